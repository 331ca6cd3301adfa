/** Results appear whole, and an interrupted run goes on where it stopped. */

import {
  appendFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { ResultFile, type ResultRow } from '../../web/cli/result-file';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'qurio-results-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const answer = (id: string): ResultRow => ({
  id,
  class: 'jade',
  probability: 0.75,
  probabilities: { jade: 0.75, coin: 0.25 },
  abstain: false,
});

it('a result appears when it is finished, not before', async () => {
  const path = join(folder, 'out.jsonl');
  const file = await ResultFile.open(path, 'run');
  await file.add(answer('a'));
  expect(existsSync(path)).toBe(false);
  await file.finish(null);
  expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual(answer('a'));
  expect(readdirSync(folder)).toEqual(['out.jsonl']);
});

it('goes on after whole rows; half a row is written again', async () => {
  const path = join(folder, 'out.jsonl');
  const first = await ResultFile.open(path, 'run');
  await first.add(answer('a'));
  await first.add({ id: 'b', error: 'line 2: no' });
  await first.close();
  appendFileSync(join(folder, 'out.jsonl.run.partial'), '{"id":"c","cla');

  const second = await ResultFile.open(path, 'run');
  expect(second.rowsThere).toBe(2);
  await second.add(answer('c'));
  await second.finish(null);
  const ids = readFileSync(path, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line).id);
  expect(ids).toEqual(['a', 'b', 'c']);
});

it('a run that wrote nothing leaves nothing behind', async () => {
  const file = await ResultFile.open(join(folder, 'out.jsonl'), 'run');
  await file.close();
  expect(readdirSync(folder)).toEqual([]);
});

it('another run does not go on with these rows', async () => {
  const path = join(folder, 'out.jsonl');
  const first = await ResultFile.open(path, 'run');
  await first.add(answer('a'));
  await first.close();
  const other = await ResultFile.open(path, 'other');
  expect(other.rowsThere).toBe(0);
  await other.close();
});

it('a table has a column for every class, and no formulas', async () => {
  const path = join(folder, 'out.csv');
  const file = await ResultFile.open(path, 'run');
  await file.add(answer('=1+1'));
  await file.add({ id: null, error: 'line 2: "x" is no file' });
  await file.finish(['jade', 'coin']);
  expect(readFileSync(path, 'utf8')).toBe(
    'id,class,probability,abstain,p_jade,p_coin,error\r\n' +
      `"'=1+1",jade,0.75,false,0.75,0.25,\r\n` +
      ',,,,,,"line 2: ""x"" is no file"\r\n',
  );
  expect(readdirSync(folder)).toEqual(['out.csv']);
});
