/** The curve of accuracy against trained numbers as a picture, in a page's light and dark colours. */

import { curveInWords, GIVEN } from './curve.mjs';
import { CONDITIONS } from './tables.mjs';

const PANEL = { width: 300, height: 260, left: 46, top: 30, gap: 20 };
const LEGEND = 58;
const TICKS = [2000, 5000, 10000, 20000, 50000];
/** Points that would hide each other stand this far apart. */
const ASIDE = 2.5;

/** By rank: dashes and marks tell the lines apart without colours. */
const DASHES = ['', '7 4', '2 4', '9 3 2 3', '1 3', '12 4'];
const MARKS = [
  (x, y) => `<circle cx="${x}" cy="${y}" r="4.5"/>`,
  (x, y) => `<rect x="${x - 3.5}" y="${y - 3.5}" width="7" height="7"/>`,
  (x, y) => `<path d="M${x} ${y - 4.5}l4.5 8h-9z"/>`,
  (x, y) => `<path d="M${x} ${y - 5}l4.5 5l-4.5 5l-4.5 -5z"/>`,
  (x, y) => `<path d="M${x} ${y + 4.5}l4.5 -8h-9z"/>`,
  (x, y) => `<path class="cross" d="M${x - 4} ${y - 4}l8 8m0 -8l-8 8"/>`,
];
const LIGHT = ['#0b57d0', '#a33b00', '#1b6e3c', '#8a1a7a', '#6b5900', '#3c4043'];
const DARK = ['#8ab4f8', '#ffb77c', '#7fd8a0', '#f2a6e6', '#e3d26a', '#c4c7c5'];

const round = (value) => Math.round(value * 10) / 10;
const escaped = (text) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

function styles() {
  const colours = (list) => list.map((colour, rank) => `.f${rank}{color:${colour}}`).join('');
  return [
    'text{font:12px system-ui,sans-serif;fill:#1f1f1f}',
    '.title{font-weight:600}.grid{stroke:#d0d0d0}.back{fill:#fff}',
    '.line{fill:none;stroke:currentColor;stroke-width:1.6}.f0 .line{stroke-width:3}',
    '.bar{fill:none;stroke:currentColor;stroke-width:1}.mark{fill:currentColor}',
    '.cross{fill:none;stroke:currentColor;stroke-width:2}',
    colours(LIGHT),
    `@media (prefers-color-scheme:dark){text{fill:#e8e8e8}.grid{stroke:#4a4a4a}.back{fill:#17181a}${colours(DARK)}}`,
  ].join('');
}

/** From and to where an axis of shares runs: whole steps around all that it must show. */
export function shareAxis(shares) {
  const low = Math.min(...shares);
  const high = Math.max(...shares);
  const step = high - low > 0.25 ? 0.1 : high - low > 0.1 ? 0.05 : 0.02;
  const from = Math.floor(low / step + 1e-9);
  const to = Math.ceil(high / step - 1e-9);
  const steps = Math.max(1, to - from);
  return Array.from({ length: steps + 1 }, (_, k) => (from + k) * step);
}

/** Where a number of parameters stands on the axis, in [0, 1]. */
function placer(sizes) {
  const logs = sizes.map(({ parameters }) => Math.log(parameters));
  const low = Math.min(...logs) - 0.15;
  const high = Math.max(...logs) + 0.15;
  return (parameters) => (Math.log(parameters) - low) / (high - low);
}

function panel({ families, sizes }, condition, at) {
  const { width, height, left, top } = PANEL;
  const place = placer(sizes);
  const axis = shareAxis(sizes.flatMap((size) => size.conditions[condition].interval));
  const x = (parameters) => left + place(parameters) * width;
  const y = (share) => round(top + (1 - (share - axis[0]) / (axis.at(-1) - axis[0])) * height);
  const grid = axis.map(
    (share) =>
      `<path class="grid" d="M${left} ${y(share)}h${width}"/><text x="${left - 6}" y="${y(share) + 4}" text-anchor="end">${Math.round(100 * share)}</text>`,
  );
  const ticks = TICKS.filter((n) => place(n) >= 0 && place(n) <= 1).map(
    (n) =>
      `<path class="grid" d="M${round(x(n))} ${top}v${height + 5}"/><text x="${round(x(n))}" y="${top + height + 19}" text-anchor="middle">${n / 1000} k</text>`,
  );
  const lines = families.map(({ name }, rank) => {
    const aside = (rank - (families.length - 1) / 2) * ASIDE;
    const points = sizes
      .filter(({ family }) => family === name)
      .sort((a, b) => a.parameters - b.parameters)
      .map((size) => ({
        px: round(x(size.parameters) + aside),
        py: y(size.conditions[condition].accuracy[0]),
        bar: size.conditions[condition].interval.map(y),
      }));
    const route = points.map(({ px, py }, k) => `${k === 0 ? 'M' : 'L'}${px} ${py}`).join('');
    const bars = points.map(({ px, bar: [low, high] }) => `M${px} ${low}V${high}`).join('');
    const marks = points.map(({ px, py }) => MARKS[rank % MARKS.length](px, py)).join('');
    return `<g class="f${rank}"><path class="bar" d="${bars}"/><path class="line" stroke-dasharray="${DASHES[rank % DASHES.length]}" d="${route}"/><g class="mark">${marks}</g></g>`;
  });
  return `<g transform="translate(${at} 0)"><text class="title" x="${left}" y="18">${CONDITIONS[condition]}, accuracy %</text>${[...grid, ...ticks, ...lines.reverse()].join('')}</g>`;
}

function legend(families, width, top) {
  const columns = 3;
  const cell = width / columns;
  return families
    .map(({ title }, rank) => {
      const x = PANEL.left + (rank % columns) * cell;
      const y = top + Math.floor(rank / columns) * 22;
      return `<g class="f${rank}"><path class="line" stroke-dasharray="${DASHES[rank % DASHES.length]}" d="M${x} ${y}h44"/><g class="mark">${MARKS[rank % MARKS.length](x + 22, y)}</g><text x="${x + 52}" y="${y + 4}">${escaped(title)}</text></g>`;
    })
    .join('');
}

/** models/results/curve.svg. */
export function curvePicture(curve) {
  const { width, height, left, top, gap } = PANEL;
  const one = left + width + gap;
  const all = one * GIVEN.length;
  const bottom = top + height + 44;
  const words = escaped(curveInWords(curve));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${all} ${bottom + LEGEND}" width="${all}" height="${bottom + LEGEND}" role="img" aria-labelledby="t d">`,
    '<title id="t">Accuracy against size</title>',
    `<desc id="d">${words}</desc>`,
    `<style>${styles()}</style>`,
    `<rect class="back" width="${all}" height="${bottom + LEGEND}"/>`,
    ...GIVEN.map((condition, k) => panel(curve, condition, k * one)),
    `<text x="${all / 2}" y="${bottom - 6}" text-anchor="middle">trained numbers</text>`,
    legend(curve.families, all - left, bottom + 14),
    '</svg>',
    '',
  ].join('\n');
}
