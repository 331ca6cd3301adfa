import { type Signal, signal } from '@preact/signals-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { Bench } from '../../../../web/src/app/bench/bench';
import { addWire, insertGate, removeGate, turnGate } from '../../../../web/src/app/bench/edit';
import { traceRow, zExpectations } from '../../../../web/src/app/measure/trace';
import { FIRST_PLAN } from '../../../../web/src/app/state/plan';
import type { Circuits } from '../../../../web/src/engine/circuit-values';
import type { Answer } from '../../../../web/src/engine/types';
import { boxes, cnot } from '../../support/circuits';
import { fakeCircuits } from '../../support/fake-circuits';

const trace = { qubits: 2, classes: 0, rows: 3, rowLength: 0, values: new Float32Array(0) };
const answer = {
  circuit: { qubits: 2, operations: [boxes('RY', [0], [1]), cnot(0, 1)] },
  angles: Float32Array.of(9, 0.5),
  amplitudes: Float32Array.of(0.6, 0, 0.8, 0),
  trace,
} as unknown as Answer;

let circuit: Signal<string | null>;
let step: Signal<number | null>;
let circuits: Signal<Circuits | null>;
let missing: Signal<boolean>;
let bench: Bench;

beforeEach(() => {
  circuit = signal<string | null>(null);
  step = signal<number | null>(null);
  circuits = signal<Circuits | null>(fakeCircuits());
  const look = {
    circuit,
    step,
    goTo: (to: number | null) => {
      step.value = to;
    },
  };
  missing = signal(false);
  bench = new Bench({ answer: signal(answer), look, plan: signal(FIRST_PLAN), circuits, missing });
});

const names = () => bench.circuit.value?.gates.map(({ gate }) => gate).join(' ');
const probabilities = (at: number) => {
  const row = traceRow(bench.trace.value ?? trace, at);
  return Array.from(row.real, (re, k) => re * re + (row.imaginary[k] ?? 0) ** 2);
};

describe('the workbench', () => {
  it('begins with the circuit of the answer, its own angles and its trace', () => {
    expect(bench.source.value).toBe('answer');
    expect(bench.circuit.value?.gates).toEqual([
      { gate: 'RY', wires: [0], angles: [0.5] },
      { gate: 'CNOT', wires: [0, 1], angles: [] },
    ]);
    expect(bench.trace.value).toBe(trace);
    expect(bench.shape.value?.circuit).toBe(answer.circuit);
  });

  it('opens a teaching circuit, at once with its state, and comes back', () => {
    bench.open('bell');
    expect(circuit.value).toBe('bell');
    expect(bench.source.value).toBe('own');
    expect(bench.shape.value?.circuit.operations[1]?.marks).toEqual(cnot(0, 1).marks);
    expect(probabilities(2)).toEqual([0.5, 0, 0, 0.5].map((p) => expect.closeTo(p, 6)));
    bench.openAnswer();
    expect(bench.source.value).toBe('answer');
  });

  it('is turned or built as far as a locked view lets a hand', () => {
    bench.open('turn');
    bench.may.build = false;
    expect(bench.edit(addWire)).toBe(false);
    expect(bench.encode([1, 2, 3, 4])).toBe(false);
    expect(bench.edit((now) => turnGate(now, 0, 0, 0), 'turn 0 0')).toBe(true);
    bench.may.turn = false;
    expect(bench.edit((now) => turnGate(now, 0, 0, 1), 'turn 0 0')).toBe(false);
    expect(bench.circuit.value?.gates[0]?.angles).toEqual([0]);
    expect(bench.circuit.value?.qubits).toBe(1);
  });

  it('comes back to what was built last, and begins with two empty wires', () => {
    bench.open('bell');
    bench.openOwn();
    expect(bench.circuit.value).toEqual({ qubits: 2, amplitudes: null, gates: [] });
    bench.edit(addWire);
    const built = circuit.value;
    bench.openAnswer();
    bench.openOwn();
    expect(circuit.value).toBe(built);
    bench.open('ghz');
    bench.openOwn();
    expect(circuit.value).toBe(built);
  });

  it('follows what a link, a lesson or a recording says', () => {
    circuit.value = 'measure-x';
    expect(bench.bases.value).toEqual(['x', 'x']);
    circuit.value = 'bell~zx';
    expect(bench.bases.value).toEqual(['z', 'x']);
    circuit.value = '1nonsense';
    expect(bench.source.value).toBe('answer');
    expect(bench.problem.value?.id).toBe('build-problem-link');
  });

  it('encodes four numbers with gates, which waits for the engine', () => {
    circuits.value = null;
    circuit.value = 'encode~1~-2~0~2';
    expect(bench.circuit.value).toBeNull();
    expect(bench.source.value).toBe('own');
    expect(bench.problem.value).toBeNull();
    circuits.value = fakeCircuits();
    expect(names()).toBe('RY RY CNOT RY CNOT');
    const expected = [1 / 9, 4 / 9, 0, 4 / 9].map((p) => expect.closeTo(p, 3));
    expect(probabilities(5)).toEqual(expected);
    expect(bench.encode([3, 0, 0, 4])).toBe(true);
    expect(circuit.value).toBe('encode~3~0~0~4');
    expect(bench.encode([0, 0, 0, 0])).toBe(false);
    expect(bench.problem.value?.id).toBe('build-problem-encode');
    bench.undo();
    expect(circuit.value).toBe('encode~1~-2~0~2');
  });

  it('changes a circuit, whose link changes with it, and takes it back', () => {
    bench.open('one');
    bench.edit(addWire);
    bench.edit((now) => insertGate(now, 0, { gate: 'H', wires: [0], angles: [] }));
    bench.edit((now) => insertGate(now, 1, { gate: 'CNOT', wires: [0, 1], angles: [] }));
    expect(circuit.value).toBe('1BDALIa');
    expect(bench.selected.value).toBe(1);
    expect(bench.own.value?.teaching).toBeNull();
    bench.undo();
    expect(names()).toBe('H');
    bench.redo();
    expect(names()).toBe('H CNOT');
    for (let k = 0; k < 3; k++) bench.undo();
    expect(circuit.value).toBe('one');
    expect(bench.canUndo.value).toBe(false);
  });

  it('takes the turning of an angle back as one', () => {
    bench.open('turn');
    for (const angle of [0.1, 0.2, 0.3])
      bench.edit((now) => turnGate(now, 0, 0, angle), 'turn 0 0');
    expect(zExpectations(traceRow(bench.trace.value ?? trace, 1))[0]).toBeCloseTo(Math.cos(0.3), 4);
    bench.undo();
    expect(circuit.value).toBe('turn');
  });

  it('goes with the steps to the gate that was touched', () => {
    bench.open('interference');
    bench.goTo(1);
    bench.edit((now) => insertGate(now, 2, { gate: 'X', wires: [0], angles: [] }));
    expect(step.value).toBe(3);
    bench.edit((now) => removeGate(now, 2));
    bench.edit((now) => removeGate(now, 2));
    expect(bench.step.value).toBe(2);
  });

  it('says why it cannot, and forgets it with the next that it can', () => {
    bench.open('one');
    expect(bench.edit((now) => insertGate(now, 0, { gate: 'X', wires: [4], angles: [] }))).toBe(
      false,
    );
    expect(bench.problem.value?.id).toBe('build-problem-no-wire');
    bench.edit(addWire);
    expect(bench.problem.value).toBeNull();
  });

  it('says that the engine has not come, to whoever needs it', () => {
    circuits.value = null;
    missing.value = true;
    expect(bench.problem.value).toBeNull();
    circuit.value = 'encode';
    expect(bench.problem.value?.id).toBe('build-problem-engine');
    circuit.value = '1nonsense';
    expect(bench.problem.value?.id).toBe('build-problem-link');
  });

  it('counts the shots of the circuit up to the step', () => {
    bench.open('bell');
    const counts = () => (bench.counts.value?.ok ? [...bench.counts.value.value.limit] : []);
    expect(counts()).toEqual([0.5, 0, 0, 0.5].map((p) => expect.closeTo(p, 6)));
    bench.goTo(0);
    expect(counts()).toEqual([1, 0, 0, 0]);
    bench.setBasis(0, 'x');
    expect(circuit.value).toBe('bell~xz');
  });

  it('takes the circuit of the answer as one to change, with what its amplitudes are to one another', () => {
    bench.copy();
    expect(bench.source.value).toBe('own');
    expect(names()).toBe('RY CNOT');
    const [a = 0, , c = 0] = bench.circuit.value?.amplitudes ?? [];
    expect(a / c).toBeCloseTo(0.75, 3);
  });

  it('forgets all that was built', () => {
    bench.open('ghz');
    bench.edit(addWire);
    bench.forget();
    expect([circuit.value, bench.canUndo.value, bench.canRedo.value]).toEqual([null, false, false]);
    bench.openOwn();
    expect(bench.circuit.value?.gates).toEqual([]);
  });
});
