/**
 * The mark for a complex number, the same everywhere: the area of a disc grows with its size, a hand points where its
 * phase points (to the right: positive, to the left: negative). Full where the real part is positive, a ring where it
 * is negative. Colour repeats the phase, it never carries it alone.
 */

import { type SVGTemplateResult, svg } from 'lit';
import { discRadius, dotRadius, isDot, ring } from './signed';

/** Below this radius there is no room for a hand. */
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
  const length = Math.hypot(real, imaginary);
  if (isDot(length, full, radius))
    return svg`<circle class="sign-none" cx=${x} cy=${y} r=${dotRadius(radius)}></circle>`;
  const disc = discRadius(length, full, radius);
  const phase = Math.atan2(imaginary, real);
  const colour = phaseColour(phase);
  const hollow = real < 0;
  const { middle, width } = hollow ? ring(disc) : { middle: disc, width: 0 };
  const hand = `M${x} ${y}l${(disc * Math.cos(phase)).toFixed(2)} ${(-disc * Math.sin(phase)).toFixed(2)}`;
  return svg`<circle class=${hollow ? 'phase-ring' : 'phase-disc'} cx=${x} cy=${y} r=${middle.toFixed(2)}
      fill=${hollow ? 'none' : colour} stroke=${hollow ? colour : 'none'} stroke-width=${width.toFixed(2)}></circle>${
        disc < WITH_HAND
          ? null
          : svg`<path class=${hollow ? 'phase-hand' : 'phase-hand on-disc'} stroke=${hollow ? colour : ''} d=${hand}></path>`
      }`;
}
