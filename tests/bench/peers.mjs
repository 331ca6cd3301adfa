/**
 * The npm simulators on workload W1, with the inputs of workloads.h:
 *   node tests/bench/peers.mjs ANSWERS_FILE QUBITS...
 * ANSWERS_FILE holds `answers,n,z_0,...`; every peer's <Z_i> is checked before it is timed. Lines
 * are `W1,n,peer,median_us,iterations`.
 */

import { readFileSync } from 'node:fs';
import jsqubits from 'jsqubits';
import QuantumCircuit from 'quantum-circuit';

const LAYERS = 6;
const BATCHES = 21;
const BATCH_MS = 4;
const TOLERANCE = 1e-9;

function inputAmplitudes(qubits) {
  const v = Array.from({ length: 2 ** qubits }, (_, b) => ((37 * b + 11) % 101) - 50);
  const norm = Math.hypot(...v);
  return v.map((x) => x / norm);
}

const angle = (k) => (2 * Math.PI * ((7919 * k + 13) % 1009)) / 1009 - Math.PI;

/** Calls layer by layer: rot(qubit, a, b, c) on every qubit, then cnot(control, target) in a ring. */
function ansatz(qubits, rot, cnot) {
  let next = 0;
  for (let layer = 0; layer < LAYERS; layer++) {
    for (let q = 0; q < qubits; q++) rot(q, angle(next++), angle(next++), angle(next++));
    for (let q = 0; q < qubits; q++) cnot(q, (q + 1) % qubits);
  }
}

/** jsqubits counts its bits from the least significant one. */
function prepareJsqubits(qubits) {
  const { Complex, QState } = jsqubits;
  const input = new QState(
    qubits,
    inputAmplitudes(qubits).map((x) => new Complex(x, 0)),
  );
  const bit = (q) => qubits - 1 - q;
  return () => {
    let state = input;
    ansatz(
      qubits,
      (q, a, b, c) => {
        state = state.rotateZ(bit(q), a).rotateY(bit(q), b).rotateZ(bit(q), c);
      },
      (control, target) => {
        state = state.cnot(bit(control), bit(target));
      },
    );
    const z = new Array(qubits).fill(0);
    state.each(({ index, amplitude }) => {
      const p = amplitude.real ** 2 + amplitude.imaginary ** 2;
      for (let q = 0; q < qubits; q++) z[q] += (index >> bit(q)) & 1 ? -p : p;
    });
    return z;
  };
}

/** The circuit is built once; its wire 0 is the least significant bit. */
function prepareQuantumCircuit(qubits) {
  const circuit = new QuantumCircuit(qubits);
  const wire = (q) => qubits - 1 - q;
  const turn = (name, parameter) => (q, value) =>
    circuit.appendGate(name, wire(q), { params: { [parameter]: value } });
  const rz = turn('rz', 'phi');
  const ry = turn('ry', 'theta');
  ansatz(
    qubits,
    (q, a, b, c) => {
      rz(q, a);
      ry(q, b);
      rz(q, c);
    },
    (control, target) => circuit.appendGate('cx', [wire(control), wire(target)]),
  );
  const initialState = inputAmplitudes(qubits);
  return () => {
    circuit.run(null, { initialState });
    const ones = circuit.probabilities();
    return Array.from({ length: qubits }, (_, q) => 1 - 2 * ones[wire(q)]);
  };
}

function check(peer, qubits, z, reference) {
  reference.forEach((expected, q) => {
    if (!(Math.abs(z[q] - expected) <= TOLERANCE)) {
      throw new Error(`${peer} on ${qubits} qubits: <Z_${q}> is ${z[q]}, expected ${expected}`);
    }
  });
}

function measure(run) {
  const start = performance.now();
  let calls = 0;
  do {
    run();
    calls++;
  } while (performance.now() - start < 100);
  const batch = Math.max(1, Math.ceil((BATCH_MS * calls) / (performance.now() - start)));
  const times = [];
  for (let k = 0; k < BATCHES; k++) {
    const begin = performance.now();
    for (let i = 0; i < batch; i++) run();
    times.push((performance.now() - begin) / batch);
  }
  times.sort((a, b) => a - b);
  return { medianUs: 1000 * times[(BATCHES - 1) / 2], iterations: batch * BATCHES };
}

const PEERS = { jsqubits: prepareJsqubits, 'quantum-circuit': prepareQuantumCircuit };

const [answersFile, ...sizes] = process.argv.slice(2);
const answers = new Map(
  readFileSync(answersFile, 'utf8')
    .trim()
    .split('\n')
    .map((line) => {
      const [, qubits, ...z] = line.split(',');
      return [Number(qubits), z.map(Number)];
    }),
);
for (const qubits of sizes.map(Number)) {
  for (const [peer, prepare] of Object.entries(PEERS)) {
    const run = prepare(qubits);
    check(peer, qubits, run(), answers.get(qubits));
    const { medianUs, iterations } = measure(run);
    console.log(`W1,${qubits},${peer},${medianUs.toFixed(3)},${iterations}`);
  }
}
