/** Fetches what an IIIF manifest names: only when whoever runs the command has named the manifest. */

import { readFile } from 'node:fs/promises';
import { MAX_FILE_BYTES } from '../../src/engine/photo-decoder';
import { fail, messageOf, type Outcome } from '../../src/rpc/outcome';
import { fileProblem } from '../file-problem';

const PATIENCE_MS = 60_000;

/** The bytes of a file or at an address. Never rejects. */
export async function fetchBytes(from: string): Promise<Outcome<Buffer>> {
  if (!/^https?:\/\//.test(from)) {
    return readFile(from).then(
      (value) => ({ ok: true, value }),
      (error) => fail('invalid_argument', fileProblem(error, from)),
    );
  }
  try {
    const response = await fetch(from, { signal: AbortSignal.timeout(PATIENCE_MS) });
    if (!response.ok)
      return fail('invalid_argument', `"${from}" answers with HTTP ${response.status}`);
    if (Number(response.headers.get('content-length')) > MAX_FILE_BYTES) return tooLarge(from);
    const bytes = Buffer.from(await response.arrayBuffer());
    return bytes.length > MAX_FILE_BYTES ? tooLarge(from) : { ok: true, value: bytes };
  } catch (error) {
    const cause = error instanceof Error && error.cause ? messageOf(error.cause) : messageOf(error);
    return fail('invalid_argument', `"${from}" cannot be fetched: ${cause}`);
  }
}

const tooLarge = (from: string) =>
  fail('invalid_argument', `"${from}" has more than ${MAX_FILE_BYTES} bytes`);

/** The same as JSON. */
export async function fetchJson(from: string): Promise<Outcome<unknown>> {
  const bytes = await fetchBytes(from);
  if (!bytes.ok) return bytes;
  try {
    return { ok: true, value: JSON.parse(bytes.value.toString('utf8')) };
  } catch (error) {
    return fail('invalid_argument', `"${from}" is not JSON: ${messageOf(error)}`);
  }
}
