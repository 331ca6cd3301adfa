/** The README, models/RESULTS.md and models/results.json say the same, and the first sentence follows the figures. */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { asText, withMeasured } from '../../models/results/collect.mjs';
import { readmeSection, resultsPage, verdict } from '../../models/results/pages.mjs';
import { committedResults, withResults } from '../../models/results.mjs';

const text = (path) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

test('the README shows the committed results', () => {
  const readme = text('README.md');
  assert.equal(withResults(readme, committedResults()), readme);
});

test('the results page shows the committed results', () => {
  assert.equal(resultsPage(committedResults()), text('models/RESULTS.md'));
});

test('another figure changes both', () => {
  const results = committedResults();
  const linear = results.folds.models.find(({ name }) => name === 'linear');
  linear.head.conditions.photo.accuracy = [0.123, 0];
  assert.match(readmeSection(results), /12\.3/);
  assert.match(resultsPage(results), /12\.3/);
});

test('the results page shows whether picture and words agree', () => {
  const shares = { sure: 0.9, unsure: 0.05, disagree: 0.04, unknown: 0.01 };
  const known = {
    own: { pairs: 200, ...shares, right: 0.975 },
    swapped: { any: { pairs: 199, ...shares, auroc: 0.9876 } },
  };
  const results = { ...committedResults(), agreement: { known, left_out_sources: null } };
  const page = resultsPage(results);
  assert.match(
    page,
    /known collections, its own caption \| 200 \| +\| 90\.0, right 97\.5 % \| 5\.0/,
  );
  assert.match(page, /known collections, caption of another class \| 199 \| 0\.988 \| 90\.0 \|/);
  assert.doesNotMatch(page, /left-out sources, its own/);
});

test('what was not measured anew stays as it was, in the order of the pages', () => {
  const before = committedResults();
  const { 'few-1': few, ...others } = before;
  assert.equal(asText(withMeasured(before, {})), text('models/results.json'));
  const results = withMeasured(others, { 'few-1': few, noise: { repeats: 3 } });
  assert.deepEqual(Object.keys(results), Object.keys(before));
  assert.deepEqual(results, { ...before, noise: { repeats: 3 } });
});

test('the first sentence says what the interval says', () => {
  const results = committedResults();
  const saying = (interval) => {
    for (const pair of results.folds.pairs) pair.interval = interval;
    return verdict(results);
  };
  assert.match(saying([0.4, 2.1]), /help\? Yes:/);
  assert.match(saying([-1.2, 0.8]), /help\? No:/);
  assert.match(saying([-3.2, -0.8]), /help\? No, it did worse:/);
});

test('an idea that won is told to be larger where it is', () => {
  const results = committedResults();
  const { folds } = results;
  const idea = folds.models.find(({ name }) => name === 'm6');
  for (const pair of folds.against_best_classical) pair.interval = [0.4, 2.1];
  const row = () => resultsPage(results).match(/^.*\(`m6`\).*$/m)[0];
  assert.match(row(), /\(0\.4 to 2\.1\): won \|$/);
  const { b } = folds.against_best_classical[0];
  idea.parameters = 2 * folds.models.find(({ name }) => name === b).parameters;
  assert.match(row(), /\(0\.4 to 2\.1\): won, with 2\.0 times as many numbers \|$/);
});

test('a README without the marks is refused', () => {
  assert.throws(() => withResults('nothing here', committedResults()), /no section/);
});
