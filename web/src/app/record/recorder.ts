/** Writes down what a visitor does and sees, line by line, for as long as it is asked to. Nothing leaves the page. */

import { computed, effect, type ReadonlySignal, signal, untracked } from '@preact/signals-core';
import type { Concern, Problem } from '../state/problems';
import { fieldsOf, type View } from '../state/share';
import { type Header, type Line, MOST_LINES, writeRecording } from './recording-file';
import type { Seen } from './seen';

/** What is asked for, answered or not. */
export interface Asked {
  readonly view: View;
  /** The own photo, one and the same object for as long as it is shown; null: there is none. */
  readonly ownPhoto: object | null;
}

/** What came of it. */
export type Come =
  | { readonly saw: Seen }
  | { readonly failed: { readonly concern: Concern; readonly status: Problem['status'] } };

/** What is watched; both are read in an effect. */
export interface Watched {
  asked(): Asked;
  /** Null: it is on its way. */
  come(): Come | null;
}

export interface RecorderOptions {
  /** What visitors write is theirs unless they wish it told. */
  readonly captions: boolean;
  /** Milliseconds, from anywhere. */
  readonly now: () => number;
  /** Runs a task once everything that belongs to one action has changed. */
  readonly soon: (task: () => void) => void;
  /** Lines of the file; missing: as many as are read. */
  readonly most?: number;
}

/** Lines of one action at most: another one must fit the file. */
const MOST_AT_ONCE = 4;

/** Of a field that is not told. */
const UNTOLD = Symbol('untold');
type Told = Map<string, string | typeof UNTOLD>;

export class Recorder {
  readonly #header: () => Header;
  readonly #watched: Watched;
  readonly #options: RecorderOptions;
  readonly #lines: Line[] = [];
  readonly #count = signal(0);
  /** How many lines there are beside the first. */
  readonly count: ReadonlySignal<number> = this.#count;
  /** No file holds more: it has stopped by itself. */
  readonly full: ReadonlySignal<boolean> = computed(
    () => this.#count.value > (this.#options.most ?? MOST_LINES) - MOST_AT_ONCE,
  );
  readonly #start: number;
  readonly #stop: () => void;
  /** What the lines so far have told. */
  #told: Told = new Map();
  #ownPhoto: object | null = null;
  #caption: string | null = null;
  #come = '';
  #waits = false;
  #stopped = false;

  /** `header`: asked for when the file is made: the page may not know its version before. */
  constructor(header: () => Header, watched: Watched, options: RecorderOptions) {
    this.#header = header;
    this.#watched = watched;
    this.#options = options;
    this.#start = options.now();
    this.#look();
    this.#stop = effect(() => {
      watched.asked();
      watched.come();
      if (this.#waits) return;
      this.#waits = true;
      options.soon(() => this.#look());
    });
  }

  /** No more lines are written. */
  stop(): void {
    this.#stopped = true;
    this.#stop();
  }

  /** The file, as it is now. */
  text(): string {
    return writeRecording(this.#header(), this.#lines);
  }

  #look(): void {
    this.#waits = false;
    if (this.#stopped) return;
    const asked = untracked(() => this.#watched.asked());
    const come = untracked(() => this.#watched.come());
    this.#tellAsked(asked);
    if (come !== null) this.#tellCome(come);
    this.#count.value = this.#lines.length;
    if (this.full.value) this.stop();
  }

  #tellAsked({ view, ownPhoto }: Asked): void {
    const fields: Told = new Map(fieldsOf(view));
    // Which head it is says the first line.
    fields.delete('m');
    if (fields.has('p')) fields.set('p', UNTOLD);
    if (fields.has('c') && !this.#options.captions) fields.set('c', UNTOLD);
    const set: Record<string, string | null> = {};
    for (const key of new Set([...this.#told.keys(), ...fields.keys()])) {
      const now = fields.get(key) ?? null;
      if (now !== UNTOLD && now !== (this.#told.get(key) ?? null)) set[key] = now;
    }
    const photoIsNew = ownPhoto !== this.#ownPhoto || this.#told.get('p') !== UNTOLD;
    const captionIsNew = view.caption !== this.#caption || this.#told.get('c') !== UNTOLD;
    const t = this.#time();
    if (Object.keys(set).length > 0) this.#add({ t, set });
    if (fields.get('p') === UNTOLD && photoIsNew) this.#add({ t, own: 'photo' });
    if (fields.get('c') === UNTOLD && captionIsNew) this.#add({ t, own: 'caption' });
    this.#told = fields;
    this.#ownPhoto = ownPhoto;
    this.#caption = view.caption;
  }

  #tellCome(come: Come): void {
    const text = JSON.stringify(come);
    const last = this.#lines.at(-1);
    const isNews = last === undefined || !('saw' in last || 'failed' in last);
    if (!isNews && text === this.#come) return;
    this.#come = text;
    this.#lines.push({ t: this.#time(), ...come });
  }

  /** What was overtaken before anything came of it, a letter typed or an angle turned, is told by what overtook it. */
  #add(line: Line): void {
    const last = this.#lines.at(-1);
    const overtakes = last !== undefined && subject(last) === subject(line);
    if (overtakes) this.#lines.pop();
    this.#lines.push(line);
  }

  #time(): number {
    return Math.round(this.#options.now() - this.#start);
  }
}

/** Which fields, or what of one's own, a line is about. */
function subject(line: Line): string {
  if ('set' in line) return Object.keys(line.set).sort().join(' ');
  return 'own' in line ? `own ${line.own}` : '';
}
