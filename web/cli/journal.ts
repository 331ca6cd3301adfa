/** A file of lines that a run adds to: what a killed run left of it is cut back to whole lines. */

import { createReadStream, createWriteStream } from 'node:fs';
import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { MAX_RECORD_BYTES, type RecordFormat, rawRecords } from '../pipeline/records';

/** A row of a list may grow by escapes, and by its probabilities, as it goes into a result. */
const LONGEST = 8 * MAX_RECORD_BYTES;
const PIECE = 65_536;

/** The records of a file that a run has written. Rejects where one is not what a run writes. */
export async function* ownRecords(path: string, format: RecordFormat): AsyncGenerator<string> {
  const stream = createReadStream(path);
  for await (const { line, text } of rawRecords(stream, format, { longest: LONGEST })) {
    if (!text.ok) throw new Error(`"${path}", line ${line}: ${text.failure.detail}`);
    yield text.value;
  }
}

export class Journal {
  readonly #file: FileHandle;

  private constructor(file: FileHandle) {
    this.#file = file;
  }

  /**
   * Opens the file, made if need be, cut back to the lines before the first that `accepts` does not:
   * a line that was half written when its run was killed, or what a broken disk made of it.
   */
  static async open(path: string, accepts: (line: string) => boolean): Promise<Journal> {
    const file = await open(path, 'a+');
    try {
      await cutTo(file, await wholeLines(file));
      await cutTo(file, await acceptedLines(path, accepts));
      return new Journal(file);
    } catch (error) {
      await file.close();
      throw error;
    }
  }

  async add(line: string): Promise<void> {
    await this.#file.appendFile(line);
  }

  async isEmpty(): Promise<boolean> {
    return (await this.#file.stat()).size === 0;
  }

  async sync(): Promise<void> {
    await this.#file.sync();
  }

  async close(): Promise<void> {
    await this.#file.close();
  }
}

async function cutTo(file: FileHandle, bytes: number): Promise<void> {
  if ((await file.stat()).size > bytes) await file.truncate(bytes);
}

/** Where the last line end of the file is. */
async function wholeLines(file: FileHandle): Promise<number> {
  const piece = Buffer.alloc(PIECE);
  for (let end = (await file.stat()).size; end > 0; ) {
    const from = Math.max(0, end - PIECE);
    const { bytesRead } = await file.read(piece, 0, end - from, from);
    const at = piece.subarray(0, bytesRead).lastIndexOf(0x0a);
    if (at >= 0) return from + at + 1;
    end = from;
  }
  return 0;
}

async function acceptedLines(path: string, accepts: (line: string) => boolean): Promise<number> {
  let bytes = 0;
  const stream = createReadStream(path);
  for await (const { text } of rawRecords(stream, 'lines', { longest: LONGEST })) {
    if (!text.ok || !accepts(text.value)) break;
    bytes += Buffer.byteLength(text.value) + 1;
  }
  return bytes;
}

/** Writes a file beside `path` and puts it in its place when all of it is on the disk. */
export async function replaceFile(
  path: string,
  beside: string,
  texts: AsyncIterable<string>,
): Promise<void> {
  try {
    await pipeline(Readable.from(inPieces(texts)), createWriteStream(beside));
    await putInPlace(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}

/** Renames, so that after a power cut there is the one file or the other. */
export async function putInPlace(from: string, path: string): Promise<void> {
  const file = await open(from, 'r+');
  await file.sync().finally(() => file.close());
  await rename(from, path);
  // Not every system lets a folder be opened.
  const folder = await open(dirname(path), 'r').catch(() => null);
  await folder
    ?.sync()
    .catch(() => {})
    .finally(() => folder.close());
}

async function* inPieces(texts: AsyncIterable<string>): AsyncGenerator<string> {
  let piece = '';
  for await (const text of texts) {
    piece += text;
    if (piece.length < PIECE) continue;
    yield piece;
    piece = '';
  }
  if (piece !== '') yield piece;
}
