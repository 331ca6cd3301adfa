/**
 * The table of measures: what a lesson may ask for, and how it is computed of what is shown. A new one is a row
 * here and its entry in schema.ts.
 */

import type {
  Basis,
  BuiltCircuit,
  Circuits,
  CountsPlan,
  PlacedGate,
} from '../../engine/circuit-values';
import type { ShotsPlan } from '../../engine/types';
import { fail, type Outcome } from '../../rpc/outcome';
import { bestCounterpart, figuresOf, modelNamed, pairWith, type Results } from '../lab/results';
import { globalEntanglement, qubitPairs, type TraceRow } from '../measure/trace';
import type { Recogniser, Recognition, RecognitionInput } from '../pipeline/recogniser';
import type { Form, Measure, ValueOf } from './schema';

/** An answer of the model, and what it was given for it. */
export interface AnsweredView {
  readonly recognition: Recognition;
  readonly input: RecognitionInput;
}

/** What is measured: a circuit with the state after some of its gates, and the answer where it is an answer's. */
export interface Shown {
  readonly circuit: BuiltCircuit;
  /** In which each wire is read unless a value says so: one a wire. */
  readonly bases: readonly Basis[];
  /** Gates done. */
  readonly step: number;
  readonly row: TraceRow;
  readonly answered: AnsweredView | null;
}

/** What measures are computed with. */
export interface Measurers {
  readonly circuits: Circuits;
  readonly recogniser: Pick<Recogniser, 'measure'>;
}

type Found = Outcome<number> | Promise<Outcome<number>>;

interface MeasureRow<Name extends Measure> {
  readonly of: (shown: Shown, value: ValueOf<Name>, measurers: Measurers) => Found;
  /** How it is shown unless the lesson says so. */
  readonly form: (value: ValueOf<Name>) => Form;
}

/** Of two other values (compute.ts), and of what the laboratory found: nothing that is shown is asked for them. */
type Apart = 'difference' | 'ratio' | 'result';

const found = (value: number): Outcome<number> =>
  Number.isFinite(value) ? { ok: true, value } : fail('not_finite', 'a value is no number');
const form = (name: Form) => () => name;

export const MEASURES: { readonly [Name in Exclude<Measure, Apart>]: MeasureRow<Name> } = {
  probability: {
    of: (shown, { state }) => ofState(shown, state, (re, im) => re * re + im * im),
    form: form('share'),
  },
  /** With its sign where it is real, its modulus where it is not. */
  amplitude: {
    of: (shown, { state }) =>
      ofState(shown, state, (re, im) => (Math.abs(im) < REAL ? re : Math.hypot(re, im))),
    form: form('decimal'),
  },
  /** In degrees, in (-180, 180]. */
  phase: {
    of: (shown, { state }) =>
      ofState(shown, state, (re, im) =>
        Math.hypot(re, im) < REAL ? Number.NaN : (180 / Math.PI) * Math.atan2(im, re),
      ),
    form: form('degrees'),
  },
  entropy: {
    of: ({ row }, { wire }) => found(row.entropies[wire] ?? Number.NaN),
    form: form('bits'),
  },
  length: {
    of: ({ row }, { wire }) =>
      found(Math.hypot(...[0, 1, 2].map((axis) => row.bloch[3 * wire + axis] ?? Number.NaN))),
    form: form('decimal'),
  },
  expectation: {
    of: ({ row }, { axis, wire }) => found(row.bloch[3 * wire + 'xyz'.indexOf(axis)] ?? Number.NaN),
    form: form('decimal'),
  },
  correlation: {
    of: (shown, { axis, wires }) => found(correlation(shown, axis, wires)),
    form: form('decimal'),
  },
  mutual: {
    of: ({ circuit, row }, { wires }) => {
      const pairs = qubitPairs(circuit.qubits);
      const at = pairs.findIndex((pair) => pair.every((wire) => wires.includes(wire)));
      return found(row.mutualInformation[at] ?? Number.NaN);
    },
    form: form('bits'),
  },
  entanglement: { of: ({ row }) => found(globalEntanglement(row)), form: form('decimal') },
  count: {
    of: (shown, value, { circuits }) => {
      const made = circuits.measure(done(shown), countsPlan(shown, value));
      return made.ok ? found(made.value.counts[indexOf(shown, value.state)] ?? Number.NaN) : made;
    },
    form: form('count'),
  },
  limit: {
    of: (shown, value, { circuits }) => {
      const made = circuits.measure(
        done(shown),
        countsPlan(shown, { ...value, shots: 1, seed: 0 }),
      );
      return made.ok ? found(made.value.limit[indexOf(shown, value.state)] ?? Number.NaN) : made;
    },
    form: form('share'),
  },
  /** Of all of the circuit, whatever the step. */
  slope: {
    of: ({ circuit }, { wire, angle, way }, { circuits }) => {
      const made = circuits.slopes(circuit, wire);
      return made.ok ? found(made.value[way][angle] ?? Number.NaN) : made;
    },
    form: form('decimal'),
  },
  gates: { of: ({ circuit }) => found(circuit.gates.length), form: form('count') },
  /** The quantum head's at the step; `rank`: of the classes as the whole answer has them, 1 the likeliest. */
  odds: {
    of: ({ row, answered }, value) =>
      answered
        ? found(row.probabilities[classOf(answered, value)] ?? Number.NaN)
        : noAnswer('odds'),
    form: form('share'),
  },
  confidence: {
    of: ({ answered }) =>
      answered
        ? found(answered.recognition.answer.probabilities[topOf(answered)] ?? Number.NaN)
        : noAnswer('confidence'),
    form: form('share'),
  },
  'shots-agreement': {
    of: async ({ answered }, value, { recogniser }) => {
      if (!answered) return noAnswer('shots-agreement');
      const plan = shotsPlan(value);
      const made = await recogniser.measure('shots', answered.input, { plan }, ever());
      return made.ok ? found(made.value.agreement) : made;
    },
    form: form('share'),
  },
  'safe-shots': {
    of: async ({ answered }, value, { recogniser }) => {
      if (!answered) return noAnswer('safe-shots');
      const plan = shotsPlan({ ...value, shots: 1, seed: 1 });
      const made = await recogniser.measure('safeShots', answered.input, { plan }, ever());
      if (!made.ok) return made;
      const { shots } = made.value;
      return shots === null
        ? fail('invalid_argument', 'no number of shots is enough')
        : found(shots);
    },
    form: form('count'),
  },
};

/** Smaller is rounding of the engine's single precision. */
const REAL = 1e-5;

function ofState(
  shown: Shown,
  state: string,
  read: (real: number, imaginary: number) => number,
): Outcome<number> {
  const index = indexOf(shown, state);
  const { real, imaginary } = shown.row;
  const value = read(real[index] ?? Number.NaN, imaginary[index] ?? Number.NaN);
  return Number.isFinite(value)
    ? { ok: true, value }
    : fail('invalid_argument', `nothing can be said of state ${state} here`);
}

/** -1 for a state of another number of qubits. */
function indexOf({ circuit }: Shown, state: string): number {
  return state.length === circuit.qubits ? Number.parseInt(state, 2) : -1;
}

/** <Z_i Z_j> from the probabilities, <X_i X_j> from the amplitudes of the states with both bits turned. */
function correlation(
  { circuit, row }: Shown,
  axis: 'zz' | 'xx',
  wires: readonly [number, number],
): number {
  const { qubits } = circuit;
  if (wires.some((wire) => wire >= qubits)) return Number.NaN;
  const bits = wires.map((wire) => 1 << (qubits - 1 - wire));
  const both = bits.reduce((mask, bit) => mask | bit, 0);
  let sum = 0;
  for (const index of row.real.keys()) {
    const sign = bits.reduce((product, bit) => (index & bit ? -product : product), 1);
    const other = axis === 'zz' ? index : index ^ both;
    const re = (row.real[index] ?? 0) * (row.real[other] ?? 0);
    const im = (row.imaginary[index] ?? 0) * (row.imaginary[other] ?? 0);
    sum += (axis === 'zz' ? sign : 1) * (re + im);
  }
  return sum;
}

/** The circuit as far as it has gone. */
function done({ circuit, step }: Shown): BuiltCircuit {
  return { ...circuit, gates: circuit.gates.slice(0, step) as readonly PlacedGate[] };
}

function countsPlan(
  shown: Shown,
  { shots, seed, bases, depolarising, readout }: Omit<ValueOf<'count'>, 'measure' | 'state'>,
): CountsPlan {
  const own = bases === undefined ? shown.bases : ([...bases] as Basis[]);
  return { shots, seed, depolarising, readout, bases: own };
}

function shotsPlan({ shots, seed, depolarising, readout }: ShotsPlan): ShotsPlan {
  return { shots, seed, depolarising, readout };
}

const ever = (): AbortSignal => new AbortController().signal;
const noAnswer = (measure: Measure) =>
  fail('invalid_argument', `"${measure}" is of an answer, and a circuit of one's own is shown`);

const topOf = ({ recognition }: AnsweredView): number => recognition.answer.top;

function classOf(answered: AnsweredView, value: ValueOf<'odds'>): number {
  const { classes, probabilities } = answered.recognition.answer;
  if (value.class !== undefined) return classes.indexOf(value.class);
  const falling = [...probabilities.keys()].sort(
    (a, b) => (probabilities[b] ?? 0) - (probabilities[a] ?? 0),
  );
  return falling[(value.rank ?? 1) - 1] ?? -1;
}

export const RESULT_FORMS: Readonly<Record<ValueOf<'result'>['figure'], Form>> = {
  accuracy: 'share',
  low: 'share',
  high: 'share',
  items: 'count',
  parameters: 'count',
  'circuit-parameters': 'count',
  difference: 'points',
  'difference-low': 'points',
  'difference-high': 'points',
  majority: 'share',
};

/** `head` is a name of the laboratory's, or "rival": the best of the classical heads. Differences: the shipped head's lead, by itself. */
export function resultOf(
  results: Results,
  { head, figure, given, of, judged }: ValueOf<'result'>,
): Outcome<number> {
  const protocol = results[of];
  const name = head === 'rival' ? (bestCounterpart(protocol)?.name ?? head) : head;
  const model = modelNamed(protocol, name);
  const figures = figuresOf(model, judged, given);
  const pair = pairWith(protocol, name, given);
  const all: Readonly<Record<typeof figure, number | undefined>> = {
    accuracy: figures?.accuracy[0],
    low: figures?.accuracy_interval[0],
    high: figures?.accuracy_interval[1],
    items: figures?.items,
    parameters: model?.parameters,
    'circuit-parameters': model?.circuit_parameters,
    difference: pair?.difference_in_points,
    'difference-low': pair?.interval[0],
    'difference-high': pair?.interval[1],
    majority: protocol.majority_accuracy,
  };
  const value = all[figure];
  return value === undefined
    ? fail('invalid_argument', `the results have no ${figure} of "${name}" (${of}, ${given})`)
    : found(value);
}
