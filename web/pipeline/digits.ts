/** The other side of web/src/base/digits.ts: numbers into text. */

import { DIGITS, type ShareScale } from '../src/base/digits';

export function floatsAsText(values: Float32Array): string {
  const bytes = Buffer.alloc(4 * values.length);
  values.forEach((value, i) => {
    bytes.writeFloatLE(value, 4 * i);
  });
  return bytes.toString('base64');
}

/** A row of shares sums to one but for rounding. */
const NEARLY = 1e-3;
/** What is shown of a share: tenths of a per cent. */
const SHOWN = 1000;

/**
 * Rows of shares, each in the nearest step that is shown alike (web/src/app/say/numbers.ts): as the same tenth of a
 * per cent, as less than any where it is less, and as nothing only where it is nothing. Whoever sorts a row (the
 * first of equals first) finds its order.
 */
export function sharesAsText(
  values: Float32Array,
  rowLength: number,
  { steps, digits }: ShareScale,
): string {
  const numbers = new Int32Array(values.length);
  for (let at = 0; at < values.length; at += rowLength) {
    numbers.set(stepsOf(values.subarray(at, at + rowLength), steps), at);
  }
  const places = Array.from({ length: digits }, (_, digit) => 64 ** (digits - 1 - digit));
  return places
    .flatMap((place) => Array.from(numbers, (number) => DIGITS[Math.floor(number / place) % 64]))
    .join('');
}

function stepsOf(row: Float32Array, steps: number): Int32Array {
  const numbers = new Int32Array(row.length);
  const falling = [...row.keys()].sort((a, b) => (row[b] ?? 0) - (row[a] ?? 0) || a - b);
  let before: number | null = null;
  for (const index of falling) {
    const { least, nearest } = stepOf(row[index] ?? 0, steps);
    const most = before === null ? steps : (numbers[before] ?? 0) - (index < before ? 1 : 0);
    const equal = before !== null && row[index] === row[before];
    numbers[index] = equal
      ? (numbers[before as number] ?? 0)
      : Math.max(least, Math.min(most, nearest));
    before = index;
  }
  settleSum(numbers, row, falling, steps);
  return numbers;
}

/** Rows of shares sum to one, also in steps: what is too much or missing goes where it is shown alike and keeps the order. */
function settleSum(
  numbers: Int32Array,
  row: Float32Array,
  falling: readonly number[],
  steps: number,
): void {
  const whole = row.reduce((sum, value) => sum + value, 0);
  if (Math.abs(whole - 1) > NEARLY) return;
  let missing = steps - numbers.reduce((sum, number) => sum + number, 0);
  const sign = Math.sign(missing);
  const order = sign > 0 ? [...falling.keys()] : [...falling.keys()].reverse();
  for (let moved = true; moved && missing !== 0; ) {
    moved = false;
    for (const place of order) {
      if (missing === 0) return;
      if (!mayMove(numbers, row, falling, place, sign, steps)) continue;
      const index = falling[place] as number;
      numbers[index] = (numbers[index] ?? 0) + sign;
      missing -= sign;
      moved = true;
    }
  }
}

/** Equals stay equal; all others stay in their order, the first of equal steps first. */
function mayMove(
  numbers: Int32Array,
  row: Float32Array,
  falling: readonly number[],
  place: number,
  sign: number,
  steps: number,
): boolean {
  const index = falling[place] as number;
  const neighbours = [falling[place - 1], falling[place + 1]] as const;
  if (neighbours.some((other) => other !== undefined && row[other] === row[index])) return false;
  const next = (numbers[index] ?? 0) + sign;
  const { least, most } = stepOf(row[index] ?? 0, steps);
  if (next < least || next > most) return false;
  const [higher, lower] = neighbours;
  if (sign > 0 && higher !== undefined)
    return next <= (numbers[higher] ?? 0) - (index < higher ? 1 : 0);
  if (sign < 0 && lower !== undefined)
    return next >= (numbers[lower] ?? 0) + (lower < index ? 1 : 0);
  return true;
}

interface Step {
  readonly least: number;
  readonly nearest: number;
  readonly most: number;
}

/** The steps that are shown like the value, from the least to the most, and the nearest of them. */
function stepOf(value: number, steps: number): Step {
  if (value <= 0) return { least: 0, nearest: 0, most: 0 };
  if (value >= 1) return { least: steps, nearest: steps, most: steps };
  const each = steps / SHOWN;
  const middle = each * Math.round(SHOWN * value);
  const room = Math.ceil(each / 2) - 1;
  const least = Math.max(1, middle - room);
  const most = Math.min(steps - 1, middle + room);
  return { least, nearest: Math.min(most, Math.max(least, Math.round(value * steps))), most };
}
