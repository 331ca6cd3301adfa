/** vocabulary.json as the tokenizer takes it. */

import { expect, it } from 'vitest';
import { readVocabulary } from '../../../web/src/engine/vocabulary';

it('keeps order and scores to the last bit, and takes a missing score for 0', () => {
  const outcome = readVocabulary('[["a",-1.2345678901234567],["\\u2581b",null]]');
  expect(outcome.ok && outcome.value.pieces).toEqual(['a', '\u2581b']);
  expect(outcome.ok && [...outcome.value.scores]).toEqual([-1.2345678901234567, 0]);
});

it.each([
  ['[', /not JSON/],
  ['{}', /not a list/],
  ['[["a",1],["b"]]', /piece 1/],
  ['[["a","1"]]', /piece 0/],
  ['["a"]', /piece 0/],
])('refuses %s', (json, reason) => {
  const outcome = readVocabulary(json);
  expect(!outcome.ok && outcome.failure.detail).toMatch(reason);
});
