/**
 * When a browser counts as frozen, and how long to wait before the next one: decided from what has been seen
 * and the time alone. The page sends a heartbeat every few seconds, each after a frame that it has drawn.
 */

/** What a page says of itself with a heartbeat; `leaving`: another page comes in its place. */
export const VIEWS = Object.freeze(['kiosk', 'selftest', 'leaving']);

const FIRST_PAUSE = 1000;

export class Watchdog {
  #limits;
  #now;
  /** When the browser that runs was started, and last heard; null: none runs, or it has not spoken yet. */
  #started = null;
  #heard = null;
  /** Until when it must have spoken. */
  #deadline = Number.POSITIVE_INFINITY;
  #everHeard = false;
  /** Browsers in a row that ended soon after their start, or were never heard. */
  #early = 0;
  #view = null;
  #restarts = { died: 0, frozen: 0 };

  /**
   * `limits`, in milliseconds: `start` until the first heartbeat of a page, `silence` between two, `stable`: a
   * browser that ran for so long did not die of its start, `longestPause` before another start. `now`:
   * milliseconds of a clock that never jumps.
   */
  constructor(limits, now) {
    this.#limits = limits;
    this.#now = now;
  }

  started() {
    this.#started = this.#now();
    this.#heard = null;
    this.#view = null;
    this.#everHeard = false;
    this.#deadline = this.#started + this.#limits.start;
  }

  /** A heartbeat. One that comes when no browser runs is a straggler's. */
  heard(view) {
    if (this.#started === null) return;
    const now = this.#now();
    const { start, silence } = this.#limits;
    this.#heard = now;
    this.#everHeard = true;
    this.#view = view;
    this.#deadline = now + (view === 'leaving' ? start : silence);
    if (now - this.#started >= this.#limits.stable) this.#early = 0;
  }

  /** Whether the browser that runs has been silent for too long. */
  isFrozen() {
    return this.#started !== null && this.#now() > this.#deadline;
  }

  /** The browser has ended, `why`: 'died' by itself or 'frozen'. Returns the pause before the next one. */
  ended(why) {
    if (this.#started === null) return 0;
    const early = !this.#everHeard || this.#now() - this.#started < this.#limits.stable;
    this.#early = early ? this.#early + 1 : 0;
    this.#started = null;
    this.#restarts[why]++;
    if (this.#early <= 1) return 0;
    return Math.min(this.#limits.longestPause, FIRST_PAUSE * 2 ** (this.#early - 2));
  }

  /** For whoever asks from outside; ages in seconds, null: not yet. */
  report() {
    const age = (since) => (since === null ? null : Math.round((this.#now() - since) / 1000));
    return {
      running: this.#started !== null,
      secondsSinceStart: age(this.#started),
      secondsSinceHeartbeat: age(this.#started === null ? null : this.#heard),
      view: this.#started === null ? null : this.#view,
      restarts: { ...this.#restarts },
    };
  }
}
