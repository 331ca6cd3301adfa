/**
 * A quantum computer as a textbook has it: the whole density matrix, every gate as a full matrix made by Kronecker
 * products, nothing clever. It knows nothing of the page or of core: what lessons say is held against it.
 */

interface Complex {
  readonly re: number;
  readonly im: number;
}
type Matrix = readonly (readonly Complex[])[];

export interface SimulatedGate {
  readonly gate: string;
  readonly wires: readonly number[];
  readonly angles: readonly number[];
}
export interface SimulatedCircuit {
  readonly qubits: number;
  /** Null: all qubits are 0. */
  readonly amplitudes: readonly number[] | null;
  readonly gates: readonly SimulatedGate[];
}

const c = (re: number, im = 0): Complex => ({ re, im });
const plus = (a: Complex, b: Complex) => c(a.re + b.re, a.im + b.im);
const times = (a: Complex, b: Complex) => c(a.re * b.re - a.im * b.im, a.re * b.im + a.im * b.re);
const conjugate = ({ re, im }: Complex) => c(re, -im);
const range = (length: number) => Array.from({ length }, (_, index) => index);
const matrix = (rows: number, columns: number, at: (i: number, j: number) => Complex): Matrix =>
  range(rows).map((i) => range(columns).map((j) => at(i, j)));
const entry = (m: Matrix, i: number, j: number): Complex => m[i]?.[j] ?? c(Number.NaN);

function product(a: Matrix, b: Matrix): Matrix {
  const columns = b[0]?.length ?? 0;
  return a.map((row) =>
    range(columns).map((j) =>
      row.reduce((sum, value, k) => {
        // Gates are mostly zeros.
        return value.re === 0 && value.im === 0 ? sum : plus(sum, times(value, entry(b, k, j)));
      }, c(0)),
    ),
  );
}
const adjoint = (m: Matrix): Matrix =>
  matrix(m[0]?.length ?? 0, m.length, (i, j) => conjugate(entry(m, j, i)));
const sum = (a: Matrix, b: Matrix): Matrix =>
  matrix(a.length, a.length, (i, j) => plus(entry(a, i, j), entry(b, i, j)));
const scaled = (m: Matrix, factor: number): Matrix =>
  m.map((row) => row.map((value) => times(value, c(factor))));
const kronecker = (a: Matrix, b: Matrix): Matrix =>
  matrix(a.length * b.length, a.length * b.length, (i, j) =>
    times(
      entry(a, Math.floor(i / b.length), Math.floor(j / b.length)),
      entry(b, i % b.length, j % b.length),
    ),
  );
const real = (...rows: number[][]): Matrix => rows.map((row) => row.map((value) => c(value)));

const ONE = real([1, 0], [0, 1]);
const X = real([0, 1], [1, 0]);
const Y: Matrix = [
  [c(0), c(0, -1)],
  [c(0, 1), c(0)],
];
const Z = real([1, 0], [0, -1]);
const ZERO_STATE = real([1, 0], [0, 0]);
const ONE_STATE = real([0, 0], [0, 1]);

/** Nielsen and Chuang, section 4.2. */
const ON_ONE: Readonly<Record<string, (angle: number) => Matrix>> = {
  X: () => X,
  Z: () => Z,
  H: () => scaled(real([1, 1], [1, -1]), Math.SQRT1_2),
  PHASE: (angle) => [
    [c(1), c(0)],
    [c(0), c(Math.cos(angle), Math.sin(angle))],
  ],
  RY: (angle) =>
    real([Math.cos(angle / 2), -Math.sin(angle / 2)], [Math.sin(angle / 2), Math.cos(angle / 2)]),
};

/** A matrix on every qubit, ONE where none is named: qubit 0 leftmost. */
const placed = (qubits: number, on: ReadonlyMap<number, Matrix>): Matrix =>
  range(qubits).reduce<Matrix>((all, wire) => kronecker(all, on.get(wire) ?? ONE), real([1]));

function unitary(qubits: number, { gate, wires, angles }: SimulatedGate): Matrix {
  const [first = 0, second = 0] = wires;
  if (gate === 'CNOT')
    return sum(
      placed(qubits, new Map([[first, ZERO_STATE]])),
      placed(
        qubits,
        new Map([
          [first, ONE_STATE],
          [second, X],
        ]),
      ),
    );
  const of = ON_ONE[gate];
  if (!of) throw new Error(`the simulator of the lessons has no gate "${gate}"`);
  return placed(qubits, new Map([[first, of(angles[0] ?? 0)]]));
}

/** What comes of the circuit as a column of amplitudes. */
export function stateAfter({ qubits, amplitudes, gates }: SimulatedCircuit): Complex[] {
  const given = amplitudes ?? range(2 ** qubits).map((index) => (index === 0 ? 1 : 0));
  const length = Math.hypot(...given);
  const start: Matrix = given.map((value) => [c(value / length)]);
  const end = gates.reduce((state, gate) => product(unitary(qubits, gate), state), start);
  return end.map(([value]) => value ?? c(Number.NaN));
}

/** Of a pure state, or of one on a device that forgets a touched qubit with probability `depolarising`. */
export function densityAfter(circuit: SimulatedCircuit, depolarising = 0): Matrix {
  const { qubits, gates } = circuit;
  if (depolarising === 0) return pure(stateAfter(circuit));
  return gates.reduce(
    (density, gate) => {
      const u = unitary(qubits, gate);
      const turned = product(product(u, density), adjoint(u));
      return gate.wires.reduce((now, wire) => forgotten(now, qubits, wire, depolarising), turned);
    },
    pure(stateAfter({ ...circuit, gates: [] })),
  );
}

const pure = (state: readonly Complex[]): Matrix =>
  matrix(state.length, state.length, (i, j) =>
    times(state[i] ?? c(0), conjugate(state[j] ?? c(0))),
  );

/** A qubit that is forgotten is one to which X, Y, Z or nothing happens, a quarter each. */
function forgotten(density: Matrix, qubits: number, wire: number, p: number): Matrix {
  const turned = [X, Y, Z].map((pauli) => {
    const u = placed(qubits, new Map([[wire, pauli]]));
    return scaled(product(product(u, density), adjoint(u)), p / 4);
  });
  return turned.reduce(sum, scaled(density, 1 - (3 * p) / 4));
}

/** Of every answer, qubit 0 its first bit; `readout`: the probability of each bit to be read wrongly. */
export function probabilities(density: Matrix, readout = 0): number[] {
  const exact = density.map((row, index) => row[index]?.re ?? Number.NaN);
  const bits = Math.log2(exact.length);
  return exact.map((_, read) =>
    exact.reduce((all, p, index) => {
      const wrong = [...(read ^ index).toString(2)].filter((bit) => bit === '1').length;
      return all + p * readout ** wrong * (1 - readout) ** (bits - wrong);
    }, 0),
  );
}

/** The average of a product of Paulis, by wire: "x", "y", "z". */
export function average(density: Matrix, paulis: ReadonlyMap<number, 'x' | 'y' | 'z'>): number {
  const on = new Map(
    [...paulis].map(([wire, name]) => [wire, { x: X, y: Y, z: Z }[name]] as const),
  );
  const asked = product(placed(Math.log2(density.length), on), density);
  return asked.reduce((all, row, index) => all + (row[index]?.re ?? Number.NaN), 0);
}

/** Of the qubits `wires` alone: the others are summed over. */
export function reduced(density: Matrix, wires: readonly number[]): Matrix {
  const qubits = Math.log2(density.length);
  const bitsOf = (index: number) => range(qubits).map((wire) => (index >> (qubits - 1 - wire)) & 1);
  const kept = (index: number) =>
    wires.reduce((all, wire) => 2 * all + (bitsOf(index)[wire] ?? 0), 0);
  const rest = (index: number) =>
    bitsOf(index)
      .filter((_, wire) => !wires.includes(wire))
      .join('');
  return matrix(2 ** wires.length, 2 ** wires.length, (i, j) => {
    let all = c(0);
    for (const a of range(density.length))
      for (const b of range(density.length))
        if (kept(a) === i && kept(b) === j && rest(a) === rest(b))
          all = plus(all, entry(density, a, b));
    return all;
  });
}

/** Von Neumann's, in bits. */
export function entropy(density: Matrix): number {
  return eigenvalues(density).reduce((all, p) => (p > 1e-12 ? all - p * Math.log2(p) : all), 0);
}

/**
 * Of a Hermitian matrix, by Jacobi's rotations of the symmetric matrix [[Re, -Im], [Im, Re]], which has each of them
 * twice.
 */
function eigenvalues(density: Matrix): number[] {
  const size = density.length;
  const a = range(2 * size).map((i) =>
    range(2 * size).map((j) => {
      const { re, im } = entry(density, i % size, j % size);
      if (i < size === j < size) return re;
      return i < size ? -im : im;
    }),
  );
  const at = (i: number, j: number) => a[i]?.[j] ?? Number.NaN;
  for (let sweep = 0; sweep < 50; sweep++)
    for (const p of range(2 * size))
      for (const q of range(2 * size)) if (p < q && Math.abs(at(p, q)) > 1e-14) rotate(a, p, q);
  const twice = range(2 * size)
    .map((i) => at(i, i))
    .sort((x, y) => x - y);
  return range(size).map((i) => twice[2 * i] ?? Number.NaN);
}

function rotate(a: number[][], p: number, q: number): void {
  const at = (i: number, j: number) => a[i]?.[j] ?? Number.NaN;
  const angle = 0.5 * Math.atan2(2 * at(p, q), at(q, q) - at(p, p));
  const [cosine, sine] = [Math.cos(angle), Math.sin(angle)];
  for (const row of a) {
    const [x = 0, y = 0] = [row[p], row[q]];
    row[p] = cosine * x - sine * y;
    row[q] = sine * x + cosine * y;
  }
  const [rowP, rowQ] = [[...(a[p] ?? [])], [...(a[q] ?? [])]];
  a[p] = rowP.map((x, j) => cosine * x - sine * (rowQ[j] ?? 0));
  a[q] = rowP.map((x, j) => sine * x + cosine * (rowQ[j] ?? 0));
}
