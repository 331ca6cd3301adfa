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
 * Shares, each in the nearest step that is shown alike (web/src/app/say/numbers.ts): as the same tenth of a per cent,
 * as less than any where it is less, and as nothing only where it is nothing.
 */
export function sharesAsText(values: Float32Array, { steps, digits }: ShareScale): string {
  const numbers = Array.from(values, (value) => stepOf(value, steps));
  const places = Array.from({ length: digits }, (_, digit) => 64 ** (digits - 1 - digit));
  return places
    .flatMap((place) => numbers.map((number) => DIGITS[Math.floor(number / place) % 64]))
    .join('');
}

function stepOf(value: number, steps: number): number {
  if (value <= 0 || value >= 1) return value <= 0 ? 0 : steps;
  const each = steps / SHOWN;
  const middle = each * Math.round(SHOWN * value);
  const room = Math.ceil(each / 2) - 1;
  const shown = Math.min(middle + room, Math.max(middle - room, Math.round(value * steps)));
  return Math.min(steps - 1, Math.max(1, shown));
}
