/**
 * The mark for a signed number, the same everywhere: a filled disc is positive, a ring is negative, the
 * area grows with the size of the number. Colour repeats the sign, it never carries it alone.
 */

import { type SVGTemplateResult, svg } from 'lit';

/** Width of a ring, in pixels, and at most of its radius: it is hollow however small it is. */
const RING = 2.2;
const MOST_RING = 0.65;
/** Below this radius a dot stands for "almost nothing". */
const SMALLEST = 1.6;
const DOT = 1.2;
/** Both, at most, of the radius that there is room for: 256 numbers that are alike are more than nothing. */
const MOST_SMALLEST = 0.24;
const MOST_DOT = 0.2;

/** Radius of the disc for `value`, where `full` (> 0) fills `radius`. */
export function discRadius(value: number, full: number, radius: number): number {
  return radius * Math.sqrt(Math.min(1, Math.abs(value) / full));
}

/** Whether a dot stands for `value`: it is almost nothing. */
export function isDot(value: number, full: number, radius: number): boolean {
  return discRadius(value, full, radius) < Math.min(SMALLEST, MOST_SMALLEST * radius);
}

/** Radius of a dot in the room of `radius`. */
export const dotRadius = (radius: number): number => Math.min(DOT, MOST_DOT * radius);

/** The ring that reaches as far as a disc of radius `r`: the radius of its line, and how wide that is. */
export function ring(r: number): { readonly middle: number; readonly width: number } {
  const width = Math.min(RING, MOST_RING * r);
  return { middle: r - width / 2, width };
}

export function signedDisc(
  x: number,
  y: number,
  value: number,
  full: number,
  radius: number,
): SVGTemplateResult {
  if (isDot(value, full, radius))
    return svg`<circle class="sign-none" cx=${x} cy=${y} r=${dotRadius(radius)}></circle>`;
  const disc = discRadius(value, full, radius);
  const { middle, width } = value > 0 ? { middle: disc, width: 0 } : ring(disc);
  return svg`<circle class=${value > 0 ? 'sign-plus' : 'sign-minus'} cx=${x} cy=${y} r=${middle.toFixed(2)} stroke-width=${width.toFixed(2)}></circle>`;
}

/** A bar from the middle: to the right for positive, hollow to the left for negative. `half` is the length of 1. */
export function signedBar(
  x: number,
  y: number,
  value: number,
  half: number,
  height: number,
): SVGTemplateResult {
  const length = Math.min(1, Math.abs(value)) * half;
  const left = value < 0 ? x - length : x;
  const kind = value < 0 ? 'sign-minus' : 'sign-plus';
  const inset = value < 0 ? 1 : 0;
  return svg`
    <line class="axis" x1=${x - half} x2=${x + half} y1=${y} y2=${y}></line>
    <rect class=${kind} stroke-width=${value < 0 ? 2 : 0}
      x=${(left + inset).toFixed(2)} y=${y - height / 2 + inset}
      width=${Math.max(0.5, length - 2 * inset).toFixed(2)} height=${height - 2 * inset}></rect>
    <line class="zero" x1=${x} x2=${x} y1=${y - height / 2 - 3} y2=${y + height / 2 + 3}></line>`;
}
