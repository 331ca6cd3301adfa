/** A picture of lines as one of pixels, at twice its size, in the page's own typefaces. */

import type { Picture } from './self-contained';

const SCALE = 2;

/** Rejects where the browser has no memory for it. */
export async function pngOf({ text, width, height }: Picture): Promise<Blob> {
  const drawn = text.replace('<title>', `<style>${await typefaces()}</style><title>`);
  const address = URL.createObjectURL(new Blob([drawn], { type: 'image/svg+xml' }));
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

/** Rejects where the canvas is too large for the browser. */
export function pngFile(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) =>
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('the picture cannot be made'))),
      'image/png',
    ),
  );
}

let known: Promise<string> | null = null;

/**
 * The page's typefaces as a style sheet that carries them: a picture that is drawn as an image has none of
 * the page's own. What cannot be had leaves the system's.
 */
function typefaces(): Promise<string> {
  known ??= Promise.all(fontRules().map(carried)).then((rules) => rules.join(''));
  return known;
}

function fontRules(): CSSFontFaceRule[] {
  return [...document.styleSheets].flatMap((sheet) =>
    [...sheet.cssRules].filter((rule) => rule instanceof CSSFontFaceRule),
  );
}

async function carried({ style, parentStyleSheet }: CSSFontFaceRule): Promise<string> {
  const [, path] = /url\("?([^")]+)"?\)/.exec(style.getPropertyValue('src')) ?? [];
  if (path === undefined) return '';
  try {
    const font = await fetch(new URL(path, parentStyleSheet?.href ?? location.href));
    const data = await dataAddress(await font.blob());
    const [family, weight] = ['font-family', 'font-weight'].map((one) =>
      style.getPropertyValue(one),
    );
    return `@font-face{font-family:${family};font-weight:${weight};src:url(${data})}`;
  } catch {
    return '';
  }
}

function dataAddress(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });
}
