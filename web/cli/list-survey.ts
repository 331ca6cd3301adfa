/** A list is read once before anything is answered: how many rows, what is not read, which ids are double. */

import type { Shard } from './arguments';
import { type Field, NameCensus } from './columns';
import { IdLedger } from './id-ledger';
import { delimiterName, itemRows, type List } from './item-rows';
import { IdOrder } from './result-rows';

export interface Survey {
  /** Rows of the whole list. */
  readonly rows: number;
  /** Rows of this shard. */
  readonly ours: number;
  /** Of all rows: how many name a photo, have a caption. */
  readonly photos: number;
  readonly captions: number;
  /** IdOrder of this shard's rows. */
  readonly ids: string;
  /** What the person should know before, a sentence each. */
  readonly notes: readonly string[];
}

/** Double ids that are named; the others are counted. */
const DOUBLES_NAMED = 10;
const ROWS_BETWEEN_LOOKS = 10_000;

/** Whether row `number` of the list, from 0, belongs to the shard. */
export const isInShard = (number: number, { index, count }: Shard) => number % count === index - 1;

/** Rejects when the list cannot be read, or has nothing that could be answered. */
export async function surveyList(
  list: List,
  shard: Shard,
  told: readonly Field[],
  looks: (rows: number) => void,
  signal?: AbortSignal,
): Promise<Survey> {
  const names = new NameCensus(list.columns);
  const doubles = new Doubles();
  const order = new IdOrder();
  const counts = { rows: 0, ours: 0, photos: 0, captions: 0 };
  for await (const { line, id, item } of itemRows(list, (seen) => names.add(seen), signal)) {
    if (isInShard(counts.rows, shard)) {
      order.add(id);
      counts.ours++;
    }
    counts.rows++;
    if (id !== null) doubles.add(id, line);
    if (!item.ok || item.value.image !== null) counts.photos++;
    if (!item.ok || item.value.caption.trim() !== '') counts.captions++;
    if (counts.rows % ROWS_BETWEEN_LOOKS === 0) looks(counts.rows);
  }
  const unread = names.unread();
  refuseUseless(list, counts, told, names, unread);
  const notes = [readAs(list), unread, photosNote(counts.photos), ...doubles.notes()];
  return { ...counts, ids: order.end(), notes: notes.filter((note) => note !== null) };
}

function refuseUseless(
  { path, columns }: List,
  counts: Pick<Survey, 'rows' | 'photos' | 'captions'>,
  told: readonly Field[],
  names: NameCensus,
  unread: string | null,
): void {
  const hint = unread === null ? '' : `; ${unread}`;
  if (counts.rows === 0) throw new Error(`"${path}" has no rows`);
  const missing = told.find((field) => !names.has(field));
  if (missing !== undefined) {
    throw new Error(`"${path}" has no column or key "${columns[missing][0]}"${hint}`);
  }
  if (counts.photos === 0 && counts.captions === 0) {
    throw new Error(
      `"${path}": no row names a photo (${columns.image.join(' or ')}) or has a caption (${columns.caption[0]})${hint}`,
    );
  }
}

const photosNote = (photos: number) =>
  photos > 0 ? null : 'no row names a photo: the answers are made from captions alone';

/** How the list is read, where that had to be found out and is not the usual. */
function readAs({ text }: List): string | null {
  const { encoding, delimiter, format } = text;
  if (encoding.damaged) {
    return (
      'some rows are not UTF-8 while others are: those rows are refused ' +
      '(if the whole list is in another encoding, name it: --encoding windows-1252)'
    );
  }
  const found = [];
  if (encoding.because === 'mark' || encoding.because === 'guess') {
    const guess = encoding.because === 'guess' ? ', a guess: it is not UTF-8' : '';
    found.push(`in ${encoding.name}${guess} (--encoding tells it otherwise)`);
  }
  if (format === 'csv' && delimiter !== ',') {
    found.push(
      `with ${delimiterName(delimiter)} between the cells (--delimiter tells it otherwise)`,
    );
  }
  return found.length === 0 ? null : `the list is read ${found.join(', ')}`;
}

class Doubles {
  readonly #ledger = new IdLedger();
  readonly #named: string[] = [];
  #count = 0;

  add(id: string, line: number): void {
    const before = this.#ledger.lineOf(id, line);
    if (before === null) return;
    this.#count++;
    if (this.#named.length < DOUBLES_NAMED) {
      this.#named.push(`id "${id.slice(0, 200)}" in line ${line} stands in line ${before} already`);
    }
  }

  notes(): string[] {
    const more = this.#count - this.#named.length;
    const rest = more > 0 ? [`${more} more ids are double`] : [];
    const full = this.#ledger.full ? ['ids behind the first 16 million are not compared'] : [];
    return [...this.#named, ...rest, ...full];
  }
}
