/** Small PNG files made in memory, so that tests need no pictures of others. */

import { crc32, deflateSync } from 'node:zlib';

export type Rgb = readonly [number, number, number];

/** An 8-bit RGB picture; `colour` gives every pixel, `chunks` stand in front of the data. */
export function png(
  width: number,
  height: number,
  colour: (x: number, y: number) => Rgb,
  chunks: readonly Uint8Array[] = [],
): Uint8Array<ArrayBuffer> {
  const header = new DataView(new ArrayBuffer(13));
  header.setUint32(0, width);
  header.setUint32(4, height);
  header.setUint8(8, 8);
  header.setUint8(9, 2);
  const rows = new Uint8Array(height * (1 + 3 * width));
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) rows.set(colour(x, y), y * (1 + 3 * width) + 1 + 3 * x);
  }
  return joined([
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    chunk('IHDR', new Uint8Array(header.buffer)),
    ...chunks,
    chunk('IDAT', deflateSync(rows, { level: 1 })),
    chunk('IEND', new Uint8Array(0)),
  ]);
}

/** A picture without repetition that any test can name: waves of three frequencies. */
export const waves = (x: number, y: number): Rgb => [
  Math.round(127.5 + 127 * Math.sin(x / 9)),
  Math.round(127.5 + 127 * Math.sin(y / 7)),
  Math.round(127.5 + 127 * Math.sin((x + 2 * y) / 23)),
];

/** What png() puts between header and data. */
export function chunk(name: string, data: Uint8Array): Uint8Array {
  const body = joined([new TextEncoder().encode(name), data]);
  const length = new DataView(new ArrayBuffer(4));
  length.setUint32(0, data.length);
  const check = new DataView(new ArrayBuffer(4));
  check.setUint32(0, crc32(body));
  return joined([new Uint8Array(length.buffer), body, new Uint8Array(check.buffer)]);
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
