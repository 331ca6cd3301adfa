/** A text as a QR code (ISO/IEC 18004), dark on light whatever the theme: that is what cameras read. */

import { type SVGTemplateResult, svg } from 'lit';
import createCode from 'qrcode-generator';

/** Modules of light around the code, as the standard asks. */
const QUIET = 4;

/** The code as rows of modules, true is dark; the smallest one that holds the text, with 15 % correction. */
export function qrModules(text: string): boolean[][] {
  const code = createCode(0, 'M');
  code.addData(text, 'Byte');
  code.make();
  const count = code.getModuleCount();
  const places = Array.from({ length: count }, (_, place) => place);
  return places.map((row) => places.map((column) => code.isDark(row, column)));
}

export function qrPicture(text: string, side: number): SVGTemplateResult {
  const modules = qrModules(text);
  const size = modules.length + 2 * QUIET;
  const path = modules
    .flatMap((row, y) => row.map((dark, x) => (dark ? `M${x + QUIET} ${y + QUIET}h1v1h-1z` : '')))
    .join('');
  return svg`<svg class="qr" viewBox="0 0 ${size} ${size}" width=${side} height=${side} aria-hidden="true">
    <rect class="qr-light" width=${size} height=${size}></rect><path class="qr-dark" d=${path}></path></svg>`;
}
