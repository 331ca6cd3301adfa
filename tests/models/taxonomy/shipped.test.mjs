/** Which classes are answered (models/taxonomy/shipped.json): one list for extractor, lexicon and gallery. */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { readExhibit } from '../../../models/gallery/exhibit.mjs';
import {
  isKnown,
  ofShippedClasses,
  SHIPPED_CLASSES,
  toldAs,
} from '../../../models/taxonomy/shipped.mjs';

const read = (path) => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');
const { merged, not_known: notKnown } = JSON.parse(readFileSync(SHIPPED_CLASSES, 'utf8'));

/** The classes that the words of the head speak for. */
const answered = [...read('models/lexicon/world.txt').matchAll(/^class (\w+)$/gm)].map(
  ([, name]) => name,
);

test('a class is answered, told as one that is answered, or not known, each with its reason', () => {
  for (const [name, { into, reason }] of Object.entries(merged)) {
    assert.ok(answered.includes(into), `${name} into ${into}`);
    assert.ok(!answered.includes(name) && isKnown(name), name);
    assert.ok(reason.length > 0, name);
  }
  for (const [name, reason] of Object.entries(notKnown)) {
    assert.ok(!answered.includes(name) && !isKnown(name), name);
    assert.ok(reason.length > 0, name);
  }
});

test('rows are told as the head tells them', () => {
  const rows = ['icon', 'painting', 'furniture', 'coin'].map((kind, id) => ({ id, class: kind }));
  assert.deepEqual(ofShippedClasses(rows), [
    { id: 0, class: 'painting' },
    { id: 1, class: 'painting' },
    { id: 3, class: 'coin' },
  ]);
});

test('every object of the exhibit is of a class that is answered or known not to be', () => {
  for (const { id, class: kind } of readExhibit()) {
    assert.ok(answered.includes(toldAs(kind)) || !isKnown(kind), `${id}: ${kind}`);
  }
});
