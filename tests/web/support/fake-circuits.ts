/**
 * A circuit engine for tests of what lies around it: a dense simulator of a few gates that knows nothing of the
 * engine. Of a trace it fills amplitudes and z components alone.
 */

import type {
  BuiltCircuit,
  Circuits,
  GateRow,
  PlacedGate,
} from '../../../web/src/engine/circuit-values';
import type { Trace } from '../../../web/src/engine/types';
import { fail } from '../../../web/src/rpc/outcome';
import { gateTable } from './gate-table';

type Complex = readonly [number, number];
const times = ([a, b]: Complex, [c, d]: Complex): Complex => [a * c - b * d, a * d + b * c];
const plus = ([a, b]: Complex, [c, d]: Complex): Complex => [a + c, b + d];
const real = (x: number): Complex => [x, 0];
const turn = (t: number): Complex => [Math.cos(t), Math.sin(t)];

function matrix({ gate, angles }: PlacedGate): Complex[][] | null {
  const [t = 0] = angles;
  const r = Math.SQRT1_2;
  const [c, s] = [Math.cos(t / 2), Math.sin(t / 2)];
  const known: Record<string, Complex[][]> = {
    X: [[real(0), real(1)], [real(1), real(0)]], // biome-ignore format: a matrix
    H: [[real(r), real(r)], [real(r), real(-r)]], // biome-ignore format: a matrix
    RY: [[real(c), real(-s)], [real(s), real(c)]], // biome-ignore format: a matrix
    PHASE: [[real(1), real(0)], [real(0), turn(t)]], // biome-ignore format: a matrix
  };
  return known[gate] ?? null;
}

function after(state: Complex[], placed: PlacedGate, qubits: number): Complex[] | null {
  const bit = (index: number, wire = 0) => (index >> (qubits - 1 - wire)) & 1;
  const flip = (index: number, wire = 0) => index ^ (1 << (qubits - 1 - wire));
  const [first, second] = placed.wires;
  if (placed.gate === 'CNOT')
    return state.map((own, k) => (bit(k, first) ? (state[flip(k, second)] ?? own) : own));
  const m = matrix(placed);
  if (!m) return null;
  return state.map((own, k) => {
    const b = bit(k, first);
    const other = state[flip(k, first)] ?? real(0);
    return plus(times(m[b]?.[b] ?? real(0), own), times(m[b]?.[1 - b] ?? real(0), other));
  });
}

function start({ qubits, amplitudes }: BuiltCircuit): Complex[] {
  const given = amplitudes ?? Array.from({ length: 2 ** qubits }, (_, k) => (k === 0 ? 1 : 0));
  const length = Math.hypot(...given);
  return given.map((a) => real(a / length));
}

function follow(circuit: BuiltCircuit): Trace | null {
  const { qubits, gates } = circuit;
  let state = start(circuit);
  const rows = [rowOf(state, qubits)];
  for (const gate of gates) {
    const next = after(state, gate, qubits);
    if (next === null) return null;
    state = next;
    rows.push(rowOf(state, qubits));
  }
  const values = Float32Array.from(rows.flat());
  return { qubits, classes: 0, rows: rows.length, rowLength: rows[0]?.length ?? 0, values };
}

function rowOf(state: readonly Complex[], qubits: number): number[] {
  const z = (wire: number) =>
    state.reduce((sum, [a, b], k) => {
      return sum + (a * a + b * b) * ((k >> (qubits - 1 - wire)) & 1 ? -1 : 1);
    }, 0);
  const bloch = Array.from({ length: qubits }, (_, wire) => [0, 0, z(wire)]).flat();
  const rest = new Array<number>(qubits + (qubits * (qubits - 1)) / 2).fill(0);
  return [...state.map(([a]) => a), ...state.map(([, b]) => b), ...bloch, ...rest];
}

/** RY and CNOT gates for four numbers, each half by itself: RY on qubit 0, then RY on qubit 1 in each case. */
function preparation([a = 0, b = 0, c = 0, d = 0]: readonly number[]): PlacedGate[] {
  const first = 2 * Math.atan2(Math.hypot(c, d), Math.hypot(a, b));
  const [off, on] = [2 * Math.atan2(b, a), 2 * Math.atan2(d, c)];
  const ry = (wire: number, angle: number) => ({ gate: 'RY', wires: [wire], angles: [angle] });
  const cnot = { gate: 'CNOT', wires: [0, 1], angles: [] };
  return [ry(0, first), ry(1, (off + on) / 2), cnot, ry(1, (off - on) / 2), cnot];
}

export function fakeCircuits(): Circuits {
  const gates = gateTable().map(({ name, wires, angles }): GateRow => {
    const marks = Array.from({ length: wires }, (_, k) => {
      if (name === 'CNOT') return { kind: k === 0 ? 'control' : 'target', label: '' } as const;
      return { kind: 'box', label: name } as const;
    });
    return { name, wires: wires === 2 ? 2 : 1, angles, twoTermShift: false, marks };
  });
  return {
    gates,
    follow: (circuit) => {
      const trace = follow(circuit);
      return trace ? { ok: true, value: trace } : fail('invalid_argument', 'a gate it lacks');
    },
    measure: (circuit, { shots }) => {
      const trace = follow(circuit);
      if (!trace) return fail('invalid_argument', 'a gate it lacks');
      const size = 2 ** circuit.qubits;
      const last = trace.values.subarray((trace.rows - 1) * trace.rowLength);
      const limit = Float32Array.from({ length: size }, (_, k) => {
        return (last[k] ?? 0) ** 2 + (last[size + k] ?? 0) ** 2;
      });
      return { ok: true, value: { limit, counts: Uint32Array.from(limit, (p) => p * shots) } };
    },
    slopes: () => fail('invalid_argument', 'not this one'),
    preparation: (numbers) => ({ ok: true, value: preparation(numbers) }),
  };
}
