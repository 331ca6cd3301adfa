/**
 * What was seen of an answer, in few numbers: enough to tell whether another run shows the same. All of it is
 * rounded to DIGITS decimals, and compared within SAME_WITHIN.
 */

import * as v from 'valibot';
import type { Answer, Trace } from '../../engine/types';
import { basisLabel, traceRow } from '../measure/trace';
import { TOLERANCE } from '../self-test/answers';

const DIGITS = 4;
/** Of the amplitudes, the largest are told: the others follow from what each qubit shows, or are near to nothing. */
const MOST_AMPLITUDES = 8;
/** The same on every machine but for the last digits of 32-bit floats. */
export const SAME_WITHIN = TOLERANCE;

const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
/** Of one in length at most, and what rounding adds to it. */
const component = v.pipe(v.number(), v.minValue(-1.01), v.maxValue(1.01));

const circuitSchema = v.strictObject({
  /** Operations done. */
  step: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(999)),
  /** x, y, z of each qubit's Bloch vector. */
  bloch: v.pipe(v.array(v.strictTuple([component, component, component])), v.maxLength(8)),
  /** Basis state -> real and imaginary part. */
  amplitudes: v.record(
    v.pipe(v.string(), v.regex(/^[01]{1,8}$/)),
    v.strictTuple([component, component]),
  ),
});

export const seenSchema = v.strictObject({
  /** The likeliest class, and what is said of it. */
  class: v.string(),
  conclusion: v.picklist(['sure', 'unsure', 'disagree', 'unknown']),
  confidence: share,
  /** Class -> probability, of those that do not round to nothing. */
  probabilities: v.record(v.string(), share),
  circuit: v.optional(circuitSchema),
});

export type Seen = v.InferOutput<typeof seenSchema>;

/** The state of a circuit that is looked at; `step` null: after all of its operations. */
export interface Looked {
  readonly trace: Trace;
  readonly step: number | null;
}

/** Nothing has no sign. */
const rounded = (value: number): number => Math.round(value * 10 ** DIGITS) / 10 ** DIGITS + 0;

/** `looked` null: no state of a circuit is in sight. */
export function seenOf(answer: Answer, looked: Looked | null): Seen {
  const { classes, top, conclusion, confidence, probabilities } = answer;
  const all = classes.map((name, label) => [name, rounded(probabilities[label] ?? 0)] as const);
  const told = all.filter(([, value]) => value > 0).sort(([, a], [, b]) => b - a);
  return {
    class: classes[top] ?? '',
    conclusion,
    confidence: rounded(confidence),
    probabilities: Object.fromEntries(told),
    ...(looked && { circuit: circuitSeen(looked) }),
  };
}

function circuitSeen({ trace, step }: Looked): NonNullable<Seen['circuit']> {
  const at = Math.min(step ?? trace.rows - 1, trace.rows - 1);
  const { real, imaginary, bloch } = traceRow(trace, at);
  const parts = Array.from(real, (part, index) => ({
    name: basisLabel(index, trace.qubits),
    value: [rounded(part), rounded(imaginary[index] ?? 0)] as [number, number],
  }));
  const largest = parts
    .sort((a, b) => Math.hypot(...b.value) - Math.hypot(...a.value))
    .slice(0, MOST_AMPLITUDES);
  return {
    step: at,
    bloch: Array.from({ length: trace.qubits }, (_, qubit) => {
      const [x = 0, y = 0, z = 0] = bloch.subarray(3 * qubit, 3 * qubit + 3);
      return [rounded(x), rounded(y), rounded(z)];
    }),
    amplitudes: Object.fromEntries(largest.map(({ name, value }) => [name, value])),
  };
}

/** One thing that is not as it was recorded: what, and both, as texts or numbers; null: it is not there. */
export interface Difference {
  readonly what: 'class' | 'conclusion' | 'confidence' | 'probability' | 'step' | 'bloch' | 'state';
  /** Of which class, qubit or basis state; '': there is but one. */
  readonly of: string;
  readonly recorded: string | number | null;
  readonly found: string | number | null;
}

/** All that is other than recorded, the plainest first. */
export function differences(recorded: Seen, found: Seen): Difference[] {
  return [...answerDifferences(recorded, found), ...circuitDifferences(recorded, found)];
}

function answerDifferences(recorded: Seen, found: Seen): Difference[] {
  const told: Difference[] = [];
  const tell = (what: Difference['what'], a: string | number, b: string | number, of = '') => {
    const same = typeof a === 'number' && typeof b === 'number' ? isNear(a, b) : a === b;
    if (!same) told.push({ what, of, recorded: a, found: b });
  };
  // Of two that are as likely as each other, either may come first.
  const other = found.probabilities[recorded.class] ?? 0;
  const first = found.probabilities[found.class] ?? 0;
  if (first - other > 2 * SAME_WITHIN) tell('class', recorded.class, found.class);
  tell('conclusion', recorded.conclusion, found.conclusion);
  tell('confidence', recorded.confidence, found.confidence);
  const names = { ...recorded.probabilities, ...found.probabilities };
  for (const name of Object.keys(names)) {
    tell('probability', recorded.probabilities[name] ?? 0, found.probabilities[name] ?? 0, name);
  }
  return told;
}

function circuitDifferences({ circuit: a }: Seen, { circuit: b }: Seen): Difference[] {
  if (a === undefined) return [];
  if (b === undefined) return [{ what: 'step', of: '', recorded: a.step, found: null }];
  if (a.step !== b.step || a.bloch.length !== b.bloch.length) {
    return [{ what: 'step', of: '', recorded: a.step, found: b.step }];
  }
  const vectors = a.bloch.flatMap((vector, qubit): Difference[] => {
    const now = b.bloch[qubit] ?? [0, 0, 0];
    if (isNearVector(vector, now)) return [];
    return [{ what: 'bloch', of: `q${qubit}`, recorded: shown(vector), found: shown(now) }];
  });
  const amplitudes = Object.entries(a.amplitudes).flatMap(([name, part]): Difference[] => {
    const now = b.amplitudes[name];
    // It may have made room for one that is as large.
    if (now === undefined ? Math.hypot(...part) <= smallest(b) : isNearVector(part, now)) return [];
    return [{ what: 'state', of: name, recorded: shown(part), found: now ? shown(now) : null }];
  });
  return [...vectors, ...amplitudes];
}

/** What an amplitude that is not told has at most; nothing where all are. */
function smallest({ amplitudes, bloch }: NonNullable<Seen['circuit']>): number {
  const lengths = Object.values(amplitudes).map((part) => Math.hypot(...part));
  return lengths.length < 2 ** bloch.length ? Math.min(1, ...lengths) + SAME_WITHIN : 0;
}

const isNear = (a: number, b: number) => Math.abs(a - b) <= SAME_WITHIN + 10 ** -(DIGITS + 2);
const isNearVector = (a: readonly number[], b: readonly number[]) =>
  a.every((value, index) => isNear(value, b[index] ?? 0));
const shown = (parts: readonly number[]) => `(${parts.join(', ')})`;
