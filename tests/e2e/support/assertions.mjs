/** What must hold of every answer. */

import assert from 'node:assert/strict';

export const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);

export function assertClose(actual, expected, tolerance, what) {
  assert.ok(Math.abs(actual - expected) <= tolerance, `${what}: ${actual}, not ${expected}`);
}

/** What half of the last digit of a share hides, in per cent and as a share. */
export const SHOWN_PERCENT = 0.0501;
export const SHOWN = SHOWN_PERCENT / 100;

/** "12.3%", "<0.1%", ">99.9%": the one form of a share. */
export function assertShare(text, share, what) {
  const [, sign, number] = /^([<>]?)([\d.]+)%$/.exec(text) ?? [];
  assert.ok(number !== undefined, `${what}: ${text}`);
  if (sign === '<') assert.ok(share > 0 && share <= SHOWN, `${what}: ${text}, not ${share}`);
  else if (sign === '>')
    assert.ok(share < 1 && share >= 1 - SHOWN, `${what}: ${text}, not ${share}`);
  else assertClose(Number(number) / 100, share, SHOWN, what);
}

const PATIENCE_MS = 10_000;
const PAUSE_MS = 20;

/** Passes as soon as `check` does, within `patience` milliseconds: views are made anew one after the other. */
export async function eventually(check, patience = PATIENCE_MS) {
  const end = Date.now() + patience;
  for (;;) {
    try {
      return await check();
    } catch (error) {
      if (Date.now() > end) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
}

/** Class, probability and bars agree with each other, and the circuit is drawn. */
export async function assertConsistentAnswer(visit) {
  const answer = await visit.answer();
  const probabilities = await visit.probabilities();
  assert.equal(Object.keys(probabilities).length, 21);
  assertClose(sum(Object.values(probabilities)), 1, 1e-4, 'the sum of the probabilities');
  const most = Math.max(...Object.values(probabilities));
  assert.equal(probabilities[answer.class], most);
  // A group has the sum of several.
  if (answer.group === null) assert.equal(answer.probability, most);
  else assert.ok(answer.abstain && answer.probability > most);
  assert.match(answer.percent, /\d+\.\d%/);
  const shown = Number.parseFloat(/[\d.]+(?=%)/.exec(answer.percent)[0]) / 100;
  if (answer.percent.includes('>')) {
    assertClose(shown, 0.999, 1e-9, 'the percentage shown');
    assert.ok(answer.probability > 0.9994, 'what is shown as more than 99.9%');
  } else {
    assertClose(shown, answer.probability, 5.1e-4, 'the percentage shown');
  }
  assert.equal(answer.name === 'I don’t know', answer.abstain && answer.group === null);
  await assertCircuit(visit);
  return answer;
}

async function assertCircuit(visit) {
  const circuit = visit.part('circuit');
  if ((await circuit.count()) === 0) await visit.depth('study');
  await circuit.scrollIntoViewIfNeeded();
  assert.equal(await circuit.locator('.wire').count(), 6);
  assert.equal(await circuit.locator('.gate').count(), 18);
  assert.equal(await circuit.locator('.target').count(), 12);
  const angles = await circuit.locator('.gate-angle').allTextContents();
  for (const angle of angles) assert.match(angle, /^−?\d\.\d\d$/);
  const values = await circuit.locator('.value').allTextContents();
  assert.equal(values.length, 6);
  for (const value of values) assert.match(value, /^−?[01]\.\d{3}$/);
}
