/**
 * How long the page takes to follow a hand: from the event to the changed picture, and how much of that
 * the workers computed. Runs in the page, so that nothing of the driver is measured.
 */

/** To be given to the page before it starts: notes every call to a worker and every task beyond 50 ms. */
export function noteCallsAndLongTasks() {
  window.calls = [];
  window.longTasks = [];
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) window.longTasks.push(Math.round(duration));
  }).observe({ type: 'longtask', buffered: true });
  const open = new Map();
  const listening = new WeakSet();
  const post = Worker.prototype.postMessage;
  Worker.prototype.postMessage = function (message, transfer) {
    if (message?.name) {
      const key = `${message.name} ${message.id}`;
      open.set(key, { name: message.name, began: performance.now() });
      if (!listening.has(this)) {
        listening.add(this);
        this.addEventListener('message', ({ data, timeStamp }) => {
          for (const [at, call] of open) {
            if (!at.endsWith(` ${data.id}`) || 'progress' in data) continue;
            window.calls.push({ name: call.name, took: timeStamp - call.began });
            open.delete(at);
          }
        });
      }
    }
    return post.call(this, message, transfer);
  };
}

/**
 * Milliseconds from each change to the picture that shows it. `control`: a slider that is set to each of
 * the values, or elements that are sent the key `key`; `shows`: what changes, and by which attribute; `painted`:
 * until the picture with it is handed over, not only made.
 */
export function follow({ control, values, key, shows, attribute, pause, painted = false }) {
  const reading = () =>
    [...document.querySelectorAll(shows)].map((one) => one.getAttribute(attribute)).join();
  const nextTask = () =>
    new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = resolve;
      port2.postMessage(null);
    });
  const change = (value) => {
    if (key) {
      const element = document.querySelector(`${control}${value}`);
      element.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
      return;
    }
    const slider = document.querySelector(control);
    slider.value = String(value);
    slider.dispatchEvent(new Event('input', { bubbles: true }));
  };
  return (async () => {
    const times = [];
    for (const value of values) {
      const before = reading();
      const began = performance.now();
      change(value);
      while (reading() === before && performance.now() - began < 10_000) await nextTask();
      if (painted) {
        await new Promise(requestAnimationFrame);
        await nextTask();
      }
      times.push(performance.now() - began);
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
    return times;
  })();
}

export function median(numbers) {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}

const MARK = 'the page that is traced';

/** Notes every task of the browser from now on; `end(page)` gives those of the page's main thread. */
export async function traceTasks(browser) {
  await browser.startTracing(undefined, { categories: ['toplevel', 'blink.user_timing'] });
  return {
    /** Milliseconds of processor time of each, the longest first: what else runs beside does not count. */
    end: async (page) => {
      await page.evaluate((mark) => performance.mark(mark), MARK);
      const { traceEvents } = JSON.parse(await browser.stopTracing());
      const mark = traceEvents.find(({ name }) => name === MARK);
      return traceEvents
        .filter(({ ph, pid, tid }) => ph === 'X' && pid === mark.pid && tid === mark.tid)
        .filter(({ name, tdur }) => name.endsWith('RunTask') && tdur > 0)
        .map(({ tdur }) => tdur / 1000)
        .sort((a, b) => b - a);
    },
  };
}
