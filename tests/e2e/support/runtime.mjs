/** Pages whose pruned runtime lacks something that is asked of it. */

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withTrapIn } from '../../runtime/traps.mjs';
import { editionOfSuite } from './host.mjs';
import { DIST } from './server.mjs';

const FOLDER = 'generated/ort';
/** As in web/src/encoders/runtime-file.ts. */
export const PRUNED = 'ort-wasm-simd-threaded.wasm';
export const COMPLETE = 'ort-wasm-simd-threaded.complete.wasm';

const hashOf = (file) => createHash('sha256').update(file).digest('hex');

/** The page as if its runtime had been built without this function: with its hash, as the page checks it. */
export function pageWithTrapIn(name) {
  const glue = readFileSync(join(DIST, FOLDER, 'ort-wasm-simd-threaded.js'), 'utf8');
  return editionOfSuite((folder) => {
    const path = join(folder, FOLDER, PRUNED);
    const before = readFileSync(path);
    const changed = withTrapIn(name, before, glue);
    writeFileSync(path, changed);
    for (const script of readdirSync(join(folder, 'assets'))) {
      if (!script.endsWith('.js')) continue;
      const asset = join(folder, 'assets', script);
      const text = readFileSync(asset, 'utf8')
        .replaceAll(hashOf(before), hashOf(changed))
        .replaceAll(`bytes:${before.length}`, `bytes:${changed.length}`);
      writeFileSync(asset, text);
    }
  });
}
