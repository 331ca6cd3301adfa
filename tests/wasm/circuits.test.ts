/** The circuit engine as the page has it, on circuits whose numbers are known by hand. */

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { traceRow } from '../../web/src/app/measure/trace';
import type {
  Basis,
  BuiltCircuit,
  Circuits,
  CountsPlan,
} from '../../web/src/engine/circuit-values';
import { createCircuits } from '../../web/src/engine/circuits';
import { readSafetensors } from '../../web/src/engine/safetensors';
import { instantiate } from '../../web/src/engine/wasm-module';
import { BELL, circuit, gate, granted } from './built-circuits';
import { circuitModule, qurioModule } from './built-engine';

let circuits: Circuits;
beforeAll(async () => {
  circuits = createCircuits(await instantiate(await circuitModule()));
});

const rowsOf = (built: BuiltCircuit) => {
  const trace = granted(circuits.follow(built));
  return Array.from({ length: trace.rows }, (_, step) => traceRow(trace, step));
};
const lastRow = (built: BuiltCircuit) => {
  const row = rowsOf(built).at(-1);
  if (row === undefined) throw new Error('no row');
  return row;
};

function close(seen: ArrayLike<number>, expected: readonly number[], digits = 6): void {
  expect(seen.length).toBe(expected.length);
  expected.forEach((value, at) => {
    expect(seen[at]).toBeCloseTo(value, digits);
  });
}

describe('following', () => {
  it('a circuit without gates is |0>', () => {
    const [row, ...more] = rowsOf(circuit(1));
    expect(more).toEqual([]);
    close(row?.real ?? [], [1, 0]);
    close(row?.imaginary ?? [], [0, 0]);
    close(row?.bloch ?? [], [0, 0, 1]);
    close(row?.entropies ?? [], [0]);
    expect(row?.probabilities.length).toBe(0);
  });

  it('H and CNOT make a Bell state: one bit of entropy each, two bits shared', () => {
    const [start, half, bell] = rowsOf(BELL);
    close(start?.real ?? [], [1, 0, 0, 0]);
    close(half?.real ?? [], [Math.SQRT1_2, 0, Math.SQRT1_2, 0]);
    close(half?.bloch ?? [], [1, 0, 0, 0, 0, 1]);
    close(half?.entropies ?? [], [0, 0]);
    close(half?.mutualInformation ?? [], [0]);
    close(bell?.real ?? [], [Math.SQRT1_2, 0, 0, Math.SQRT1_2]);
    close(bell?.bloch ?? [], [0, 0, 0, 0, 0, 0]);
    close(bell?.entropies ?? [], [1, 1]);
    close(bell?.mutualInformation ?? [], [2]);
  });
});

describe('states that are known by hand', () => {
  it('GHZ: every qubit is wholly mixed, every pair shares one bit', () => {
    const row = lastRow(circuit(3, gate('H', [0]), gate('CNOT', [0, 1]), gate('CNOT', [1, 2])));
    close(row.real, [Math.SQRT1_2, 0, 0, 0, 0, 0, 0, Math.SQRT1_2]);
    close(row.bloch, new Array<number>(9).fill(0));
    close(row.entropies, [1, 1, 1]);
    close(row.mutualInformation, [1, 1, 1]);
  });

  it('RY by an angle turns the Bloch vector in the x-z plane by it', () => {
    for (const angle of [-2 * Math.PI, -1, 0, Math.PI / 3, 2.5, 2 * Math.PI]) {
      const row = lastRow(circuit(1, gate('RY', [0], angle)));
      close(row.real, [Math.cos(angle / 2), Math.sin(angle / 2)]);
      close(row.bloch, [Math.sin(angle), 0, Math.cos(angle)]);
    }
  });

  it('a phase between two H gates is seen as interference', () => {
    for (const phase of [0, Math.PI / 4, Math.PI / 2, 2, Math.PI]) {
      const built = circuit(1, gate('H', [0]), gate('PHASE', [0], phase), gate('H', [0]));
      const [, plus, turned] = rowsOf(built);
      close(plus?.bloch ?? [], [1, 0, 0]);
      // The phase alone changes no probability.
      close(turned?.bloch ?? [], [Math.cos(phase), Math.sin(phase), 0]);
      close(read(built, ['z']).limit, [Math.cos(phase / 2) ** 2, Math.sin(phase / 2) ** 2]);
    }
  });

  it('CNOT flips its target where its control is 1, wherever the two stand', () => {
    const flipped = lastRow(circuit(3, gate('X', [2]), gate('CNOT', [2, 0])));
    close(flipped.real, [0, 0, 0, 0, 0, 1, 0, 0]);
    close(lastRow(circuit(3, gate('X', [2]), gate('CNOT', [0, 2]))).real, [0, 1, 0, 0, 0, 0, 0, 0]);
  });

  it('ROT is RZ, RY, RZ with its three angles in their order', () => {
    const rotated = lastRow(circuit(1, gate('H', [0]), gate('ROT', [0], 0.4, 1.1, -0.7)));
    const one = [gate('RZ', [0], 0.4), gate('RY', [0], 1.1), gate('RZ', [0], -0.7)];
    const turned = lastRow(circuit(1, gate('H', [0]), ...one));
    close(rotated.real, [...turned.real]);
    close(rotated.imaginary, [...turned.imaginary]);
  });

  it('amplitudes to begin with are brought to length 1', () => {
    const built = { qubits: 2, amplitudes: [3, 0, 0, -4], gates: [] };
    close(lastRow(built).real, [0.6, 0, 0, -0.8]);
    const huge = { qubits: 1, amplitudes: [3e300, 4e300], gates: [] };
    close(lastRow(huge).real, [0.6, 0.8]);
  });
});

const EXACT = { shots: 1000, seed: 1, depolarising: 0, readout: 0 };
const read = (built: BuiltCircuit, bases: Basis[], plan: Partial<CountsPlan> = {}) =>
  granted(circuits.measure(built, { ...EXACT, bases, ...plan }));

describe('measuring', () => {
  it('a Bell state: equal bits in Z and in X, and nothing in common across', () => {
    close(read(BELL, ['z', 'z']).limit, [0.5, 0, 0, 0.5]);
    close(read(BELL, ['x', 'x']).limit, [0.5, 0, 0, 0.5]);
    close(read(BELL, ['z', 'x']).limit, [0.25, 0.25, 0.25, 0.25]);
    // Both at random: but never one without the other.
    const { counts } = read(BELL, ['z', 'z']);
    expect((counts[0] ?? 0) + (counts[3] ?? 0)).toBe(1000);
    expect(Math.abs((counts[0] ?? 0) - 500)).toBeLessThan(80);
  });

  it('counts what core counts, and the same again for the same seed', () => {
    // tests/core/quantum_bases.cpp has the same numbers.
    const built = circuit(2, gate('RY', [0], 1.2), gate('CRY', [0, 1], 0.9));
    const plan = { seed: 7, depolarising: 0.1, readout: 0.05 };
    for (const expected of [
      [2, 1, 1, 1],
      [334, 330, 236, 100],
    ]) {
      const shots = expected.reduce((sum, count) => sum + count, 0);
      const { counts } = read(built, ['z', 'x'], { ...plan, shots });
      expect([...counts]).toEqual(expected);
      expect(read(built, ['z', 'x'], { ...plan, shots }).counts).toEqual(counts);
    }
    expect(read(BELL, ['z', 'z'], { seed: 2 }).counts).not.toEqual(
      read(BELL, ['z', 'z'], { seed: 3 }).counts,
    );
  });

  it('noisy gates mix: each wire of a gate keeps 1 - p of what it has', () => {
    const built = circuit(1, gate('X', [0]));
    close(read(built, ['z'], { depolarising: 0.2 }).limit, [0.1, 0.9]);
    close(read(built, ['z'], { depolarising: 0.2, readout: 0.1 }).limit, [0.18, 0.82]);
    // Bell: X noise of H on one wire, then of CNOT on both.
    const p = 0.1;
    const kept = (1 - p) ** 2;
    close(read(BELL, ['z', 'z'], { depolarising: p }).limit, [
      ...[(1 + kept) / 4, (1 - kept) / 4, (1 - kept) / 4, (1 + kept) / 4],
    ]);
  });

  it('noise is followed on as many wires as a circuit has', () => {
    const gates = Array.from({ length: 7 }, (_, wire) => gate('CNOT', [wire, wire + 1]));
    const built = circuit(8, gate('H', [0]), ...gates);
    const { limit } = read(built, new Array<Basis>(8).fill('z'), { depolarising: 0.01 });
    expect(limit.length).toBe(256);
    expect(limit.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 5);
    expect(limit[0]).toBeGreaterThan(0.4);
    expect(limit[255]).toBeCloseTo(limit[0] ?? 0, 1);
  });
});

describe('slopes', () => {
  it('of RY: minus the sine, by both ways', () => {
    const { adjoint, shift } = granted(circuits.slopes(circuit(1, gate('RY', [0], 0.8)), 0));
    close(adjoint, [-Math.sin(0.8)], 12);
    close(shift, [-Math.sin(0.8)], 12);
  });

  it('both ways agree on every gate for which the two-term rule holds', () => {
    const gates = circuits.gates.map((row, at) =>
      gate(
        row.name,
        [at % 3, (at + 1) % 3].slice(0, row.wires),
        ...Array.from({ length: row.angles }, (_, k) => 0.3 + at / 7 + k),
      ),
    );
    for (const wire of [0, 1, 2]) {
      const { adjoint, shift } = granted(circuits.slopes(circuit(3, ...gates), wire));
      const two = circuits.gates.flatMap(({ angles, twoTermShift }) =>
        new Array<boolean>(angles).fill(twoTermShift),
      );
      expect(adjoint.length).toBe(two.length);
      expect(two).toContain(false);
      two.forEach((holds, at) => {
        if (holds) expect(shift[at]).toBeCloseTo(adjoint[at] ?? Number.NaN, 12);
        else expect(shift[at]).toBeNaN();
        expect(adjoint[at]).not.toBeNaN();
      });
    }
  });

  it('of a circuit without angles are none', () => {
    const { adjoint, shift } = granted(circuits.slopes(BELL, 1));
    expect([adjoint.length, shift.length]).toEqual([0, 0]);
  });
});

describe('preparation', () => {
  it('makes four numbers with three rotations and two CNOTs', () => {
    const numbers = [0.5, -0.1, 0.7, 0.5];
    const gates = granted(circuits.preparation(numbers));
    expect(gates.map((one) => one.gate)).toEqual(['RY', 'RY', 'CNOT', 'RY', 'CNOT']);
    expect(gates.map(({ wires }) => wires)).toEqual([[0], [1], [0, 1], [1], [0, 1]]);
    const row = lastRow({ qubits: 2, amplitudes: null, gates });
    close(row.real, numbers);
    close(row.imaginary, [0, 0, 0, 0]);
  });

  it('of what begins with one number is nothing to do', () => {
    expect(granted(circuits.preparation([2, 0, 0, 0]))).toEqual([]);
  });
});

it("the model's circuit, built by hand, is followed as the model follows it", async () => {
  const file = fileURLToPath(new URL('../../models/heads/world.safetensors', import.meta.url));
  const read = granted(readSafetensors(new Uint8Array(readFileSync(file))));
  const head = new (await instantiate(await qurioModule())).Head(read);
  const regions = new Float32Array(49 * 512).map((_, i) => (i % 31) / 8);
  const object = head.encode(regions, null, new Uint8Array(0), -1);
  const { qubits, circuit: operations, angles } = head.card();
  const model = head.trace(object, null);
  const trace = granted(
    circuits.follow({
      qubits,
      amplitudes: [...(object.amplitudes ?? [])],
      gates: operations.map((one) =>
        gate(one.gate, [...one.wires], ...one.angles.map((index) => angles?.[index] ?? Number.NaN)),
      ),
    }),
  );
  expect(trace.rows).toBe(model.rows);
  expect(trace.rowLength).toBe(model.rowLength - model.classes);
  let worst = 0;
  trace.values.forEach((value, at) => {
    const row = Math.floor(at / trace.rowLength);
    const same = model.values?.[row * model.rowLength + (at % trace.rowLength)] ?? Number.NaN;
    worst = Math.max(worst, Math.abs(value - same));
  });
  // One follows in double, the other in float; an entropy near 0 is the steepest of what is seen.
  expect(worst).toBeLessThan(1e-4);
});
