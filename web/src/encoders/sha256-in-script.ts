/** SHA-256 (FIPS 180-4) in hexadecimal where the platform has none: on a page of plain http. */

import { hexadecimal } from './hexadecimal';

export function sha256InScript(content: Uint8Array): string {
  const hash = new Uint32Array(fractionsOfRoots(8, 1 / 2));
  const schedule = new Uint32Array(64);
  const whole = content.byteLength - (content.byteLength % 64);
  const view = new DataView(content.buffer, content.byteOffset, content.byteLength);
  for (let at = 0; at < whole; at += 64) compress(hash, schedule, view, at);
  const tail = padded(content.subarray(whole), content.byteLength);
  for (let at = 0; at < tail.byteLength; at += 64) compress(hash, schedule, tail, at);
  return hexadecimal(hash);
}

/** The last bytes, a one bit, zeros, and the length in bits. */
function padded(rest: Uint8Array, total: number): DataView {
  const block = new Uint8Array(rest.byteLength < 56 ? 64 : 128);
  block.set(rest);
  block[rest.byteLength] = 0x80;
  const view = new DataView(block.buffer);
  view.setBigUint64(block.byteLength - 8, BigInt(total) * 8n);
  return view;
}

const ROUND_CONSTANTS = new Uint32Array(fractionsOfRoots(64, 1 / 3));

/** First 32 bits of the fractional parts of a root of the first primes. */
function fractionsOfRoots(count: number, exponent: number): number[] {
  const primes: number[] = [];
  for (let n = 2; primes.length < count; n++) {
    if (primes.every((prime) => n % prime !== 0)) primes.push(n);
  }
  return primes.map((prime) => {
    const root = prime ** exponent;
    return Math.floor((root - Math.floor(root)) * 2 ** 32);
  });
}

const rotate = (x: number, by: number) => (x >>> by) | (x << (32 - by));

function compress(hash: Uint32Array, w: Uint32Array, block: DataView, at: number): void {
  for (let t = 0; t < 16; t++) w[t] = block.getUint32(at + 4 * t);
  for (let t = 16; t < 64; t++) {
    const [w2, w7, w15, w16] = [w[t - 2], w[t - 7], w[t - 15], w[t - 16]] as Four;
    const s0 = rotate(w15, 7) ^ rotate(w15, 18) ^ (w15 >>> 3);
    const s1 = rotate(w2, 17) ^ rotate(w2, 19) ^ (w2 >>> 10);
    w[t] = (w16 + s0 + w7 + s1) | 0;
  }
  let [a, b, c, d, e, f, g, h] = hash as unknown as Eight;
  for (let t = 0; t < 64; t++) {
    const s1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25);
    const choice = (e & f) ^ (~e & g);
    const t1 = (h + s1 + choice + (ROUND_CONSTANTS[t] as number) + (w[t] as number)) | 0;
    const s0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22);
    const majority = (a & b) ^ (a & c) ^ (b & c);
    h = g;
    g = f;
    f = e;
    e = (d + t1) | 0;
    d = c;
    c = b;
    b = a;
    a = (t1 + s0 + majority) | 0;
  }
  for (const [i, value] of [a, b, c, d, e, f, g, h].entries())
    hash[i] = (hash[i] as number) + value;
}

type Four = [number, number, number, number];
type Eight = [number, number, number, number, number, number, number, number];
