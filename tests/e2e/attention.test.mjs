/** Attention in both directions, the same by mouse and by keyboard, and the inside of the answer. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { assertClose, assertShare, eventually, sum } from './support/assertions.mjs';
import { visitOfSuite } from './support/page.mjs';

describe('looking at an answer', async () => {
  const { visit } = await visitOfSuite();
  await visit.depth('study');

  const regions = () => visit.weights('.region');
  const words = () => visit.weights('[data-testid^=word-]');
  const sentence = () => visit.page.locator('.reading p').textContent();

  /** The weights and the sentence while a word is pinned; it is let go again. */
  async function touched(word, meanwhile = async () => {}) {
    const atRest = await regions();
    await visit.part(`word-${word}`).click();
    await visit.page.mouse.move(0, 0);
    await eventually(async () => assert.notDeepEqual(await regions(), atRest));
    const seen = { weights: await regions(), told: await sentence() };
    await meanwhile();
    await visit.part(`word-${word}`).click();
    await visit.page.mouse.move(0, 0);
    await eventually(async () => assert.deepEqual(await regions(), atRest));
    return seen;
  }

  it('begins with where the answer looked: every map and every list of weights sums to one', async () => {
    assertClose(sum(await regions()), 1, 1e-4, 'the regions');
    assertClose(sum(await words()), 1, 1e-4, 'the words');
    assert.match(await sentence(), /^It looked /);
  });

  it('a word that is touched lights its regions, and lets go when touched again', async () => {
    const atRest = await regions();
    await visit.part('word-1').click();
    await visit.page.mouse.move(0, 0);
    await eventually(async () => assert.notDeepEqual(await regions(), atRest));
    const lit = await regions();
    assertClose(sum(lit), 1, 1e-4, 'the regions of a word');
    assert.match(await sentence(), /^For “.+” it looked /);
    assert.equal(await visit.part('word-1').getAttribute('aria-pressed'), 'true');
    await visit.part('word-1').click();
    await visit.page.mouse.move(0, 0);
    await eventually(async () => assert.deepEqual(await regions(), atRest));
  });

  it('the overlay is brightest where the weights are largest', async () => {
    await visit.part('word-4').click();
    await visit.page.mouse.move(0, 0);
    await visit.page.waitForTimeout(400);
    const weights = await regions();
    const brightest = await visit.page.locator('.heat canvas').evaluate((canvas) => {
      const { data, width } = canvas
        .getContext('2d')
        .getImageData(0, 0, canvas.width, canvas.height);
      const cell = width / 7;
      const veil = Array.from({ length: 49 }, (_, region) => {
        const x = Math.round(((region % 7) + 0.5) * cell);
        const y = Math.round((Math.floor(region / 7) + 0.5) * cell);
        return data[4 * (y * width + x) + 3];
      });
      return veil.indexOf(Math.min(...veil));
    });
    assertClose(
      weights[brightest],
      Math.max(...weights),
      0.02,
      'the weight of the clearest region',
    );
    await visit.part('word-4').click();
    await visit.page.mouse.move(0, 0);
  });

  it('words differ in where they look: at most half of those that name something share a region', async () => {
    const strongest = [];
    for (const word of [0, 1, 3, 4, 6, 7]) {
      const { weights } = await touched(word);
      strongest.push(weights.indexOf(Math.max(...weights)));
    }
    const shared = strongest.map((region) => strongest.filter((one) => one === region).length);
    assert.ok(Math.max(...shared) <= strongest.length / 2, strongest.join(' '));
  });

  it('a function word looks nowhere in particular, and is drawn and told so', async () => {
    const dots = visit.page.locator('.heat .dots');
    const { weights, told } = await touched(2, async () => {
      assert.equal((await dots.getAttribute('d')).match(/M/g).length, 49);
    });
    for (const weight of weights) assertClose(weight, 1 / 49, 1e-6, 'an even map');
    assert.match(told, /^“The” looks nowhere in particular/);
    assert.equal(await dots.count(), 0);
    const marked = visit.page.locator('.word.nowhere');
    assert.deepEqual(await marked.evaluateAll((all) => all.map((one) => one.dataset.word)), ['2']);
    assert.match(await marked.getAttribute('aria-label'), /^The, .+, looks nowhere in particular$/);
    const line = await marked.evaluate((one) => getComputedStyle(one).textDecorationStyle);
    assert.equal(line, 'dotted');
  });

  it('a region that is touched lights its words, each with its strength', async () => {
    const atRest = await words();
    await visit.part('region-10').click();
    await visit.page.mouse.move(0, 0);
    await eventually(async () => assert.notDeepEqual(await words(), atRest));
    const heard = await words();
    assertClose(sum(heard), 1, 1e-4, 'the words of a region');
    assert.match(await sentence(), /^This region \(row 2, column 4\) listened most to/);
    await visit.part('region-11').click();
    await visit.page.mouse.move(0, 0);
    await eventually(async () => assert.notDeepEqual(await words(), heard));
    await visit.page.getByRole('button', { name: 'Let go' }).click();
    await eventually(async () => assert.deepEqual(await words(), atRest));
  });

  it('all of it by keyboard: arrows move through the regions, Escape lets go', async () => {
    const atRest = await words();
    await visit.part('region-24').focus();
    await visit.page.keyboard.press('ArrowRight');
    await visit.page.keyboard.press('ArrowDown');
    await eventually(async () => assert.equal(await focused(), 'region-32'));
    await eventually(async () => assert.notDeepEqual(await words(), atRest));
    await visit.page.keyboard.press('Enter');
    await eventually(async () =>
      assert.equal(await visit.part('region-32').getAttribute('aria-selected'), 'true'),
    );
    await visit.page.keyboard.press('Escape');
    await eventually(async () => assert.deepEqual(await words(), atRest));
    assert.equal(await visit.page.locator('.region[tabindex="0"]').count(), 1);
  });

  it('every region and word says its own number aloud', async () => {
    const labels = await visit.page
      .locator('.region')
      .evaluateAll((all) => all.map((region) => [region.ariaLabel, Number(region.dataset.weight)]));
    labels.forEach(([label, weight], index) => {
      const place = `Row ${Math.floor(index / 7) + 1}, column ${(index % 7) + 1}: `;
      assert.ok(label.startsWith(place), label);
      assertShare(label.slice(place.length).split(' ')[0], weight, label);
    });
  });

  it('the circuit can be stepped through; its table and picture hold the same angles', async () => {
    const { page } = visit;
    await visit.part('circuit').scrollIntoViewIfNeeded();
    await page.getByRole('button', { name: 'One step back' }).click();
    assert.match(await page.locator('.bench .stepper p').textContent(), /^Step 29 of 30/);
    assert.equal(await page.locator('.operation.ahead').count(), 1);
    await page.getByRole('slider', { name: 'Step through the circuit' }).fill('0');
    assert.match(await page.locator('.bench .stepper p').textContent(), /^Step 0 of 30/);
    assert.equal(await page.locator('.operation.ahead').count(), 30);
    await page.getByRole('slider', { name: 'Step through the circuit' }).fill('30');
    const head = Number(await visit.part('head-probability').getAttribute('data-probability'));
    const last = await page.locator('.bench .stepper p').textContent();
    const percent = Number(/\([<>]?([\d.]+)%\)/.exec(last)[1]);
    assertClose(percent / 100, head, 1e-3, 'what the head says at the last step');

    await visit.large('circuit');
    await openTable('The circuit as a table', '.circuit-panel');
    const cells = await page.locator('.circuit-panel td:last-child').allTextContents();
    const angles = await visit.part('circuit').locator('.gate-angle').allTextContents();
    assert.deepEqual(
      // Rounded before it is written: the picture has no −0.00.
      cells
        .filter(Boolean)
        .map((cell) => (Math.round(100 * Number(cell.replace('−', '-'))) / 100).toFixed(2)),
      angles.map((angle) => angle.replace('−', '-')),
    );
  });

  it('amplitudes and read-out are what a state can be', async () => {
    const { page } = visit;
    await visit.large('state');
    await openTable('The amplitudes as a table', '.state-panel');
    const amplitudes = await page.locator('.state-panel td:nth-child(2)').allTextContents();
    const squares = amplitudes.map((text) => Number(text.replace('−', '-')) ** 2);
    assert.equal(squares.length, 64);
    assertClose(sum(squares), 1, 5e-3, 'the norm of the state');
    await visit.large('readout');
    await openTable('The values as a table', '.readout-panel');
    const values = await page.locator('.readout-panel td').allTextContents();
    assert.equal(values.length, 42);
    for (const value of values) assert.ok(Math.abs(Number(value.replace('−', '-'))) <= 1, value);
  });

  /** Tables are made when they are opened. */
  async function openTable(summary, panel) {
    await visit.page.getByText(summary, { exact: true }).click();
    await visit.page.locator(`${panel} td`).last().waitFor();
  }

  const focused = () => visit.page.evaluate(() => document.activeElement?.dataset.testid);
});
