/** The circuit engine: circuits of one's own, checked and handed to circuit.wasm, one call at a time. */

import type { CircuitModule, FlatCircuit, PreparationResult } from '../../../wasm/circuit';
import { fail, messageOf, type Outcome } from '../rpc/outcome';
import {
  type BuiltCircuit,
  type Circuits,
  type Counts,
  type CountsPlan,
  type GateRow,
  MOST_GATES,
  MOST_WIRES,
  type PlacedGate,
} from './circuit-values';
import { instantiate, type WasmModule } from './wasm-module';

const MOST_SHOTS = 100_000;

/** The engine in an instance of its own. Rejects when the memory cannot be had. */
export async function startCircuits(module: WasmModule<CircuitModule>): Promise<Circuits> {
  return createCircuits(await instantiate(module));
}

/** A call that traps fails; the next one is answered all the same, but for a heap that is full. */
export function createCircuits(module: CircuitModule): Circuits {
  const gates = module.gates() as readonly GateRow[];
  const flat = (circuit: BuiltCircuit) => flattened(circuit, gates);
  return {
    gates,
    follow: (circuit) =>
      asked(flat(circuit), (given) => {
        const { status, message, rows, values } = module.follow(given);
        if (values === null) return refused(status, message);
        const rowLength = values.length / rows;
        return ok({ qubits: circuit.qubits, classes: 0, rows, rowLength, values });
      }),
    measure: (circuit, plan) =>
      asked(flat(circuit), (given) => measured(module, circuit.qubits, given, plan)),
    slopes: (circuit, wire) =>
      asked(flat(circuit), (given) => {
        if (!isIndex(wire, circuit.qubits)) {
          return wrong(`there is no wire ${wire}: the wires are 0 to ${circuit.qubits - 1}`);
        }
        const { status, message, adjoint, shift } = module.slopes(given, wire);
        if (status !== 'ok') return refused(status, message);
        const none = new Float64Array(0);
        return ok({ adjoint: adjoint ?? none, shift: shift ?? none });
      }),
    preparation: (amplitudes) =>
      asked(checkedAmplitudes(amplitudes, null), (given) =>
        prepared(module.preparation(given), gates),
      ),
  };
}

const ok = <T>(value: T): Outcome<T> => ({ ok: true, value });
const wrong = (detail: string) => fail('invalid_argument', detail);
const isIndex = (number: number, count: number) =>
  Number.isInteger(number) && number >= 0 && number < count;
const isShare = (number: number) => number >= 0 && number <= 1;

/** What the module says of what was checked here: nothing but what memory there is. */
const refused = (status: string, message: string) =>
  status === 'out_of_memory' ? fail(status, message) : wrong(message);

function asked<Given, T>(given: Outcome<Given>, ask: (given: Given) => Outcome<T>): Outcome<T> {
  if (!given.ok) return given;
  try {
    return ask(given.value);
  } catch (error) {
    return fail('worker_failed', `the circuit engine stopped: ${messageOf(error)}`);
  }
}

function measured(
  module: CircuitModule,
  qubits: number,
  circuit: FlatCircuit,
  plan: CountsPlan,
): Outcome<Counts> {
  const { shots, seed, bases, depolarising, readout } = plan;
  if (!Number.isInteger(shots) || shots < 1 || shots > MOST_SHOTS) {
    return wrong(`${shots} shots: a whole number from 1 to ${MOST_SHOTS} is needed`);
  }
  if (!Number.isSafeInteger(seed) || seed < 0) {
    return wrong(`the seed is ${seed}: a whole number from 0 on is needed`);
  }
  if (bases.length !== qubits || bases.some((basis) => basis !== 'z' && basis !== 'x')) {
    return wrong(`${qubits} bases are needed, 'z' or 'x' for each wire`);
  }
  if (!isShare(depolarising) || !isShare(readout)) {
    return wrong(`noise of ${depolarising} and ${readout}: probabilities from 0 to 1 are needed`);
  }
  const xWires = bases.reduce((wires, basis, q) => (basis === 'x' ? wires | (1 << q) : wires), 0);
  const { status, message, counts, limit } = module.measure(circuit, {
    ...{ shots, seed, xWires, depolarising, readout },
  });
  return limit === null ? refused(status, message) : ok({ counts, limit });
}

function prepared(
  { status, message, gates, angles }: PreparationResult,
  rows: readonly GateRow[],
): Outcome<readonly PlacedGate[]> {
  if (status !== 'ok') return refused(status, message);
  const placed: PlacedGate[] = [];
  let used = 0;
  for (let at = 0; at < gates.length; at += 3) {
    const row = rows[gates[at] ?? -1];
    if (row === undefined) return wrong('a gate that is not in the gate table');
    const own = angles?.slice(used, used + row.angles) ?? [];
    used += row.angles;
    const wires = [...gates.slice(at + 1, at + 1 + row.wires)];
    placed.push({ gate: row.name, wires, angles: [...own] });
  }
  return ok(placed);
}

/** The circuit in the numbers of the module, or what is wrong with it, in words. */
function flattened(circuit: BuiltCircuit, rows: readonly GateRow[]): Outcome<FlatCircuit> {
  const { qubits, gates, amplitudes } = circuit;
  if (!isIndex(qubits - 1, MOST_WIRES)) {
    return wrong(`a circuit of ${qubits} wires: it has 1 to ${MOST_WIRES}`);
  }
  if (gates.length > MOST_GATES) {
    return wrong(`a circuit of ${gates.length} gates: it has at most ${MOST_GATES}`);
  }
  const numbers: number[] = [];
  for (const [at, gate] of gates.entries()) {
    const row = rows.findIndex(({ name }) => name === gate.gate);
    const fault = faultOf(gate, rows[row], qubits);
    if (fault !== null) return wrong(`gate ${at + 1} (${gate.gate}): ${fault}`);
    numbers.push(row, gate.wires[0] ?? -1, gate.wires[1] ?? -1);
  }
  const begin = amplitudes === null ? ok(null) : checkedAmplitudes(amplitudes, 2 ** qubits);
  if (!begin.ok) return begin;
  return ok({
    qubits,
    amplitudes: begin.value,
    gates: Int32Array.from(numbers),
    angles: Float64Array.from(gates.flatMap(({ angles }) => angles)),
  });
}

function faultOf(gate: PlacedGate, row: GateRow | undefined, qubits: number): string | null {
  if (row === undefined) return 'there is no such gate';
  const { wires, angles } = gate;
  if (wires.length !== row.wires) return `it acts on ${row.wires} wires, not on ${wires.length}`;
  const outside = wires.find((wire) => !isIndex(wire, qubits));
  if (outside !== undefined) return `there is no wire ${outside}: they are 0 to ${qubits - 1}`;
  if (new Set(wires).size !== wires.length) return 'it needs two different wires';
  if (angles.length !== row.angles) return `it takes ${row.angles} angles, not ${angles.length}`;
  if (!angles.every(Number.isFinite)) return 'an angle is no number';
  return null;
}

/** `count`: so many of them; null: as many as some circuit has. */
function checkedAmplitudes(
  amplitudes: readonly number[],
  count: number | null,
): Outcome<Float64Array> {
  const { length } = amplitudes;
  if (count !== null && length !== count) {
    return wrong(`${length} amplitudes: ${count} are needed`);
  }
  if (!isIndex(Math.log2(length) - 1, MOST_WIRES)) {
    return wrong(`${length} amplitudes: 2, 4, 8, ... up to ${2 ** MOST_WIRES} are needed`);
  }
  if (!amplitudes.every(Number.isFinite)) return wrong('an amplitude is no number');
  if (amplitudes.every((amplitude) => amplitude === 0)) return wrong('all amplitudes are zero');
  return ok(Float64Array.from(amplitudes));
}
