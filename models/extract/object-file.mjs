/**
 * Where the objects are: objects.jsonl in a folder of features (feature-cache.mjs), which training
 * reads so that attention learns to look at objects. A row per photo with a plain background:
 *
 *   {"id": ..., "shares": [49 numbers of 0 to 1]}
 *
 * shares: how much of every region, row by row from the top left, shows the object
 * (../attention/object-shares.mjs). Photos that the file does not name count for nothing there.
 */

import { closeSync, openSync, renameSync, writeSync } from 'node:fs';
import { join } from 'node:path';

const AHEAD = 8;

/** Asks the workers of `pool` about every photo of the list. Returns how many objects were found. */
export async function writeObjects(rows, { folder }, pool, path) {
  const partial = `${path}.partial`;
  const file = openSync(partial, 'w');
  const underWay = [];
  let found = 0;
  const writeOldest = async () => {
    const { row, job } = underWay.shift();
    const outcome = await job;
    if (!outcome.ok) {
      throw new Error(`line ${row.line} (${row.id}): ${outcome.failure.detail}`);
    }
    if (outcome.value === null) return;
    const shares = outcome.value.map((share) => Number(share.toFixed(3)));
    writeSync(file, `${JSON.stringify({ id: row.id, shares })}\n`);
    found++;
  };
  for (const row of rows) {
    if (row.file === undefined) continue;
    underWay.push({ row, job: pool.run({ object: true, path: join(folder, row.file) }) });
    if (underWay.length >= AHEAD) await writeOldest();
  }
  while (underWay.length > 0) await writeOldest();
  closeSync(file);
  renameSync(partial, path);
  return found;
}
