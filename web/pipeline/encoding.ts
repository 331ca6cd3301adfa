/** In which encoding a text file is, and its bytes as UTF-8. */

import { isAscii, isUtf8 } from 'node:buffer';

/** How a list is read: a label of the WHATWG's Encoding standard, and why. */
export interface Encoding {
  readonly name: string;
  /** `mark`: a byte order mark or a zero beside every letter says so; `guess`: it cannot be UTF-8. */
  readonly because: 'utf-8' | 'mark' | 'guess' | 'told';
  /** Of a UTF-8 list: pieces that hold something else. */
  readonly damaged: boolean;
}

/** What Excel and most archives of Western Europe and the Americas write where it is not Unicode. */
const WESTERN = 'windows-1252';

/** Whether there is a decoder for that name. */
export function isEncoding(name: string): boolean {
  try {
    new TextDecoder(name);
    return true;
  } catch {
    return false;
  }
}

/**
 * The encoding of a whole stream: by its byte order mark, by the zeros of UTF-16 without one, UTF-8
 * where anything in it is UTF-8 beyond ASCII, and Windows-1252 for what is never UTF-8.
 */
export async function detectEncoding(stream: AsyncIterable<Uint8Array>): Promise<Encoding> {
  const census = new Utf8Census();
  let first = true;
  for await (const chunk of stream) {
    const marked = first ? unicodeMark(chunk) : null;
    if (marked !== null) return { name: marked, because: 'mark', damaged: false };
    first = false;
    census.add(chunk);
  }
  const { wellFormed, illFormed } = census.end();
  return illFormed && !wellFormed
    ? { name: WESTERN, because: 'guess', damaged: false }
    : { name: 'utf-8', because: 'utf-8', damaged: illFormed };
}

/** A stream of text as UTF-8, without its byte order mark; UTF-8 comes out byte for byte. */
export async function* asUtf8(
  stream: AsyncIterable<Uint8Array>,
  encoding: string,
): AsyncGenerator<Uint8Array> {
  const decoder = new TextDecoder(encoding);
  if (decoder.encoding === 'utf-8') {
    yield* stream;
    return;
  }
  for await (const chunk of stream) yield Buffer.from(decoder.decode(chunk, { stream: true }));
  yield Buffer.from(decoder.decode());
}

/** Bytes that are looked at for the zeros of UTF-16. */
const SAMPLE = 4096;
/** Share of zeros on one side of the pairs, and at most on the other, in text of mostly Latin letters. */
const MANY = 0.4;
const FEW = 0.05;

function unicodeMark(head: Uint8Array): string | null {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  const pairs = Math.floor(Math.min(head.length, SAMPLE) / 2);
  let even = 0;
  let odd = 0;
  for (let i = 0; i < pairs; i++) {
    if (head[2 * i] === 0) even++;
    if (head[2 * i + 1] === 0) odd++;
  }
  if (odd > MANY * pairs && even < FEW * pairs) return 'utf-16le';
  return even > MANY * pairs && odd < FEW * pairs ? 'utf-16be' : null;
}

/** Whether a stream holds well-formed and ill-formed UTF-8 beyond ASCII. */
class Utf8Census {
  #wellFormed = false;
  #illFormed = false;
  /** The beginning of a character that the next chunk may complete. */
  #rest: Uint8Array = new Uint8Array(0);

  add(chunk: Uint8Array): void {
    if (this.#rest.length === 0 && isAscii(chunk)) return;
    const bytes = Buffer.concat([this.#rest, chunk]);
    const whole = bytes.length - beginning(bytes);
    this.#rest = bytes.subarray(whole);
    this.#count(bytes.subarray(0, whole));
  }

  end(): { wellFormed: boolean; illFormed: boolean } {
    if (this.#rest.length > 0) this.#illFormed = true;
    return { wellFormed: this.#wellFormed, illFormed: this.#illFormed };
  }

  #count(bytes: Uint8Array): void {
    if (isAscii(bytes)) return;
    if (isUtf8(bytes)) {
      this.#wellFormed = true;
      return;
    }
    this.#illFormed = true;
    for (let at = 0; at < bytes.length && !this.#wellFormed; ) {
      const length = sequenceLength(bytes[at] as number);
      if (length > 1 && isUtf8(bytes.subarray(at, at + length))) this.#wellFormed = true;
      at++;
    }
  }
}

/** Bytes of the character that begins with this byte; 1 for ASCII and for what begins none. */
function sequenceLength(byte: number): number {
  if (byte >= 0xf0 && byte < 0xf5) return 4;
  if (byte >= 0xe0 && byte < 0xf0) return 3;
  return byte >= 0xc2 && byte < 0xe0 ? 2 : 1;
}

/** How many bytes at the end are the beginning of a character that is longer. */
function beginning(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] as number;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return sequenceLength(byte) > back ? back : 0;
  }
  return 0;
}
