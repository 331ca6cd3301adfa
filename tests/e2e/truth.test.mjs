/** What a gallery object really is stands beside the answer, right or wrong, sure or not, in every view. */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { eventually } from './support/assertions.mjs';
import { exhibitOfSuite } from './support/page.mjs';
import { DIST } from './support/server.mjs';

const GALLERY = join(DIST, 'generated/gallery');
const { objects } = JSON.parse(readFileSync(join(GALLERY, 'gallery.json'), 'utf8'));

describe('what an object really is', async () => {
  const exhibit = await exhibitOfSuite();

  async function opened(id, options = {}) {
    const { hash = '', ...rest } = options;
    const visit = await exhibit.visit({ hash: `v=1&o=${id}${hash || '&l=en'}`, ...rest });
    await visit.done();
    return visit;
  }

  for (const depth of ['look', 'play', 'study']) {
    it(`marks Dürer's lion, called a western print for sure, as wrong: ${depth}`, async () => {
      const visit = await opened('durer-lion');
      await visit.depth(depth);
      const answer = await visit.answer();
      assert.deepEqual([answer.class, answer.abstain], ['western_print', false]);
      assert.ok(answer.probability > 0.9);
      const truth = visit.part('truth');
      assert.equal(await truth.getAttribute('data-correctness'), 'wrong');
      assert.equal(
        (await truth.textContent()).replace(/\s+/g, ' ').trim(),
        'In truth: Painting. The model is wrong, and sure of it all the same.',
      );
      assert.ok(await truth.isVisible());
      const marked = visit.page.locator('.bar', { has: visit.part('really-here') });
      assert.equal(await marked.getAttribute('data-class'), 'painting');
      if (depth !== 'look')
        assert.match(
          await visit.part('counterparts-truth').textContent(),
          /^In truth it is Painting: \d of \d heads say so\.$/,
        );
      await visit.finish();
    });
  }

  it('says so as well where the model does not know, and where it is right', async () => {
    for (const [id, correctness, abstain] of [
      ['lady-unicorn', 'wrong', true],
      ['cup-saucer', 'right', false],
    ]) {
      const visit = await opened(id);
      assert.equal((await visit.answer()).abstain, abstain, id);
      assert.equal(await visit.part('truth').getAttribute('data-correctness'), correctness, id);
      await visit.finish();
    }
  });

  for (const [language, says] of [
    ['es', 'En realidad: Pintura. El modelo se equivoca y, aun así, está seguro.'],
    ['fr', 'En réalité : Peinture. Le modèle a tort, et il est pourtant sûr.'],
    ['zh', '其实是：绘画。 模型答错了，却还很确定。'],
  ]) {
    it(`in ${language}`, async () => {
      const visit = await opened('durer-lion', { hash: `&l=${language}` });
      const text = await visit.part('truth').textContent();
      assert.equal(text.replace(/[ \n]+/g, ' ').trim(), says);
      await visit.finish();
    });
  }

  it('claims nothing of an own photo', async () => {
    const visit = await opened('durer-lion');
    await visit.choosePhoto(join(GALLERY, 'great-wave.jpg'));
    await visit.page.locator('canvas.picture').waitFor();
    await visit.done();
    assert.equal(await visit.part('truth').count(), 0);
    await visit.finish();
  });

  it('is said of every object that a kiosk shows by itself', async () => {
    const visit = await exhibit.visit({ size: 'kiosk', query: 'kiosk&idle=5&ask=5&show=5' });
    await visit.done();
    await visit.part('invitation').waitFor();
    const shown = new Set();
    await eventually(async () => {
      const [title, really] = await visit.page.evaluate(() => [
        document.querySelector('.strip-item[aria-pressed=true] img')?.alt,
        document.querySelector('.verdict:not(.stale) [data-testid=truth]')?.dataset.class,
      ]);
      const object = objects.find((one) => one.title === title);
      if (really) shown.add(title);
      if (really) assert.equal(really, object.class, title);
      assert.ok(shown.size >= 2, 'two objects one after the other');
    });
    await visit.finish();
  });
});
