/** The encoders against the published models on their own runtime, on real photos and captions. */

import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { buildText, readTextModel } from '../../../models/encoders/text.mjs';
import { readTunedWeights } from '../../../models/encoders/tuned-weights.mjs';
import { buildVision, readVisionModel } from '../../../models/encoders/vision.mjs';
import { captionIds, hasHeritage, photos, skipped } from '../inputs.mjs';
import { cosines, largest, largestDifference } from './difference.mjs';
import { textReference, visionReference } from './reference.mjs';
import { nativeSession, regionsOf, tokensOf, webSession } from './sessions.mjs';

const WIDTH = 512;

before(() => {
  if (!hasHeritage) skipped('../shared/heritage is not here: parity on gallery objects only');
});

describe('vision encoder', () => {
  for (const [which, tuned] of [
    ['the published network', null],
    ['the published network with the weights trained here', readTunedWeights()],
  ]) {
    test(`agrees with ${which} to 5e-5 (values up to 6)`, async (t) => {
      const reference = await visionReference(tuned);
      const session = await nativeSession(buildVision(await readVisionModel(), tuned));
      let worst = 0;
      for (const [name, pixels] of await photos(4, 12)) {
        const { data, dims } = await regionsOf(session, pixels);
        assert.deepEqual(dims, [49, 816]);
        assert.ok(largest(data) > 1, `${name}: the regions are not all near zero`);
        worst = Math.max(worst, largestDifference(data, await reference(pixels)));
      }
      t.diagnostic(`largest difference ${worst.toExponential(2)}`);
      assert.ok(worst < 5e-5, `largest difference ${worst}`);
    });
  }

  test('takes every tuned weight, and says which one fits nowhere', async () => {
    const { metadata, nodes } = readTunedWeights();
    const [first] = nodes.values();
    const strange = { metadata, nodes: new Map(nodes).set('nowhere', first) };
    const model = await readVisionModel();
    assert.throws(() => buildVision(model, strange), /no node is called nowhere/);
  });

  test('gives the page the same regions as the command line', async (t) => {
    const model = buildVision(await readVisionModel(), readTunedWeights());
    const [[, pixels]] = await photos(1, 0);
    const native = await regionsOf(await nativeSession(model), pixels);
    const web = await regionsOf(await webSession(model), pixels);
    const worst = largestDifference(native.data, web.data);
    t.diagnostic(`largest difference ${worst.toExponential(2)}`);
    assert.ok(worst < 2e-5, `largest difference ${worst}`);
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

  test('as stored keeps the direction of every token: cosine > .9975, mean > .9995', async (t) => {
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
    assert.ok(least > 0.9975, `least cosine ${least}`);
    assert.ok(mean > 0.9995, `mean cosine ${mean}`);
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
