/** Moving through a grid by the keys that grids have (WAI-ARIA Authoring Practices, grid pattern). */

/** The cell that `key` leads to from `cell`, row by row; null for any other key. Stops at the edges. */
export function moveInGrid(
  cell: number,
  key: string,
  rows: number,
  columns: number,
): number | null {
  const row = Math.floor(cell / columns);
  const column = cell % columns;
  const at = (r: number, c: number): number =>
    Math.min(rows - 1, Math.max(0, r)) * columns + Math.min(columns - 1, Math.max(0, c));
  switch (key) {
    case 'ArrowLeft':
      return at(row, column - 1);
    case 'ArrowRight':
      return at(row, column + 1);
    case 'ArrowUp':
      return at(row - 1, column);
    case 'ArrowDown':
      return at(row + 1, column);
    case 'Home':
      return at(row, 0);
    case 'End':
      return at(row, columns - 1);
    default:
      return null;
  }
}

/** The item that `key` leads to from `item` in a row of `count`; null for any other key. Stops at the ends. */
export function moveInRow(item: number, key: string, count: number): number | null {
  return key === 'ArrowUp' || key === 'ArrowDown' ? null : moveInGrid(item, key, 1, count);
}
