/** Every benchmark has its row in the table of the simulator's README, in the order of the table's own list. */

import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

it('the table of core/quantum/README.md has a row for each benchmark', () => {
  const lines = read('tests/bench/table.mjs').matchAll(/\['[\w-]+', '[\w-]+', '([^']+)'\]/g);
  const names = [...lines].map(([, name]) => name);
  const [, table = ''] =
    /--write -->\n([\s\S]*)<!-- end -->/.exec(read('core/quantum/README.md')) ?? [];
  const rows = [...table.matchAll(/^\| (W[^|]+) \|(.*)\|$/gm)];
  expect(names.length).toBeGreaterThan(5);
  expect(rows.map(([, name]) => name)).toEqual(names);
  for (const [, name, cells = ''] of rows) expect(cells, name).toMatch(/\d/);
});
