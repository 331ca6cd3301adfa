/** A circuit of one's own: a Bell state is built by mouse, by touch and by keyboard alone, and is in the link. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { exhibitOfSuite } from './support/page.mjs';

const EMPTY = 'v=1&q=1Bq';
const BELL = /&q=1BDALIa&/;

const exhibit = await exhibitOfSuite();

async function open(options) {
  const visit = await exhibit.visit({ hash: EMPTY, ...options });
  await place(visit, 0, 0).waitFor();
  return visit;
}

const place = ({ page }, column, wire) => page.locator(`[data-place="${column}:${wire}"]`);

/** It is there, by name and by what it makes of two qubits. */
async function isBell(visit) {
  const { page } = visit;
  const named = (name) => page.getByRole('gridcell', { name });
  await named('H on q0, step 1 of 2').waitFor();
  assert.equal(await named('CNOT on q0, q1, step 2 of 2').count(), 2);
  await page.waitForFunction((bell) => new RegExp(bell).test(location.hash), BELL.source);
  assert.match(
    await page.locator('qurio-bench-stepper').textContent(),
    /CNOT.*from 0\.00 to 1\.00/,
  );
}

it('without its engine no circuit is shown, and one more try brings it', async () => {
  let asked = 0;
  const missing = (route) => {
    asked++;
    return route.fulfill({ status: 404, body: '' });
  };
  const visit = await exhibit.visit({
    hash: EMPTY,
    before: (page) => page.route('**/circuit.wasm', missing),
  });
  await visit.part('build-says').getByText('could not be loaded').waitFor();
  // The workbench asks for it, and whatever is fetched for the time without a network: nobody else does.
  while (asked < 2) await visit.page.waitForTimeout(100);
  await visit.page.unroute('**/circuit.wasm');
  await visit.part('build-again').click();
  await place(visit, 0, 0).waitFor();
  assert.equal(await visit.page.locator('html[data-needs-no-network]').count(), 0);
  await visit.context.close();
});

describe('a Bell state is built', () => {
  it('by mouse, tapped or carried to its place, and by keyboard', async () => {
    const visit = await open({});
    const { page } = visit;
    await visit.part('take-H').dragTo(place(visit, 0, 0));
    await visit.part('take-CNOT').click();
    await place(visit, 1, 0).click();
    await place(visit, 1, 1).click();
    await isBell(visit);
    // Carried before H, and back by undo.
    await place(visit, 1, 1).dragTo(place(visit, 0, 1));
    await page.getByRole('gridcell', { name: 'CNOT on q0, q1, step 1 of 2' }).first().waitFor();
    await visit.part('build-undo').click();
    await isBell(visit);

    // And by the keyboard alone.
    await visit.part('build-clear').click();
    await page.getByRole('gridcell', { name: 'q0, place 1, empty' }).waitFor();
    const press = async (...keys) => {
      // A hand waits for what it sees.
      for (const key of keys) {
        await page.keyboard.press(key);
        await visit.rested();
      }
    };
    await visit.part('take-X').focus();
    await press('ArrowRight', 'ArrowRight', 'ArrowRight', 'Enter');
    await press('ArrowUp', 'Enter');
    await visit.part('take-CNOT').focus();
    await press('Enter', 'ArrowRight', 'Enter', 'ArrowDown', 'Enter');
    await isBell(visit);
    await press('Delete');
    await page.getByRole('gridcell', { name: 'H on q0, step 1 of 1' }).waitFor();
    await press('Control+z');
    await isBell(visit);
    await visit.part('take-RY').focus();
    await press('Enter', 'Enter', '[', '[');
    await page.waitForFunction(
      () => document.querySelector('[data-testid=build-angle-typed-0]')?.value === '60°',
    );
    await visit.finish();
  });

  it('by touch, on a phone', async () => {
    const visit = await open({ size: 'phone' });
    await visit.part('take-H').tap();
    await place(visit, 0, 0).tap();
    await visit.part('take-CNOT').tap();
    await place(visit, 1, 0).tap();
    await place(visit, 1, 1).tap();
    await isBell(visit);
    await visit.finish();
  });
});
