/** A quantum circuit in the plainest way, real amplitudes only: what texts and engine are held against. Qubit 0 is the first bit. */

export type State = number[];

/** The whole numbers of a seed: the same ones every time. */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export function randomState(qubits: number, random: () => number): State {
  const raw = Array.from({ length: 2 ** qubits }, () => 2 * random() - 1);
  const norm = Math.sqrt(raw.reduce((sum, a) => sum + a * a, 0));
  return raw.map((a) => a / norm);
}

const bitOf = (index: number, wire: number, qubits: number): number =>
  (index >> (qubits - 1 - wire)) & 1;
const qubitsOf = (state: State): number => Math.log2(state.length);

export function ry(state: State, wire: number, angle: number): State {
  const qubits = qubitsOf(state);
  const [c, s] = [Math.cos(angle / 2), Math.sin(angle / 2)];
  const step = 2 ** (qubits - 1 - wire);
  return state.map((own, index) =>
    bitOf(index, wire, qubits) === 0
      ? c * own - s * (state[index + step] ?? 0)
      : s * (state[index - step] ?? 0) + c * own,
  );
}

export function cnot(state: State, control: number, target: number): State {
  const qubits = qubitsOf(state);
  const flip = 2 ** (qubits - 1 - target);
  return state.map((own, index) =>
    bitOf(index, control, qubits) === 1 ? (state[index ^ flip] ?? 0) : own,
  );
}

/** Twice RY on each qubit and a ring of CNOTs, then RY on each: the ansatz of the README. */
export function ansatz(state: State, angles: readonly number[]): { state: State; cnots: number } {
  const qubits = qubitsOf(state);
  let now = state;
  let cnots = 0;
  for (let layer = 0; layer < 3; layer++) {
    for (let wire = 0; wire < qubits; wire++)
      now = ry(now, wire, angles[layer * qubits + wire] ?? 0);
    for (let wire = 0; layer < 2 && wire < qubits; wire++) {
      now = cnot(now, wire, (wire + 1) % qubits);
      cnots++;
    }
  }
  return { state: now, cnots };
}

/** The mean of a product of Z, or of X, on some qubits. */
export function expectation(state: State, axis: 'Z' | 'X', wires: readonly number[]): number {
  const qubits = qubitsOf(state);
  const flips = wires.reduce((sum, wire) => sum + 2 ** (qubits - 1 - wire), 0);
  return state.reduce((sum, own, index) => {
    if (axis === 'X') return sum + own * (state[index ^ flips] ?? 0);
    const ones = wires.filter((wire) => bitOf(index, wire, qubits) === 1).length;
    return sum + own * own * (ones % 2 === 0 ? 1 : -1);
  }, 0);
}

export type Matrix = number[][];

/** The density matrix of some qubits of a state. */
export function reduced(state: State, wires: readonly number[]): Matrix {
  const qubits = qubitsOf(state);
  const size = 2 ** wires.length;
  const mask = wires.reduce((sum, wire) => sum + 2 ** (qubits - 1 - wire), 0);
  const place = (own: number): number =>
    wires.reduce((sum, wire, k) => {
      const bit = (own >> (wires.length - 1 - k)) & 1;
      return sum + bit * 2 ** (qubits - 1 - wire);
    }, 0);
  const places = Array.from({ length: size }, (_, own) => place(own));
  const others = Array.from(state.keys()).filter((index) => (index & mask) === 0);
  return places.map((i) =>
    places.map((j) =>
      others.reduce((sum, rest) => sum + (state[rest | i] ?? 0) * (state[rest | j] ?? 0), 0),
    ),
  );
}

/** Tr(a b) of symmetric matrices. */
export function traceOfProduct(a: Matrix, b: Matrix): number {
  return a.reduce(
    (sum, row, i) => sum + row.reduce((all, x, j) => all + x * (b[i]?.[j] ?? 0), 0),
    0,
  );
}

/** In bits, by the eigenvalues of a symmetric matrix (Jacobi's rotations). */
export function vonNeumann(matrix: Matrix): number {
  const a = matrix.map((row) => [...row]);
  const at = (i: number, j: number): number => a[i]?.[j] ?? 0;
  const n = a.length;
  for (let sweep = 0; sweep < 60; sweep++) {
    for (let p = 0; p < n; p++) {
      for (let q = p + 1; q < n; q++) {
        if (Math.abs(at(p, q)) < 1e-15) continue;
        const turn = Math.atan2(2 * at(p, q), at(p, p) - at(q, q)) / 2;
        rotate(a, p, q, Math.cos(turn), Math.sin(turn));
      }
    }
  }
  return a.reduce((sum, row, i) => {
    const value = row[i] ?? 0;
    return value > 1e-15 ? sum - value * Math.log2(value) : sum;
  }, 0);
}

function rotate(a: Matrix, p: number, q: number, c: number, s: number): void {
  for (const row of a) {
    const [x, y] = [row[p] ?? 0, row[q] ?? 0];
    row[p] = c * x + s * y;
    row[q] = c * y - s * x;
  }
  const [first, second] = [a[p] ?? [], a[q] ?? []];
  a[p] = first.map((x, k) => c * x + s * (second[k] ?? 0));
  a[q] = second.map((y, k) => c * y - s * (first[k] ?? 0));
}
