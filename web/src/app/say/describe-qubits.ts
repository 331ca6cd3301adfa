/** Sentences about the qubits at one step of the circuit, and about the way of the answer through it. */

import type { TracedAnswer } from '../../engine/types';
import { largest } from '../measure/attention';
import { globalEntanglement, probabilityAlong, qubitPairs, type TraceRow } from '../measure/trace';
import { classAt } from './describe';
import { type Message, message } from './message';
import { asValue } from './numbers';
import { NOTHING_SHARED } from './thresholds';

/** The entanglement of all qubits together, and what the last gate made of it, as short as it can be said. */
export function describeEntanglement({ before, now }: { before: number; now: number }): Message {
  const fills = { before: asValue(before), now: asValue(now) };
  const changed = Math.abs(now - before) >= NOTHING_SHARED;
  return message(changed ? 'bench-entanglement-changes' : 'bench-entanglement', fills);
}

export function describeQubits(row: TraceRow): Message {
  const [mixed = 0] = largest(row.entropies, 1);
  const [pair = 0] = largest(row.mutualInformation, 1);
  const shared = row.mutualInformation[pair] ?? 0;
  const entanglement = asValue(globalEntanglement(row));
  if (shared < NOTHING_SHARED) {
    // Several qubits can be entangled although no two of them know anything about each other.
    const apart = globalEntanglement(row) < NOTHING_SHARED;
    return message(apart ? 'qubits-apart' : 'qubits-no-pair', { entanglement });
  }
  const [a, b] = qubitPairs(row.entropies.length)[pair] ?? [0, 0];
  return message('qubits-sentence', {
    mixed,
    entropy: asValue(row.entropies[mixed]),
    a,
    b,
    shared: asValue(shared),
    entanglement,
  });
}

/** Which step decided: the one after which the last answer stays the likeliest. */
export function describeProbabilitiesAlong(answer: TracedAnswer): Message {
  const { trace } = answer;
  const top = answer.head.top;
  const fills = { class: classAt(answer, top), last: trace.rows - 1 };
  const decided = decidingStep(answer);
  if (decided === 0) return message('along-from-start', fills);
  const gate = answer.circuit.operations[decided - 1];
  return message('along-sentence', { ...fills, step: decided, gate: gate?.gate ?? '' });
}

/** The first step from which on the class that the head answers is always its likeliest. */
export function decidingStep(answer: TracedAnswer): number {
  const { trace } = answer;
  const rows = answer.classes.map((_, label) => probabilityAlong(trace, label));
  let step = trace.rows;
  while (step > 0) {
    const probabilities = Float32Array.from(rows, (values) => values[step - 1] ?? 0);
    if (largest(probabilities, 1)[0] !== answer.head.top) break;
    step--;
  }
  return Math.min(step, trace.rows - 1);
}

/** The classes worth a line: the answer, and those that lead or come close anywhere on the way. */
export function classesAlong(answer: TracedAnswer, count: number): number[] {
  const peaks = answer.classes.map((_, label) =>
    label === answer.head.top ? 2 : Math.max(...probabilityAlong(answer.trace, label)),
  );
  return largest(Float32Array.from(peaks), count);
}
