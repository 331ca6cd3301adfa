/**
 * The photo decoder (decoder.js + decoder.wasm), written by hand against decoder.cpp; a test compares
 * the two. One instance opens one photo and is thrown away. A WebAssembly.RuntimeError from any call
 * means that the instance is lost (a trap, or memory that could not be had).
 */

/** The enumeration of core/status.h, one to one. */
export interface StatusEnum {
  readonly ok: unknown;
  readonly invalid_argument: unknown;
  readonly not_finite: unknown;
  readonly too_large: unknown;
  readonly out_of_memory: unknown;
  readonly empty_file: unknown;
  readonly not_an_image: unknown;
  readonly unsupported_format: unknown;
  readonly damaged_file: unknown;
  readonly incomplete_file: unknown;
  readonly weights_mismatch: unknown;
}

export type CoreStatus = keyof StatusEnum;

export interface PhotoResult {
  readonly status: CoreStatus;
  /** In English, for the log; empty when status is 'ok'. */
  readonly message: string;
  /** Upright size of the original. */
  readonly width: number;
  readonly height: number;
  /** 3 x 224 x 224, planes R, G, B, in [0, 1]; null unless status is 'ok'. */
  readonly tensor: Float32Array | null;
  readonly previewWidth: number;
  readonly previewHeight: number;
  /** RGBA, at most 1024 pixels on the longer side; null unless status is 'ok'. */
  readonly preview: Uint8Array<ArrayBuffer> | null;
}

/** Some pixels, as stored, to the same pixels in sRGB: three channels, or four where the fourth is alpha. */
export type PixelConverter = (pixels: Uint8Array) => Uint8Array;

/** What has been opened: a picture as stored. */
export interface Picture {
  readonly status: CoreStatus;
  readonly message: string;
  /** An ICC profile that its colours are to be converted from; null: they are sRGB, or not known better. */
  readonly profile: Uint8Array<ArrayBuffer> | null;
  readonly profileSpace: 'none' | 'gray' | 'rgb' | 'cmyk';
  /** The file brings a profile that cannot be used. */
  readonly profileUnreadable: boolean;
  /** 3: RGB (gray ones have all three alike); 4: RGB and alpha, or, of profile space 'cmyk', inks, each 255 where there is none. */
  readonly channels: number;
}

export interface DecoderModule {
  readonly Status: StatusEnum;
  /** The version in CMakeLists.txt. */
  version(): string;
  /** A whole JPEG or PNG file. */
  open(file: Uint8Array): Picture;
  /** 4 x width x height bytes, not premultiplied, that another decoder made of `file`. */
  openRgba(rgba: Uint8Array, width: number, height: number, file: Uint8Array): Picture;
  /** All pixels of the picture that has been opened. */
  convert(through: PixelConverter): void;
  /** Of the picture that has been opened: once, its pixels are given away. */
  photo(): PhotoResult;
}

/** What an Emscripten factory is given: the module is compiled by the caller, once. */
export interface ModuleOptions {
  readonly instantiateWasm: (
    imports: WebAssembly.Imports,
    receive: (instance: WebAssembly.Instance) => void,
  ) => WebAssembly.Exports;
  /** Where the module's standard streams go; it has nothing to say but what a failed abort prints. */
  readonly print?: (text: string) => void;
  readonly printErr?: (text: string) => void;
}

declare const createDecoder: (options: ModuleOptions) => Promise<DecoderModule>;
export default createDecoder;
