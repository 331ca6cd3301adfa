/** Hostile bytes to a photo: every photo in a decoder instance of its own, thrown away afterwards. */

import type { DecoderModule, PhotoResult, Picture, PixelConverter } from '../../../wasm/decoder';
import { fail, type Outcome } from '../rpc/outcome';
import { srgbConverter } from './colour';
import type { GetLibrary } from './libraries';
import type { Photo } from './types';
import { instantiate, trapped, type WasmModule } from './wasm-module';
import { isWebp, webpPixels } from './webp';

/** A file above this is refused before it is read (kMaxFileBytes of core/image). */
export const MAX_FILE_BYTES = 32 * 1024 * 1024;

export interface PhotoTools {
  readonly decoder: WasmModule<DecoderModule>;
  readonly library: GetLibrary;
}

/** What decodePhoto opens, by the names that people know; the texts of page and command line keep to it. */
export const OWN_FORMATS = ['JPEG', 'PNG', 'WebP'] as const;

/** OWN_FORMATS. `unsupported_format` names another format, which the browser may be able to open. */
export async function decodePhoto(tools: PhotoTools, file: Uint8Array): Promise<Outcome<Photo>> {
  if (!isWebp(file)) return openIn(tools, (module) => module.open(file));
  const webp = await tools.library('webp');
  if (webp === null) return fail('unsupported_format', 'a WebP, whose decoder cannot be had');
  const pixels = await webpPixels(webp, file);
  if (!pixels.ok) return pixels;
  const { rgba, width, height } = pixels.value;
  return openIn(tools, (module) => module.openRgba(rgba, width, height, file));
}

/** Pixels that something else decoded, upright and in sRGB: 4 x width x height bytes. */
export function photoFromRgba(
  tools: PhotoTools,
  rgba: Uint8Array,
  width: number,
  height: number,
): Promise<Outcome<Photo>> {
  return openIn(tools, (module) => module.openRgba(rgba, width, height, new Uint8Array(0)));
}

async function openIn(
  tools: PhotoTools,
  open: (module: DecoderModule) => Picture,
): Promise<Outcome<Photo>> {
  try {
    const module = await instantiate(tools.decoder);
    const picture = open(module);
    if (picture.profile === null) return photoOf(module.photo(), picture.profileUnreadable);
    const convert = await converterOf(picture, tools.library);
    if (convert === null) return photoOf(module.photo(), true);
    if (hasConverted(module, convert)) return photoOf(module.photo(), false);
    // Half of its pixels may have been converted.
    const fresh = await instantiate(tools.decoder);
    open(fresh);
    return photoOf(fresh.photo(), true);
  } catch (error) {
    // The instance is lost, and with it the photo: nothing else shares its heap.
    const failure = trapped(error);
    const status = failure.status === 'worker_failed' ? 'damaged_file' : failure.status;
    return fail(status, `the decoder stopped: ${failure.detail}`);
  }
}

/** Null: there is no converter, or it cannot use the profile; a profile that makes it trap is no other. */
async function converterOf(picture: Picture, library: GetLibrary): Promise<PixelConverter | null> {
  const lcms = await library('lcms');
  if (lcms === null) return null;
  try {
    return srgbConverter(await instantiate(lcms), picture);
  } catch {
    return null;
  }
}

function hasConverted(module: DecoderModule, convert: PixelConverter): boolean {
  try {
    module.convert(convert);
    return true;
  } catch {
    return false;
  }
}

function photoOf(result: PhotoResult, profileUnreadable: boolean): Outcome<Photo> {
  if (result.status !== 'ok') return fail(result.status, result.message);
  if (result.tensor === null || result.preview === null) {
    return fail('worker_failed', 'a photo without pixels');
  }
  const { buffer, byteOffset, byteLength } = result.preview;
  return {
    ok: true,
    value: {
      tensor: result.tensor,
      width: result.width,
      height: result.height,
      preview: {
        width: result.previewWidth,
        height: result.previewHeight,
        rgba: new Uint8ClampedArray(buffer, byteOffset, byteLength),
      },
      profileUnreadable,
    },
  };
}
