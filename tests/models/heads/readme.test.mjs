/** README's figures are the shipped head's own. */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import {
  resultsSection,
  shippedMetadata,
  withResults,
} from '../../../models/heads/readme-results.mjs';

const readme = readFileSync(new URL('../../../README.md', import.meta.url), 'utf8');

test('the README shows the figures of the shipped head', () => {
  assert.equal(withResults(readme, shippedMetadata()), readme);
});

test('another figure in the head changes the section', () => {
  const metadata = shippedMetadata();
  const metrics = JSON.parse(metadata.metrics);
  metrics.conditions.photo.macro_f1 = 0.123;
  const changed = resultsSection({ ...metadata, metrics: JSON.stringify(metrics) });
  assert.match(changed, /\| 12\.3 \|/);
  assert.notEqual(changed, resultsSection(metadata));
});

test('a README without the marks is refused', () => {
  assert.throws(() => withResults('nothing here', shippedMetadata()), /no section/);
});
