/** A picture of lines as one of pixels, at twice its size. */

import type { Picture } from './self-contained';

const SCALE = 2;

/** Rejects where the browser has no memory for it. */
export async function pngOf({ text, width, height }: Picture): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([text], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(SCALE * width);
    canvas.height = Math.round(SCALE * height);
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await pngFile(canvas);
  } finally {
    URL.revokeObjectURL(address);
  }
}

export function pngFile(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) =>
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('the picture cannot be made'))),
      'image/png',
    ),
  );
}
