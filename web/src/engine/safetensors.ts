/**
 * Reads a safetensors file of 32-bit floats: eight bytes with the header's length, a JSON header
 * {name: {dtype, shape, data_offsets}, __metadata__: {key: string}}, then the arrays.
 * Everything is checked before any array is looked at: names, shapes, offsets, overlaps.
 */

import type { NamedArray } from '../../../wasm/qurio';
import { type Failed, fail } from './outcome';
import type { Outcome } from './types';

export interface Safetensors {
  readonly metadata: Readonly<Record<string, string>>;
  readonly arrays: readonly NamedArray[];
}

const MAX_HEADER_BYTES = 1024 * 1024;

type Row = { name: string; shape: number[]; begin: number; end: number };

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
    values: floatsAt(file, header.value.begin + row.begin, header.value.begin + row.end),
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
  if (dtype !== 'F32') return `${name} is ${String(dtype)}, not F32`;
  if (!isSizes(shape) || !isSizes(offsets) || offsets.length !== 2) {
    return `${name} has no valid shape or offsets`;
  }
  const [begin = 0, end = 0] = offsets;
  const count = shape.reduce((product, side) => product * side, 1);
  if (end - begin !== 4 * count) return `${name} has ${end - begin} bytes for ${count} numbers`;
  return { name, shape, begin, end };
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

function floatsAt(file: Uint8Array, begin: number, end: number): Float32Array {
  // A copy, because the header's length need not be a multiple of four.
  return new Float32Array(file.slice(begin, end).buffer);
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
