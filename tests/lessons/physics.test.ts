/**
 * The physics of the lessons: every value about a circuit against a simulator that shares nothing with the page's
 * engine, and what textbooks say of the states that the lessons are about.
 */

import { readFileSync } from 'node:fs';
import { parse } from 'valibot';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Sources, shownBy, valuesOf } from '../../web/src/app/lessons/compute';
import type { Values } from '../../web/src/app/lessons/conditions';
import { fieldsAt, patched } from '../../web/src/app/lessons/fields';
import { type Lesson, lessonSchema, type Value } from '../../web/src/app/lessons/schema';
import type { Outcome } from '../../web/src/rpc/outcome';
import { nodeSources } from './node-sources';
import {
  average,
  densityAfter,
  entropy,
  probabilities,
  reduced,
  type SimulatedCircuit,
  stateAfter,
} from './simulator';

const FOLDER = new URL('../../lessons/', import.meta.url);
const read = (file: string) => JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8'));
const LESSONS: Lesson[] = read('path.json').map((id: string) =>
  parse(lessonSchema, read(`${id}.json`)),
);

/** The engine's numbers have single precision; an entropy near 0 is steep. */
const CLOSE = 2e-4;

let sources: Sources;
beforeAll(async () => {
  sources = await nodeSources();
});

function granted<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(outcome.failure.detail);
  return outcome.value;
}

const bitsOf = (state: string) => Number.parseInt(state, 2);
const length = (density: ReturnType<typeof densityAfter>, wire: number) =>
  Math.hypot(
    ...(['x', 'y', 'z'] as const).map((axis) => average(density, new Map([[wire, axis]]))),
  );

/** What the simulator says; null: no value about a circuit alone. A count has a probability for it. */
function simulated(circuit: SimulatedCircuit, value: Value): number | null {
  const density = () => densityAfter(circuit);
  const one = (state: string) => stateAfter(circuit)[bitsOf(state)] ?? { re: Number.NaN, im: 0 };
  switch (value.measure) {
    case 'probability':
      return one(value.state).re ** 2 + one(value.state).im ** 2;
    case 'amplitude': {
      const { re, im } = one(value.state);
      return Math.abs(im) < 1e-9 ? re : Math.hypot(re, im);
    }
    case 'phase':
      return (180 / Math.PI) * Math.atan2(one(value.state).im, one(value.state).re);
    case 'entropy':
      return entropy(reduced(density(), [value.wire]));
    case 'length':
      return length(density(), value.wire);
    case 'expectation':
      return average(density(), new Map([[value.wire, value.axis]]));
    case 'correlation': {
      const axis = value.axis === 'zz' ? 'z' : 'x';
      return average(density(), new Map(value.wires.map((wire) => [wire, axis])));
    }
    case 'mutual': {
      const of = (wires: readonly number[]) => entropy(reduced(density(), wires));
      const [a, b] = value.wires;
      return of([a]) + of([b]) - of([a, b]);
    }
    case 'entanglement':
      return wallach(density(), circuit.qubits);
    case 'gates':
      return circuit.gates.length;
    case 'slope':
      return slope(circuit, value.wire, value.angle);
    case 'count':
    case 'limit':
      if (value.bases?.includes('x')) throw new Error('the simulator reads along Z alone');
      return probabilities(densityAfter(circuit, value.depolarising), value.readout)[
        bitsOf(value.state)
      ] as number;
    default:
      return null;
  }
}

/** Meyer and Wallach, J. Math. Phys. 43, 4273 (2002), as Brennen writes it: 2 (1 - mean purity). */
function wallach(density: ReturnType<typeof densityAfter>, qubits: number): number {
  const purities = Array.from(
    { length: qubits },
    (_, wire) => (1 + length(density, wire) ** 2) / 2,
  );
  return 2 * (1 - purities.reduce((sum, purity) => sum + purity, 0) / qubits);
}

/** By a central difference: neither of the engine's two ways. */
function slope(circuit: SimulatedCircuit, wire: number, angle: number): number {
  const step = 1e-4;
  const turned = (by: number): number => {
    let at = 0;
    const gates = circuit.gates.map((gate) => ({
      ...gate,
      angles: gate.angles.map((value) => (at++ === angle ? value + by : value)),
    }));
    return average(densityAfter({ ...circuit, gates }), new Map([[wire, 'z']]));
  };
  return (turned(step) - turned(-step)) / (2 * step);
}

describe.each(LESSONS.map((lesson) => [lesson.id, lesson] as const))('%s', (_, lesson) => {
  const steps = lesson.steps.map(({ id }, index) => [id, index] as const);
  it.each(steps)('%s: what it says of circuits is so', async (_id, index) => {
    const values = granted(await valuesOf(lesson, index, sources));
    for (const [name, value] of Object.entries(lesson.steps[index]?.values ?? {})) {
      if (value.measure === 'result' || value.measure === 'odds') continue;
      const fields = patched(fieldsAt(lesson, index, true), value.at);
      const { circuit, step } = granted(await shownBy(fields, sources));
      const whole = value.measure === 'gates' ? circuit.gates.length : step;
      const expected = simulated({ ...circuit, gates: circuit.gates.slice(0, whole) }, value);
      if (expected === null) continue;
      const said = values[name] ?? Number.NaN;
      if (value.measure !== 'count') expect(Math.abs(said - expected), name).toBeLessThan(CLOSE);
      else {
        const scatter = Math.sqrt(value.shots * expected * (1 - expected));
        expect(Math.abs(said - value.shots * expected), name).toBeLessThanOrEqual(
          5 * scatter + 1e-6,
        );
      }
    }
  });
});

const HALF = Math.SQRT1_2;
const DEGREE = Math.PI / 180;
const binary = (p: number) => -p * Math.log2(p) - (1 - p) * Math.log2(1 - p);
/** Of the amplitudes .8, .2, .4, .4: purity from the determinant .8 * .4 - .2 * .4. */
const SCHMIDT = (1 + Math.sqrt(1 - 4 * 0.24 ** 2)) / 2;

/** What can be computed by hand: lesson, step, its values. */
const BY_HAND: readonly [string, string, Values][] = [
  ['superposition', 'certain', { p: 1, zeros: 100 }],
  ['superposition', 'half', { p: 1 / 2 }],
  ['superposition', 'coin', { p: 1 }],
  ['superposition', 'amplitudes', { a: HALF, p: 1 / 2 }],
  ['superposition', 'cancel', { a: HALF, b: -HALF }],
  ['superposition', 'sign', { plus: HALF, minus: -HALF, p: 1 / 2, x: -1 }],
  ['superposition', 'shown', { p: 0, one: 1 }],
  [
    'superposition',
    'dial',
    {
      p: 1 / 2,
      eighth: Math.cos(22.5 * DEGREE) ** 2,
      three: Math.cos(67.5 * DEGREE) ** 2,
    },
  ],
  ['superposition', 'trace', { z: 0, first: 1 / 4, second: 1 / 4 }],
  ['entanglement', 'together', { p00: 1 / 2, p01: 0, p10: 0, p11: 1 / 2 }],
  ['entanglement', 'alone', { before: 1, length: 0, entropy: 1, x: 0 }],
  ['entanglement', 'sideways', { zz: 1, xx: 1 }],
  ['entanglement', 'noted', { zz: 1, xx: 0, pair: 2, left: 1 }],
  ['entanglement', 'bell-test', { a: HALF, b: HALF, c: HALF, d: -HALF, sum: 2 * Math.SQRT2 }],
  ['entanglement', 'no-magic', { s0: 0, s1: 0, p11: 1 }],
  ['entanglement', 'numbers', { product: 0, s: binary(SCHMIDT) }],
  ['amplitudes', 'two', { a: 3 / 5, b: 4 / 5, p: 16 / 25 }],
  ['amplitudes', 'scale', { before: 16 / 25, p: 16 / 25, m: 24 / 25, x: 24 / 25 }],
  ['amplitudes', 'sign', { plus: 1, x: -1, p: 1 / 2 }],
  ['amplitudes', 'four', { p: 16 / 25 }],
  [
    'amplitudes',
    'gates',
    {
      g: 5,
      a: 1 / Math.sqrt(30),
      b: 2 / Math.sqrt(30),
      c: 3 / Math.sqrt(30),
      d: 4 / Math.sqrt(30),
      ours: 30,
    },
  ],
  ['shots', 'ten', { p: 1 / 2 }],
  ['shots', 'errors', { l: (1 - 0.95 ** 2) / 4 }],
  ['shots', 'depth', { l: (1 + 0.95 ** 20) / 2, one: (1 + 0.95 ** 2) / 2 }],
  ['shots', 'more', { l: (1 + 0.95 ** 20) / 2 }],
  ['shots', 'readout', { l: 0.95 ** 6 }],
  ['learning', 'goal', { z: 1 / 2, slope: -Math.sin(60 * DEGREE), next: Math.cos(110 * DEGREE) }],
  ['learning', 'flat', { z: 1, slope: 0, side: -1 }],
  [
    'learning',
    'shift',
    {
      ahead: Math.cos(150 * DEGREE),
      behind: Math.cos(30 * DEGREE),
      slope: -Math.sin(60 * DEGREE),
      exact: -Math.sin(60 * DEGREE),
    },
  ],
  [
    'learning',
    'two',
    {
      z: Math.cos(60 * DEGREE) * Math.cos(20 * DEGREE),
      first: -Math.sin(60 * DEGREE) * Math.cos(20 * DEGREE),
      second: -Math.cos(60 * DEGREE) * Math.sin(20 * DEGREE),
    },
  ],
];

it.each(BY_HAND)('%s, %s: the numbers that are known by hand', async (id, step, expected) => {
  const lesson = LESSONS.find((one) => one.id === id) as Lesson;
  const index = lesson.steps.findIndex((one) => one.id === step);
  const values = granted(await valuesOf(lesson, index, sources));
  for (const [name, value] of Object.entries(expected))
    expect(Math.abs((values[name] ?? Number.NaN) - value), name).toBeLessThan(CLOSE);
});
