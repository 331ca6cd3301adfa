/** A link opens what was on the screen, with the same numbers, and never carries a photo. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { exhibitOfSuite } from './support/page.mjs';
import { DIST } from './support/server.mjs';

describe('sharing', async () => {
  const exhibit = await exhibitOfSuite();

  const hashOf = (visit) => visit.page.evaluate(() => location.hash);
  /** The slider stands there. */
  const until = (visit, selector, value) =>
    visit.page.waitForFunction(
      ([at, is]) => document.querySelector(at).value === is,
      [selector, value],
    );
  /** Every number that the shots gave. */
  const shotsOf = async (visit) => {
    const table = visit.page.locator('.shots-panel details');
    if (!(await table.evaluate((details) => details.open))) await table.locator('summary').click();
    await table.locator('td').last().waitFor();
    return table.locator('td').allTextContents();
  };
  /** They are those of all that was chosen: each slider is answered by itself. */
  const counted = (visit) =>
    visit.page
      .locator('[data-testid=shots-sentence][data-shots="6300"]:not([data-depolarising="0"])')
      .waitFor();
  const dialogLink = async (visit) => {
    await visit.page.getByRole('button', { name: 'Share what you see' }).click();
    const link = await visit.part('share-link').inputValue();
    assert.ok(await visit.page.locator('.qr-dark').getAttribute('d'));
    await visit.page.getByRole('button', { name: 'Close', exact: true }).click();
    return link;
  };

  it('the same object, caption, changes, depth and step, with the same numbers', async () => {
    const one = await exhibit.visit();
    await one.done();
    await one.part('gallery-item-3').click();
    await one.done();
    await one.part('word-0').click();
    await one.part('strike').click();
    await one.page.getByText('Put everything back').waitFor();
    await one.part('region-30').click();
    await one.part('blur').click();
    await one.part('what-if').getByText('blurred').waitFor();
    await one.depth('study');
    await one.page.getByRole('slider', { name: 'Step through the circuit' }).fill('11');
    await one.part('slider-shots').fill('14');
    await one.part('slider-depolarising').fill('3');
    await counted(one);
    const shots = await shotsOf(one);
    await one.page.getByRole('button', { name: 'Undo' }).click();
    await until(one, '[data-testid=slider-depolarising]', '0');
    await one.page.getByRole('button', { name: 'Redo' }).click();
    await until(one, '[data-testid=slider-depolarising]', '3');
    const link = await dialogLink(one);
    const numbers = await one.probabilities();
    const step = await one.page.locator('.bench .stepper p').textContent();
    await one.page.waitForFunction((end) => location.href.endsWith(end), link.split('#')[1]);
    await one.finish();

    const two = await exhibit.visit({ hash: link.split('#')[1] });
    await two.done();
    await two.page.getByText('Put everything back').waitFor();
    assert.deepEqual(await two.probabilities(), numbers);
    assert.equal(await two.part('gallery-item-3').getAttribute('aria-pressed'), 'true');
    assert.equal(await two.page.locator('.word.struck').count(), 1);
    assert.equal(await two.page.locator('.region.blurred').count(), 1);
    await two.part('circuit').waitFor();
    // Views are made anew one after the other: the sentence may follow the answer.
    await two.page.locator('.bench .stepper p').getByText(step, { exact: true }).waitFor();
    await counted(two);
    assert.deepEqual(await shotsOf(two), shots);
    await two.finish();
  });

  it('an own photo is not in the link, and the dialog says so', async () => {
    const one = await exhibit.visit();
    await one.done();
    await one.choosePhoto(`${DIST}/generated/gallery/sucevita-church.jpg`);
    await one.done();
    await one.write('A church');
    await one.done();
    await one.page.waitForTimeout(600);
    const hash = await hashOf(one);
    assert.match(hash, /c=A%20church/);
    assert.doesNotMatch(hash, /sucevita|o=|blob/);
    assert.ok(hash.length < 200);
    await one.page.getByRole('button', { name: 'Share what you see' }).click();
    await one.page.getByText('Your photo is not in it').waitFor();
    const link = await one.part('share-link').inputValue();
    await one.page.keyboard.press('Escape');

    await one.write('');
    await one.part('caption-input').press('Enter');
    await one.done();
    await one.page.getByRole('button', { name: 'Share what you see' }).click();
    await one.part('share-none').getByText('without a caption nothing is left').waitFor();
    assert.equal(await one.part('share-link').count(), 0);
    await one.page.waitForFunction(() => location.hash === '');
    await one.finish();

    const two = await exhibit.visit({ hash: link.split('#')[1] });
    await two.done();
    await two.part('problem-link').getByText('may be another answer than its maker saw').waitFor();
    assert.equal(await two.part('caption-input').inputValue(), 'A church');
    assert.equal(await two.page.locator('.picture').count(), 0);
    await two.finish();
  });

  it('there is none to a caption that is too long for one, and the dialog says so', async () => {
    const one = await exhibit.visit();
    await one.done();
    await one.write('a long vase '.repeat(200));
    await one.part('caption-input').press('Enter');
    await one.done();
    await one.page.getByRole('button', { name: 'Share what you see' }).click();
    await one.part('share-none').getByText('the caption is too long').waitFor();
    await one.finish();
  });

  it('a broken link opens the page as usual, with a note', async () => {
    for (const hash of ['v=1&o=..%2Fsecret', 'v=9', 'v=1&c=%E0%A4%A']) {
      const one = await exhibit.visit({ hash });
      await one.done();
      await one.page.getByText('This link is not complete').waitFor();
      assert.equal(await one.part('gallery-item-0').getAttribute('aria-pressed'), 'true');
      await one.finish();
    }
  });

  it('undo and redo go through objects and changes', async () => {
    const one = await exhibit.visit();
    await one.done();
    const first = await one.probabilities();
    await one.part('gallery-item-5').click();
    await one.done();
    const second = await one.probabilities();
    await one.page.getByRole('button', { name: 'Undo' }).click();
    assert.deepEqual(await one.probabilities(), first);
    assert.equal(await one.part('gallery-item-0').getAttribute('aria-pressed'), 'true');
    await one.page.getByRole('button', { name: 'Redo' }).click();
    assert.deepEqual(await one.probabilities(), second);
    await one.finish();
  });
});
