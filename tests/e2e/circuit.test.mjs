/** The circuit under the visitor's hands: turned angles, shots and noise, each number against another way to it. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { assertClose, eventually, SHOWN, SHOWN_PERCENT } from './support/assertions.mjs';
import { visitOfSuite } from './support/page.mjs';

const number = (text) => Number(text.replace('−', '-').replace(/[<>%,]/g, ''));

describe('the circuit under the hand', async () => {
  const { visit } = await visitOfSuite();
  await visit.depth('study');

  const head = async () =>
    Number(await visit.part('head-probability').getAttribute('data-probability'));
  const openTable = async (summary, panel) => {
    const box = visit.page.locator(panel);
    const table = box.locator('details', { hasText: summary });
    if (!(await table.evaluate((details) => details.open))) await table.locator('summary').click();
    await table.locator('td').last().waitFor();
    return table;
  };

  it('the parts add up to the answer’s odds', async () => {
    await visit.part('split').waitFor();
    const values = (await visit.page.locator('.split-picture .value').allTextContents()).map(
      number,
    );
    const sum = values.at(-1);
    const parts = values.slice(0, -1).reduce((total, value) => total + value, 0);
    assertClose(parts, sum, 0.021, 'the sum of the parts');
    const odds = Object.values(await visit.probabilities()).sort((a, b) => b - a);
    assertClose(sum, Math.log(odds[0] / odds[1]), 0.01, 'the log-odds');
  });

  it('the qubits at the last step show the read-out’s expectations', async () => {
    await visit.large('qubits');
    const qubits = await openTable('The qubits as a table', '.qubits-panel');
    const z = (await qubits.locator('tbody tr td:nth-child(4)').allTextContents()).map(number);
    await visit.large('readout');
    const readout = await openTable('The values as a table', '.readout-panel');
    const all = (await readout.locator('td').allTextContents()).map(number);
    z.forEach((value, wire) => {
      assertClose(value, all[wire], 6e-4, `<Z${wire}>`);
    });
  });

  it('a turned angle answers what its curve shows there, and goes back', async () => {
    const trained = await head();
    const told = await visit.part('angle-sentence').textContent();
    await visit.part('angle-select').selectOption({ index: 8 });
    // Until then it is the first angle that a hand would turn.
    await eventually(async () =>
      assert.notEqual(await visit.part('angle-sentence').textContent(), told),
    );
    await visit.part('angle-chart').waitFor();
    const weights = () =>
      visit.page
        .locator('.gate-weight')
        .evaluateAll((all) => all.map((gate) => gate.getAttribute('height')));
    const asTrained = await weights();
    await visit.part('angle-slider').fill('90');
    await visit.part('what-if').getByText('one angle turned').waitFor();
    const turned = await visit.part('head-probability').evaluate((shown) => ({
      label: shown.dataset.class,
      probability: Number(shown.dataset.probability),
    }));
    const table = await openTable('The curve as a table', '.angle-panel');
    const rows = await table
      .locator('tbody tr')
      .evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent)));
    const quarter = rows.find(([angle]) => angle === (Math.PI / 2).toFixed(3));
    const best = Math.max(...quarter.slice(1).map(number));
    assertClose(best / 100, turned.probability, SHOWN, 'the head at a quarter turn');
    assert.equal(asTrained.length, 18);
    await eventually(async () => assert.notDeepEqual(await weights(), asTrained));
    await visit.part('angle-reset').click();
    assertClose(await head(), trained, 1e-7, 'back as trained');
    await eventually(async () => assert.deepEqual(await weights(), asTrained));
  });

  it('the curve can be dragged', async () => {
    const box = await visit.page.locator('.angle-chart svg').boundingBox();
    await visit.page.mouse.move(box.x + box.width * 0.2, box.y + box.height / 2);
    await visit.page.mouse.down();
    await visit.page.mouse.move(box.x + box.width * 0.3, box.y + box.height / 2, { steps: 5 });
    await visit.page.mouse.up();
    await visit.part('what-if').getByText('one angle turned').waitFor();
    assert.notEqual(await visit.part('angle-slider').inputValue(), '0');
    await visit.page.getByRole('button', { name: 'Put everything back' }).click();
  });

  it('shots: the interval holds the exact value, narrows with more, and repeats with its seed', async () => {
    const width = async () => {
      const table = await openTable('All classes with shots', '.shots-panel');
      const first = (await table.locator('tbody tr').first().locator('td').allTextContents()).map(
        number,
      );
      const [one, low, high, limit, exact] = first;
      assert.ok(low <= one + 1e-9 || high >= one, 'the experiment');
      assertClose(limit, exact, 2 * SHOWN_PERCENT, 'endless shots without noise');
      return { width: high - low, exact };
    };
    await visit.page.locator('.shots-panel').scrollIntoViewIfNeeded();
    // The shots follow when the hand on the angle has rested.
    await visit.page.waitForTimeout(1500);
    await visit.part('shots-sentence').getByText('With 1,000 shots').waitFor();
    const some = await width();
    assertClose(some.exact / 100, await head(), SHOWN, 'the exact value');
    await visit.part('slider-shots').fill('20');
    await visit.part('shots-sentence').getByText('With 100,000 shots').waitFor();
    assert.ok((await width()).width <= some.width);
    await visit.part('slider-shots').fill('10');
    await visit.part('slider-depolarising').fill('20');
    await visit.part('shots-sentence').waitFor();
    assert.match(await visit.part('shots-sentence').textContent(), /experiments\./);
  });
});
