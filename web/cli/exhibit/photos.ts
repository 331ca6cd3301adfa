/** Photos as the page shows them: upright, sRGB, of a size for screens, without what a camera noted. */

import sharp, { type Metadata } from 'sharp';

/**
 * Pixels of the longer side: the most that the page ever gives a photo (--photo-height of
 * web/src/styles), and more than three times the 224 that the encoder sees, so that it misses nothing.
 */
export const LONGER_SIDE = 736;
const QUALITY = 80;
/** Pixels of the square by which an object is chosen: twice its size on the page (.strip-item). */
export const THUMBNAIL_SIDE = 160;
/** At twice the size on the page nobody sees more of it; every visitor fetches all of them. */
const THUMBNAIL_QUALITY = 54;
/** A JPEG that is as it should be and no larger than this is not compressed once more. */
const MOST_BYTES = 200_000;

export interface PagePhoto {
  readonly jpeg: Buffer;
  readonly width: number;
  readonly height: number;
}

/**
 * The JPEG that the page shows of a picture of any format; rejects where it cannot be read. One that
 * needs no change keeps its bytes.
 */
export async function pagePhoto(picture: Buffer): Promise<PagePhoto> {
  const about = await sharp(picture).metadata();
  if (isAsShown(about) && picture.length <= MOST_BYTES) {
    return { jpeg: picture, width: about.width, height: about.height };
  }
  return encodeJpeg(picture);
}

function isAsShown(about: Metadata): boolean {
  const { format, width, height, channels, space, orientation, exif, icc, iptc, xmp } = about;
  const noted = [orientation, exif, icc, iptc, xmp].some((note) => note !== undefined);
  return (
    format === 'jpeg' &&
    channels === 3 &&
    space === 'srgb' &&
    !noted &&
    Math.max(width, height) <= LONGER_SIDE
  );
}

/** The same, always compressed anew. */
export async function encodeJpeg(picture: Buffer): Promise<PagePhoto> {
  const { data, info } = await sharp(picture)
    .autoOrient()
    .resize(LONGER_SIDE, LONGER_SIDE, { fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#fff' })
    .jpeg({ quality: QUALITY, mozjpeg: true })
    .toBuffer({ resolveWithObject: true });
  return { jpeg: data, width: info.width, height: info.height };
}

/** The middle of the picture as a small square: the page shows all of them, and opens few. */
export const encodeThumbnail = (jpeg: Buffer): Promise<Buffer> =>
  sharp(jpeg)
    .resize(THUMBNAIL_SIDE, THUMBNAIL_SIDE, { fit: 'cover' })
    .jpeg({ quality: THUMBNAIL_QUALITY, mozjpeg: true })
    .toBuffer();
