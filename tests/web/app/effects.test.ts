import { describe, expect, it } from 'vitest';
import type { Answered } from '../../../web/src/app/answered';
import { complete, EffectsMeter, effectsProgress, truthOf } from '../../../web/src/app/effects';
import type { Recognition } from '../../../web/src/app/recogniser';
import type { Variation } from '../../../web/src/app/variation';
import type { Outcome } from '../../../web/src/engine/types';
import { galleryObject, peakedMap, photo, recognition } from '../support/samples';
import { failed, ok } from '../support/services-double';

const answered: Answered = {
  picture: { origin: { kind: 'gallery', object: galleryObject('wave') }, photo: photo() },
  caption: 'blue vase',
  recognition: recognition(),
};

const withShare = (share: number): Outcome<Recognition> =>
  ok(recognition({ probabilities: new Float32Array([share, 1 - share, 0]) }));

/** The word "vase" is worth 0.3 of the probability, region 5 is worth 0.5; the rest nothing. */
function answerTo({ struck, blurred }: Variation): Outcome<Recognition> {
  return withShare(0.7 - (struck.includes(1) ? 0.3 : 0) - (blurred.includes(5) ? 0.5 : 0));
}

describe('measuring effects', () => {
  it('tries each word and region once and keeps what is missing without it', async () => {
    const tried: Variation[] = [];
    const meter = new EffectsMeter(async (_, variation) => {
      tried.push(variation);
      return answerTo(variation);
    });
    await meter.measure(answered, 'all');
    const effects = meter.effects.value;
    expect(tried).toHaveLength(2 + 49);
    expect(effects?.words[0]).toBeCloseTo(0);
    expect(effects?.words[1]).toBeCloseTo(0.3);
    expect(effects?.regions[5]).toBeCloseTo(0.5);
    expect(effects?.regions[6]).toBeCloseTo(0);
    expect(effects?.running).toBe(false);
  });

  it('stops when told to, keeps what it has, and goes on from there', async () => {
    let calls = 0;
    const meter: EffectsMeter = new EffectsMeter(async (_, variation) => {
      if (++calls === 10) meter.stop();
      return answerTo(variation);
    });
    await meter.measure(answered, 'all');
    const half = meter.effects.value;
    expect(half && effectsProgress(half)).toEqual({ done: 9, total: 51 });
    expect(half?.running).toBe(false);
    await meter.measure(answered, 'all');
    const whole = meter.effects.value;
    expect(whole && effectsProgress(whole)).toEqual({ done: 51, total: 51 });
    expect(calls).toBe(10 + 42);
  });

  it('ends at a failure and shows no number for what was not tried', async () => {
    const meter = new EffectsMeter(async (_, { struck }) =>
      struck[0] === 1 ? failed('worker_failed') : withShare(0.7),
    );
    await meter.measure(answered, 'words');
    expect(meter.effects.value?.words[1]).toBeNull();
    expect(meter.effects.value?.running).toBe(false);
  });

  it('does not strike the only thing there is', async () => {
    const only = recognition();
    const meter = new EffectsMeter(async () => withShare(0.1));
    const { tokens } = only;
    await meter.measure(
      {
        ...answered,
        picture: null,
        recognition: { ...only, tokens: { ...tokens, words: tokens.words.slice(0, 1) } },
      },
      'all',
    );
    expect(meter.effects.value?.words).toEqual([null]);
  });
});

describe('the truth about attention', () => {
  it('is complete only when everything was tried', () => {
    expect(complete([0.1, null])).toBeNull();
    expect(complete([])).toBeNull();
    expect(complete([0.5, 0.25])).toEqual(new Float32Array([0.5, 0.25]));
  });

  it('is perfect when effects follow attention, and counts the shared heaviest', () => {
    const looked = Float32Array.from({ length: 49 }, (_, i) => i);
    expect(truthOf(looked, looked)).toEqual({ rho: 1, shared: 10, of: 10 });
    const opposite = looked.map((x) => -x);
    expect(truthOf(looked, opposite).rho).toBeCloseTo(-1);
    expect(truthOf(looked, opposite).shared).toBe(0);
    expect(truthOf(looked, new Float32Array(49)).rho).toBeNull();
    expect(truthOf(peakedMap(3, 0.5), peakedMap(3, 0.9)).rho).toBeCloseTo(1);
  });
});
