/** The measures on circuits whose numbers are known by hand, by the page's own engine. */

import { parse } from 'valibot';
import { beforeAll, describe, expect, it } from 'vitest';
import { readText } from '../../web/src/app/bench/link-text';
import { type Sources, valuesOf } from '../../web/src/app/lessons/compute';
import type { Values } from '../../web/src/app/lessons/conditions';
import { type Lesson, lessonSchema, type Value } from '../../web/src/app/lessons/schema';
import { createCircuits } from '../../web/src/engine/circuits';
import { instantiate } from '../../web/src/engine/wasm-module';
import { fail, type Outcome } from '../../web/src/rpc/outcome';
import { circuitModule } from '../wasm/built-engine';
import { TINY } from './tiny';

let sources: Sources;
beforeAll(async () => {
  const circuits = createCircuits(await instantiate(await circuitModule()));
  const none = async () => fail('nothing_given', 'no answer is shown here');
  sources = {
    model: 'fe3c24a1',
    circuits,
    recogniser: { measure: none },
    circuitOf: (text) => {
      const own = readText(text, circuits);
      return own === null || own === 'waits'
        ? fail('invalid_argument', `"${text}" is no circuit`)
        : { ok: true, value: own };
    },
    circuitOfAnswer: () => ({ qubits: 1, amplitudes: null, gates: [] }),
    answerTo: none,
    results: none,
  };
});

const found = (made: Outcome<Values>, name: string) => (made.ok ? made.value[name] : undefined);

/** A lesson of which the first step asks for these. */
function asking(show: Record<string, string>, values: Record<string, unknown>): Lesson {
  const [first, second] = TINY.steps;
  return parse(lessonSchema, { ...TINY, steps: [{ ...first, show, after: {}, values }, second] });
}

it('a step measures what it shows in the end, and elsewhere where it says so', async () => {
  const lesson = parse(lessonSchema, TINY);
  const [first, second] = [await valuesOf(lesson, 0, sources), await valuesOf(lesson, 1, sources)];
  expect(found(first, 'before')).toBeCloseTo(0, 6);
  expect(found(first, 'after')).toBeCloseTo(1, 6);
  expect(found(second, 'p')).toBeCloseTo(0.5, 6);
});

const at = (measure: Value['measure'], rest: object = {}) => ({ measure, ...rest });
/** 1/sqrt(2), to what an angle of the bench's grain leaves of it. */
const HALF = Math.SQRT1_2;
const known: [string, Record<string, string>, object, number][] = [
  ['probability', { q: 'bell' }, at('probability', { state: '11' }), 0.5],
  ['amplitude', { q: 'bell' }, at('amplitude', { state: '11' }), HALF],
  ['phase', { q: 'interference', s: '2' }, at('phase', { state: '1' }), 90],
  [
    'amplitude of a turned phase',
    { q: 'interference', s: '2' },
    at('amplitude', { state: '1' }),
    HALF,
  ],
  ['entropy', { q: 'ghz' }, at('entropy', { wire: 2 }), 1],
  ['length', { q: 'bell' }, at('length', { wire: 0 }), 0],
  ['length of one alone', { q: 'turn' }, at('length', { wire: 0 }), 1],
  ['expectation', { q: 'turn' }, at('expectation', { axis: 'z', wire: 0 }), 0.5],
  ['expectation x', { q: 'plus' }, at('expectation', { axis: 'x', wire: 0 }), 1],
  ['zz', { q: 'bell' }, at('correlation', { axis: 'zz', wires: [0, 1] }), 1],
  ['xx', { q: 'bell' }, at('correlation', { axis: 'xx', wires: [0, 1] }), 1],
  ['xx of what is read in Z', { q: 'cnot' }, at('correlation', { axis: 'xx', wires: [0, 1] }), 0],
  ['zz of the ends', { q: 'ghz' }, at('correlation', { axis: 'zz', wires: [2, 0] }), 1],
  ['mutual', { q: 'bell' }, at('mutual', { wires: [1, 0] }), 2],
  ['mutual in three', { q: 'ghz' }, at('mutual', { wires: [0, 2] }), 1],
  ['entanglement', { q: 'bell' }, at('entanglement'), 1],
  ['limit, in X', { q: 'measure-x' }, at('limit', { state: '01' }), 0],
  ['limit, in Z all the same', { q: 'plus~x' }, at('limit', { state: '1', bases: 'z' }), 0.5],
  [
    'limit, with every bit misread half the time',
    { q: 'one' },
    at('limit', { state: '0', readout: 0.5 }),
    0.5,
  ],
  ['slope', { q: 'turn' }, at('slope', { wire: 0, angle: 0, way: 'adjoint' }), -Math.sqrt(0.75)],
  [
    'slope by the shift',
    { q: 'turn' },
    at('slope', { wire: 0, angle: 0, way: 'shift' }),
    -Math.sqrt(0.75),
  ],
  ['gates', { q: 'ghz', s: '1' }, at('gates'), 3],
];
describe('known by hand', () => {
  it.each(known)('%s', async (_, show, value, number) => {
    const values = await valuesOf(asking(show, { v: value }), 0, sources);
    if (!values.ok) throw new Error(values.failure.detail);
    expect(found(values, 'v')).toBeCloseTo(number, 5);
  });
});

it('shots are counted once for all, and add up', async () => {
  const count = (state: string) => ({ measure: 'count', state, shots: 100, seed: 1 });
  const wanted = { a: count('00'), b: count('11'), c: count('01') };
  const made = await valuesOf(asking({ q: 'bell' }, wanted), 0, sources);
  const again = await valuesOf(asking({ q: 'bell' }, wanted), 0, sources);
  if (!made.ok) throw new Error(made.failure.detail);
  const { a = 0, b = 0, c } = made.value;
  expect([a + b, c]).toEqual([100, 0]);
  expect(again).toEqual(made);
});

it('values are made of others', async () => {
  const p = (state: string) => ({ measure: 'probability', state });
  const values = {
    less: { measure: 'difference', of: ['a', 'b'] },
    times: { measure: 'ratio', of: ['a', 'b'] },
    a: p('0'),
    b: p('1'),
  };
  const made = await valuesOf(asking({ q: 'turn' }, values), 0, sources);
  expect(found(made, 'less')).toBeCloseTo(0.5, 5);
  expect(found(made, 'times')).toBeCloseTo(3, 4);
});

const refused: [string, Record<string, string>, object, RegExp][] = [
  ['a state of too many qubits', { q: 'plus' }, at('probability', { state: '00' }), /state 00/],
  ['a wire that there is not', { q: 'plus' }, at('entropy', { wire: 1 }), /no number/],
  ['a phase of nothing', { q: 'bell' }, at('phase', { state: '01' }), /state 01/],
  ['a circuit that is none', { q: 'belle' }, at('gates'), /belle|no link/],
  ['an answer where none is shown', { q: 'bell' }, at('confidence'), /circuit of one's own/],
];
describe('refused, and the value is named', () => {
  it.each(refused)('%s', async (_, show, value, said) => {
    const made = await valuesOf(asking(show, { v: value }), 0, sources);
    expect(made.ok ? '' : made.failure.detail).toMatch(/value "v"/);
    expect(made.ok ? '' : made.failure.detail).toMatch(said);
  });
});
