/** A recording as what is to be shown, one stop after the other, each with what was seen there. */

import { readFields, type View } from '../state/share';
import {
  faultAt,
  type Header,
  type Line,
  type NumberedLine,
  type Read,
  type Recording,
  readRecording,
} from './recording-file';
import type { Seen } from './seen';

/** What is the visitor's own and not told. */
export type Untold = 'photo' | 'caption';

/** What was asked for until something came of it. */
export interface Stop {
  /** Of its last action. */
  readonly line: number;
  /** Milliseconds since the start, of the same. */
  readonly t: number;
  /** All that it shows, as far as that is told. */
  readonly view: View;
  /** What of it is missing: it cannot be shown. */
  readonly untold: readonly Untold[];
  /** The fields that its actions set: what makes it of the stop before. */
  readonly set: Readonly<Record<string, string | null>>;
  /** Null: no answer came, or the recording ends before. */
  readonly saw: { readonly line: number; readonly seen: Seen } | null;
}

/** Fields that change what stands further down on the page. */
const BELOW = ['d', 's', 'f', 'q'];

/** Whether what it changes may be out of sight. */
export const leadsBelow = ({ set }: Stop): boolean => BELOW.some((field) => field in set);

/** What the file of a recording says. */
export interface Told {
  readonly header: Header;
  readonly stops: readonly Stop[];
}

/** `languages`: those that a page may speak. A field that cannot be read is a fault of its line. */
export function readStops(file: string, languages: readonly string[]): Read<Told> {
  const recording = readRecording(file);
  if (!recording.ok) return recording;
  const { header } = recording.value;
  const stops = stopsOf(recording.value, languages);
  return stops.ok ? { ok: true, value: { header, stops: stops.value } } : stops;
}

/** Everything that the lines so far have set. */
class Fields {
  readonly #head: string;
  readonly #languages: readonly string[];
  readonly #texts = new Map<string, string>();
  readonly #untold = new Set<Untold>();

  constructor(head: string, languages: readonly string[]) {
    this.#head = head;
    this.#languages = languages;
  }

  set(set: Readonly<Record<string, string | null>>): void {
    for (const [key, text] of Object.entries(set)) {
      if (text === null) this.#texts.delete(key);
      else this.#texts.set(key, text);
    }
    if ('c' in set) this.#untold.delete('caption');
    if ('p' in set) this.#untold.delete('photo');
    // Of an own photo nothing but that is ever told.
    if (this.#texts.has('p')) this.#untold.add('photo');
  }

  own(what: Untold): void {
    this.#untold.add(what);
  }

  get untold(): Untold[] {
    return [...this.#untold];
  }

  /** Null: they say what no link can. */
  view(): View | null {
    const link = readFields([['m', this.#head], ...this.#texts], this.#languages, this.#head);
    return link === null || link.adjusted ? null : link.view;
  }
}

function stopsOf({ header, lines }: Recording, languages: readonly string[]): Read<Stop[]> {
  const fields = new Fields(header.head, languages);
  const stops: Stop[] = [];
  let isOpen = false;
  for (const line of lines) {
    if ('saw' in line || 'failed' in line) {
      const last = stops.pop();
      if (last === undefined)
        return faultAt(line.number, 'something is seen before anything is set');
      // What came later, with nothing done in between, tells more of the same.
      stops.push({ ...last, saw: sawOf(line) });
      isOpen = false;
      continue;
    }
    const set: Stop['set'] = 'set' in line ? line.set : {};
    if ('own' in line) fields.own(line.own);
    else fields.set(set);
    const view = fields.view();
    if (view === null) return faultAt(line.number, `no link says this: ${JSON.stringify(set)}`);
    const before = isOpen ? stops.pop() : undefined;
    isOpen = true;
    const { number, t } = line;
    const all = { ...before?.set, ...set };
    stops.push({ line: number, t, view, untold: fields.untold, set: all, saw: null });
  }
  return { ok: true, value: stops };
}

const sawOf = (line: NumberedLine & Line): Stop['saw'] =>
  'saw' in line ? { line: line.number, seen: line.saw } : null;
