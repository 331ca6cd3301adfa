/** Amplitudes as they are set by hand: whole hundredths that a link says exactly. The engine brings them to length 1. */

export const HUNDREDTHS = 100;
/** Twelve bits with the sign. */
export const MOST_HUNDREDTHS = 2047;
export const LARGEST_AMPLITUDE = MOST_HUNDREDTHS / HUNDREDTHS;

/** To the nearest hundredth; null: one is no number or too large, or there is nothing but nothing. */
export function roundAmplitudes(values: readonly number[]): number[] | null {
  const hundredths = values.map((value) => Math.round(value * HUNDREDTHS));
  const fits = hundredths.every((value) => Math.abs(value) <= MOST_HUNDREDTHS);
  if (!fits || hundredths.every((value) => value === 0)) return null;
  return hundredths.map((value) => (value === 0 ? 0 : value / HUNDREDTHS));
}

/** The same direction with all the digits that fit. Precondition: finite, not all zero. */
export function scaledAmplitudes(values: readonly number[]): number[] {
  const largest = Math.max(...values.map(Math.abs));
  const scaled = values.map((value) => (value / largest) * LARGEST_AMPLITUDE);
  return roundAmplitudes(scaled) ?? scaled;
}
