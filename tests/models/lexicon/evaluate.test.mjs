/** Captions in other languages than English are told by their words alone (models/lexicon/evaluate.mjs). */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { figures } from '../../../models/lexicon/evaluate.mjs';
import { hasHeritage, skipped } from '../inputs.mjs';

const PIPELINE = new URL('../../../build/pipeline/pipeline.mjs', import.meta.url);

if (!hasHeritage) skipped('captions in other languages (../shared/heritage is not here)');

test('captions of other languages say what the English ones do', {
  skip: !hasHeritage,
}, async () => {
  const { zh, ...translated } = await figures(await import(PIPELINE.href));
  assert.ok(zh.captions > 380);
  assert.ok(zh.right / zh.captions >= 0.8, `Chinese: ${zh.right} of ${zh.captions}`);
  assert.equal(zh.taken, zh.captions);
  assert.deepEqual(Object.keys(translated).sort(), ['de', 'es', 'fr']);
  for (const [language, { captions, right, english, taken }] of Object.entries(translated)) {
    assert.equal(captions, 200);
    assert.ok(right >= 0.8 * english, `${language}: ${right} right, ${english} in English`);
    assert.ok(taken >= 0.85 * captions, `${language}: ${taken} are taken for it`);
  }
});
