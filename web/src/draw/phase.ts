/**
 * The mark for a complex number, the same everywhere: the area of a disc grows with its size, a hand points where its
 * phase points (to the right: positive, to the left: negative). Full where the real part is positive, a ring where it
 * is negative. Colour repeats the phase, it never carries it alone.
 */

import { type SVGTemplateResult, svg } from 'lit';
import { discRadius } from './signed';

/** Width of a ring, in pixels. */
const RING = 2.2;
/** Below this radius a dot stands for "almost nothing"; below the other there is no room for a hand. */
const SMALLEST = 1.6;
const WITH_HAND = 4;
/** Hues of phases 0 and π, as positive and negative numbers have them everywhere on the page. */
const POSITIVE_HUE = 177;
const TO_NEGATIVE = 212;

/** The hue of a phase, in degrees: once round the circle of colours, from teal at 0 over violet to orange at π. */
export function phaseHue(phase: number): number {
  const turn = ((phase / Math.PI) % 2) + (phase < 0 ? 2 : 0);
  const hue =
    turn <= 1
      ? POSITIVE_HUE + TO_NEGATIVE * turn
      : POSITIVE_HUE + TO_NEGATIVE + (360 - TO_NEGATIVE) * (turn - 1);
  return Math.round(hue) % 360;
}

/** Saturation and lightness are those of day or night. */
export function phaseColour(phase: number): string {
  return `hsl(${phaseHue(phase)} var(--phase-saturation) var(--phase-lightness))`;
}

/** `full` is the size that fills `radius`. */
export function phaseDisc(
  [x, y]: readonly [number, number],
  real: number,
  imaginary: number,
  full: number,
  radius: number,
): SVGTemplateResult {
  const r = discRadius(Math.hypot(real, imaginary), full, radius);
  if (r < SMALLEST) return svg`<circle class="sign-none" cx=${x} cy=${y} r="1.2"></circle>`;
  const phase = Math.atan2(imaginary, real);
  const colour = phaseColour(phase);
  const hollow = real < 0;
  const inner = hollow ? Math.max(0.8, r - RING / 2) : r;
  const disc = hollow
    ? svg`<circle class="phase-ring" cx=${x} cy=${y} r=${inner.toFixed(2)} stroke=${colour} stroke-width=${RING}></circle>`
    : svg`<circle class="phase-disc" cx=${x} cy=${y} r=${inner.toFixed(2)} fill=${colour}></circle>`;
  if (r < WITH_HAND) return disc;
  const hand = `M${x} ${y}l${(r * Math.cos(phase)).toFixed(2)} ${(-r * Math.sin(phase)).toFixed(2)}`;
  return svg`${disc}<path class=${hollow ? 'phase-hand' : 'phase-hand on-disc'} stroke=${hollow ? colour : ''} d=${hand}></path>`;
}
