/** IEEE 754 half precision: float to its 16 bits, rounded to the nearest, ties to even. */

const float = new Float32Array(1);
const bits = new Uint32Array(float.buffer);

export function halfBits(value) {
  float[0] = value;
  const sign = (bits[0] >>> 16) & 0x8000;
  const magnitude = bits[0] & 0x7fffffff;
  if (magnitude >= 0x47800000) {
    // Too large (or infinite): infinity. NaN stays NaN.
    return sign | (magnitude > 0x7f800000 ? 0x7e00 : 0x7c00);
  }
  if (magnitude < 0x38800000) {
    // Subnormal halves are multiples of 2^-24; Math.round would round ties up.
    return sign | tiesToEven(Math.abs(value) * 2 ** 24);
  }
  // Re-bias the exponent from 127 to 15; the carry of the rounding may well run into it.
  const rebiased = magnitude - (112 << 23);
  const kept = rebiased >>> 13;
  const rest = rebiased & 0x1fff;
  return sign | (kept + (rest > 0x1000 || (rest === 0x1000 && (kept & 1) === 1) ? 1 : 0));
}

function tiesToEven(x) {
  const below = Math.floor(x);
  const rest = x - below;
  return below + (rest > 0.5 || (rest === 0.5 && below % 2 === 1) ? 1 : 0);
}

/** Float32Array -> Uint16Array of half-precision bits. */
export function halves(values) {
  const out = new Uint16Array(values.length);
  for (let i = 0; i < values.length; i++) out[i] = halfBits(values[i]);
  return out;
}
