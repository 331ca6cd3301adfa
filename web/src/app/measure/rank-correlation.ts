/** Spearman's rank correlation: do two lists of numbers put the same things first? */

/** In [-1, 1]; null with fewer than three items or when all items of a list are equal. */
export function rankCorrelation(a: ArrayLike<number>, b: ArrayLike<number>): number | null {
  const count = a.length;
  if (count !== b.length || count < 3) return null;
  const ranksA = ranks(a);
  const ranksB = ranks(b);
  const mean = (count + 1) / 2;
  let product = 0;
  let squaresA = 0;
  let squaresB = 0;
  for (let i = 0; i < count; i++) {
    const x = (ranksA[i] ?? 0) - mean;
    const y = (ranksB[i] ?? 0) - mean;
    product += x * y;
    squaresA += x * x;
    squaresB += y * y;
  }
  return squaresA === 0 || squaresB === 0 ? null : product / Math.sqrt(squaresA * squaresB);
}

/** Ranks from 1; equal values share the mean of their ranks. */
export function ranks(values: ArrayLike<number>): number[] {
  const order = Array.from({ length: values.length }, (_, i) => i).sort(
    (i, j) => (values[i] ?? 0) - (values[j] ?? 0),
  );
  const result = new Array<number>(values.length).fill(0);
  for (let first = 0; first < order.length; ) {
    let last = first;
    while (values[order[last + 1] ?? -1] === values[order[first] ?? 0]) last++;
    for (let k = first; k <= last; k++) result[order[k] ?? 0] = (first + last) / 2 + 1;
    first = last + 1;
  }
  return result;
}
