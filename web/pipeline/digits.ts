/** The other side of web/src/base/digits.ts: numbers into text. */

import { DIGITS, type ShareScale } from '../src/base/digits';

export function floatsAsText(values: Float32Array): string {
  const bytes = Buffer.alloc(4 * values.length);
  values.forEach((value, i) => {
    bytes.writeFloatLE(value, 4 * i);
  });
  return bytes.toString('base64');
}

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
  return numbers;
}

/** The lowest of the steps that are shown like the value, and the nearest of them. */
function stepOf(
  value: number,
  steps: number,
): { readonly least: number; readonly nearest: number } {
  if (value <= 0) return { least: 0, nearest: 0 };
  if (value >= 1) return { least: steps, nearest: steps };
  const each = steps / SHOWN;
  const middle = each * Math.round(SHOWN * value);
  const room = Math.ceil(each / 2) - 1;
  const least = Math.max(1, middle - room);
  const most = Math.min(steps - 1, middle + room);
  return { least, nearest: Math.min(most, Math.max(least, Math.round(value * steps))) };
}
