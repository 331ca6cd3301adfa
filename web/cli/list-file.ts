/** What a person may name as a list that is none, each with its own sentence. */

import { open, realpath, stat } from 'node:fs/promises';
import { extname } from 'node:path';
import { fail, type Outcome } from '../src/rpc/outcome';
import { inWords } from './file-problem';
import { listFormat } from './item-rows';
import { pathOnDisk } from './unicode-path';

export interface ListFile {
  readonly path: string;
  readonly size: number;
  readonly modified: number;
}

const LISTS = 'a list is JSON Lines (.jsonl, .ndjson) or CSV (.csv, .tsv), a row for every object';

/** Real path of the list, once it is sure to be a file of text with the ending of a list. Rejects, in words, when it cannot be read. */
export async function listFile(path: string): Promise<Outcome<ListFile>> {
  const real = await inWords(path, realpath(await pathOnDisk(path)));
  const about = await inWords(path, stat(real));
  const refused = (reason: string) => fail('invalid_argument', `--in "${path}" is ${reason}`);
  if (about.isDirectory()) {
    return refused(`a folder, not a list: ${LISTS}; the folder of the photos is named by --root`);
  }
  if (!about.isFile()) return refused(`not a file: ${LISTS}`);
  const kind = kindOf(await inWords(path, firstBytes(real)));
  if (kind !== null) return refused(kind);
  if (extname(path).toLowerCase() === '.json') {
    return refused('named .json: write one object in each line, and name it .jsonl');
  }
  if (listFormat(path) === null)
    return refused(`of another kind: ${LISTS}. --in ends with one of these`);
  return { ok: true, value: { path: real, size: about.size, modified: about.mtimeMs } };
}

const WORKBOOK = 'a workbook, not a list: save it as "CSV UTF-8" in the program that made it';
const PHOTO = 'a photo, not a list: `qurio classify --image` recognises one photo';
const PACKED = 'a packed file: unpack it first';

/** First bytes as Latin-1, and what such a file is. Workbooks of Excel and LibreOffice are ZIP archives. */
const SIGNATURES: readonly (readonly [string, string])[] = [
  ['PK\x03\x04', WORKBOOK],
  ['\xd0\xcf\x11\xe0', WORKBOOK],
  ['\xff\xd8\xff', PHOTO],
  ['\x89PNG', PHOTO],
  ['GIF8', PHOTO],
  ['RIFF', PHOTO],
  ['II*\0', PHOTO],
  ['MM\0*', PHOTO],
  ['%PDF', 'a PDF document, not a list'],
  ['\x1f\x8b', PACKED],
  ['\xff\xfe\0\0', 'in UTF-32, which is not read: save it as UTF-8'],
  ['\0\0\xfe\xff', 'in UTF-32, which is not read: save it as UTF-8'],
];

const ARRAY = 'one JSON array, not a list: write one object in each line, without [ and ]';

function kindOf(head: Buffer): string | null {
  const text = head.toString('latin1');
  const known = SIGNATURES.find(([signature]) => text.startsWith(signature));
  if (known !== undefined) return known[1];
  return /^(\xef\xbb\xbf)?\s*\[\s*\{/.test(text) ? ARRAY : null;
}

async function firstBytes(path: string): Promise<Buffer> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(64), 0, 64, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
