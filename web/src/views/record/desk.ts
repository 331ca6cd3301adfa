/** Where a page's recording and replaying is done: there is one of each at most. */

import { type ReadonlySignal, type Signal, signal } from '@preact/signals-core';
import { type Come, Recorder } from '../../app/record/recorder';
import { type Fault, newHeader } from '../../app/record/recording-file';
import { Replay, type Stage } from '../../app/record/replay';
import { type Looked, type Seen, seenOf } from '../../app/record/seen';
import { readStops, type Stop } from '../../app/record/stops';
import { LANGUAGES } from '../../app/state/reader';
import { hindrance } from '../../app/state/state';
import { until } from '../../app/state/until';
import { type Answer, isTraced } from '../../engine/types';
import { askedView, currentView } from '../kit/link';
import type { Page } from '../kit/page';
import { showView } from '../kit/show-view';

/** What is recorded, replayed, or could not be. */
export type Work =
  | { readonly kind: 'recording'; readonly recorder: Recorder }
  | { readonly kind: 'recorded'; readonly recorder: Recorder }
  | {
      readonly kind: 'replaying';
      readonly replay: Replay;
      /** Of the file. */
      readonly name: string;
      /** The head that it was recorded with is another. */
      readonly otherHead: string | null;
    }
  | { readonly kind: 'refused'; readonly name: string; readonly fault: Fault };

/** How long the state at every step is waited for. */
const TRACE_MS = 20_000;

export class Desk {
  readonly #page: Page;
  readonly #work: Signal<Work | null> = signal(null);
  readonly work: ReadonlySignal<Work | null> = this.#work;

  constructor(page: Page) {
    this.#page = page;
  }

  record(captions: boolean): void {
    this.end();
    const page = this.#page;
    const watched = {
      asked: () => ({ view: askedView(page), ownPhoto: ownPhotoOf(page) }),
      come: () => comeOf(page),
    };
    const header = () => newHeader(page.state.peek().version, page.model);
    const recorder = new Recorder(header, watched, {
      captions,
      now: () => performance.now(),
      soon: (task) => queueMicrotask(task),
    });
    this.#work.value = { kind: 'recording', recorder };
  }

  /** What is being recorded stays, to be taken away. */
  stop(): void {
    const work = this.#work.peek();
    if (work?.kind !== 'recording') return;
    work.recorder.stop();
    this.#work.value = { kind: 'recorded', recorder: work.recorder };
  }

  /** `text`: of the file `name`. */
  open(name: string, text: string): void {
    this.end();
    const told = readStops(text, LANGUAGES);
    if (!told.ok) {
      this.#work.value = { kind: 'refused', name, fault: told.fault };
      return;
    }
    const { header, stops } = told.value;
    const { head } = header;
    const replay = new Replay(stops, this.#stage());
    const otherHead = head === this.#page.model ? null : head;
    this.#work.value = { kind: 'replaying', replay, name, otherHead };
  }

  /** Nothing is recorded or replayed any more, and nothing of it is kept. */
  end(): void {
    const work = this.#work.peek();
    if (work?.kind === 'recording') work.recorder.stop();
    if (work?.kind === 'replaying') work.replay.pause();
    this.#work.value = null;
  }

  #stage(): Stage {
    const page = this.#page;
    return {
      show: (stop, abort) => showView(page, stop.view, abort),
      seen: (stop, abort) => seenAt(page, stop, abort),
      pause: page.pause,
    };
  }
}

const desks = new WeakMap<Page['look'], Desk>();

export function deskOf(page: Page): Desk {
  const desk = desks.get(page.look) ?? new Desk(page);
  desks.set(page.look, desk);
  return desk;
}

function ownPhotoOf({ state }: Page): object | null {
  const { opening, picture } = state.value;
  const origin = (opening ?? picture)?.origin;
  return origin?.kind === 'own' ? origin : null;
}

function comeOf(page: Page): Come | null {
  const state = page.state.value;
  const concern = hindrance(state);
  const status = concern && state.problems[concern]?.status;
  if (concern && status) return { failed: { concern, status } };
  const saw = seenOn(page);
  return saw && { saw };
}

/** Null: nothing is answered. */
function seenOn(page: Page): Seen | null {
  const answer = page.now.current?.recognition.answer;
  if (currentView(page) === null || answer === undefined) return null;
  return seenOf(answer, page.look.depth.value === 'study' ? lookedAt(page, answer) : null);
}

/** The state of the circuit that is in sight, the answer's or one of one's own; null: it is not known yet. */
function lookedAt({ look, bench }: Page, answer: Answer): Looked | null {
  const step = look.step.value;
  if (look.circuit.value === null) return isTraced(answer) ? { trace: answer.trace, step } : null;
  const trace = bench.value?.trace.value ?? null;
  return trace && { trace, step };
}

/** Waits for the state of the circuit where it was seen, which comes after the answer. */
async function seenAt(page: Page, { saw }: Stop, abort: AbortSignal): Promise<Seen | null> {
  const waiting = new AbortController();
  const give = () => waiting.abort();
  abort.addEventListener('abort', give, { once: true });
  if (abort.aborted) give();
  void page.pause(TRACE_MS, waiting.signal).then(give);
  const isWhole = ({ circuit }: Seen) => saw?.seen.circuit === undefined || circuit !== undefined;
  const whole = await until(() => {
    const seen = seenOn(page);
    return seen && isWhole(seen) ? seen : null;
  }, waiting.signal);
  give();
  abort.removeEventListener('abort', give);
  return whole ?? seenOn(page);
}
