import { describe, expect, it } from 'vitest';
import {
  COUNTERPARTS,
  counterpartRows,
  describeCounterparts,
  givenTo,
  withInterval,
} from '../../../../web/src/app/measure/counterparts';
import type { Answered } from '../../../../web/src/app/state/answered';
import {
  UNCHANGED,
  type Variation,
  withAngle,
  withCut,
} from '../../../../web/src/app/state/variation';
import type { CounterpartAnswer, Outcome } from '../../../../web/src/engine/types';
import { loadTexts } from '../../../../web/src/locales/languages';
import { measurementBench } from '../../support/measurement-bench';
import { pair, sampleResults } from '../../support/results-sample';
import { answer, recognition } from '../../support/samples';
import { failed, ok } from '../../support/services-double';

const texts = await loadTexts('en');
const answered = { picture: null, caption: 'blue vase', recognition: recognition() };
const one = new Float32Array([0.7, 0.2, 0.1]);
const two = new Float32Array([0.1, 0.8, 0.1]);

function said(...others: [string, Float32Array | null][]): CounterpartAnswer[] {
  return [['j6e', one] as const, ...others].map(([name, probabilities]) => ({
    name,
    probabilities,
  }));
}

function desk() {
  const { own, calls } = measurementBench(COUNTERPARTS, 'counterparts');
  const ask = (about: Answered, variation: Variation) =>
    own.want({ answered: about, variation, plan: {} });
  const inputs = () => calls.all.map(({ input }) => input.input);
  const end = (call: number, outcome: Outcome<readonly CounterpartAnswer[]>) =>
    calls.all[call]?.settle(outcome);
  return { own, ask, inputs, end, calls };
}

describe('asking the arms beside the head', () => {
  it('asks once for the same, with the words and regions that are left', async () => {
    const { own, ask, inputs, end } = desk();
    const struck = { ...UNCHANGED, struck: [0] };
    ask(answered, struck);
    ask(answered, struck);
    expect(inputs().map(({ caption }) => caption)).toEqual(['vase']);
    expect(own.state.value?.value).toBeNull();
    await end(0, ok(said()));
    expect(own.state.value?.value).toEqual(said());
  });

  it('shows the answers before until the new ones are there, and of those that wait asks the newest', async () => {
    const { own, ask, inputs, end } = desk();
    ask(answered, UNCHANGED);
    await end(0, ok(said()));
    ask(answered, { ...UNCHANGED, struck: [0] });
    ask(answered, { ...UNCHANGED, struck: [1] });
    ask(answered, { ...UNCHANGED, struck: [0, 1] });
    expect(own.state.value?.value).toEqual(said());
    await end(1, ok(said(['mlp', one])));
    await end(2, ok(said(['mlp', two])));
    expect(inputs()).toHaveLength(3);
    expect(inputs()[2]?.caption).toBe('');
    expect(own.state.value?.value).toEqual(said(['mlp', two]));
  });

  it('the switch changes nothing about what each says; a turned angle is asked about', async () => {
    const { ask, inputs, end } = desk();
    ask(answered, UNCHANGED);
    await end(0, ok(said()));
    const cut = withCut(UNCHANGED, true);
    ask(answered, cut);
    ask(answered, withAngle(cut, 1, 2));
    expect(inputs()).toHaveLength(1);
    ask(answered, withAngle(UNCHANGED, 1, 2));
    expect([...(inputs()[1]?.angles ?? [])]).toEqual([Number.NaN, 2]);
    expect(inputs()[1]?.cut).toBeUndefined();
  });

  it('a failure is told, and asked about again only when somebody wants to', async () => {
    const { own, ask, inputs, end } = desk();
    ask(answered, UNCHANGED);
    await end(0, failed('download_failed'));
    expect(own.state.value?.failure?.status).toBe('download_failed');
    ask(answered, UNCHANGED);
    expect(inputs()).toHaveLength(1);
    own.again();
    expect(own.state.value?.failure).toBeNull();
    await end(1, ok(said()));
    expect(own.state.value?.value).toEqual(said());
    own.again();
    expect(inputs()).toHaveLength(2);
  });

  it('what belongs to another object is not shown, and given up', async () => {
    const { own, ask, end, calls } = desk();
    ask(answered, UNCHANGED);
    const other = { ...answered, caption: 'vase' };
    ask(other, UNCHANGED);
    expect(calls.all[0]?.signal?.aborted).toBe(true);
    await end(0, ok(said(['mlp', two])));
    expect(own.state.value).toMatchObject({ wanted: { answered: other }, value: null });
  });

  it('nothing is kept when everything is forgotten', async () => {
    const { own, ask, end, calls } = desk();
    ask(answered, UNCHANGED);
    own.forget();
    expect(calls.last.signal?.aborted).toBe(true);
    await end(0, ok(said()));
    expect(own.state.value).toBeNull();
  });
});

describe('rows', () => {
  const { folds } = sampleResults([pair('mlp', -0.5, -1.6, 0.7)]);

  it('say who agrees with the head, how often each is right, and how the head compares', () => {
    const rows = counterpartRows(
      said(['mlp', two], ['linear', one], ['photo-only', null]),
      folds,
      'photo_caption',
    );
    expect(rows.map(({ agrees, top }) => [agrees, top])).toEqual([
      [true, 0],
      [false, 1],
      [true, 0],
      [false, null],
    ]);
    expect(rows[1]?.right).toMatchObject({ value: 0.93, items: 400 });
    expect(rows[1]?.pair?.mcnemar_p).toBe(0.42);
    expect([rows[0]?.pair, rows[2]?.pair, rows[3]?.right]).toEqual([null, null, null]);
  });

  it('have no figures where nothing was measured', () => {
    const [row] = counterpartRows(said(), folds, 'photo');
    expect(row?.right).toBeNull();
    expect(counterpartRows(said(), null, 'photo_caption')[0]?.right).toBeNull();
  });

  it('what is given follows from what was looked at', () => {
    const { attention } = answer();
    expect(givenTo(answer())).toBe('photo_caption');
    expect(givenTo(answer({ attention: { ...attention, wordWeights: null } }))).toBe('photo');
    expect(givenTo(answer({ attention: { ...attention, regionWeights: null } }))).toBe('caption');
  });
});

it("Wilson's interval is that of the textbook, and stays within 0 and 1", () => {
  const { low, high } = withInterval(0.3, 10);
  expect(low).toBeCloseTo(0.1078, 4);
  expect(high).toBeCloseTo(0.6032, 4);
  expect(withInterval(0, 20)).toMatchObject({ low: 0 });
  expect(withInterval(1, 20).high).toBe(1);
  expect(withInterval(1, 20).low).toBeCloseTo(0.8389, 4);
});

describe('the sentence', () => {
  const tell = (...others: [string, Float32Array | null][]) => {
    const told = describeCounterparts(
      answer(),
      counterpartRows(said(...others), null, 'photo_caption'),
    );
    return told && texts.tell(told);
  };

  it('all agree', () => {
    expect(tell(['mlp', one], ['linear', one])).toContain('all 2 others say');
  });

  it('some do, and the others are named with what they say', () => {
    const sentence = tell(['mlp', two], ['linear', one], ['photo-only', null]);
    expect(sentence).toContain('1 of 2 others say');
    expect(sentence).toContain('Classical network)');
    expect(sentence).not.toContain('photos only');
  });

  it('none does', () => {
    expect(tell(['mlp', two], ['linear', two])).toContain('None of the 2 others says');
  });

  it('nobody else could be asked', () => {
    expect(tell(['photo-only', null])).toBeNull();
  });
});
