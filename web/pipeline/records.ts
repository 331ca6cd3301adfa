/**
 * Cuts a stream of bytes into records (lines, or CSV records whose quoted cells may hold line ends)
 * with memory for one record, whatever the length of the stream. A line ends with a line feed, a
 * carriage return, or both.
 */

import { fail, type Outcome } from '../src/rpc/outcome';

/** A longer record is refused, not buffered. */
export const MAX_RECORD_BYTES = 1024 * 1024;

export interface RawRecord {
  /** Number of the line the record begins on, from 1. */
  readonly line: number;
  readonly text: Outcome<string>;
}

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const QUOTE = 0x22;

export type RecordFormat = 'lines' | 'csv';

export interface RecordOptions {
  /** Between the cells of a CSV record: one ASCII character. */
  readonly delimiter?: string;
  /** Bytes of the longest record that is read. */
  readonly longest?: number;
}

/**
 * Records without their line end; empty lines are left out. Text must be UTF-8 (a byte order mark is
 * dropped).
 */
export async function* rawRecords(
  stream: AsyncIterable<Uint8Array>,
  format: RecordFormat,
  options: RecordOptions = {},
): AsyncGenerator<RawRecord> {
  const collector = new RecordCollector(format, options);
  for await (const chunk of stream) yield* collector.add(chunk);
  yield* collector.end();
}

class RecordCollector {
  readonly #quoting: boolean;
  readonly #delimiter: number;
  readonly #longest: number;
  #pieces: Uint8Array[] = [];
  #length = 0;
  #line = 1;
  #firstLine = 1;
  #inQuotes = false;
  #justClosed = false;
  /** Where the record's first line end after the quote that is open lies, and the line behind it. */
  #afterOpen: { readonly length: number; readonly line: number } | null = null;
  #previous = LINE_FEED;
  #first = true;

  constructor(
    format: RecordFormat,
    { delimiter = ',', longest = MAX_RECORD_BYTES }: RecordOptions,
  ) {
    this.#quoting = format === 'csv';
    this.#longest = longest;
    this.#delimiter = delimiter.charCodeAt(0);
  }

  *add(chunk: Uint8Array): Generator<RawRecord> {
    let from = 0;
    for (let at = 0; at < chunk.length; at++) {
      const byte = chunk[at] as number;
      const endsPair = byte === LINE_FEED && this.#previous === CARRIAGE_RETURN;
      if (this.#quoting) this.#followQuotes(byte);
      this.#previous = byte;
      if (byte !== LINE_FEED && byte !== CARRIAGE_RETURN) continue;
      if (!endsPair) this.#line++;
      if (this.#inQuotes) {
        this.#afterOpen ??= { length: this.#length + at + 1 - from, line: this.#line };
        if (this.#length + at - from <= this.#longest) continue;
        this.#keep(chunk.slice(from, at + 1));
        from = at + 1;
        yield* this.#rewind();
      } else {
        if (!endsPair) {
          this.#keep(chunk.subarray(from, at));
          yield* this.#record();
        }
        from = at + 1;
      }
    }
    this.#keep(chunk.slice(from));
    if (this.#length > this.#longest && this.#afterOpen !== null) yield* this.#rewind();
  }

  *end(): Generator<RawRecord> {
    if (this.#afterOpen !== null) yield* this.#rewind();
    if (!this.#inQuotes || this.#length > this.#longest) yield* this.#record();
    else yield { line: this.#firstLine, text: NEVER_CLOSED };
  }

  /** A quote opens a cell at its very start only; right after a closing one it is a doubled quote. */
  #followQuotes(byte: number): void {
    const before = this.#previous;
    const startsLine = before === LINE_FEED || before === CARRIAGE_RETURN;
    const opens = startsLine || before === this.#delimiter || this.#justClosed;
    this.#justClosed = false;
    if (byte !== QUOTE) return;
    if (this.#inQuotes) this.#justClosed = true;
    this.#inQuotes = !this.#inQuotes && opens;
    this.#afterOpen = null;
  }

  /**
   * A quote that is never closed costs the rows up to the end of its line: what came behind is read
   * again. There is no quote in it, since that would have closed the cell: nothing is read a third time.
   */
  *#rewind(): Generator<RawRecord> {
    const { length, line } = this.#afterOpen as { length: number; line: number };
    const bytes = Buffer.concat(this.#pieces);
    const rest = bytes.length === this.#length ? bytes.subarray(length) : new Uint8Array(0);
    const tooLong = length - 1 > this.#longest;
    yield { line: this.#firstLine, text: tooLong ? tooLarge(this.#longest) : NEVER_CLOSED };
    this.#startAt(line);
    this.#previous = rest.length > 0 ? (bytes[length - 1] as number) : this.#previous;
    yield* this.add(rest);
  }

  #startAt(line: number): void {
    this.#pieces = [];
    this.#length = 0;
    this.#line = line;
    this.#firstLine = line;
    this.#inQuotes = false;
    this.#justClosed = false;
    this.#afterOpen = null;
    this.#first = false;
  }

  #keep(piece: Uint8Array): void {
    this.#length += piece.length;
    if (this.#length > this.#longest && this.#afterOpen === null) this.#pieces = [];
    else if (piece.length > 0) this.#pieces.push(piece);
  }

  *#record(): Generator<RawRecord> {
    const line = this.#firstLine;
    const bytes = Buffer.concat(this.#pieces);
    const tooLong = this.#length > this.#longest;
    const first = this.#first;
    this.#startAt(this.#line);
    const text = tooLong ? tooLarge(this.#longest) : utf8(bytes, first);
    if (!text.ok || text.value.trim() !== '') yield { line, text };
  }
}

const NEVER_CLOSED = fail('invalid_argument', 'a quoted cell is never closed');
const tooLarge = (longest: number) => fail('too_large', `the row is longer than ${longest} bytes`);

function utf8(bytes: Uint8Array, first: boolean): Outcome<string> {
  try {
    const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: !first });
    return { ok: true, value: decoder.decode(bytes) };
  } catch {
    return fail('invalid_argument', 'the row is not UTF-8 text');
  }
}
