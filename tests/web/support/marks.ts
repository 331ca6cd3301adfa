/** Where a mark of a chart stands, and what it looks like: its path begins at its middle. */

const MIDDLE = /^M(-?[\d.]+) (-?[\d.]+)/;

export function placeOf(mark: Element | undefined): readonly [number, number] {
  const [, x, y] = MIDDLE.exec(mark?.getAttribute('d') ?? '') ?? [];
  return [Number(x), Number(y)];
}

export function shapeOf(mark: Element): string {
  return (mark.getAttribute('d') ?? '').replace(MIDDLE, '');
}
