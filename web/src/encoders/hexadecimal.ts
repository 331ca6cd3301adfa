/** 32-bit numbers in hexadecimal, one behind the other. */
export function hexadecimal(words: Uint32Array): string {
  return Array.from(words, (word) => word.toString(16).padStart(8, '0')).join('');
}
