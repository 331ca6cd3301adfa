/** The one format whose owners can be told what to change: Apple's HEIC. */

const BRAND_OFFSET = 4;
const BRANDS = new Set(['heic', 'heix', 'hevc', 'hevx', 'heim', 'heis', 'mif1', 'msf1']);

/** Whether a file begins like HEIC (an ISO base media file of one of its brands, ISO/IEC 23008-12). */
export async function isHeic(file: Blob): Promise<boolean> {
  const start = await file
    .slice(0, 12)
    .arrayBuffer()
    .catch(() => new ArrayBuffer(0));
  const text = String.fromCharCode(...new Uint8Array(start));
  return text.slice(BRAND_OFFSET, 8) === 'ftyp' && BRANDS.has(text.slice(8, 12));
}
