/** Numbers as text that stays small: floats bit by bit in base 64, shares of one in a few digits of it. */

/** The bytes of the floats, least first, in base 64. */
export function floatsOf(text: string): Float32Array | null {
  let bytes: string;
  try {
    bytes = atob(text);
  } catch {
    return null;
  }
  if (bytes.length % 4 !== 0) return null;
  const view = new DataView(Uint8Array.from(bytes, (byte) => byte.charCodeAt(0)).buffer);
  return Float32Array.from({ length: bytes.length / 4 }, (_, i) => view.getFloat32(4 * i, true));
}

/**
 * How a share is written: `steps` of them make one, each number in `digits` digits of base 64. All first digits stand
 * before all second ones, since these are alike.
 */
export interface ShareScale {
  readonly steps: number;
  readonly digits: number;
}

export const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** `count` numbers in [0, 1]; null: the text is not as many. */
export function sharesOf(
  text: string,
  count: number,
  { steps, digits }: ShareScale,
): Float32Array | null {
  if (text.length !== digits * count) return null;
  const shares = new Float32Array(count);
  for (let i = 0; i < count; i++) {
    let number = 0;
    for (let digit = 0; digit < digits; digit++) {
      const value = DIGITS.indexOf(text[digit * count + i] as string);
      if (value < 0) return null;
      number = 64 * number + value;
    }
    if (number > steps) return null;
    shares[i] = number / steps;
  }
  return shares;
}
