/**
 * Reads a safetensors file of 32-bit or 16-bit floats: eight bytes with the header's length, a JSON header
 * {name: {dtype, shape, data_offsets}, __metadata__: {key: string}}, then the arrays.
 * Everything is checked before any array is looked at: names, shapes, offsets, overlaps.
 */

import type { NamedArray } from '../../../wasm/qurio';
import { type Failed, fail, type Outcome } from '../rpc/outcome';

export interface Safetensors {
  readonly metadata: Readonly<Record<string, string>>;
  readonly arrays: readonly NamedArray[];
}

const MAX_HEADER_BYTES = 1024 * 1024;

/** Bytes of one number. */
const WIDTHS: Readonly<Record<string, 2 | 4>> = { F16: 2, F32: 4 };

type Row = { name: string; shape: number[]; width: 2 | 4; begin: number; end: number };

export function readSafetensors(file: Uint8Array): Outcome<Safetensors> {
  const header = readHeader(file);
  if (!header.ok) return header;
  const metadata: Record<string, string> = {};
  const rows: Row[] = [];
  for (const [name, entry] of Object.entries(header.value.json)) {
    if (name === '__metadata__') {
      if (!isRecord(entry)) return broken('its metadata is not an object');
      for (const [key, value] of Object.entries(entry)) {
        if (typeof value !== 'string') return broken(`metadata ${key} is not a string`);
        metadata[key] = value;
      }
    } else {
      const row = readRow(name, entry);
      if (typeof row === 'string') return broken(row);
      rows.push(row);
    }
  }
  const gap = firstGap(rows, file.byteLength - header.value.begin);
  if (gap !== null) return broken(gap);
  const arrays = rows.map((row) => ({
    name: row.name,
    shape: row.shape,
    // Copied, so that the numbers are aligned; slice() would not do that for a Buffer of Node.
    values: numbersOf(
      row,
      new Uint8Array(file.subarray(header.value.begin + row.begin, header.value.begin + row.end)),
    ),
  }));
  return { ok: true, value: { metadata, arrays } };
}

function readHeader(file: Uint8Array): Outcome<{ json: Record<string, unknown>; begin: number }> {
  if (file.byteLength < 8) return broken('it is shorter than its header');
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const length = Number(view.getBigUint64(0, true));
  if (length > MAX_HEADER_BYTES || 8 + length > file.byteLength) {
    return broken(`its header of ${length} bytes does not fit`);
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(file.subarray(8, 8 + length));
    const json: unknown = JSON.parse(text);
    if (!isRecord(json)) return broken('its header is not an object');
    return { ok: true, value: { json, begin: 8 + length } };
  } catch {
    return broken('its header is not JSON');
  }
}

/** The row, or what is wrong with it. */
function readRow(name: string, entry: unknown): Row | string {
  if (!isRecord(entry)) return `${name} is not an object`;
  const { dtype, shape, data_offsets: offsets } = entry;
  const width = typeof dtype === 'string' ? WIDTHS[dtype] : undefined;
  if (width === undefined) return `${name} is ${String(dtype)}, not F32 or F16`;
  if (!isSizes(shape) || !isSizes(offsets) || offsets.length !== 2) {
    return `${name} has no valid shape or offsets`;
  }
  const [begin = 0, end = 0] = offsets;
  const count = shape.reduce((product, side) => product * side, 1);
  if (end - begin !== width * count) return `${name} has ${end - begin} bytes for ${count} numbers`;
  return { name, shape, width, begin, end };
}

/** The arrays must fill the file from the header to its end, one after the other. */
function firstGap(rows: readonly Row[], available: number): string | null {
  let at = 0;
  for (const row of [...rows].sort((a, b) => a.begin - b.begin || a.end - b.end)) {
    if (row.begin !== at) return `${row.name} begins at ${row.begin}, not at ${at}`;
    at = row.end;
  }
  return at === available ? null : `its arrays take ${at} of ${available} bytes`;
}

/** `bytes` are a copy, because the header's length need not be a multiple of four. */
function numbersOf({ width }: Row, { buffer }: Uint8Array<ArrayBuffer>): Float32Array {
  return width === 4 ? new Float32Array(buffer) : singles(new Uint16Array(buffer));
}

/** IEEE 754 half precision, exactly: a product by 2^112 moves the exponent, of subnormal ones too. */
function singles(halves: Uint16Array): Float32Array {
  const values = new Float32Array(halves.length);
  const bits = new Uint32Array(values.buffer);
  for (let i = 0; i < halves.length; i++) {
    const half = halves[i] as number;
    const magnitude = (half & 0x7fff) << 13;
    bits[i] = magnitude >= 0x0f800000 ? magnitude | 0x7f800000 : magnitude;
    if (magnitude < 0x0f800000) values[i] = (values[i] as number) * 2 ** 112;
    bits[i] = (bits[i] as number) | ((half & 0x8000) << 16);
  }
  return values;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isSizes(value: unknown): value is number[] {
  return Array.isArray(value) && value.every((n) => Number.isSafeInteger(n) && n >= 0);
}

function broken(reason: string): Failed {
  return fail('weights_mismatch', `the head file: ${reason}`);
}
