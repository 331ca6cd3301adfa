import { describe, expect, it } from 'vitest';
import { readAngle } from '../../../../web/src/app/bench/angle-text';
import { degreesOf, fromDegrees, roundAngle, unitsOf } from '../../../../web/src/app/bench/angles';
import { CODED_GATES, readCode, writeCode } from '../../../../web/src/app/bench/code';
import { turnGate } from '../../../../web/src/app/bench/edit';
import { readHash, START, type View, writeHash } from '../../../../web/src/app/state/share';
import type { BuiltCircuit, PlacedGate } from '../../../../web/src/engine/circuit-values';
import { gateTable } from '../../support/gate-table';
import { randomNumbers } from '../../support/statevector';

const random = randomNumbers(16);
const below = (limit: number) => Math.floor(random() * limit);

function randomGate(qubits: number, from = CODED_GATES): PlacedGate {
  const fitting = from.filter(({ wires }) => wires <= qubits);
  const row = fitting[below(fitting.length)];
  if (!row) throw new Error('no gate fits');
  const first = below(qubits);
  const second = (first + 1 + below(qubits - 1)) % qubits;
  const angles = Array.from({ length: row.angles }, () =>
    roundAngle((2 * random() - 1) * 2 * Math.PI, row.angles),
  );
  return { gate: row.name, wires: [first, second].slice(0, row.wires), angles };
}

function randomCircuit(qubits: number, count: number, from = CODED_GATES): BuiltCircuit {
  const amplitudes =
    below(3) > 0
      ? null
      : Array.from({ length: 2 ** qubits }, (_, k) =>
          k === 0 ? 0.01 : (below(4095) - 2047) / 100,
        );
  const gates = Array.from({ length: count }, () => randomGate(qubits, from));
  return { qubits, amplitudes, gates };
}

const turned = (name: string): PlacedGate => {
  const [row] = named(name);
  if (!row) throw new Error(`there is no gate ${name}`);
  return {
    gate: name,
    wires: Array.from({ length: row.wires }, (_, wire) => wire),
    angles: Array.from({ length: row.angles }, () => 0),
  };
};
const named = (name: string) => CODED_GATES.filter((row) => row.name === name);
const text = /^[\w-]+[A-Za-z0-9]$/;

describe('the code of a circuit', () => {
  it('knows the gates of the gate table, each with its wires and angles', () => {
    expect([...CODED_GATES]).toEqual(gateTable());
  });

  it('says it exactly', () => {
    for (let trial = 0; trial < 400; trial++) {
      const circuit = randomCircuit(1 + below(8), below(65));
      const code = writeCode(circuit);
      expect(code).toMatch(text);
      expect(readCode(code)).toEqual(circuit);
    }
  });

  it('says whatever angle a hand turned to, of a gate with one and of one with three', () => {
    for (const { name, angles } of CODED_GATES.filter((row) => row.angles > 0)) {
      let circuit: BuiltCircuit = { qubits: 2, amplitudes: null, gates: [turned(name)] };
      for (let trial = 0; trial < 100; trial++) {
        const radians = readAngle(`${(2000 * random() - 1000).toFixed(5)}°`) ?? Number.NaN;
        const edited = turnGate(circuit, 0, below(angles), radians);
        if (!edited.ok) throw new Error(`${name} at ${radians}`);
        circuit = edited.circuit;
        expect(readCode(writeCode(circuit))).toEqual(circuit);
      }
    }
  });

  it('is short: forty gates with an angle each on eight wires, and forty of any kind', () => {
    const turns = { ...randomCircuit(8, 40, named('RY')), amplitudes: null };
    expect(writeCode(turns).length).toBe(203);
    const longest = { ...randomCircuit(8, 40, named('ROT')), amplitudes: null };
    expect(writeCode(longest).length).toBe(323);
    const any = { ...randomCircuit(8, 40), amplitudes: null };
    expect(writeCode(any).length).toBeLessThan(323);
  });

  it('fits a link of 400 characters with all else that the page says in one', () => {
    const circuit = { ...randomCircuit(8, 40, named('ROT')), amplitudes: null };
    const view: View = {
      ...START,
      object: 'girl-with-a-pearl-earring',
      depth: 'study',
      step: 40,
      language: 'en',
    };
    const hash = writeHash({ ...view, circuit: writeCode(circuit) });
    expect(hash?.length).toBeLessThanOrEqual(400);
    const read = readHash(`#${hash}`, ['en'])?.view.circuit ?? '';
    expect(readCode(read)).toEqual(circuit);
  });

  it('reads tomorrow what was written today', () => {
    const bell: BuiltCircuit = {
      qubits: 2,
      amplitudes: null,
      gates: [
        { gate: 'H', wires: [0], angles: [] },
        { gate: 'CNOT', wires: [0, 1], angles: [] },
      ],
    };
    expect(writeCode(bell)).toBe('1BDALIa');
    const rest: BuiltCircuit = {
      qubits: 2,
      amplitudes: [1, -2, 0.5, 0],
      gates: [
        { gate: 'RY', wires: [1], angles: [Math.PI / 3] },
        { gate: 'ROT', wires: [0], angles: [Math.PI / 2, 0, -Math.PI / 16] },
        { gate: 'CRZ', wires: [1, 0], angles: [-Math.PI] },
      ],
    };
    // RY at 60 degrees on wire 1: H, then 8 (129600 + 360 * 60) + 1 as four digits to the base 64.
    const written = '1Jhjc3gxf_HEnUBKKyB6ZGwQP0gBj';
    expect(writeCode(rest)).toBe(written);
    expect(readCode(written)?.gates[0]?.angles[0]).toBe(Math.PI / 3);
  });

  it('that was cut, damaged or made up is none', () => {
    const code = writeCode(randomCircuit(8, 40));
    for (let end = 0; end < code.length; end++) {
      const found = readCode(code.slice(0, end));
      if (found !== null) expect(found.gates.length).toBeLessThan(40);
    }
    const cuts = Array.from({ length: code.length }, (_, end) => readCode(code.slice(0, end)));
    expect(cuts.filter((found) => found !== null).length).toBeLessThan(6);
    for (const made of ['', '1', '1B', '2BDALIu', '1B DALIu', '1BDALI', 'bell', '1_A', '1\u00e9'])
      expect(readCode(made)).toBeNull();
  });

  it('puts no two wires of a gate on one, none beyond the last, and no more gates than there may be', () => {
    const one = { gate: 'CNOT', wires: [1, 1], angles: [] };
    expect(readCode(writeCode({ qubits: 2, amplitudes: null, gates: [one] }))).toBeNull();
    const beyond = { gate: 'X', wires: [2], angles: [] };
    expect(readCode(writeCode({ qubits: 2, amplitudes: null, gates: [beyond] }))).toBeNull();
    const many = { ...randomCircuit(3, 65), amplitudes: null };
    expect(readCode(writeCode(many))).toBeNull();
    const nothing = { qubits: 1, amplitudes: [0, 0], gates: [] };
    expect(readCode(writeCode(nothing))).toBeNull();
  });
});

describe('the angles of the bench', () => {
  it('have every fraction of a turn that a class turns to, to the last bit', () => {
    for (const part of [1, 2, 3, 4, 6, 8, 12, 16]) {
      expect(roundAngle(Math.PI / part)).toBe(Math.PI / part);
      expect(roundAngle(Math.PI / part, 3)).toBeCloseTo(Math.PI / part, 15);
    }
    expect(degreesOf(Math.PI / 8)).toBe(22.5);
    expect(fromDegrees(-90)).toBe(-Math.PI / 2);
  });

  it('come back by two turns, after which every gate is what it was', () => {
    expect(degreesOf(roundAngle((450 / 180) * Math.PI))).toBe(-270);
    expect(degreesOf(roundAngle((-725 / 180) * Math.PI))).toBe(-5);
    expect(unitsOf(2 * Math.PI, 1)).toBe(360 * 360);
    expect(Object.is(roundAngle(-1e-9), 0)).toBe(true);
  });
});
