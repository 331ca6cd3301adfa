/**
 * Cuts a stream of bytes into records (lines, or CSV records whose quoted cells may hold line ends)
 * with memory for one record, whatever the length of the stream.
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
const COMMA = 0x2c;

export type RecordFormat = 'lines' | 'csv';

/** Records without their line end; empty lines are left out. Text must be UTF-8 (a byte order mark is dropped). */
export async function* rawRecords(
  stream: AsyncIterable<Uint8Array>,
  format: RecordFormat,
): AsyncGenerator<RawRecord> {
  const collector = new RecordCollector(format);
  for await (const chunk of stream) yield* collector.add(chunk);
  yield* collector.end();
}

class RecordCollector {
  readonly #quoting: boolean;
  #pieces: Uint8Array[] = [];
  #length = 0;
  #line = 1;
  #firstLine = 1;
  #inQuotes = false;
  #justClosed = false;
  #previous = LINE_FEED;
  #first = true;

  constructor(format: RecordFormat) {
    this.#quoting = format === 'csv';
  }

  *add(chunk: Uint8Array): Generator<RawRecord> {
    let from = 0;
    for (let at = 0; at < chunk.length; at++) {
      const byte = chunk[at] as number;
      if (this.#quoting) this.#followQuotes(byte);
      if (byte !== LINE_FEED) continue;
      this.#line++;
      // A record that is too long may owe that to a quote which is never closed: its line ends it.
      if (this.#inQuotes && this.#length + at - from <= MAX_RECORD_BYTES) continue;
      this.#keep(chunk.subarray(from, at));
      from = at + 1;
      yield* this.#record();
    }
    this.#keep(chunk.slice(from));
  }

  *end(): Generator<RawRecord> {
    const open = this.#inQuotes && this.#length <= MAX_RECORD_BYTES;
    yield* open
      ? [{ line: this.#firstLine, text: fail('invalid_argument', 'a quoted cell is never closed') }]
      : this.#record();
  }

  /** A quote opens a cell at its very start only; right after a closing one it is a doubled quote. */
  #followQuotes(byte: number): void {
    const opens = this.#previous === COMMA || this.#previous === LINE_FEED || this.#justClosed;
    this.#justClosed = false;
    if (byte === QUOTE) {
      if (this.#inQuotes) this.#justClosed = true;
      this.#inQuotes = !this.#inQuotes && opens;
    }
    this.#previous = byte;
  }

  #keep(piece: Uint8Array): void {
    this.#length += piece.length;
    if (this.#length > MAX_RECORD_BYTES) this.#pieces = [];
    else if (piece.length > 0) this.#pieces.push(piece);
  }

  *#record(): Generator<RawRecord> {
    const line = this.#firstLine;
    const bytes = Buffer.concat(this.#pieces);
    const tooLong = this.#length > MAX_RECORD_BYTES;
    this.#pieces = [];
    this.#length = 0;
    this.#firstLine = this.#line;
    this.#inQuotes = false;
    const first = this.#first;
    this.#first = false;
    if (tooLong) {
      yield { line, text: fail('too_large', `the row is longer than ${MAX_RECORD_BYTES} bytes`) };
      return;
    }
    const end = bytes.at(-1) === CARRIAGE_RETURN ? bytes.length - 1 : bytes.length;
    const text = utf8(bytes.subarray(0, end), first);
    if (!text.ok || text.value.trim() !== '') yield { line, text };
  }
}

function utf8(bytes: Uint8Array, first: boolean): Outcome<string> {
  try {
    const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: !first });
    return { ok: true, value: decoder.decode(bytes) };
  } catch {
    return fail('invalid_argument', 'the row is not UTF-8 text');
  }
}
