/** What was seen is told in few numbers, and what is other is found again. */

import { describe, expect, it } from 'vitest';
import { differences, SAME_WITHIN, seenOf } from '../../../../web/src/app/record/seen';
import type { Trace } from '../../../../web/src/engine/types';
import { answer } from '../../support/samples';

/** A Bell state's two steps: (|00> + |10>) / sqrt 2, then (|00> + |11>) / sqrt 2. Row: 4 + 4 + 6 + 2 + 1 numbers. */
const HALF = Math.SQRT1_2;
const ROUNDED = Number(HALF.toFixed(4));
const BELL: Trace = {
  qubits: 2,
  classes: 0,
  rows: 2,
  rowLength: 17,
  values: Float32Array.from([
    ...[HALF, 0, HALF, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0],
    ...[HALF, 0, 0, HALF, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 2],
  ]),
};
const probabilities = (...values: number[]) =>
  answer({ probabilities: Float32Array.from(values), confidence: values[0] ?? 0 });

describe('what was seen', () => {
  it('is the answer in four digits, without what rounds to nothing', () => {
    const { classes } = answer();
    expect(seenOf(probabilities(0.98765432, 0.01230001, 0.00004), null)).toEqual({
      class: classes[0],
      conclusion: 'sure',
      confidence: 0.9877,
      probabilities: { [classes[0] ?? '']: 0.9877, [classes[1] ?? '']: 0.0123 },
    });
  });

  it('is the state of the circuit at the step, at its end where there is none', () => {
    const first = seenOf(answer(), { trace: BELL, step: 0 }).circuit;
    expect(first?.step).toBe(0);
    expect(first?.bloch).toEqual([
      [1, 0, 0],
      [0, 0, 1],
    ]);
    expect(first?.amplitudes).toMatchObject({ '00': [ROUNDED, 0], '10': [ROUNDED, 0] });
    const end = seenOf(answer(), { trace: BELL, step: null }).circuit;
    expect([end?.step, end?.amplitudes['11'], end?.amplitudes['10']]).toEqual([
      1,
      [ROUNDED, 0],
      [0, 0],
    ]);
    expect(seenOf(answer(), { trace: BELL, step: 99 }).circuit?.step).toBe(1);
  });
});

describe('what is other', () => {
  const before = seenOf(probabilities(0.7, 0.2, 0.1), null);
  const [coin = '', jade = ''] = answer().classes;

  it('is nothing within the last digits', () => {
    const near = SAME_WITHIN * 0.99;
    expect(differences(before, before)).toEqual([]);
    expect(differences(before, seenOf(probabilities(0.7 - near, 0.2 + near, 0.1), null))).toEqual(
      [],
    );
  });

  it('is each number beyond them, with both', () => {
    expect(differences(before, seenOf(probabilities(0.68, 0.22, 0.1), null))).toEqual([
      { what: 'confidence', of: '', recorded: 0.7, found: 0.68 },
      { what: 'probability', of: coin, recorded: 0.7, found: 0.68 },
      { what: 'probability', of: jade, recorded: 0.2, found: 0.22 },
    ]);
  });

  it('is another class, unless both are as likely', () => {
    const tie = (a: number, b: number, top: number) =>
      seenOf(answer({ probabilities: Float32Array.of(a, b, 0), confidence: 0.5, top }), null);
    expect(differences(tie(0.501, 0.499, 0), tie(0.499, 0.501, 1))).toEqual([]);
    expect(differences(tie(0.6, 0.4, 0), tie(0.4, 0.6, 1))[0]).toEqual({
      what: 'class',
      of: '',
      recorded: coin,
      found: jade,
    });
  });

  it('is a sign in the state that no qubit shows by itself', () => {
    const values = BELL.values.slice();
    values[17 + 3] = -HALF;
    const flipped = seenOf(answer(), { trace: { ...BELL, values }, step: 1 });
    expect(differences(seenOf(answer(), { trace: BELL, step: 1 }), flipped)).toEqual([
      { what: 'state', of: '11', recorded: `(${ROUNDED}, 0)`, found: `(-${ROUNDED}, 0)` },
    ]);
  });

  it('is a qubit that points elsewhere, another step, and a circuit that is not there', () => {
    const end = seenOf(answer(), { trace: BELL, step: 1 });
    const values = BELL.values.slice();
    values[17 + 8] = 0.3;
    const turned = seenOf(answer(), { trace: { ...BELL, values }, step: 1 });
    expect(differences(end, turned).map(({ what, of }) => [what, of])).toEqual([['bloch', 'q0']]);
    const first = seenOf(answer(), { trace: BELL, step: 0 });
    expect(differences(end, first).map(({ what, found }) => [what, found])).toEqual([['step', 0]]);
    const none = seenOf(answer(), null);
    expect(differences(end, none).map(({ what, found }) => [what, found])).toEqual([
      ['step', null],
    ]);
    expect(differences(none, end)).toEqual([]);
  });

  it('does not count an amplitude that only made room for one as large', () => {
    const even = (order: number[]) => {
      const circuit = {
        step: 0,
        bloch: Array.from({ length: 4 }, (): [number, number, number] => [0, 0, 0]),
        amplitudes: Object.fromEntries(
          order.map((k) => [k.toString(2).padStart(4, '0'), [0.25, 0] as [number, number]]),
        ),
      };
      return { ...before, circuit };
    };
    expect(differences(even([0, 1, 2, 3]), even([4, 5, 6, 7]))).toEqual([]);
  });
});
