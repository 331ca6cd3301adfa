/** The curve of accuracy against size: what the sentence says follows the figures, and the picture shows them. */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import {
  curveInWords,
  curveSection,
  curveVerdict,
  equalSizes,
  GIVEN,
  kindByKind,
  sizeInWords,
} from '../../models/results/curve.mjs';
import { curvePicture, shareAxis } from '../../models/results/curve-chart.mjs';
import { resultsPage } from '../../models/results/pages.mjs';
import { committedResults } from '../../models/results.mjs';

const text = (path) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

const family = (name, ...accuracies) =>
  accuracies.map((accuracy, k) => ({
    family: name,
    changes: { width: 8 * (k + 1), 'circuit.qubits': 4 + k },
    parameters: 2000 * (k + 1),
    circuit_parameters: name === 'j6e' ? 12 + 3 * k : 0,
    seconds: [1, 0],
    conditions: Object.fromEntries(
      GIVEN.map((c) => [
        c,
        { items: 100, accuracy: [accuracy, 0.01], interval: [accuracy - 0.02, accuracy + 0.02] },
      ]),
    ),
  }));

/** `against`: by other family the points that the hybrid is ahead at 2,000 and at 4,000; 1 point to both sides. */
function sample(against) {
  const pairs = Object.entries(against).flatMap(([b, points]) =>
    GIVEN.flatMap((condition) =>
      points.map((difference, k) => ({
        a: 'j6e',
        b,
        condition,
        parameters: 2000 * (k + 1),
        items: 100,
        difference_in_points: difference,
        interval: [difference - 1, difference + 1],
      })),
    ),
  );
  return {
    parts: 5,
    seeds: 2,
    photos: 100,
    families: [
      { name: 'j6e', title: 'hybrid' },
      { name: 'linear', title: 'a line' },
      { name: 'mlp', title: 'a net' },
      { name: 'no-circuit', title: 'no circuit' },
    ],
    // Not in order: what is drawn and said is sorted.
    sizes: [...family('j6e', 0.8, 0.9).reverse(), ...family('linear', 0.7, 0.85)],
    pairs,
  };
}

test('the hybrid is held against the best classical head of every size, never against itself without the circuit', () => {
  const rows = equalSizes(
    sample({ linear: [3, -2], mlp: [0.5, 4], 'no-circuit': [-9, -9] }),
    'photo',
  );
  assert.deepEqual(
    rows.map(({ size, best, without }) => [
      size.parameters,
      best.b,
      best.difference_in_points,
      without.difference_in_points,
    ]),
    [
      [2000, 'mlp', 0.5, -9],
      [4000, 'linear', -2, -9],
    ],
  );
});

test('the sentence says nowhere unless an interval against the best classical head leaves out 0', () => {
  const level = curveVerdict(sample({ linear: [3, 2.5], mlp: [0.5, -0.4] }));
  assert.match(
    level,
    /parameters\? With photo and caption nowhere from 2,000 to 4,000 trained numbers/,
  );
  assert.match(
    level,
    /the best is 0\.5 points \(95 % interval −0\.5 to 1\.5\) against a net at 2,000\./,
  );
  assert.doesNotMatch(level, /It is behind/);
  const split = curveVerdict(sample({ linear: [3, 2.5], mlp: [2, -4] }));
  assert.match(
    split,
    /parameters\? With photo and caption at 2,000 trained numbers: .* ahead of the best classical head/,
  );
  assert.match(split, /most with 2\.0 points .* It is behind at 4,000\./);
});

test('what the circuit itself is worth is said against the same head without it', () => {
  const said = curveVerdict(sample({ linear: [0, 0], 'no-circuit': [1.5, -0.2] }));
  assert.match(
    said,
    /own 12 to 15 numbers are worth −0\.2 to 1\.5 points: beyond chance ahead at 2,000, behind at no size\./,
  );
});

test('what is so with one modality alone is not passed over', () => {
  const curve = sample({ linear: [0, 0], 'no-circuit': [0, 0] });
  for (const pair of curve.pairs) {
    const { b, condition, parameters } = pair;
    if (b === 'linear' && condition === 'photo' && parameters === 4000) pair.interval = [0.1, 2];
    if (b === 'no-circuit' && condition === 'caption') pair.interval = [-2, -0.1];
  }
  const said = curveVerdict(curve);
  assert.match(said, /With photo and caption nowhere/);
  assert.match(
    said,
    /with the photo only it is ahead at 4,000, behind at no size \(against itself without the circuit ahead at no size, behind at no size\)/,
  );
  assert.match(
    said,
    /with the caption only it is ahead at no size, behind at no size \(against .* behind at 2,000 and 4,000\)/,
  );
});

test('every other kind of head is judged by itself, in the order of the families', () => {
  const said = kindByKind(sample({ mlp: [-2, 0.5], linear: [3, 2.5], 'no-circuit': [0, 0] }));
  assert.match(
    said,
    /a line: ahead at 2,000 and 4,000; a net: behind at 2,000; no circuit: level at every size\.$/,
  );
});

test('a size is said in words', () => {
  assert.equal(sizeInWords({ width: 6, 'circuit.qubits': 4 }), 'width 6, 4 qubits');
  assert.equal(sizeInWords({ width: 12, hidden: 31 }), 'width 12, hidden 31');
});

test('an axis holds all that is shown, in whole steps', () => {
  assert.deepEqual(
    shareAxis([0.81, 0.83]).map((s) => Math.round(100 * s)),
    [80, 82, 84],
  );
  assert.deepEqual(
    shareAxis([0.5, 0.95]).map((s) => Math.round(100 * s)),
    [50, 60, 70, 80, 90, 100],
  );
});

test('the picture draws every size of every family once in each panel, and says so in words', () => {
  const curve = sample({ linear: [0, 0] });
  curve.families = curve.families.slice(0, 2);
  curve.families[1].title = 'a <line>';
  const picture = curvePicture(curve);
  assert.equal(picture.match(/<circle/g).length, 2 * GIVEN.length + 1); // and one in the legend
  assert.equal(picture.match(/<rect x=/g).length, 2 * GIVEN.length + 1);
  assert.match(
    picture,
    /<desc id="d">.*hybrid from 80\.0 % at 2,000 to 90\.0 % at 4,000; a &lt;line&gt; from 70\.0/,
  );
  assert.match(picture, /prefers-color-scheme:dark/);
  assert.doesNotMatch(picture, /NaN|undefined/);
});

test('results without a curve have no section of it', () => {
  assert.equal(curveSection({}), '');
});

test('the committed picture and page show the committed curve', {
  skip: !committedResults().curve,
}, () => {
  const results = committedResults();
  assert.equal(text('models/results/curve.svg'), curvePicture(results.curve));
  assert.ok(resultsPage(results).includes(curveVerdict(results.curve)));
  assert.ok(resultsPage(results).includes(curveInWords(results.curve)));
});

test('every size of the table is measured', { skip: !committedResults().curve }, () => {
  const { families } = JSON.parse(text('models/train/curve.json'));
  const wanted = families.flatMap(({ title, sizes }) => sizes.map((size) => [title, size]));
  const { curve } = committedResults();
  const title = (name) => curve.families.find((one) => one.name === name).title;
  assert.deepEqual(
    curve.sizes.map((size) => [title(size.family), size.changes]),
    wanted,
  );
});
