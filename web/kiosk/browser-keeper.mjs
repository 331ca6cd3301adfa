/** Keeps a browser running: starts it, ends it when it is frozen, starts the next one, until it is told to stop. */

/** How often it looks whether the browser is frozen, as a share of the shortest time that counts. */
const LOOKS = 4;

export class BrowserKeeper {
  #watchdog;
  #launch;
  #log;
  #lookEvery;
  #browser = null;
  #timer = null;
  #looking = null;
  #stopping = false;

  /**
   * `launch()`: resolves with {ended: a promise of how it ended, in words; kill(): ends it at once with all
   * its processes}; rejects where it cannot be started. `silence`: of the watchdog's limits, in milliseconds.
   */
  constructor({ watchdog, launch, silence, log }) {
    this.#watchdog = watchdog;
    this.#launch = launch;
    this.#log = log;
    this.#lookEvery = Math.max(50, silence / LOOKS);
  }

  start() {
    this.#looking = setInterval(() => this.#look(), this.#lookEvery);
    void this.#next();
  }

  /** Resolves once no browser runs any more. */
  async stop() {
    this.#stopping = true;
    clearInterval(this.#looking);
    clearTimeout(this.#timer);
    const browser = this.#browser;
    browser?.kill();
    await browser?.ended;
  }

  async #next() {
    this.#watchdog.started();
    let how;
    try {
      this.#browser = await this.#launch();
      if (this.#stopping) this.#browser.kill();
      how = await this.#browser.ended;
    } catch (error) {
      how = `it cannot be started: ${error.message}`;
    }
    const why = this.#browser?.frozen ? 'frozen' : 'died';
    this.#browser = null;
    if (this.#stopping) return;
    const pause = this.#watchdog.ended(why);
    const ended = why === 'frozen' ? 'the frozen browser was ended' : `the browser ended (${how})`;
    this.#log(`${ended}; another one is started ${pause === 0 ? 'now' : `in ${pause / 1000} s`}`);
    this.#timer = setTimeout(() => void this.#next(), pause);
  }

  #look() {
    if (this.#browser === null || this.#browser.frozen || !this.#watchdog.isFrozen()) return;
    const { secondsSinceHeartbeat: age, secondsSinceStart } = this.#watchdog.report();
    const silent =
      age === null ? `never since its start ${secondsSinceStart} s ago` : `${age} s ago`;
    this.#log(`no heartbeat of the page; the last one: ${silent}`);
    this.#browser.frozen = true;
    this.#browser.kill();
  }
}
