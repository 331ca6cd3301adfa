/** A runtime that lacks what is asked of it: the page answers all the same, with the complete one; and only then. */

import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { openExhibit } from './support/page.mjs';
import { COMPLETE, PRUNED, pageWithTrapIn } from './support/runtime.mjs';
import { DIST } from './support/server.mjs';

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
    const folder = pageWithTrapIn(name);
    it(`that traps in ${name} is replaced by the complete one, with a note`, async (test) => {
      const { asked, notes, answer } = await answers(folder, test);
      assert.deepEqual(asked, [PRUNED, COMPLETE]);
      assert.ok(notes.some((note) => /go on with the complete runtime/.test(note)));
      assert.deepEqual(answer, whole.answer);
    });
  }
});
