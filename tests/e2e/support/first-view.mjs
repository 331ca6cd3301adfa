/** What a visitor sees first, as the page itself has it: nothing of the driver's is measured. */

/**
 * To be given to the page before it starts: `window.seen` has the milliseconds from the start of the visit until the answer
 * stands beside its picture, those until the largest paint, and the sum of all shifts.
 */
export function noteFirstView() {
  window.seen = { shift: 0, largest: 0, answer: 0 };
  let tell;
  window.answerSeen = new Promise((resolve) => {
    tell = resolve;
  });
  const watch = (type, note) =>
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({
      type,
      buffered: true,
    });
  watch('layout-shift', ({ hadRecentInput, value }) => {
    if (!hadRecentInput) window.seen.shift += value;
  });
  watch('largest-contentful-paint', ({ startTime }) => {
    window.seen.largest = startTime;
  });
  const look = () => {
    const picture = document.querySelector('qurio-app img.picture');
    const answer = document.querySelector('[data-testid=answer-class]');
    if (answer?.checkVisibility({ visibilityProperty: true }) && picture?.naturalWidth > 0) {
      window.seen.answer = performance.now();
      tell();
    } else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** What `noteFirstView` has noted once the answer is there. Asked once: asking again and again slows down what is timed. */
export const firstView = (page) =>
  page.evaluate(async () => {
    await window.answerSeen;
    return window.seen;
  });
