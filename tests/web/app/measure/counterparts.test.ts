import { describe, expect, it } from 'vitest';
import { CounterpartsMeasurement } from '../../../../web/src/app/measure/counterparts';
import type { RecognitionInput } from '../../../../web/src/app/pipeline/recogniser';
import { UNCHANGED, withAngle, withCut } from '../../../../web/src/app/state/variation';
import type { CounterpartAnswer, Outcome } from '../../../../web/src/engine/types';
import { one, said, two } from '../../support/counterpart-answers';
import { recognition } from '../../support/samples';
import { failed, ok, settled } from '../../support/services-double';

const answered = { picture: null, caption: 'blue vase', recognition: recognition() };

/** A measurement whose every call is ended by the test. */
function measurement() {
  const inputs: RecognitionInput[] = [];
  const ends: ((outcome: Outcome<readonly CounterpartAnswer[]>) => void)[] = [];
  const own = new CounterpartsMeasurement((input) => {
    inputs.push(input);
    return new Promise((resolve) => ends.push(resolve));
  });
  const end = async (call: number, outcome: Outcome<readonly CounterpartAnswer[]>) => {
    ends[call]?.(outcome);
    await settled();
  };
  return { own, inputs, end };
}

describe('asking the counterparts of the head', () => {
  it('asks once for the same, with the words and regions that are left', async () => {
    const { own, inputs, end } = measurement();
    const struck = { ...UNCHANGED, struck: [0] };
    own.ask(answered, struck);
    own.ask(answered, struck);
    expect(inputs.map(({ caption }) => caption)).toEqual(['vase']);
    expect(own.asked.value?.answers).toBeNull();
    await end(0, ok(said()));
    expect(own.asked.value?.answers).toEqual(said());
  });

  it('shows the answers before until the new ones are there, and of those that wait asks the newest', async () => {
    const { own, inputs, end } = measurement();
    own.ask(answered, UNCHANGED);
    await end(0, ok(said()));
    own.ask(answered, { ...UNCHANGED, struck: [0] });
    own.ask(answered, { ...UNCHANGED, struck: [1] });
    own.ask(answered, { ...UNCHANGED, struck: [0, 1] });
    expect(own.asked.value?.answers).toEqual(said());
    await end(1, ok(said(['mlp', one])));
    await end(2, ok(said(['mlp', two])));
    expect(inputs).toHaveLength(3);
    expect(inputs[2]?.caption).toBe('');
    expect(own.asked.value?.answers).toEqual(said(['mlp', two]));
  });

  it('the switch changes nothing about what each says; a turned angle is asked about', async () => {
    const { own, inputs, end } = measurement();
    own.ask(answered, UNCHANGED);
    await end(0, ok(said()));
    const cut = withCut(UNCHANGED, true);
    own.ask(answered, cut);
    own.ask(answered, withAngle(cut, 1, 2));
    expect(inputs).toHaveLength(1);
    own.ask(answered, withAngle(UNCHANGED, 1, 2));
    expect([...(inputs[1]?.angles ?? [])]).toEqual([Number.NaN, 2]);
    expect(inputs[1]?.cut).toBeUndefined();
  });

  it('a failure is told, and asked about again only when somebody wants to', async () => {
    const { own, inputs, end } = measurement();
    own.ask(answered, UNCHANGED);
    await end(0, failed('download_failed'));
    expect(own.asked.value?.failure?.status).toBe('download_failed');
    own.ask(answered, UNCHANGED);
    expect(inputs).toHaveLength(1);
    own.forget();
    own.ask(answered, UNCHANGED);
    expect(own.asked.value?.failure).toBeNull();
    await end(1, ok(said()));
    expect(own.asked.value?.answers).toEqual(said());
  });

  it('what belongs to another object is not shown', async () => {
    const { own, end } = measurement();
    own.ask(answered, UNCHANGED);
    const other = { ...answered, caption: 'vase' };
    own.ask(other, UNCHANGED);
    await end(0, ok(said(['mlp', two])));
    expect(own.asked.value).toMatchObject({ answered: other, answers: null });
  });
});
