/** A share of test items with its 95 % interval. */
export interface Share {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly items: number;
}

/** 97.5 % of a normal distribution lie below. */
const Z = 1.959964;

/** Wilson's interval (J. Am. Stat. Assoc. 22, 209, 1927): honest near 0 and 1 too. */
export function wilson(value: number, items: number): Share {
  const z2 = (Z * Z) / items;
  const middle = (value + z2 / 2) / (1 + z2);
  const half = (Z / (1 + z2)) * Math.sqrt((value * (1 - value)) / items + z2 / (4 * items));
  return { value, low: Math.max(0, middle - half), high: Math.min(1, middle + half), items };
}
