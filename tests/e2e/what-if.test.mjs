/** Words struck out, regions blurred, and the measurement of all of them: the same numbers by every way. */

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { assertClose } from './support/assertions.mjs';
import { openExhibit } from './support/page.mjs';

const CAPTION = 'A bronze cauldron with a dragon';

describe('what-ifs', () => {
  let exhibit;
  let visit;
  before(async () => {
    exhibit = await openExhibit();
    visit = await exhibit.visit();
    await visit.done();
    await visit.write(CAPTION);
    await visit.part('caption-input').press('Enter');
    await visit.done();
    await visit.page.locator('[data-testid=word-5]').waitFor();
  });
  after(async () => {
    await visit.finish();
    await exhibit.close();
  });

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
    assert.match(await sentence(), /The answer (stays|changes from)/);

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

  it('measuring agrees with striking and blurring by hand, and can be stopped', async () => {
    const { class: top, probability } = await visit.answer();
    await visit.part('depth-play').click();
    await visit.part('effects-start').click();
    await visit.part('effect-word-1').waitFor();
    await visit.page.getByRole('button', { name: 'Stop' }).click();
    await visit.part('effects-start').waitFor();
    await visit.part('effects-start').click();
    await visit.part('truth-regions').waitFor();

    const effect = Number(await visit.part('effect-word-3').getAttribute('data-effect'));
    await visit.part('effect-word-3').getByRole('button').click();
    await changed('Without “with”');
    assertClose((await visit.probabilities())[top], probability - effect, 1e-6, 'without a word');
    await visit.page.getByRole('button', { name: 'Put everything back' }).click();

    await visit.page.getByText('All parts of the photo as a table').click();
    const row = visit.page.locator('.effects-panel tbody tr').first();
    const [place, points] = [
      await row.locator('th').textContent(),
      await row.locator('td').last().textContent(),
    ];
    const [, y, x] = /row (\d), column (\d)/.exec(place);
    await visit.part(`region-${7 * (y - 1) + (x - 1)}`).click();
    await visit.part('blur').click();
    await changed('one part blurred');
    assertClose(
      100 * (probability - (await visit.probabilities())[top]),
      Number(points.replace('−', '-')),
      0.0051,
      'without the region that matters most',
    );
    assert.match(
      await visit.part(`region-${7 * (y - 1) + (x - 1)}`).getAttribute('aria-label'),
      /blurred/,
    );
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
    assert.equal(await visit.page.locator('.region.blurred, .word.struck').count(), 0);
  });
});
