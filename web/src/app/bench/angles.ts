/**
 * The angles that circuits of one's own may have: whole multiples of a fraction of a degree, so that a link
 * says them exactly. Every fraction of a turn that a class turns to is among them (pi/2, pi/3, pi/8, pi/16),
 * to the last bit of what the engine is given.
 */

/** Fractions of a degree: of a gate with one angle, and of one with three, whose link would be too long. */
const FRACTIONS = { one: 360, several: 8 } as const;
/** Two turns bring every gate back to itself: a half-angle's sine and cosine have gone round once. */
const RANGE_DEGREES = 360;

/** How many of the gate's units are a degree; `angles`: how many it has. */
export function unitsPerDegree(angles: number): number {
  return angles > 1 ? FRACTIONS.several : FRACTIONS.one;
}

/** The largest number of units, either way. */
export function mostUnits(angles: number): number {
  return RANGE_DEGREES * unitsPerDegree(angles);
}

/** The nearest number of units; what lies beyond a turn is brought back by two. Precondition: finite. */
export function unitsOf(radians: number, angles: number): number {
  const most = mostUnits(angles);
  const units = Math.round((radians / Math.PI) * (most / 2));
  const within =
    Math.abs(units) <= most ? units : units - 2 * most * Math.round(units / (2 * most));
  return within === 0 ? 0 : within;
}

export function radiansOf(units: number, angles: number): number {
  return (units / (mostUnits(angles) / 2)) * Math.PI;
}

/** The nearest angle that the bench has, of a gate with so many angles. */
export function roundAngle(radians: number, angles = 1): number {
  return radiansOf(unitsOf(radians, angles), angles);
}

export function degreesOf(radians: number, angles = 1): number {
  return unitsOf(radians, angles) / unitsPerDegree(angles);
}

export function fromDegrees(degrees: number, angles = 1): number {
  return roundAngle((degrees / 180) * Math.PI, angles);
}
