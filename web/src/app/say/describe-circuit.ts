/** Sentences about a circuit, its steps, and the state that it makes. */

import type { Basis, Counts } from '../../engine/circuit-values';
import type { Answer, CircuitShape } from '../../engine/types';
import { heaviestCount, largest } from '../measure/attention';
import type { Readout } from '../measure/readout';
import { basisLabel, type TraceRow } from '../measure/trace';
import { classAt } from './describe';
import { type Message, message } from './message';
import { asShare, asValue, looksSame } from './numbers';
import { HALF } from './thresholds';

/** An imaginary part up to here is rounding. */
export const REAL = 1e-5;

/** Probabilities that differ by less are the same, but for rounding. */
const SAME = 1e-5;

/** The basis state that is likeliest, its probability, and how many have the same, itself among them. */
function heaviestState({ real, imaginary }: Pick<TraceRow, 'real' | 'imaginary'>) {
  const shares = real.map((re, index) => re * re + (imaginary[index] ?? 0) ** 2);
  const [heaviest = 0] = largest(shares, 1);
  const most = shares[heaviest] ?? 0;
  const alike = shares.filter((share) => most - share < SAME).length;
  const qubits = Math.round(Math.log2(real.length));
  return { state: basisLabel(heaviest, qubits), share: asShare(most), alike };
}

/** The likeliest basis state in a few words, or how many are. */
export function describeHeaviest(row: Pick<TraceRow, 'real' | 'imaginary'>): Message {
  const fills = heaviestState(row);
  return message(fills.alike > 1 ? 'bench-state-alike' : 'bench-state-reading', fills);
}

/** How the amplitudes of a state are spread. */
export function describeAmplitudes(row: Pick<TraceRow, 'real' | 'imaginary'>): Message {
  const { real, imaginary } = row;
  const shares = real.map((re, index) => re * re + (imaginary[index] ?? 0) ** 2);
  const fills = {
    ...heaviestState(row),
    count: real.length,
    half: heaviestCount(shares, HALF),
  };
  if (fills.alike > 1) return message('amplitudes-alike', fills);
  const complex = imaginary.some((part) => Math.abs(part) > REAL);
  if (complex) return message('amplitudes-complex', fills);
  return message('amplitudes-sentence', {
    ...fills,
    positive: real.filter((amplitude) => amplitude > 0).length,
  });
}

/** What the circuit consists of and what its wires show at the end; `own`: nothing in it was trained. */
export function describeCircuit(
  { qubits, operations }: CircuitShape,
  values: Float32Array,
  own = false,
): Message {
  const [strongest = 0] = largest(values.map(Math.abs), 1);
  return message(own ? 'bench-circuit-sentence' : 'circuit-sentence', {
    qubits,
    operations: operations.length,
    turned: operations.filter((operation) => operation.angles.length > 0).length,
    linking: operations.filter((operation) => operation.wires.length > 1).length,
    wire: strongest,
    value: asValue(values[strongest]),
  });
}

/** The strongest of the values that are read out. */
export function describeReadout(readout: Readout): Message {
  const strongest = readout.values.reduce((best, next) =>
    Math.abs(next.value) > Math.abs(best.value) ? next : best,
  );
  return message('readout-sentence', {
    name: strongest.name,
    value: asValue(strongest.value),
  });
}

/** What would be said if the circuit stopped at this step. */
export function describeStep(answer: Answer, row: TraceRow, step: number): Message {
  const [top = 0] = largest(row.probabilities, 1);
  const fills = {
    step,
    last: answer.circuit.operations.length,
    class: classAt(answer, top),
    share: asShare(row.probabilities[top]),
  };
  const operation = answer.circuit.operations[step - 1];
  if (!operation) return message('step-encoded', fills);
  const gate = { ...fills, gate: operation.gate, wire: operation.wires[0] ?? 0 };
  if (operation.wires.length === 1) return message('step-one-wire', gate);
  return message('step-two-wires', { ...gate, other: operation.wires[1] ?? 0 });
}

/** What the last gate of a circuit of one's own did; `before`, `now`: the entanglement of all qubits, in [0, 1]. */
export function describeOwnStep(
  { operations }: CircuitShape,
  step: number,
  { before, now }: { readonly before: number; readonly now: number },
): Message {
  const fills = { step, last: operations.length };
  const operation = operations[step - 1];
  if (!operation) return message('bench-step-start', fills);
  const gate = { ...fills, gate: operation.gate, wire: operation.wires[0] ?? 0 };
  if (operation.wires.length === 1) return message('bench-step-one', gate);
  const linked = { ...gate, other: operation.wires[1] ?? 0 };
  if (looksSame(before, now)) return message('bench-step-two', linked);
  const change = { before: asValue(before), now: asValue(now) };
  return message(now > before ? 'bench-step-entangles' : 'bench-step-parts', {
    ...linked,
    ...change,
  });
}

/** An outcome of reading every wire, |01⟩; along X the signs: |+−⟩. */
export function outcomeName(index: number, bases: readonly Basis[]): string {
  const marks = bases.map((basis, wire) => {
    const one = (index >> (bases.length - 1 - wire)) & 1;
    if (basis === 'x') return one ? '−' : '+';
    return String(one);
  });
  return `|${marks.join('')}⟩`;
}

/** What shots of a circuit gave; `bases`: how each wire was read. */
export function describeCounts(
  { counts, limit }: Counts,
  bases: readonly Basis[],
  shots: number,
): Message {
  const [most = 0] = largest(Float32Array.from(counts), 1);
  const seen = counts.filter((count) => count > 0).length;
  return message('bench-counts-sentence', {
    shots,
    seen,
    outcome: outcomeName(most, bases),
    count: counts[most] ?? 0,
    limit: asShare(limit[most]),
  });
}
