/** Words struck out, regions blurred, and the measurement of all of them: the same numbers by every way. */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { LocalRecogniser } from '../../build/pipeline/pipeline.mjs';
import { assertClose, SHOWN_PERCENT } from './support/assertions.mjs';
import { visitOfSuite } from './support/page.mjs';
import { DIST } from './support/server.mjs';

const CAPTION = 'A bronze cauldron with a dragon';
const GALLERY = `${DIST}/generated/gallery`;
const REGIONS = 49;

const regionOf = (place) => {
  const [, row, column] = /row (\d), column (\d)/.exec(place);
  return 7 * (row - 1) + (column - 1);
};

/** The first object's effects without a browser: what each region does to a class, and region 10 blurred. */
async function inProcess(label) {
  const [{ file }] = JSON.parse(readFileSync(`${GALLERY}/gallery.json`, 'utf8')).objects;
  const { value: recogniser } = await LocalRecogniser.create(1);
  const { value: card } = await recogniser.loadHead('world');
  const { value: photo } = await recogniser.openPhoto(readFileSync(`${GALLERY}/${file}`));
  const probability = ({ value }) => value.probabilities[card.classes.indexOf(label)];
  const caption = (await recogniser.caption(CAPTION)).value;
  const seen = (await recogniser.regions(photo)).value;
  const answer = (regions) =>
    recogniser.answerTo({ regions, words: caption.words, caption: caption.tokens.caption });
  const base = probability(answer(seen));
  const effects = [];
  for (let region = 0; region < REGIONS; region++) {
    effects.push(base - probability(answer(meanInPlaceOf(seen, region))));
  }
  const soft = (await recogniser.regions(photo, [10])).value;
  return { effects, blurred: probability(answer(soft)) };
}

function meanInPlaceOf(regions, region) {
  const width = regions.length / REGIONS;
  const sums = new Float64Array(width);
  regions.forEach((value, i) => {
    if (Math.floor(i / width) !== region) sums[i % width] += value;
  });
  return regions.map((value, i) =>
    Math.floor(i / width) === region ? sums[i % width] / (REGIONS - 1) : value,
  );
}

describe('what-ifs', async () => {
  const { visit } = await visitOfSuite();
  await visit.write(CAPTION);
  await visit.part('caption-input').press('Enter');
  await visit.done();
  await visit.page.locator('[data-testid=word-5]').waitFor();

  const sentence = () => visit.part('what-if').textContent();
  const changed = (what) => visit.part('what-if').getByText(what).waitFor();

  it('a struck word is gone for the model: the answer is that of the caption typed without it', async () => {
    const whole = await visit.probabilities();
    await visit.part('word-1').click();
    await visit.part('strike').click();
    await changed('Without “bronze”');
    const struck = await visit.probabilities();
    assert.notDeepEqual(struck, whole);
    assert.equal(await visit.part('word-1').getAttribute('data-weight'), '0');
    assert.match(await visit.part('word-1').getAttribute('aria-label'), /struck out$/);
    assert.match(
      await sentence(),
      /It (still does not know|answered .* and now does not know|did not know and now answers)|The answer (stays|changes from)/,
    );

    await visit.page.getByRole('button', { name: 'Undo' }).click();
    assert.deepEqual(await visit.probabilities(), whole);
    await visit.page.getByRole('button', { name: 'Redo' }).click();
    assert.deepEqual(await visit.probabilities(), struck);
    await visit.page.getByRole('button', { name: 'Put everything back' }).click();
    assert.deepEqual(await visit.probabilities(), whole);

    await visit.write('A cauldron with a dragon');
    await visit.part('caption-input').press('Enter');
    await visit.state('working').catch(() => {});
    await visit.done();
    assert.deepEqual(await visit.probabilities(), struck);
    await visit.write(CAPTION);
    await visit.part('caption-input').press('Enter');
    await visit.page.locator('[data-testid=word-5]').waitFor();
    await visit.done();
  });

  it('an answer is busy from the change until all that belongs to the new one is drawn', async () => {
    const before = await visit.probabilities();
    await visit.page.locator('qurio-settings-button > button').click();
    await visit.part('setting-es').click();
    await visit.page.locator('html[lang=es]').waitFor();
    const { language, atOnce, told, drawn } = await visit.page.evaluate(async () => {
      const part = (id) => document.querySelector(`[data-testid=${id}]`);
      const microtasks = async () => {
        for (let i = 0; i < 100; i++) await null;
      };
      const bars = () =>
        [...document.querySelectorAll('.bars [data-class]')].map((bar) => bar.outerHTML).join();
      part('word-1').click();
      while (part('strike') === null) await new Promise(requestAnimationFrame);
      const answer = document.querySelector('.answer');
      const busy = () => answer.getAttribute('aria-busy');
      const rest = new Promise((resolve) => {
        new MutationObserver(() => busy() === 'false' && resolve(bars())).observe(answer, {
          attributeFilter: ['aria-busy'],
        });
      });
      // No two views are drawn in one task.
      let time = performance.now();
      performance.now = () => (time += 50);
      // This very view, too, is about to be drawn anew.
      part('setting-en').click();
      await microtasks();
      const language = document.documentElement.lang;
      part('strike').click();
      await microtasks();
      const atOnce = busy();
      const told = await rest;
      for (let i = 0; i < 10; i++) await new Promise(requestAnimationFrame);
      delete performance.now;
      return { language, atOnce, told, drawn: bars() };
    });
    assert.equal(language, 'en');
    assert.equal(atOnce, 'true');
    assert.equal(told, drawn);
    await visit.page.evaluate(() => document.querySelector('dialog[open]')?.close());
    await changed('Without “bronze”');
    assert.notDeepEqual(await visit.probabilities(), before);
    await visit.page.getByRole('button', { name: 'Put everything back' }).click();
    await visit.page.keyboard.press('Escape');
  });

  it('measuring agrees with striking by hand and with the engine itself, and can be stopped', async () => {
    const { class: top } = await visit.answer();
    // Picture and this caption disagree: no one probability stands beside the answer.
    const probability = (await visit.probabilities())[top];
    await visit.part('depth-play').click();
    await visit.part('effects-start').waitFor();
    // Within the page: from here the measurement can be over before a click has arrived.
    await visit.page.evaluate(async () => {
      const button = () => document.querySelector('.measuring button');
      const start = button();
      start.click();
      while (button() === start || button()?.dataset.testid) {
        await new Promise(requestAnimationFrame);
      }
      button().click();
    });
    await visit.part('effects-start').waitFor();
    assert.equal(await visit.part('truth-regions').count(), 0);
    await visit.part('effects-start').click();
    await visit.part('truth-regions').waitFor();

    const effect = Number(await visit.part('effect-word-3').getAttribute('data-effect'));
    await visit.part('effect-word-3').getByRole('button').click();
    await changed('Without “with”');
    assertClose((await visit.probabilities())[top], probability - effect, 1e-6, 'without a word');
    await visit.page.getByRole('button', { name: 'Put everything back' }).click();

    await visit.page.getByText('All parts of the photo as a table').click();
    const rows = visit.page.locator('.effects-panel tbody tr');
    const { effects, blurred } = await inProcess(top);
    assert.equal(await rows.count(), 49);
    for (const row of [rows.first(), rows.last()]) {
      const region = regionOf(await row.locator('th').textContent());
      const points = Number((await row.locator('td').last().textContent()).replace('−', '-'));
      assertClose(points, 100 * effects[region], SHOWN_PERCENT, `without region ${region}`);
    }

    await visit.part('region-10').click();
    await visit.part('blur').click();
    await changed('one part blurred');
    assertClose((await visit.probabilities())[top], blurred, 1e-3, 'with region 10 blurred');
    assert.match(await visit.part('region-10').getAttribute('aria-label'), /blurred/);
  });

  it('all of it by keyboard', async () => {
    await visit.page.keyboard.press('Escape');
    await visit.part('word-0').focus();
    await visit.page.keyboard.press('Delete');
    await changed('Without “A”');
    await visit.part('region-24').focus();
    await visit.page.keyboard.press('Delete');
    await changed('with 2 parts blurred');
    await visit.page.getByRole('button', { name: 'Put everything back' }).press('Enter');
    const changes = visit.page.locator('.region.blurred, .word.struck');
    await changes.first().waitFor({ state: 'detached' });
    assert.equal(await changes.count(), 0);
  });
});
