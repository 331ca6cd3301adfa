import { describe, expect, it } from 'vitest';
import { traceRow } from '../../../../web/src/app/measure/trace';
import {
  classesAlong,
  decidingStep,
  describeProbabilitiesAlong,
  describeQubits,
} from '../../../../web/src/app/say/describe-qubits';
import { BENCH, withFurther } from '../../../../web/src/locales/further';
import { loadTexts } from '../../../../web/src/locales/languages';
import { answer, smallTrace } from '../../support/samples';

const texts = await withFurther(await loadTexts('en'), BENCH);

/** An answer whose class probabilities at the four rows are given. */
function along(...rows: [number, number, number][]) {
  const trace = smallTrace();
  rows.forEach((probabilities, step) => {
    trace.values.set(probabilities, (step + 1) * trace.rowLength - 3);
  });
  return answer({ trace });
}

describe('the qubits', () => {
  it('are told apart or together by their numbers', () => {
    const trace = smallTrace();
    trace.values.set([0, 0, 0.6, 0.6, 0, 0, 0.81, 0.72, 0.4], 8);
    expect(texts.tell(describeQubits(traceRow(trace, 0)))).toBe(
      'q0 is the most mixed, with 0.81 bits of entropy. q0 and q1 know most about each other: 0.40 bits. The entanglement of all together is 0.64 on a scale from 0 to 1.',
    );
    trace.values.set([0, 0, 1, 1, 0, 0, 0, 0, 0], 8);
    expect(texts.tell(describeQubits(traceRow(trace, 0)))).toBe(
      'No two qubits know anything about each other here. The entanglement of all together is 0.00 on a scale from 0 to 1.',
    );
  });
});

describe('the way of the answer', () => {
  it('is decided where its class takes the lead for good', () => {
    const late = along([0.1, 0.8, 0.1], [0.5, 0.4, 0.1], [0.2, 0.7, 0.1], [0.7, 0.2, 0.1]);
    expect(decidingStep(late)).toBe(3);
    expect(texts.tell(describeProbabilitiesAlong(late))).toBe(
      'From step 3 on (CNOT) it stays with Coin.',
    );
    const early = along([0.6, 0.3, 0.1], [0.5, 0.4, 0.1], [0.6, 0.3, 0.1], [0.7, 0.2, 0.1]);
    expect(decidingStep(early)).toBe(0);
    expect(texts.tell(describeProbabilitiesAlong(early))).toContain('ahead from the start');
  });

  it('shows the answer first, then whoever led on the way', () => {
    const contested = along([0.1, 0.1, 0.8], [0.4, 0.3, 0.3], [0.4, 0.4, 0.2], [0.7, 0.2, 0.1]);
    expect(classesAlong(contested, 2)).toEqual([0, 2]);
  });
});
