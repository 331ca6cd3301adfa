/** The circuit that stands on the workbench, wherever it comes from: what its panels show of it. */

import type { Bench } from '../../app/bench/bench';
import { globalEntanglement, type TraceRow, traceRow } from '../../app/measure/trace';
import { type CircuitShape, isTraced, type Trace, type TracedAnswer } from '../../engine/types';
import type { Page } from './page';

export interface ShownCircuit {
  readonly shape: CircuitShape;
  /** By the indices of the shape's operations. */
  readonly angles: ArrayLike<number>;
  readonly trace: Trace;
  /** Operations done, 0 to `last`. */
  readonly step: number;
  readonly last: number;
  readonly row: TraceRow;
  /** How many amplitudes prepare all wires at once; null: they begin as |0>. */
  readonly encoded: number | null;
  /** The answer that it computes; null: it is a circuit of one's own. */
  readonly answer: TracedAnswer | null;
}

/** Null: there is none yet. */
export function shownCircuit(page: Page): ShownCircuit | null {
  const bench = page.bench.value;
  if (page.look.circuit.value !== null) return bench && ownCircuit(bench);
  const answer = page.now.shown?.recognition.answer;
  if (!isTraced(answer)) return null;
  const { circuit: shape, angles, trace } = answer;
  const last = shape.operations.length;
  const step = page.look.step.value ?? last;
  return {
    ...{ shape, angles, trace, step, last, answer },
    row: traceRow(trace, step),
    encoded: answer.amplitudes.length,
  };
}

function ownCircuit(bench: Bench): ShownCircuit | null {
  const [drawn, trace, built] = [bench.shape.value, bench.trace.value, bench.circuit.value];
  if (!drawn || !trace) return null;
  const { circuit: shape, angles } = drawn;
  const last = shape.operations.length;
  const step = bench.step.value ?? last;
  return {
    ...{ shape, angles, trace, step, last },
    row: traceRow(trace, step),
    encoded: built?.amplitudes?.length ?? null,
    answer: null,
  };
}

/** The state before the last gate; null: none has been done. */
export function rowBefore({ trace, step }: ShownCircuit): TraceRow | null {
  return step === 0 ? null : traceRow(trace, step - 1);
}

export interface EntanglementChange {
  readonly before: number;
  readonly now: number;
}

/** Of all qubits together, in [0, 1], before and after the last gate. */
export function entanglementChange(shown: ShownCircuit): EntanglementChange {
  const now = globalEntanglement(shown.row);
  const before = rowBefore(shown);
  return { before: before ? globalEntanglement(before) : now, now };
}
