/** Small complex matrices in the plainest way: what the formulas of the glossary are held against. */

export type Complex = readonly [real: number, imaginary: number];
export type ComplexMatrix = readonly (readonly Complex[])[];

export const times = ([a, b]: Complex, [c, d]: Complex): Complex => [a * c - b * d, a * d + b * c];
export const plus = ([a, b]: Complex, [c, d]: Complex): Complex => [a + c, b + d];

export const real = (...rows: readonly (readonly number[])[]): ComplexMatrix =>
  rows.map((row) => row.map((x) => [x, 0]));

export const identity = (size: number): ComplexMatrix =>
  real(
    ...Array.from({ length: size }, (_, i) => Array.from({ length: size }, (_, j) => +(i === j))),
  );

export const scaled = (matrix: ComplexMatrix, by: Complex): ComplexMatrix =>
  matrix.map((row) => row.map((x) => times(x, by)));

export const added = (a: ComplexMatrix, b: ComplexMatrix): ComplexMatrix =>
  a.map((row, i) => row.map((x, j) => plus(x, b[i]?.[j] ?? [0, 0])));

export const multiplied = (a: ComplexMatrix, b: ComplexMatrix): ComplexMatrix =>
  a.map((row) =>
    row.map((_, j) =>
      row.reduce<Complex>((sum, x, k) => plus(sum, times(x, b[k]?.[j] ?? [0, 0])), [0, 0]),
    ),
  );

/** a (x) b: the first is the left bit. */
export const tensor = (a: ComplexMatrix, b: ComplexMatrix): ComplexMatrix =>
  a.flatMap((rowA) => b.map((rowB) => rowA.flatMap((x) => rowB.map((y) => times(x, y)))));

/** |0><0| (x) 1 + |1><1| (x) m. */
export const controlled = (m: ComplexMatrix): ComplexMatrix =>
  added(tensor(real([1, 0], [0, 0]), identity(2)), tensor(real([0, 0], [0, 1]), m));

/** e^(-i theta G / 2), by its series: nothing is known about G. */
export function turned(generator: ComplexMatrix, theta: number): ComplexMatrix {
  const step = scaled(generator, [0, -theta / 2]);
  let term = identity(generator.length);
  let sum = term;
  for (let k = 1; k < 40; k++) {
    term = scaled(multiplied(term, step), [1 / k, 0]);
    sum = added(sum, term);
  }
  return sum;
}
