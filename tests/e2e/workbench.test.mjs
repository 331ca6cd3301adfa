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

const PANELS = ['circuit', 'qubits', 'state', 'readout', 'counts'];

/** Eight qubits, forty gates: ROT on each, then twice RY on each and a ring of CRY. */
const LARGEST =
  '1HKPw_OWIAKPnGbwXBKPdNpKmCKPTU2k1DKPJcD_EEKO_jRZTFKO1qeziGKOrxsNxHHEHrAHEVvBHEjzCHEx3DHE_7EHFN_FHFcDGHFqHHPcvYIPZ1wRPW8IaPUCgjPRI4sPeDw1PbKI-PYQgHHEMmAHEaqBHEouCHE2yDHFE2EHFS6FHFg-GHFvCHPUCgIPRI4RPeDwaPbKIjPYQgsPVW41PSdQ-PfYIHa';

/** Controls that reach out of their panel, and how far; runs in the page. */
function outsiders() {
  return [...document.querySelectorAll('.bench-panels .bench-panel')].flatMap((panel) => {
    const { left, right, bottom } = panel.getBoundingClientRect();
    return [...panel.querySelectorAll('button, input')].flatMap((control) => {
      const box = control.getBoundingClientRect();
      const out = Math.max(left - box.left, box.right - right, box.bottom - bottom);
      return control.checkVisibility() && box.width > 0 && out > 0.5
        ? [`${control.dataset.testid}: ${out} px`]
        : [];
    });
  });
}

describe('the workbench', async () => {
  const exhibit = await exhibitOfSuite();

  const picture = (visit, panel) => visit.page.locator(`[data-testid=${panel}] svg`).last();

  const drawn = (visit) =>
    Promise.all(PANELS.map((panel) => picture(visit, panel).evaluate((svg) => svg.innerHTML)));

  /** One step on, every picture is another one, and all of them are on the screen. */
  async function stepIsSeen(visit, viewport) {
    for (const panel of PANELS) await picture(visit, panel).waitFor();
    await visit.part('circuit').scrollIntoViewIfNeeded();
    await visit.rested();
    const before = await drawn(visit);
    await visit.page.getByRole('button', { name: 'One step forward' }).click();
    await eventually(async () => {
      const after = await drawn(visit);
      for (const [i, panel] of PANELS.entries()) assert.notEqual(after[i], before[i], panel);
    });
    await isInView(visit, viewport);
  }

  /** All pictures, each in its panel. */
  async function isInView(visit, { width, height }) {
    // What stands above it may still be growing.
    await eventually(async () => {
      await visit.page.locator('#inside-heading').evaluate((heading) => heading.scrollIntoView());
      for (const panel of PANELS) {
        const shown = picture(visit, panel);
        const box = await shown.boundingBox();
        assert.ok(box.y >= 0 && box.y + box.height <= height, `${panel}: ${box.y} ${box.height}`);
        // A circuit may be longer than the screen is wide: it scrolls by itself.
        const { x, width: wide } =
          panel === 'circuit' ? await visit.part(panel).boundingBox() : box;
        assert.ok(x >= 0 && x + wide <= width, `${panel}: ${x} ${wide}`);
      }
      assert.deepEqual(await visit.page.evaluate(outsiders), []);
    });
  }

  for (const viewport of SCREENS) {
    const screen = `${viewport.width} x ${viewport.height}`;
    it(`shows all that a step changes: ${screen}`, async () => {
      const visit = await exhibit.visit({ hash: 'v=1&d=study&l=en&q=bell&s=1', viewport });
      await visit.done();
      await stepIsSeen(visit, viewport);
      // A Bell pair: no arrow is left, one thread of two bits, and only 00 and 11.
      assert.equal(await visit.page.locator('.thread-bits').textContent(), '2.00');
      const counts = await visit.page.locator('[data-testid=counts] .value').allTextContents();
      assert.deepEqual([counts[1], counts[2]], ['0', '0']);
      assert.equal(Number(counts[0]) + Number(counts[3]), 1000);
      await visit.finish();
    });

    it(`and of forty gates on eight qubits: ${screen}`, async () => {
      const visit = await exhibit.visit({ hash: `v=1&d=study&l=en&q=${LARGEST}&s=20`, viewport });
      await visit.done();
      await stepIsSeen(visit, viewport);
      assert.equal(await visit.page.locator('[data-testid=circuit] .wire').count(), 8);
      assert.ok((await visit.page.locator('[data-testid=counts] .value').count()) >= 3);
      // Three angles can be turned, and what they change is seen.
      await visit.page.locator('[data-gate="0"]').click();
      await visit.part('build-angle-2').waitFor();
      await isInView(visit, viewport);
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
