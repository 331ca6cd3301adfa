/** Angles as hands type them and as they are read: degrees, radians, parts of pi. */

import { unitsOf, unitsPerDegree } from './angles';

const SIGN = '([+-]?)';
const NUMBER = String.raw`(\d+(?:\.\d*)?|\.\d+)`;
const OF_PI = new RegExp(`^${SIGN}(?:${NUMBER}\\*?)?(?:pi|π)(?:/${NUMBER})?$`);
const PLAIN = new RegExp(`^${SIGN}${NUMBER}(°|deg|rad|)$`);

/** In radians: "60", "60°", "-22.5 deg" are degrees; "pi/3", "2π/3", "0.5 pi" parts of pi; "1.2 rad" radians. Null: none of these. */
export function readAngle(text: string): number | null {
  const tidy = text
    .toLowerCase()
    .replace(/(?<!\d)\s+|\s+(?!\d)/g, '')
    .replace(/[−–]/g, '-')
    .replace(',', '.');
  const part = OF_PI.exec(tidy);
  if (part) {
    const [, sign, factor = '1', divisor = '1'] = part;
    return finite(signed(sign, (Number(factor) * Math.PI) / Number(divisor)));
  }
  const [, sign, number, unit] = PLAIN.exec(tidy) ?? [];
  if (number === undefined) return null;
  const value = unit === 'rad' ? Number(number) : (Number(number) / 180) * Math.PI;
  return finite(signed(sign, value));
}

/** The finest parts of pi that are read as such. */
const FINEST_PART = 16;

/** "π/3", "-2π", "3π/8"; null: no such part of pi, to the last unit of the bench. `angles`: how many the gate has. */
export function partOfPi(radians: number, angles = 1): string | null {
  const units = unitsOf(radians, angles);
  const half = 180 * unitsPerDegree(angles);
  if (units === 0) return '0';
  for (let divisor = 1; divisor <= FINEST_PART; divisor++) {
    const factor = (units * divisor) / half;
    if (!Number.isInteger(factor)) continue;
    const count = Math.abs(factor) === 1 ? '' : String(Math.abs(factor));
    return `${factor < 0 ? '\u2212' : ''}${count}π${divisor === 1 ? '' : `/${divisor}`}`;
  }
  return null;
}

const signed = (sign: string | undefined, value: number): number => (sign === '-' ? -value : value);
const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);
