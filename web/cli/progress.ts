/** How far a run is: a bar that is drawn over itself on a terminal, a line now and then elsewhere. */

/** Where it is shown: the standard error stream. */
export interface Screen {
  readonly isTerminal: boolean;
  /** Columns of the terminal. */
  readonly width: () => number;
  readonly write: (text: string) => void;
}

export interface Work {
  /** Rows that are there, those of earlier runs among them, of all. */
  readonly done: number;
  readonly all: number;
  /** Rows that this run has answered, of those that it is to answer. */
  readonly answered: number;
  readonly wanted: number;
  /** Since the run began to answer. */
  readonly seconds: number;
}

/** Milliseconds between two drawings of the bar, and between two lines where there is no terminal. */
const REDRAW = 500;
const LINE_EVERY = 30_000;
const BAR = 20;

export class Progress {
  readonly #screen: Screen;
  readonly #now: () => number;
  readonly #timer: NodeJS.Timeout;
  #state: string | (Omit<Work, 'seconds'> & { readonly since: number }) = 'reading the list';
  #drawn = false;

  /** Draws at once on a terminal; `now` in milliseconds. */
  constructor(screen: Screen, now: () => number = () => performance.now()) {
    this.#screen = screen;
    this.#now = now;
    this.#timer = setInterval(() => this.#show(), screen.isTerminal ? REDRAW : LINE_EVERY);
    this.#timer.unref();
    if (screen.isTerminal) this.#show();
  }

  /** What goes on before rows are answered. */
  stage(text: string): void {
    this.#state = text;
  }

  /** How far the rows are; time counts from the first call. */
  work(work: Omit<Work, 'seconds'>): void {
    const begins = typeof this.#state === 'string';
    const since = typeof this.#state === 'string' ? this.#now() : this.#state.since;
    this.#state = { ...work, since };
    if (begins && this.#screen.isTerminal) this.#show();
  }

  /** A line of its own above the bar. */
  say(text: string): void {
    this.#wipe();
    this.#screen.write(`${text}\n`);
    if (this.#screen.isTerminal) this.#show();
  }

  end(): void {
    clearInterval(this.#timer);
    this.#wipe();
  }

  #show(): void {
    const text = this.#line();
    if (!this.#screen.isTerminal) {
      this.#screen.write(`qurio: ${text}\n`);
      return;
    }
    this.#screen.write(`\r\u001b[K${text.slice(0, Math.max(0, this.#screen.width() - 1))}`);
    this.#drawn = true;
  }

  #line(): string {
    if (typeof this.#state === 'string') return `${this.#state} ...`;
    const { since, ...work } = this.#state;
    const told = workLine({ ...work, seconds: (this.#now() - since) / 1000 });
    if (!this.#screen.isTerminal) return told;
    const filled = Math.floor((BAR * work.done) / Math.max(1, work.all));
    return `[${'#'.repeat(filled)}${'-'.repeat(BAR - filled)}] ${told}`;
  }

  #wipe(): void {
    if (this.#drawn) this.#screen.write('\r\u001b[K');
    this.#drawn = false;
  }
}

/** Rows, rate and time left, in one line. */
export function workLine({ done, all, answered, wanted, seconds }: Work): string {
  const rows = `${grouped(done)} of ${grouped(all)} rows`;
  if (answered === 0 || seconds <= 0) return rows;
  const rate = answered / seconds;
  const shown = rate < 10 ? rate.toFixed(1) : grouped(Math.round(rate));
  return `${rows}, ${shown} rows/s, ${duration((wanted - answered) / rate)} left`;
}

const grouped = (count: number) => String(count).replace(/\B(?=(\d{3})+$)/g, ',');

function duration(seconds: number): string {
  const whole = Math.ceil(seconds);
  if (whole < 60) return `${whole} s`;
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${whole % 60} s`;
  const hours = Math.floor(whole / 3600);
  return hours < 48
    ? `${hours} h ${Math.floor((whole % 3600) / 60)} min`
    : `${Math.floor(hours / 24)} days ${hours % 24} h`;
}
