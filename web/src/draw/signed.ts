/**
 * The mark for a signed number, the same everywhere: a filled disc is positive, a ring is negative, the
 * area grows with the size of the number. Colour repeats the sign, it never carries it alone.
 */

import { type SVGTemplateResult, svg } from 'lit';

/** Width of a ring, in pixels. */
const RING = 2.2;
/** Below this radius a ring could not be told from a disc: a dot stands for "almost nothing". */
const SMALLEST = 1.6;

/** Radius of the disc for `value`, where `full` (> 0) fills `radius`. */
export function discRadius(value: number, full: number, radius: number): number {
  return radius * Math.sqrt(Math.min(1, Math.abs(value) / full));
}

export function signedDisc(
  x: number,
  y: number,
  value: number,
  full: number,
  radius: number,
): SVGTemplateResult {
  const r = discRadius(value, full, radius);
  if (r < SMALLEST) return svg`<circle class="sign-none" cx=${x} cy=${y} r="1.2"></circle>`;
  if (value > 0) return svg`<circle class="sign-plus" cx=${x} cy=${y} r=${r.toFixed(2)}></circle>`;
  const inner = Math.max(0.8, r - RING / 2);
  return svg`<circle class="sign-minus" cx=${x} cy=${y} r=${inner.toFixed(2)} stroke-width=${RING}></circle>`;
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
