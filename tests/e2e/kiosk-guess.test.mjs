/** "Guess first": the answer waits, and then says who was right. */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { AxeBuilder } from '@axe-core/playwright';
import { eventually } from './support/assertions.mjs';
import { exhibitOfSuite, withExhibit } from './support/page.mjs';
import { DIST } from './support/server.mjs';

const KIOSK = { size: 'kiosk', query: 'kiosk&idle=3600', hash: 'v=1&o=great-wave&l=en' };
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const read = (path) => JSON.parse(readFileSync(join(DIST, 'generated', path), 'utf8'));
const { objects } = read('gallery/gallery.json');

const choose = (visit, id) =>
  visit.part(`gallery-item-${objects.findIndex((object) => object.id === id)}`).click();
const choices = (visit) =>
  visit.part('guess-choice').evaluateAll((all) => all.map(({ dataset }) => dataset.class));

async function assertNoViolations(visit, what) {
  const { violations } = await new AxeBuilder({ page: visit.page }).withTags(RULES).analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target)}`);
  assert.deepEqual(found, [], what);
}

describe('guess first', async () => {
  const exhibit = await exhibitOfSuite();

  it('asks before it answers, and tells neither answer nor caption until then', async () => {
    const visit = await exhibit.visit(KIOSK);
    await visit.done();
    assert.equal(await visit.part('guess-choice').count(), 0, 'nobody has chosen yet');
    await choose(visit, 'sancai-jar');
    await visit.part('guess-choice').first().waitFor();
    const offered = await choices(visit);
    assert.equal(offered.length, 3);
    assert.ok(offered.includes('ceramics'));
    await visit.done();
    for (const part of ['answer-class', 'truth', 'caption-input', 'word-0'])
      assert.equal(await visit.part(part).count(), 0, part);
    assert.equal(await visit.page.locator('.bars, figcaption cite:visible').count(), 0);
    assert.doesNotMatch(await visit.part('announcement').textContent(), /Ceramics/);
    await assertNoViolations(visit, 'the question');

    await visit.page.locator('[data-testid=guess-choice][data-class=ceramics]').click();
    assert.match(
      await visit.part('guessed').textContent(),
      /You said Ceramics\. You are right, and so is the model\./,
    );
    assert.equal((await visit.answer()).class, 'ceramics');
    assert.equal(await visit.part('truth').getAttribute('data-correctness'), 'right');
    await eventually(async () =>
      assert.match(await visit.part('announcement').textContent(), /^Ceramics/),
    );
    await eventually(async () =>
      assert.equal(await visit.page.evaluate(() => document.activeElement.id), 'answer-heading'),
    );
    await assertNoViolations(visit, 'guessed');

    await choose(visit, 'great-wave');
    await choose(visit, 'sancai-jar');
    await visit.part('guess-choice').first().waitFor();
    assert.deepEqual(await choices(visit), offered, 'the same choices in the same order');
    await visit.finish();
  });

  it('says who was right where the model is wrong, and where it has never learned the kind', async () => {
    const visit = await exhibit.visit(KIOSK);
    await visit.done();
    await choose(visit, 'durer-lion');
    const really = objects.find(({ id }) => id === 'durer-lion').class;
    await visit.page.locator(`[data-testid=guess-choice][data-class=${really}]`).click();
    assert.match(await visit.part('guessed').textContent(), /You are right; the model is not\./);
    await choose(visit, 'blue-quran-folio');
    await visit.part('guess-choice').first().waitFor();
    const foreign = objects.find(({ id }) => id === 'blue-quran-folio').class;
    assert.ok((await choices(visit)).includes(foreign));
    await visit.finish();
  });

  it('can be skipped, and is not asked where the exhibit does not want it', async () => {
    const visit = await exhibit.visit(KIOSK);
    await visit.done();
    await choose(visit, 'mona-lisa');
    await visit.part('guess-skip').click();
    await visit.part('answer-class').waitFor();
    assert.equal(await visit.part('guessed').count(), 0);
    await visit.finish();

    const never = (page) =>
      withExhibit(page, (usual) => ({ ...usual, guess: { ...usual.guess, kiosk: 'never' } }));
    const without = await exhibit.visit({ ...KIOSK, before: never });
    await without.done();
    await choose(without, 'mona-lisa');
    await eventually(async () => assert.equal((await without.answer()).class, 'painting'));
    assert.equal(await without.part('guess-skip').count(), 0);
    await without.finish();
  });

  it('is not asked elsewhere, unless the exhibit wants it, and then of own photos, too', async () => {
    const visit = await exhibit.visit({ hash: 'v=1&o=great-wave&l=en' });
    await visit.done();
    await choose(visit, 'mona-lisa');
    await eventually(async () => assert.equal((await visit.answer()).class, 'painting'));
    assert.equal(await visit.part('guess-skip').count(), 0);
    await visit.finish();

    const always = (page) =>
      withExhibit(page, (usual) => ({ ...usual, guess: { ...usual.guess, elsewhere: 'all' } }));
    const asked = await exhibit.visit({ hash: 'v=1&o=great-wave&l=en', before: always });
    await asked.done();
    await asked.page.locator('qurio-guess').waitFor({ state: 'attached' });
    await asked.choosePhoto(join(DIST, 'generated/gallery/mona-lisa.jpg'));
    await asked.part('guess-choice').first().waitFor();
    await asked.page.locator('[data-testid=guess-choice][data-class=painting]').click();
    assert.match(await asked.part('guessed').textContent(), /, and so does the model/);
    await asked.finish();
  });
});
