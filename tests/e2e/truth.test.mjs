/** What a gallery object really is stands beside the answer, right or wrong, sure or not, in every view. */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { eventually } from './support/assertions.mjs';
import { exhibitOfSuite, withFirstObject } from './support/page.mjs';
import { DIST } from './support/server.mjs';

const GALLERY = join(DIST, 'generated/gallery');
const { objects } = JSON.parse(readFileSync(join(GALLERY, 'gallery.json'), 'utf8'));

/** A gallery that says of its first object, for which the answer is known, that it is something else. */
const claiming = (really) => (page) =>
  withFirstObject(page, (first) => ({ ...first, class: really }));

/** No head of the page was taught it, and it has a name: a class of the other set. */
const FOREIGN = 'silk_brocade';

describe('what an object really is', async () => {
  const exhibit = await exhibitOfSuite();

  async function opened(really, hash = '&l=en', options = {}) {
    const visit = await exhibit.visit({
      hash: `v=1&o=great-wave${hash}`,
      before: claiming(really),
      ...options,
    });
    await visit.done();
    const answer = await visit.answer();
    assert.deepEqual([answer.class, answer.abstain], ['woodblock_print', false]);
    assert.ok(answer.probability > 0.9);
    return visit;
  }

  /** The line under the answer, in one line. */
  const told = async (visit) =>
    (await visit.part('truth').textContent()).replace(/[ \n]+/g, ' ').trim();

  it('marks a wrong and sure answer as wrong, at every depth', async () => {
    const visit = await opened('painting');
    for (const depth of ['look', 'play', 'study']) {
      await visit.depth(depth);
      assert.equal(await visit.part('truth').getAttribute('data-correctness'), 'wrong', depth);
      assert.equal(
        await told(visit),
        'In truth: Painting. The model is wrong, and sure of it all the same.',
        depth,
      );
      assert.ok(await visit.part('truth').isVisible(), depth);
      const marked = visit.page.locator('.bar', { has: visit.part('really-here') });
      assert.equal(await marked.getAttribute('data-class'), 'painting', depth);
      if (depth !== 'look')
        assert.match(
          await visit.part('counterparts-truth').textContent(),
          /^In truth it is Painting: \d of \d heads say so\.$/,
          depth,
        );
    }
    await visit.finish();
  });

  it('says so as well where it is right', async () => {
    const visit = await opened('woodblock_print');
    assert.equal(await visit.part('truth').getAttribute('data-correctness'), 'right');
    await visit.finish();
  });

  it('says in every view that the model was never taught this kind', async () => {
    const visit = await opened(FOREIGN, '&l=en&d=play');
    assert.equal(await visit.part('truth').getAttribute('data-correctness'), 'foreign');
    assert.equal(
      await told(visit),
      'In truth: Silk brocade. The model was never taught this kind of object, so it cannot be right.',
    );
    assert.equal(await visit.part('really-here').count(), 0);
    assert.equal(
      await visit.part('really-outside').textContent(),
      'What it really is, Silk brocade, is not among the kinds it knows.',
    );
    assert.equal(
      await visit.part('counterparts-truth').textContent(),
      'In truth it is Silk brocade: none of these heads was taught this kind.',
    );
    await visit.finish();
  });

  /** Language -> what is said of a wrong and sure answer, and of a kind that was never taught. */
  const SAID = {
    es: {
      painting: 'En realidad: Pintura. El modelo se equivoca y, aun así, está seguro.',
      [FOREIGN]:
        'En realidad: Brocado de seda. Al modelo nunca se le enseñó este tipo de objeto, así que no puede acertar.',
    },
    fr: {
      painting: 'En réalité : Peinture. Le modèle a tort, et il est pourtant sûr.',
      [FOREIGN]:
        'En réalité : Brocart de soie. Le modèle n’a jamais appris ce genre d’objet : il ne peut pas avoir raison.',
    },
    zh: {
      painting: '其实是：绘画。 模型答错了，却还很确定。',
      [FOREIGN]: '其实是：丝绸锦缎。 模型从没学过这一类藏品，所以不可能答对。',
    },
  };
  for (const really of ['painting', FOREIGN]) {
    it(`in every other language: ${really}`, async () => {
      const visit = await opened(really);
      await visit.page.locator('qurio-settings-button > button').click();
      for (const [language, says] of Object.entries(SAID)) {
        await visit.part(`setting-${language}`).click();
        await eventually(async () => assert.equal(await told(visit), says[really]));
      }
      await visit.finish();
    });
  }

  it('claims nothing of an own photo', async () => {
    const visit = await opened('painting');
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
      const object = objects.find((one) => one.title.en === title);
      if (really) shown.add(title);
      if (really) assert.equal(really, object.class, title);
      assert.ok(shown.size >= 2, 'two objects one after the other');
    });
    await visit.finish();
  });
});
