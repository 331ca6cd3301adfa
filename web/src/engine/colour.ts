/** Colours of an ICC profile to sRGB, by Little CMS in an instance that is made for one photo. */

import type { Picture, PixelConverter } from '../../../wasm/decoder';

/** What is used of lcms-wasm; handles are numbers, 0 is none. Nothing is freed: the instance is thrown away. */
export interface LcmsModule {
  cmsOpenProfileFromMem(bytes: Uint8Array, size: number): number;
  cmsCreate_sRGBProfile(): number;
  cmsCreateTransform(
    from: number,
    fromFormat: number,
    to: number,
    toFormat: number,
    intent: number,
    flags: number,
  ): number;
  cmsDoTransform(transform: number, pixels: Uint8Array, count: number): Uint8Array;
}

/** Formats as lcms2.h packs them: colour space, extra channels, channels, bytes; inks are stored inverted. */
const GRAY = (3 << 16) | (1 << 3) | 1;
const RGB = (4 << 16) | (3 << 3) | 1;
const RGBA = RGB | (1 << 7);
const INVERTED_CMYK = (6 << 16) | (4 << 3) | (1 << 13) | 1;

/** What browsers and most programs convert photos with. */
const PERCEPTUAL = 0;
const BLACK_POINT_COMPENSATION = 0x2000;
const COPY_ALPHA = 0x04000000;

/** Null: the profile cannot be used. */
export function srgbConverter(
  lcms: LcmsModule,
  { profile, profileSpace, channels }: Picture,
): PixelConverter | null {
  if (profile === null) return null;
  const from = lcms.cmsOpenProfileFromMem(profile, profile.length);
  if (from === 0) return null;
  const transform = (input: number, output: number, extra = 0) =>
    lcms.cmsCreateTransform(
      from,
      input,
      lcms.cmsCreate_sRGBProfile(),
      output,
      PERCEPTUAL,
      BLACK_POINT_COMPENSATION | extra,
    );
  if (profileSpace === 'gray') return grayConverter(lcms, transform(GRAY, RGB), channels);
  const alpha = profileSpace === 'rgb' && channels === 4;
  const made = alpha
    ? transform(RGBA, RGBA, COPY_ALPHA)
    : transform(profileSpace === 'cmyk' ? INVERTED_CMYK : RGB, RGB);
  if (made === 0) return null;
  return (pixels) => lcms.cmsDoTransform(made, pixels, pixels.length / channels);
}

/** Gray pixels come with all channels alike: a table of the 256 grays is all there is to convert. */
function grayConverter(
  lcms: LcmsModule,
  transform: number,
  channels: number,
): PixelConverter | null {
  if (transform === 0) return null;
  const grays = Uint8Array.from({ length: 256 }, (_, gray) => gray);
  const table = lcms.cmsDoTransform(transform, grays, grays.length);
  return (pixels) => {
    const converted = pixels.slice();
    for (let at = 0; at < pixels.length; at += channels) {
      const gray = pixels[at] ?? 0;
      converted.set(table.subarray(3 * gray, 3 * gray + 3), at);
    }
    return converted;
  };
}
