/** The page's encoders against the command line's, the language encoder against the published model. */

import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { buildText, readTextModel } from '../../../models/encoders/text.mjs';
import { buildVision } from '../../../models/encoders/vision.mjs';
import { readVisionWeights } from '../../../models/encoders/vision-weights.mjs';
import { captionIds, hasHeritage, photos, skipped } from '../inputs.mjs';
import { cosines, largest, largestDifference } from './difference.mjs';
import { textReference } from './reference.mjs';
import { nativeSession, regionsOf, tokensOf, webSession } from './sessions.mjs';

const WIDTH = 512;

before(() => {
  if (!hasHeritage) skipped('../shared/heritage is not here: parity on gallery objects only');
});

describe('vision encoder', () => {
  test('gives the page the same regions as the command line', async (t) => {
    const model = buildVision(readVisionWeights());
    const [nativeRuntime, webRuntime] = [await nativeSession(model), await webSession(model)];
    let worst = 0;
    for (const [name, pixels] of await photos(1, 3)) {
      const native = await regionsOf(nativeRuntime, pixels);
      assert.deepEqual(native.dims, [49, 512]);
      assert.ok(largest(native.data) > 1, `${name}: the regions are not all near zero`);
      const web = await regionsOf(webRuntime, pixels);
      worst = Math.max(worst, largestDifference(native.data, web.data));
    }
    t.diagnostic(`largest difference ${worst.toExponential(2)}`);
    assert.ok(worst < 2e-4, `largest difference ${worst}`);
  });

  test('takes every weight, and says which one is missing or fits nowhere', () => {
    const { metadata, convolutions } = readVisionWeights();
    const strange = new Map(convolutions).set('nowhere', convolutions.get('stem'));
    assert.throws(
      () => buildVision({ metadata, convolutions: strange }),
      /no convolution is called nowhere/,
    );
    const short = new Map(convolutions);
    short.delete('block_15/project');
    assert.throws(
      () => buildVision({ metadata, convolutions: short }),
      /no weights of block_15\/project/,
    );
  });
});

describe('language encoder', () => {
  test('in 32 bits agrees with the published transformer to 1e-3 (values up to 60)', async (t) => {
    const reference = await textReference();
    const session = await nativeSession(buildText(readTextModel(), { quantized: false }));
    let worst = 0;
    let top = 0;
    for (const ids of captionIds(20)) {
      const { data, dims } = await tokensOf(session, ids);
      assert.deepEqual(dims, [ids.length, WIDTH]);
      const expected = await reference(ids);
      worst = Math.max(worst, largestDifference(data, expected));
      top = Math.max(top, largest(expected));
    }
    t.diagnostic(`largest difference ${worst.toExponential(2)}, largest value ${top.toFixed(1)}`);
    assert.ok(worst < 1e-3, `largest difference ${worst}`);
  });

  test('as stored keeps the direction of every token: cosine > .97, mean > .997', async (t) => {
    const reference = await textReference();
    const session = await nativeSession(buildText(readTextModel()));
    const all = [];
    for (const ids of captionIds(60)) {
      const { data } = await tokensOf(session, ids);
      all.push(...cosines(data, await reference(ids), WIDTH));
    }
    const least = Math.min(...all);
    const mean = all.reduce((sum, value) => sum + value, 0) / all.length;
    t.diagnostic(
      `${all.length} tokens, cosine at least ${least.toFixed(5)}, mean ${mean.toFixed(5)}`,
    );
    assert.ok(least > 0.97, `least cosine ${least}`);
    assert.ok(mean > 0.997, `mean cosine ${mean}`);
  });

  test('gives the page the same tokens as the command line', async (t) => {
    const model = buildText(readTextModel());
    const [native, web] = [await nativeSession(model), await webSession(model)];
    let worst = 0;
    for (const ids of captionIds(0).slice(0, 8)) {
      const [left, right] = [await tokensOf(native, ids), await tokensOf(web, ids)];
      worst = Math.max(worst, largestDifference(left.data, right.data));
    }
    t.diagnostic(`largest difference ${worst.toExponential(2)}`);
    assert.ok(worst < 1e-3, `largest difference ${worst}`);
  });

  test('takes captions of 1 and of 128 tokens', async () => {
    const reference = await textReference();
    const session = await nativeSession(buildText(readTextModel(), { quantized: false }));
    for (const length of [1, 2, 128]) {
      const ids = Array.from({ length }, (_, i) => (i * 611 + 6) % 8000);
      const { data } = await tokensOf(session, ids);
      assert.ok(largestDifference(data, await reference(ids)) < 1e-3, `${length} tokens`);
    }
  });

  test('sees the order of the words', async () => {
    const session = await nativeSession(buildText(readTextModel()));
    const forwards = (await tokensOf(session, [100, 200, 300])).data;
    const backwards = (await tokensOf(session, [300, 200, 100])).data;
    const middle = (data) => data.slice(WIDTH, 2 * WIDTH);
    assert.ok(largestDifference(middle(forwards), middle(backwards)) > 0.05);
  });
});
