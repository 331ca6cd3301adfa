/** Pictures of the gallery: puzzle tiles joined to the whole. */

import sharp from 'sharp';

/** A border row or column belongs to the picture when at least this share of it is covered. */
const COVERED = 0.98;
const OPAQUE = 255;

/** Tiles are cut with a knife's width lost: what shows through a seam is the neighbouring tile. */
const UNDERLAY = [
  [-1, -1],
  [1, -1],
  [-1, 1],
  [1, 1],
];

/**
 * The tiles of a puzzle, each with the place of its centre as a share of the board.
 * @param {{width: number, height: number} | {background: Buffer}} board its size in pixels, or the
 *     picture that the tiles complete
 * @param {{picture: Buffer, x: number, y: number}[]} tiles
 * @returns {Promise<Buffer>} the picture they make, cropped to what they cover
 */
export async function joinTiles(board, tiles) {
  const { width, height } =
    board.background === undefined ? board : await sharp(board.background).metadata();
  const placed = [];
  for (const { picture, x, y } of tiles) {
    const tile = await sharp(picture).metadata();
    placed.push({
      input: picture,
      left: Math.round(x * width - tile.width / 2),
      top: Math.round(y * height - tile.height / 2),
    });
  }
  const shifted = UNDERLAY.flatMap(([dx, dy]) =>
    placed.map((tile) => ({ ...tile, left: tile.left + dx, top: tile.top + dy })),
  );
  const { background } = board;
  const canvas =
    background === undefined
      ? sharp({ create: { width, height, channels: 4, background: '#0000' } })
      : sharp(background).ensureAlpha();
  const layers = background === undefined ? [...shifted, ...placed] : placed;
  return cropToCovered(await canvas.composite(layers).png().toBuffer());
}

/** Cuts off what no tile covers: always the barest border next, until all four are covered. */
async function cropToCovered(picture) {
  const { data, info } = await sharp(picture)
    .extractChannel(3)
    .raw()
    .toBuffer({ resolveWithObject: true });
  const opaque = (x, y) => data[y * info.width + x] === OPAQUE;
  const box = boundsOf(info, opaque);
  const row = (y) => share(box.left, box.right, (x) => opaque(x, y));
  const column = (x) => share(box.top, box.bottom, (y) => opaque(x, y));
  for (;;) {
    const borders = [
      { covered: row(box.top), cut: () => ++box.top },
      { covered: row(box.bottom), cut: () => --box.bottom },
      { covered: column(box.left), cut: () => ++box.left },
      { covered: column(box.right), cut: () => --box.right },
    ];
    const barest = borders.reduce((worst, next) => (next.covered < worst.covered ? next : worst));
    if (barest.covered >= COVERED) break;
    barest.cut();
  }
  const width = box.right - box.left + 1;
  const height = box.bottom - box.top + 1;
  return sharp(picture)
    .extract({ left: box.left, top: box.top, width, height })
    .flatten({ background: '#fff' })
    .png()
    .toBuffer();
}

/** The smallest box, borders included, around all pixels that pass. */
function boundsOf({ width, height }, test) {
  const box = { left: width, top: height, right: 0, bottom: 0 };
  for (let y = 0; y < height; ++y) {
    for (let x = 0; x < width; ++x) {
      if (!test(x, y)) continue;
      box.left = Math.min(box.left, x);
      box.right = Math.max(box.right, x);
      box.top = Math.min(box.top, y);
      box.bottom = Math.max(box.bottom, y);
    }
  }
  return box;
}

function share(first, last, test) {
  let count = 0;
  for (let i = first; i <= last; ++i) if (test(i)) ++count;
  return count / (last - first + 1);
}
