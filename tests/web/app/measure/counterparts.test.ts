import { describe, expect, it } from 'vitest';
import { COUNTERPARTS } from '../../../../web/src/app/measure/counterparts';
import type { Answered } from '../../../../web/src/app/state/answered';
import {
  UNCHANGED,
  type Variation,
  withAngle,
  withCut,
} from '../../../../web/src/app/state/variation';
import type { CounterpartAnswer } from '../../../../web/src/engine/types';
import type { Outcome } from '../../../../web/src/rpc/outcome';
import { one, said, two } from '../../support/counterpart-answers';
import { measurementBench } from '../../support/measurement-bench';
import { recognition } from '../../support/samples';
import { failed, ok } from '../../support/services-double';

const answered = { picture: null, caption: 'blue vase', recognition: recognition() };

function bench() {
  const { own, calls } = measurementBench(COUNTERPARTS, 'counterparts');
  const ask = (about: Answered, variation: Variation) =>
    own.want({ answered: about, variation, plan: {} });
  const inputs = () => calls.all.map(({ input }) => input.input);
  const end = (call: number, outcome: Outcome<readonly CounterpartAnswer[]>) =>
    calls.all[call]?.settle(outcome);
  return { own, ask, inputs, end, calls };
}

describe('asking the counterparts of the head', () => {
  it('asks once for the same, with the words and regions that are left', async () => {
    const { own, ask, inputs, end } = bench();
    const struck = { ...UNCHANGED, struck: [0] };
    ask(answered, struck);
    ask(answered, struck);
    expect(inputs().map(({ caption }) => caption)).toEqual(['vase']);
    expect(own.state.value?.value).toBeNull();
    await end(0, ok(said()));
    expect(own.state.value?.value).toEqual(said());
  });

  it('shows the answers before until the new ones are there, and of those that wait asks the newest', async () => {
    const { own, ask, inputs, end } = bench();
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
    const { ask, inputs, end } = bench();
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
    const { own, ask, inputs, end } = bench();
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
    const { own, ask, end, calls } = bench();
    ask(answered, UNCHANGED);
    const other = { ...answered, caption: 'vase' };
    ask(other, UNCHANGED);
    expect(calls.all[0]?.signal?.aborted).toBe(true);
    await end(0, ok(said(['mlp', two])));
    expect(own.state.value).toMatchObject({ wanted: { answered: other }, value: null });
  });

  it('nothing is kept when everything is forgotten', async () => {
    const { own, ask, end, calls } = bench();
    ask(answered, UNCHANGED);
    own.forget();
    expect(calls.last.signal?.aborted).toBe(true);
    await end(0, ok(said()));
    expect(own.state.value).toBeNull();
  });
});
