/** The workbench is one screen: a step changes circuit, qubits, state and all else, and all of it is in view. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { eventually } from './support/assertions.mjs';
import { exhibitOfSuite } from './support/page.mjs';

/** The desktop's, and a projector's. */
const SCREENS = [
  { width: 1280, height: 800 },
  { width: 1024, height: 768 },
];

describe('the workbench', async () => {
  const exhibit = await exhibitOfSuite();

  const picture = (visit, panel) => visit.page.locator(`[data-testid=${panel}] svg`).last();

  for (const viewport of SCREENS) {
    it(`shows all that a step changes: ${viewport.width} x ${viewport.height}`, async () => {
      const visit = await exhibit.visit({ hash: 'v=1&d=study&l=en&q=bell&s=1', viewport });
      await visit.done();
      const panels = ['circuit', 'qubits', 'state', 'readout', 'counts'];
      for (const panel of panels) await picture(visit, panel).waitFor();
      const drawn = () =>
        Promise.all(panels.map((panel) => picture(visit, panel).evaluate((svg) => svg.innerHTML)));
      await visit.part('circuit').scrollIntoViewIfNeeded();
      await visit.rested();
      const before = await drawn();
      await visit.page.getByRole('button', { name: 'One step forward' }).click();
      await eventually(async () => {
        const after = await drawn();
        for (const [i, panel] of panels.entries()) assert.notEqual(after[i], before[i], panel);
      });
      // What stands above it may still be growing.
      await eventually(async () => {
        await visit.page.locator('#inside-heading').evaluate((heading) => heading.scrollIntoView());
        for (const panel of panels) {
          const box = await picture(visit, panel).boundingBox();
          assert.ok(box.y >= 0 && box.y + box.height <= viewport.height, `${panel}: ${box.y}`);
          assert.ok(box.x >= 0 && box.x + box.width <= viewport.width, `${panel}: ${box.x}`);
        }
      });
      // A Bell pair: no arrow is left, one thread of two bits, and only 00 and 11.
      assert.equal(await visit.page.locator('.thread-bits').textContent(), '2.00');
      const counts = await visit.page.locator('[data-testid=counts] .value').allTextContents();
      assert.deepEqual([counts[1], counts[2]], ['0', '0']);
      assert.equal(Number(counts[0]) + Number(counts[3]), 1000);
      await visit.finish();
    });
  }

  it('on a phone a panel is chosen, and a link to a figure chooses it', async () => {
    const visit = await exhibit.visit({ size: 'phone', hash: 'v=1&d=study&l=en&s=3&f=state' });
    await visit.done();
    await picture(visit, 'state').waitFor();
    assert.equal(await visit.part('qubits').isVisible(), false);
    await visit.part('tab-qubits').click();
    await picture(visit, 'qubits').waitFor();
    assert.equal(await visit.part('state').isVisible(), false);
    await visit.finish();
  });
});
