/**
 * Which regions of a photo show the object, where that can be told from the pixels alone: in front
 * of a plain background. The border's colour is followed by a quadratic surface in CIELAB; what
 * joins the border and is near that surface is background.
 */

import { GRID, REGIONS } from './measures.mjs';

/** Pixels on a side of the small picture that is looked at, of a region and of the border. */
const SIZE = 112;
const CELL = SIZE / GRID;
const BORDER = 3;
/** Distance in CIELAB, lightness counted LIGHTNESS times, up to which a pixel is background. */
const NEAR = 12;
const LIGHTNESS = 0.7;
/** Of the border that must be near the surface. */
const PLAIN = 0.88;
/** What may be object of a picture that has one: less is a speck, more is no background. */
const OBJECT = [0.03, 0.9];
/**
 * The surface is fitted ROUNDS times more to what of the border is nearer than twice the median, but
 * at least SURELY_NEAR; to no less than LEAST_BORDER of it.
 */
const ROUNDS = 4;
const SURELY_NEAR = 6;
const LEAST_BORDER = 0.2;
/** Ridge of the fit by pixel, times these for the terms [1, v, u, uv, vv, uu]: a level colour is preferred. */
const RIDGE = 2e-4;
const RIDGE_WEIGHTS = [0, 1, 1, 5, 5, 5];

/** sRGB's decoding (IEC 61966-2-1), and the root of CIELAB (CIE 15). */
const linear = (v) => (v > 0.04045 ? ((v + 0.055) / 1.055) ** 2.4 : v / 12.92);
const root = (v) => (v > 0.008856 ? Math.cbrt(v) : 7.787 * v + 16 / 116);

/** CIELAB under D65 of linear sRGB's primaries. */
function lab(red, green, blue) {
  const [r, g, b] = [linear(red), linear(green), linear(blue)];
  const x = root((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505);
  const y = root(0.2126 * r + 0.7152 * g + 0.0722 * b);
  const z = root((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

const onBorder = (row, column) => Math.min(row, column, SIZE - 1 - row, SIZE - 1 - column) < BORDER;

function surfaceTerms(pixel) {
  const v = Math.floor(pixel / SIZE) / (SIZE - 1) - 0.5;
  const u = (pixel % SIZE) / (SIZE - 1) - 0.5;
  return [1, v, u, u * v, v * v, u * u];
}

/** The solution of a x = b for each column of b, by Gauss and Jordan with pivots. */
function solve(a, b) {
  const n = a.length;
  const rows = a.map((row, i) => [...row, ...b[i]]);
  for (let i = 0; i < n; ++i) {
    const pivot = rows.slice(i).reduce((best, row, at) => {
      return Math.abs(row[i]) > Math.abs(rows[i + best][i]) ? at : best;
    }, 0);
    [rows[i], rows[i + pivot]] = [rows[i + pivot], rows[i]];
    for (let j = 0; j < n; ++j) {
      if (j === i) continue;
      const factor = rows[j][i] / rows[i][i];
      for (let k = i; k < rows[j].length; ++k) rows[j][k] -= factor * rows[i][k];
    }
  }
  return rows.map((row, i) => row.slice(n).map((value) => value / row[i]));
}

/** Distance of every pixel from the surface through the colours of `pixels`. */
function distances(colours, pixels) {
  const a = Array.from({ length: 6 }, () => new Array(6).fill(0));
  const b = Array.from({ length: 6 }, () => new Array(3).fill(0));
  for (const pixel of pixels) {
    const terms = surfaceTerms(pixel);
    for (let i = 0; i < 6; ++i) {
      for (let j = 0; j < 6; ++j) a[i][j] += terms[i] * terms[j];
      for (let c = 0; c < 3; ++c) b[i][c] += terms[i] * colours[pixel][c];
    }
  }
  RIDGE_WEIGHTS.forEach((weight, i) => {
    a[i][i] += RIDGE * pixels.length * weight;
  });
  const fit = solve(a, b);
  return colours.map((colour, pixel) => {
    const terms = surfaceTerms(pixel);
    const away = [LIGHTNESS, 1, 1].map((weight, c) => {
      return weight * (colour[c] - terms.reduce((sum, term, i) => sum + term * fit[i][c], 0));
    });
    return Math.hypot(...away);
  });
}

const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];

/** Pixels that can be reached from the border over near ones. */
function background(near, border) {
  const seen = new Uint8Array(SIZE * SIZE);
  const open = border.filter((pixel) => near[pixel]);
  for (const pixel of open) seen[pixel] = 1;
  while (open.length > 0) {
    const pixel = open.pop();
    const column = pixel % SIZE;
    const next = [pixel - SIZE, pixel + SIZE];
    if (column > 0) next.push(pixel - 1);
    if (column < SIZE - 1) next.push(pixel + 1);
    for (const other of next) {
      if (other < 0 || other >= SIZE * SIZE || seen[other] || !near[other]) continue;
      seen[other] = 1;
      open.push(other);
    }
  }
  return seen;
}

/** `rgba` as the decoder gives it -> SIZE x SIZE colours in CIELAB, each the mean of its pixels. */
function smallColours({ width, height, rgba }) {
  return Array.from({ length: SIZE * SIZE }, (_, pixel) => {
    const [row, column] = [Math.floor(pixel / SIZE), pixel % SIZE];
    const span = (at, length) => {
      const first = Math.floor((at * length) / SIZE);
      return [first, Math.max(first + 1, Math.floor(((at + 1) * length) / SIZE))];
    };
    const [top, bottom] = span(row, height);
    const [left, right] = span(column, width);
    const sum = [0, 0, 0];
    for (let y = top; y < bottom; ++y) {
      for (let x = left; x < right; ++x) {
        for (let c = 0; c < 3; ++c) sum[c] += rgba[4 * (y * width + x) + c];
      }
    }
    const count = 255 * (bottom - top) * (right - left);
    return lab(...sum.map((value) => value / count));
  });
}

/**
 * Share of each of 49 regions that is object, for a picture { width, height, rgba }; null where the
 * background is not plain, or nearly nothing or nearly all is object.
 */
export function objectShares(picture) {
  const colours = smallColours(picture);
  const border = [];
  for (let pixel = 0; pixel < colours.length; ++pixel) {
    if (onBorder(Math.floor(pixel / SIZE), pixel % SIZE)) border.push(pixel);
  }
  let used = border;
  let away = distances(colours, used);
  for (let round = 0; round < ROUNDS; ++round) {
    const limit = Math.max(SURELY_NEAR, 2 * median(used.map((pixel) => away[pixel])));
    const near = border.filter((pixel) => away[pixel] < limit);
    if (near.length < LEAST_BORDER * border.length) break;
    used = near;
    away = distances(colours, used);
  }
  const near = away.map((distance) => distance < NEAR);
  if (border.filter((pixel) => near[pixel]).length < PLAIN * border.length) return null;
  const reached = background(near, border);
  const shares = new Array(REGIONS).fill(0);
  reached.forEach((is, pixel) => {
    const row = Math.floor(pixel / SIZE / CELL);
    const column = Math.floor((pixel % SIZE) / CELL);
    if (!is) shares[row * GRID + column] += 1 / CELL ** 2;
  });
  const all = shares.reduce((sum, share) => sum + share, 0) / shares.length;
  return all > OBJECT[0] && all < OBJECT[1] ? shares : null;
}
