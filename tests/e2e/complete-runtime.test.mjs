/** A runtime that lacks what is asked of it: the page answers all the same, with the complete one; and only then. */

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { withTrapIn } from '../runtime/traps.mjs';
import { editionOfSuite } from './support/host.mjs';
import { openExhibit } from './support/page.mjs';
import { DIST } from './support/server.mjs';

const FOLDER = 'generated/ort';
const PRUNED = 'ort-wasm-simd-threaded.wasm';
const COMPLETE = 'ort-wasm-simd-threaded.complete.wasm';
const GLUE = readFileSync(join(DIST, FOLDER, 'ort-wasm-simd-threaded.js'), 'utf8');

const hashOf = (file) => createHash('sha256').update(file).digest('hex');

/** The page as if its runtime had been built without this function: with its hash, as the page checks it. */
function withoutFunction(name) {
  return editionOfSuite((folder) => {
    const path = join(folder, FOLDER, PRUNED);
    const before = readFileSync(path);
    const changed = withTrapIn(name, before, GLUE);
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

/** Opens the page of `folder` and has it answer; returns the runtimes that it asked for, and what it logged. */
async function answers(folder, test) {
  const exhibit = await openExhibit(folder);
  try {
    const asked = [];
    const notes = [];
    const visit = await exhibit.visit({
      before: (page) => {
        page.on('console', (line) => notes.push(line.text()));
        page.on('request', (request) => {
          const name = new URL(request.url()).pathname.split('/').at(-1);
          if (/^ort-.*\.wasm$/.test(name)) asked.push(name);
        });
      },
    });
    await visit.choosePhoto(join(DIST, 'generated/gallery/cafe-terrace.jpg'));
    await visit.write('Oil on canvas, a café at night under a starry sky');
    await visit.done();
    await visit.fetched();
    await visit.done();
    const answer = await visit.answer();
    test.diagnostic(notes.join('\n'));
    await visit.context.close();
    return { asked, notes, answer };
  } finally {
    await exhibit.close();
  }
}

describe('a runtime', () => {
  let whole;

  it('that has what is needed is the only one that is fetched', async (test) => {
    whole = await answers(DIST, test);
    assert.deepEqual(whole.asked, [PRUNED]);
  });

  for (const name of ['_OrtRun', '_OrtCreateSession', '_OrtInit']) {
    it(`that traps in ${name} is replaced by the complete one, with a note`, async (test) => {
      const { asked, notes, answer } = await answers(withoutFunction(name), test);
      assert.deepEqual(asked, [PRUNED, COMPLETE]);
      assert.ok(notes.some((note) => /go on with the complete runtime/.test(note)));
      assert.deepEqual(answer, whole.answer);
    });
  }
});
