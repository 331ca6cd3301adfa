/** The page and the command line give the same answer: one pipeline, two homes. */

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { assertClose } from './support/assertions.mjs';
import { visitOfSuite } from './support/page.mjs';
import { DIST } from './support/server.mjs';

const QURIO = fileURLToPath(new URL('../../web/cli/qurio.mjs', import.meta.url));
const TOLERANCE = 1e-3;
const gallery = JSON.parse(readFileSync(`${DIST}/generated/gallery/gallery.json`, 'utf8')).objects;

function commandLine(file, caption) {
  const parameters = ['classify', '--json', '--caption', caption];
  if (file !== null) parameters.push('--image', file);
  return JSON.parse(execFileSync('node', [QURIO, ...parameters], { encoding: 'utf8' }));
}

describe('page and command line', async () => {
  const { visit } = await visitOfSuite();

  async function assertSame(expected) {
    const answer = await visit.answer();
    const probabilities = await visit.probabilities();
    assert.equal(answer.class, expected.class || expected.best_guess);
    assert.equal(answer.abstain, expected.abstain);
    assert.deepEqual(Object.keys(probabilities).sort(), Object.keys(expected.probabilities).sort());
    for (const [name, probability] of Object.entries(expected.probabilities)) {
      assertClose(probabilities[name], probability, TOLERANCE, name);
    }
  }

  for (const { id, file, caption } of gallery.slice(0, 4)) {
    it(`${id}: photo and caption, then photo alone`, async () => {
      const path = `${DIST}/generated/gallery/${file}`;
      await visit.choosePhoto(path);
      await visit.write(caption.en);
      await visit.done();
      await assertSame(commandLine(path, caption.en));
      await visit.write('');
      await visit.done();
      await assertSame(commandLine(path, ''));
    });
  }

  it('a caption alone', async () => {
    const caption = 'Netsuke of a sleeping rat, carved of ivory, nineteenth century';
    await visit.write(caption);
    await visit.page.getByRole('button', { name: 'Clear the photo' }).click();
    await visit.done();
    await assertSame(commandLine(null, caption));
  });
});
