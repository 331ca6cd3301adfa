/**
 * The icons that a page has when it is installed, from the page's own drawing:
 *
 *   node web/icons.mjs     writes web/public/generated/icons
 */

import { mkdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { readCommandLine, runAsProgram } from './command-line.mjs';

const DRAWING = new URL('src/icon.svg', import.meta.url);
const FOLDER = new URL('public/generated/icons/', import.meta.url);
/** The paper of the page (web/src/styles/tokens.css). */
const PAPER = '#f6f4ef';

/**
 * Name, side in pixels, and the share of the side that the drawing has on paper; null: the drawing alone.
 * A maskable icon may lose all but its middle four fifths (W3C Web Application Manifest, section on icon masks).
 */
const ICONS = [
  ['icon-192.png', 192, null],
  ['icon-512.png', 512, null],
  ['maskable-512.png', 512, 0.62],
  ['apple-touch-icon.png', 180, 0.76],
];

async function draw(name, side, share) {
  const inner = Math.round(side * (share ?? 1));
  // Drawn at that size, not made larger: 96 pixels to an inch, and the drawing is 40 units wide.
  const drawing = sharp(readFileSync(DRAWING), { density: (96 * inner) / 40 }).resize(inner, inner);
  const margin = Math.round((side - inner) / 2);
  const around = {
    top: margin,
    bottom: side - inner - margin,
    left: margin,
    right: side - inner - margin,
  };
  const placed =
    share === null
      ? drawing
      : drawing.extend({ ...around, background: PAPER }).flatten({ background: PAPER });
  await placed.png({ compressionLevel: 9 }).toFile(fileURLToPath(new URL(name, FOLDER)));
}

async function main(words) {
  readCommandLine(words);
  mkdirSync(FOLDER, { recursive: true });
  for (const icon of ICONS) await draw(...icon);
}

await runAsProgram(import.meta.url, main, 'node web/icons.mjs');
