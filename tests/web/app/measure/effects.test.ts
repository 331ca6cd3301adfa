import { describe, expect, it } from 'vitest';
import {
  complete,
  EffectsMeasurement,
  effectsProgress,
  truthOf,
} from '../../../../web/src/app/measure/effects';
import type {
  Recogniser,
  Recognition,
  RecognitionInput,
} from '../../../../web/src/app/pipeline/recogniser';
import type { Answered } from '../../../../web/src/app/state/answered';
import type { PlanOf } from '../../../../web/src/engine/measurements';
import type { Outcome } from '../../../../web/src/rpc/outcome';
import { galleryObject, peakedMap, photo, recognition } from '../../support/samples';
import { failed, ok } from '../../support/services-double';

const answered: Answered = {
  picture: { origin: { kind: 'gallery', object: galleryObject('wave') }, photo: photo() },
  caption: 'blue vase',
  recognition: recognition(),
};

const withShare = (share: number): Outcome<Recognition> =>
  ok(recognition({ probabilities: new Float32Array([share, 1 - share, 0]) }));

const notes: string[] = [];
const log = (detail: string) => notes.push(detail);

/** The word "vase" is worth 0.3 of the probability, region 5 is worth 0.5; the rest nothing. */
class Model {
  readonly captions: string[] = [];
  readonly batches: [number, number][] = [];
  readonly services: Pick<Recogniser, 'recognise' | 'measure'> = {
    recognise: (input) => this.recognise(input),
    measure: (_name, _input, plan) => this.withoutRegions(plan as never) as Promise<never>,
  };
  /** Called before every answer. */
  asked: () => void = () => {};

  async recognise({ caption }: RecognitionInput): Promise<Outcome<Recognition>> {
    this.asked();
    this.captions.push(caption);
    return withShare(caption.includes('vase') ? 0.7 : 0.4);
  }

  async withoutRegions({ first, end }: PlanOf<'withoutRegions'>): Promise<Outcome<Float32Array>> {
    this.asked();
    this.batches.push([first, end]);
    const regions = Array.from({ length: end - first }, (_, i) => first + i);
    return ok(
      Float32Array.from(
        regions.flatMap((region) => (region === 5 ? [0.2, 0.8, 0] : [0.7, 0.3, 0])),
      ),
    );
  }
}

describe('measuring effects', () => {
  it('tries each word and region once and keeps what is missing without it', async () => {
    const model = new Model();
    const measurement = new EffectsMeasurement(model.services, log);
    await measurement.measure(answered, 'all');
    const effects = measurement.state.value;
    expect(model.captions).toEqual(['vase', 'blue']);
    expect(model.batches).toEqual(Array.from({ length: 7 }, (_, i) => [7 * i, 7 * i + 7]));
    expect(effects?.words[0]).toBeCloseTo(0);
    expect(effects?.words[1]).toBeCloseTo(0.3);
    expect(effects?.regions[5]).toBeCloseTo(0.5);
    expect(effects?.regions[6]).toBeCloseTo(0);
    expect(effects?.running).toBe(false);
  });

  it('stops when told to, keeps what it has, and goes on from there', async () => {
    const model = new Model();
    const measurement = new EffectsMeasurement(model.services, log);
    let calls = 0;
    model.asked = () => {
      if (++calls === 4) measurement.stop();
    };
    await measurement.measure(answered, 'all');
    const half = measurement.state.value;
    expect(half && effectsProgress(half)).toEqual({ done: 2 + 7, total: 51 });
    expect(half?.running).toBe(false);
    await measurement.measure(answered, 'all');
    const whole = measurement.state.value;
    expect(whole && effectsProgress(whole)).toEqual({ done: 51, total: 51 });
    expect(calls).toBe(4 + 6);
  });

  it('ends at a failure, says so, and shows no number for what was not tried; again it goes on', async () => {
    const model = new Model();
    const good = model.recognise;
    model.recognise = async ({ caption }) =>
      caption === 'blue' ? failed('worker_failed') : withShare(0.7);
    const measurement = new EffectsMeasurement(model.services, log);
    await measurement.measure(answered, 'all');
    expect(measurement.state.value?.words[1]).toBeNull();
    expect(measurement.state.value?.regions.every((effect) => effect === null)).toBe(true);
    expect(measurement.state.value).toMatchObject({
      running: false,
      failure: { status: 'worker_failed' },
    });
    expect(notes).toEqual(['because of worker_failed']);
    model.recognise = good;
    await measurement.measure(answered, 'all');
    const whole = measurement.state.value;
    expect(whole?.failure).toBeNull();
    expect(whole && effectsProgress(whole)).toEqual({ done: 51, total: 51 });
  });

  it('does not strike the only thing there is', async () => {
    const only = recognition();
    const measurement = new EffectsMeasurement(new Model().services, log);
    const { tokens } = only;
    await measurement.measure(
      {
        ...answered,
        picture: null,
        recognition: { ...only, tokens: { ...tokens, words: tokens.words.slice(0, 1) } },
      },
      'all',
    );
    expect(measurement.state.value?.words).toEqual([null]);
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
