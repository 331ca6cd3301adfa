/** Hostile bytes to a photo: every photo in a decoder instance of its own, thrown away afterwards. */

import type { DecoderModule, PhotoResult } from '../../../wasm/decoder';
import { fail, type Outcome } from '../rpc/outcome';
import type { Photo } from './types';
import { instantiate, trapped, type WasmModule } from './wasm-module';

/** A file above this is refused before it is read (kMaxFileBytes of core/image). */
export const MAX_FILE_BYTES = 32 * 1024 * 1024;

/** JPEG and PNG. `unsupported_format` names another format, which the browser may be able to open. */
export function decodePhoto(
  decoder: WasmModule<DecoderModule>,
  file: Uint8Array,
): Promise<Outcome<Photo>> {
  return openIn(decoder, (module) => module.decode(file));
}

/** Pixels that something else decoded, already over white: 4 x width x height bytes. */
export function photoFromRgba(
  decoder: WasmModule<DecoderModule>,
  rgba: Uint8Array,
  width: number,
  height: number,
): Promise<Outcome<Photo>> {
  return openIn(decoder, (module) => module.fromRgba(rgba, width, height));
}

async function openIn(
  decoder: WasmModule<DecoderModule>,
  open: (module: DecoderModule) => PhotoResult,
): Promise<Outcome<Photo>> {
  try {
    return photoOf(open(await instantiate(decoder)));
  } catch (error) {
    // The instance is lost, and with it the photo: nothing else shares its heap.
    const failure = trapped(error);
    const status = failure.status === 'worker_failed' ? 'damaged_file' : failure.status;
    return fail(status, `the decoder stopped: ${failure.detail}`);
  }
}

function photoOf(result: PhotoResult): Outcome<Photo> {
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
    },
  };
}
