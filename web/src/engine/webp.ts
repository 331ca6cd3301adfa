/** WebP by libwebp, in an instance that is made for one photo. */

import { type Failed, fail, type Outcome } from '../rpc/outcome';
import type { Pixels } from './browser-image';
import { declaredSize, tooManyPixels } from './declared-size';
import { instantiate, trapped, type WasmModule } from './wasm-module';

/** What is used of @jsquash/webp's decoder: an ImageData, or null. */
export interface WebpModule {
  decode(file: Uint8Array): {
    readonly data: Uint8ClampedArray<ArrayBuffer>;
    readonly width: number;
    readonly height: number;
  } | null;
}

export function isWebp(file: Uint8Array): boolean {
  const has = (text: string, at: number) =>
    [...text].every((letter, i) => file[at + i] === letter.charCodeAt(0));
  return has('RIFF', 0) && has('WEBP', 8);
}

/** The first frame, not premultiplied, neither upright nor in sRGB: that is left to openRgba (wasm/decoder.d.ts). */
export async function webpPixels(
  webp: WasmModule<WebpModule>,
  file: Uint8Array,
): Promise<Outcome<Pixels>> {
  const declared = declaredSize(file);
  if (declared === null) return damaged('its header');
  const large = tooManyPixels(declared);
  if (large !== null) return large;
  try {
    const image = (await instantiate(webp)).decode(file);
    if (image === null) return damaged('its picture data');
    const { data, width, height } = image;
    return { ok: true, value: { rgba: new Uint8Array(data.buffer), width, height } };
  } catch (error) {
    const { status, detail } = trapped(error);
    return status === 'out_of_memory' ? fail(status, detail) : damaged(detail);
  }
}

function damaged(what: string): Failed {
  return fail('damaged_file', `this WebP is damaged (${what})`);
}
