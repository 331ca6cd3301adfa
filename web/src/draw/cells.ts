/** Many cells, or many dots, as one path: hundreds of elements would cost whatever changes beside them. */

export type Middle = readonly [x: number, y: number];

const CORNER = 3;
/** Below this side nobody sees that corners are round, and below this radius that dots are: curves take longest to paint. */
const ROUND_SIDE = 8;
const ROUND_DOT = 1;

/** Squares, with round corners where these are seen. */
export function cellsPath(middles: readonly Middle[], side: number): string {
  if (side < ROUND_SIDE) return squares(middles, side);
  const r = CORNER;
  const edge = side - 2 * r;
  const way = `h${edge}a${r} ${r} 0 0 1 ${r} ${r}v${edge}a${r} ${r} 0 0 1 ${-r} ${r}h${-edge}a${r} ${r} 0 0 1 ${-r} ${-r}v${-edge}a${r} ${r} 0 0 1 ${r} ${-r}z`;
  return middles.map(([x, y]) => `M${x - edge / 2} ${y - side / 2}${way}`).join('');
}

export function dotsPath(middles: readonly Middle[], r: number): string {
  if (r < ROUND_DOT) return squares(middles, r * Math.sqrt(Math.PI));
  const way = `a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0`;
  return middles.map(([x, y]) => `M${x - r} ${y}${way}`).join('');
}

function squares(middles: readonly Middle[], side: number): string {
  const way = `h${side}v${side}h${-side}z`;
  return middles.map(([x, y]) => `M${x - side / 2} ${y - side / 2}${way}`).join('');
}
