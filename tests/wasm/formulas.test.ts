/** The formulas that the page's texts name, on the engine's own states: held against a simulator of ten lines. */

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, it } from 'vitest';
import { globalEntanglement, qubitPairs, traceRow } from '../../web/src/app/measure/trace';
import { REGIONS, type TracedAnswer } from '../../web/src/engine/types';
import {
  cnot,
  expectation,
  randomNumbers,
  reduced,
  ry,
  type State,
  traceOfProduct,
  vonNeumann,
} from '../web/support/statevector';
import { AskedEngine } from './asked-engine';

const FILE = fileURLToPath(new URL('../../models/heads/world.safetensors', import.meta.url));

let answer: TracedAnswer;
/** The state after each operation, the encoded one first. */
let states: State[];

beforeAll(async () => {
  const engine = await AskedEngine.create();
  const loaded = engine.loadHead(new Uint8Array(readFileSync(FILE)));
  if (!loaded.ok) throw new Error('the head of world does not load');
  const random = randomNumbers(28);
  const numbers = (count: number) => Float32Array.from({ length: count }, () => 4 * random() - 1);
  const regions = numbers(REGIONS * loaded.value.regionWidth);
  const outcome = engine.answer({ regions, words: numbers(3 * 512), caption: 'red figure krater' });
  if (!outcome.ok) throw new Error(outcome.failure.detail);
  answer = outcome.value;
  states = [[...answer.amplitudes]];
  for (const { gate, wires, angles } of answer.circuit.operations) {
    const [wire = 0, target = 0] = wires;
    const before = states.at(-1) ?? [];
    if (gate === 'RY') states.push(ry(before, wire, answer.angles[angles[0] ?? 0] ?? 0));
    else if (gate === 'CNOT') states.push(cnot(before, wire, target));
    else throw new Error(`the head has a ${gate}`);
  }
});

const wires = (): number[] => Array.from({ length: answer.circuit.qubits }, (_, wire) => wire);

it('the amplitudes are normalised, and those after every gate are the engine’s', () => {
  expect(states).toHaveLength(answer.trace.rows);
  for (const [step, state] of states.entries()) {
    const { real, imaginary } = traceRow(answer.trace, step);
    expect(state.reduce((sum, a) => sum + a * a, 0)).toBeCloseTo(1, 5);
    for (const [i, amplitude] of state.entries()) expect(real[i]).toBeCloseTo(amplitude, 5);
    expect(imaginary.every((part) => part === 0)).toBe(true);
  }
});

it('Bloch vectors, purity (1 + |r|²)/2, entropies, mutual information and Q after every gate', () => {
  for (const [step, state] of states.entries()) {
    const row = traceRow(answer.trace, step);
    let impure = 0;
    for (const wire of wires()) {
      const [x = 0, y = 0, z = 0] = row.bloch.subarray(3 * wire, 3 * wire + 3);
      expect(x).toBeCloseTo(expectation(state, 'X', [wire]), 5);
      expect(y).toBeCloseTo(0, 6);
      expect(z).toBeCloseTo(expectation(state, 'Z', [wire]), 5);
      const rho = reduced(state, [wire]);
      const purity = traceOfProduct(rho, rho);
      expect((1 + x * x + y * y + z * z) / 2).toBeCloseTo(purity, 5);
      expect(row.entropies[wire]).toBeCloseTo(vonNeumann(rho), 4);
      impure += 2 * (1 - purity);
    }
    for (const [k, [a, b]] of qubitPairs(answer.circuit.qubits).entries()) {
      const alone = vonNeumann(reduced(state, [a])) + vonNeumann(reduced(state, [b]));
      expect(row.mutualInformation[k]).toBeCloseTo(alone - vonNeumann(reduced(state, [a, b])), 4);
    }
    expect(globalEntanglement(row)).toBeCloseTo(impure / answer.circuit.qubits, 5);
  }
});

it('the 42 values that are read out are ⟨Z⟩, ⟨ZZ⟩, ⟨X⟩, ⟨XX⟩ of the last state', () => {
  const state = states.at(-1) ?? [];
  const pairs = qubitPairs(answer.circuit.qubits);
  const values = (['Z', 'X'] as const).flatMap((axis) => [
    ...wires().map((wire) => expectation(state, axis, [wire])),
    ...pairs.map((pair) => expectation(state, axis, pair)),
  ]);
  expect(answer.expectations).toHaveLength(42);
  for (const [i, value] of values.entries()) expect(answer.expectations[i]).toBeCloseTo(value, 5);
});
