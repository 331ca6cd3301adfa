/**
 * The size in pixels that a WebP, GIF, BMP, AVIF or HEIC file declares in its header, so that a small
 * file cannot ask the browser's decoder for gigabytes.
 */

import { type Failed, fail } from '../rpc/outcome';

export interface DeclaredSize {
  readonly width: number;
  readonly height: number;
}

/** The limit of core/image's pre-flight. */
export const MAX_PIXELS = 40_000_000;

/** The refusal of what is larger; null: it is not. */
export function tooManyPixels({ width, height }: DeclaredSize): Failed | null {
  if (width * height <= MAX_PIXELS) return null;
  return fail('too_large', `${width} x ${height} pixels are more than ${MAX_PIXELS}`);
}

/** Null when the format or its header is not known; the browser then decides alone. */
export function declaredSize(file: Uint8Array): DeclaredSize | null {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  try {
    if (textAt(view, 0, 3) === 'GIF') return gif(view);
    if (textAt(view, 0, 2) === 'BM') return bmp(view);
    if (textAt(view, 0, 4) === 'RIFF' && textAt(view, 8, 4) === 'WEBP') return webp(view);
    if (textAt(view, 4, 4) === 'ftyp') return heif(view);
  } catch {
    // The header ends too early: a DataView throws a RangeError.
  }
  return null;
}

function textAt(view: DataView, at: number, length: number): string {
  let text = '';
  for (let i = 0; i < length; i++) text += String.fromCharCode(view.getUint8(at + i));
  return text;
}

function gif(view: DataView): DeclaredSize {
  return { width: view.getUint16(6, true), height: view.getUint16(8, true) };
}

function bmp(view: DataView): DeclaredSize {
  // A negative height means that the rows run downwards.
  if (view.getUint32(14, true) === 12) {
    return { width: view.getUint16(18, true), height: view.getUint16(20, true) };
  }
  return { width: Math.abs(view.getInt32(18, true)), height: Math.abs(view.getInt32(22, true)) };
}

function webp(view: DataView): DeclaredSize | null {
  const chunk = textAt(view, 12, 4);
  if (chunk === 'VP8X') return { width: 1 + uint24(view, 24), height: 1 + uint24(view, 27) };
  if (chunk === 'VP8L') {
    const bits = view.getUint32(21, true);
    return { width: 1 + (bits & 0x3fff), height: 1 + ((bits >>> 14) & 0x3fff) };
  }
  if (chunk !== 'VP8 ') return null;
  return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
}

function uint24(view: DataView, at: number): number {
  return view.getUint16(at, true) | (view.getUint8(at + 2) << 16);
}

/** The largest image spatial extents property (`ispe`) of an ISO base media file's header. */
function heif(view: DataView): DeclaredSize | null {
  const ISPE = 0x69737065;
  const end = Math.min(view.byteLength - 16, 64 * 1024);
  let largest: DeclaredSize | null = null;
  for (let at = 8; at <= end; at++) {
    if (view.getUint32(at) !== ISPE) continue;
    const size = { width: view.getUint32(at + 8), height: view.getUint32(at + 12) };
    if (largest === null || size.width * size.height > largest.width * largest.height) {
      largest = size;
    }
  }
  return largest;
}
