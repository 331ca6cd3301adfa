/** Whether a theme can be read: the contrast of WCAG 2.2 (1.4.3, 1.4.11) of every pair of colours that meet on the page. */

import { readFileSync } from 'node:fs';
import { checkoutPath } from '../../pipeline/generated-files';
import { COLOURS, type Colour, type ExhibitFile } from '../../src/app/exhibit/schema';

export type Theme = ExhibitFile['theme'];
export type Palette = Readonly<Record<Colour, string>>;
export type Light = 'light' | 'dark';

/** What is written or drawn, on what, and the least contrast. */
const PAIRS: readonly (readonly [Colour, readonly Colour[], number])[] = [
  ['ink', ['paper', 'surface', 'mat', 'track', 'both-soft'], 4.5],
  ['muted', ['paper', 'surface', 'mat', 'track', 'both-soft'], 4.5],
  ['picture', ['paper', 'surface'], 4.5],
  ['words', ['paper', 'surface'], 4.5],
  ['both', ['paper', 'surface'], 4.5],
  ['both-strong', ['paper', 'surface'], 4.5],
  ['on-both', ['both', 'both-strong'], 4.5],
  ['on-both-soft', ['both-soft'], 4.5],
  ['plus', ['surface'], 4.5],
  ['minus', ['surface'], 4.5],
  ['warn', ['surface', 'warn-surface'], 4.5],
  ['edge-line', ['paper', 'surface'], 3],
  ['words-bar', ['surface'], 3],
];

export interface PoorPair {
  readonly front: Colour;
  readonly ground: Colour;
  readonly ratio: number;
  readonly least: number;
}

/** The colours of the page by day or night, as its style sheet has them, under those of the theme. */
export function paletteOf(light: Light, theme: Theme): Palette {
  const own = Object.fromEntries(Object.entries(theme[light]).filter(([, colour]) => colour));
  return { ...usual(light), ...own };
}

/** The pairs that fall short. */
export function poorPairs(palette: Palette): PoorPair[] {
  return PAIRS.flatMap(([front, grounds, least]) =>
    grounds
      .map((ground) => ({ front, ground, least, ratio: contrast(palette[front], palette[ground]) }))
      .filter(({ ratio }) => ratio < least),
  );
}

/** From 1 to 21, of two colours "#rrggbb". */
export function contrast(a: string, b: string): number {
  const [lighter = 0, darker = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const c = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Of the block of tokens.css that says `color-scheme: light`, or dark. */
function usual(light: Light): Palette {
  const tokens = readFileSync(checkoutPath('web/src/styles/tokens.css'), 'utf8');
  const block = new RegExp(`color-scheme: ${light};([^}]*)`).exec(tokens)?.[1] ?? '';
  const values = new Map(
    [...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6});/g)].map(([, name, value]) => [name, value]),
  );
  const palette = COLOURS.map((name) => [name, values.get(name) ?? '#000000'] as const);
  return Object.fromEntries(palette) as Palette;
}
