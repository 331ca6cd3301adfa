/** Classes that were read over by eye: what the extractor makes of the list of corrections. */

import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { corrected, readCorrections } from '../../../models/extract/corrections.mjs';
import { readRows, whatToExtract } from '../../../models/extract/extract.mjs';
import { hasHeritage, heritage, heritageRows, skipped } from '../inputs.mjs';

const RELABELLED = fileURLToPath(
  new URL('../../../models/taxonomy/relabelled.csv', import.meta.url),
);
const TAXONOMY = fileURLToPath(new URL('../../../models/taxonomy/README.md', import.meta.url));

const folder = mkdtempSync(join(tmpdir(), 'qurio-corrections-'));
after(() => rmSync(folder, { recursive: true }));
let tools;
before(async () => {
  tools = await import('../../../build/pipeline/pipeline.mjs');
});

const ROWS = [
  { id: 'a', class: 'bronze', file: 'a.jpg' },
  { id: 'b', class: 'sculpture', file: 'b.jpg' },
  { id: 'c', class: 'coin', file: 'c.jpg' },
];

/** The rows after the lines of a list of corrections. */
async function rowsAfter(lines, header = 'id,from,to,reason') {
  const path = join(folder, 'list.csv');
  writeFileSync(path, `${[header, ...lines].join('\n')}\n`);
  return corrected(ROWS, await readCorrections(path, tools), path);
}

test('a class is put right, a photo of nothing is left out, the rest stays as it is', async () => {
  const rows = await rowsAfter(['a,bronze,sculpture,"a Buddha, gilt"', 'c,coin,-,a page of text']);
  assert.deepEqual(rows, [{ ...ROWS[0], class: 'sculpture' }, ROWS[1]]);
  assert.equal(ROWS[0].class, 'bronze');
});

test('a line that does not fit the list is named', async () => {
  const refused = (lines, message) => assert.rejects(rowsAfter(lines), message);
  await refused(['a,coin,sculpture,x'], /list\.csv, line 2: a is bronze in the list, not coin/);
  await refused(['z,coin,sculpture,x'], /line 2: the list has no photo z/);
  await refused(['a,bronze,sculpure,x'], /line 2: no photo of the list is sculpure/);
  await refused(['a,bronze,bronze,x'], /line 2: a is bronze already/);
  await refused(['a,bronze,coin,x', 'a,bronze,coin,y'], /line 3: a is corrected by an earlier/);
  await refused(['a,bronze,sculpture,'], /line 2: no reason is given/);
  await refused(['a,bronze,"sculpture,x'], /line 2: /);
  await assert.rejects(rowsAfter(['a,bronze,coin'], 'id,from,to'), /line 2: no reason is given/);
});

test('the extractor corrects the photographs of world, and no other set', async () => {
  if (!hasHeritage) return skipped('the corrections against the heritage photographs');
  const classes = async (set) => {
    const rows = await readRows(whatToExtract({ set, data: heritage }), tools);
    return new Map(rows.map((row) => [row.id, row.class]));
  };
  const world = await classes('world');
  assert.equal(world.get('694c68764148'), 'sculpture', 'the Buddha of Nara, cast in bronze');
  assert.equal(world.get('x8f6b1468351'), 'painting', "Raphael's fresco, told as a painting");
  assert.ok(!world.has('y9da00c1a5e9'), 'a photograph of two people on a sofa');
  const listed = readFileSync(join(heritage, 'court.jsonl'), 'utf8').trim().split('\n');
  const asTheyAre = new Map(listed.map((row) => JSON.parse(row)).map((row) => [row.id, row.class]));
  const court = await classes('court');
  assert.ok(court.size > 0);
  for (const [id, kind] of court) assert.equal(kind, asTheyAre.get(id), id);
});

test('the corrections are in the order of their ids', async () => {
  const ids = (await readCorrections(RELABELLED, tools)).map(({ id }) => id);
  assert.deepEqual(ids, ids.toSorted());
});

test('the taxonomy describes every class of the photographs, and no other', () => {
  if (!hasHeritage) return skipped('the taxonomy against the heritage photographs');
  const described = [...readFileSync(TAXONOMY, 'utf8').matchAll(/^\*\*(\w+)\*\*/gm)].map(
    ([, name]) => name,
  );
  const classes = new Set(heritageRows().map((row) => row.class));
  assert.deepEqual(described.toSorted(), [...classes].toSorted());
});
