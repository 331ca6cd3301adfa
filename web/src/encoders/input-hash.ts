/**
 * 64 bits in two lanes of multiply-xor (the mixing step of MurmurHash3), over whole 32-bit words.
 * A cache key, no more: nothing is protected by it.
 */
export function inputHash(input: Float32Array | Int32Array): string {
  const words = new Uint32Array(input.buffer, input.byteOffset, input.length);
  let a = 0x9e3779b9;
  let b = 0x85ebca6b;
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as number;
    a = Math.imul(a ^ word, 0xcc9e2d51);
    a = ((a << 15) | (a >>> 17)) + 0x52dce729;
    b = Math.imul((b ^ word) + i, 0x1b873593);
    b ^= b >>> 13;
  }
  return `${words.length}:${(a >>> 0).toString(36)}:${(b >>> 0).toString(36)}`;
}
