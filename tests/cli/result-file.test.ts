/** Results appear whole, are taken up again where they stopped or failed, and are never written over. */

import {
  appendFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ResultFile } from '../../web/cli/result-file';
import type { ResultPlan } from '../../web/cli/result-parts';
import { IdOrder, type ResultRow } from '../../web/cli/result-rows';
import { csvCells } from '../../web/pipeline/csv';
import { MAX_RECORD_BYTES, rawRecords } from '../../web/pipeline/records';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'qurio-results-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const CLASSES = ['jade', 'coin'];

const answer = (id: string): ResultRow => ({
  id,
  class: 'jade',
  probability: 0.75,
  probabilities: { jade: 0.75, coin: 0.25 },
  abstain: false,
  group: '',
  language: 'es',
  outcome: 'sure',
});
const unsure = (id: string): ResultRow => ({
  ...answer(id),
  class: '',
  abstain: true,
  best_guess: 'jade',
  group: 'carving',
  outcome: 'disagree',
  ...{ agreement: 0.25, photo_class: 'jade', caption_class: 'coin' },
});
const failed = (id: string | null): ResultRow => ({ id, error: 'line 2: no' });

/** A plan for rows with these ids. */
function plan(ids: readonly (string | null)[], more: Partial<ResultPlan> = {}): ResultPlan {
  const order = new IdOrder();
  for (const id of ids) order.add(id);
  const path = join(folder, more.format === 'csv' ? 'out.csv' : 'out.jsonl');
  return {
    ...{ path, shown: 'out', format: 'lines', run: 'run' },
    ...{ ids: order.end(), force: false, keepErrors: false },
    ...more,
  };
}

async function opened(of: ResultPlan): Promise<ResultFile> {
  const file = await ResultFile.open(of);
  if (!file.ok) throw new Error(file.failure.detail);
  return file.value;
}

/** Writes the rows that the file wants; how many those were. */
async function fill(file: ResultFile, rows: readonly ResultRow[]): Promise<number> {
  let wanted = 0;
  for (const [number, row] of rows.entries()) {
    if (!file.wants(number)) continue;
    await file.add(number, row);
    wanted++;
  }
  return wanted;
}

const written = (name = 'out.jsonl') =>
  readFileSync(join(folder, name), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

it('a result appears when it is finished, not before, and each row says its run', async () => {
  const file = await opened(plan(['a']));
  await fill(file, [answer('a')]);
  expect(existsSync(join(folder, 'out.jsonl'))).toBe(false);
  await file.finish(CLASSES);
  expect(written()).toEqual([{ ...answer('a'), run: 'run' }]);
  expect(readdirSync(folder)).toEqual(['out.jsonl']);
});

it('goes on after whole rows; half a row is written again', async () => {
  const rows = ['a', 'b', 'c'].map(answer);
  const first = await opened(plan(['a', 'b', 'c']));
  await fill(first, rows.slice(0, 2));
  await first.close();
  appendFileSync(join(folder, 'out.jsonl.run.partial'), '{"id":"c","cla');

  const second = await opened(plan(['a', 'b', 'c']));
  expect(second.rowsThere).toBe(2);
  expect(await fill(second, rows)).toBe(1);
  await second.finish(CLASSES);
  expect(written().map((row) => row.id)).toEqual(['a', 'b', 'c']);
});

it('what a broken disk made of a line is cut off, with all behind it', async () => {
  const first = await opened(plan(['a', 'b']));
  await fill(first, [answer('a')]);
  await first.close();
  appendFileSync(
    join(folder, 'out.jsonl.run.partial'),
    `\0\0\0\0\n${JSON.stringify(answer('b'))}\n`,
  );
  const second = await opened(plan(['a', 'b']));
  expect(second.rowsThere).toBe(1);
  await second.close();
});

it('a run that wrote nothing leaves nothing behind', async () => {
  const file = await opened(plan(['a']));
  await file.close();
  expect(readdirSync(folder)).toEqual([]);
});

it('another run does not go on with these rows', async () => {
  const first = await opened(plan(['a']));
  await fill(first, [answer('a')]);
  await first.close();
  const other = await opened(plan(['a'], { run: 'other' }));
  expect(other.rowsThere).toBe(0);
  await other.close();
});

it('a row that grows beyond the longest row of a list is not lost', async () => {
  const id = '\u0001"'.repeat(MAX_RECORD_BYTES / 4);
  const file = await opened(plan([id, 'b'], { format: 'csv' }));
  await fill(file, [answer(id), answer('b')]);
  await file.finish(CLASSES);
  const again = await opened(plan([id, 'b'], { format: 'csv' }));
  expect([again.isComplete, again.rowsThere]).toEqual([true, 2]);
});

it('a table has a column for every class, and no formulas', async () => {
  const file = await opened(plan(['=1+1', 'b', null], { format: 'csv' }));
  const rows = [answer('=1+1'), unsure('b'), { id: null, error: 'line 2: "x" is no file' }];
  await fill(file, rows);
  await file.finish(CLASSES);
  expect(readFileSync(join(folder, 'out.csv'), 'utf8')).toBe(
    'id,class,probability,abstain,best_guess,group,outcome,agreement,photo_class,caption_class,' +
      'language,p_jade,p_coin,error,run\r\n' +
      `"'=1+1",jade,0.75,false,,,sure,,,,es,0.75,0.25,,run\r\n` +
      'b,,0.75,true,jade,carving,disagree,0.25,jade,coin,es,0.75,0.25,,run\r\n' +
      ',,,,,,,,,,,,,"line 2: ""x"" is no file",run\r\n',
  );
  expect(readdirSync(folder)).toEqual(['out.csv']);
});

describe.each(['lines', 'csv'] as const)('failed rows (%s)', (format) => {
  const IDS = ['=1', 'b', 'c\r\nd', 'e'];
  const first = [answer('=1'), failed('b'), unsure('c\r\nd'), failed('e')];
  const name = format === 'csv' ? 'out.csv' : 'out.jsonl';

  async function finished(): Promise<string> {
    const file = await opened(plan(IDS, { format }));
    expect(await fill(file, first)).toBe(4);
    await file.finish(CLASSES);
    return readFileSync(join(folder, name), 'utf8');
  }

  async function errors(): Promise<string[]> {
    if (format === 'lines') return written().map((row) => row.error ?? '');
    const found = [];
    async function* file(): AsyncGenerator<Uint8Array> {
      yield readFileSync(join(folder, name));
    }
    for await (const { text } of rawRecords(file(), 'csv')) {
      const cells = text.ok ? csvCells(text.value) : text;
      found.push(cells.ok ? (cells.value.at(-2) ?? '') : 'none');
    }
    return found.slice(1);
  }

  it('of a finished result are tried again, the others stay as they are', async () => {
    const before = await finished();
    const file = await opened(plan(IDS, { format }));
    expect([file.isComplete, file.rowsThere, file.toRetry]).toEqual([false, 4, 2]);
    expect(await fill(file, [failed(''), answer('b'), failed(''), failed('e')])).toBe(2);
    expect(file.counts).toEqual({ answered: 2, unsure: 1, failed: 1 });
    await file.finish(CLASSES);
    expect(await errors()).toEqual(['', '', '', 'line 2: no']);
    expect(readdirSync(folder)).toEqual([name]);

    const last = await opened(plan(IDS, { format }));
    expect(await fill(last, [failed(''), failed(''), failed(''), answer('e')])).toBe(1);
    await last.finish(CLASSES);
    expect(await errors()).toEqual(['', '', '', '']);
    const after = readFileSync(join(folder, name), 'utf8');
    for (const part of before.split('\n').filter((line) => !line.includes('line 2: no'))) {
      expect(after).toContain(part);
    }
    const done = await opened(plan(IDS, { format }));
    expect([done.isComplete, done.counts.answered, done.wants(0)]).toEqual([true, 3, false]);
  });

  it('stay with --keep-errors, and are counted', async () => {
    const before = await finished();
    const file = await opened(plan(IDS, { format, keepErrors: true }));
    expect([file.isComplete, file.toRetry]).toEqual([true, 0]);
    expect(file.counts).toEqual({ answered: 1, unsure: 1, failed: 2 });
    await file.close();
    expect(readFileSync(join(folder, name), 'utf8')).toBe(before);
  });

  it('of a run that stopped in the midst of the second try are there once', async () => {
    await finished();
    const second = await opened(plan(IDS, { format }));
    await second.add(1, answer('b'));
    await second.close();
    appendFileSync(join(folder, `${name}.run.partial.retried`), '{"number":3,"ro');
    const third = await opened(plan(IDS, { format }));
    expect([third.wants(1), third.wants(3)]).toEqual([false, true]);
    await third.add(3, answer('e'));
    await third.finish(CLASSES);
    expect(await errors()).toEqual(['', '', '', '']);
    expect(readdirSync(folder)).toEqual([name]);
  });
});

describe('a result that is there already', () => {
  const refused = async (of: ResultPlan) => {
    const file = await ResultFile.open(of);
    if (file.ok) await file.value.close();
    return file.ok ? null : file.failure.detail;
  };

  async function finished(ids: readonly string[]): Promise<void> {
    const file = await opened(plan(ids));
    await fill(file, ids.map(answer));
    await file.finish(CLASSES);
  }

  it.each([
    ['somebody’s text', 'my notes\n'],
    ['rows without a run', `${JSON.stringify(answer('a'))}\n`],
    ['one row more', `${JSON.stringify({ ...answer('a'), run: 'run' })}\nmine\n`],
    ['no UTF-8', Uint8Array.of(0xff, 0x0a)],
  ])('with %s is not written over', async (_, text) => {
    writeFileSync(join(folder, 'out.jsonl'), text);
    expect(await refused(plan(['a']))).toMatch(/is there already.*--force/);
    expect(readFileSync(join(folder, 'out.jsonl'))).toEqual(Buffer.from(text as string));
    expect(readdirSync(folder)).toEqual(['out.jsonl']);
  });

  it('of another run, or whose rows were taken out or sorted, is not written over', async () => {
    await finished(['a', 'b']);
    expect(await refused(plan(['a', 'b'], { run: 'other' }))).toMatch(/--force/);
    expect(await refused(plan(['b', 'a']))).toMatch(/--force/);
    expect(await refused(plan(['a', 'b', 'c']))).toMatch(/--force/);
    expect(await refused(plan(['a', 'b']))).toBeNull();
  });

  it('is replaced with --force, its own too, when the new one is whole', async () => {
    await finished(['a']);
    const file = await opened(plan(['a'], { force: true }));
    expect([file.isComplete, file.wants(0)]).toEqual([false, true]);
    await file.add(0, unsure('a'));
    expect(written()).toMatchObject([{ class: 'jade' }]);
    await file.finish(CLASSES);
    expect(written()).toMatchObject([{ class: '', best_guess: 'jade' }]);
  });

  it('and is empty holds nothing to be kept', async () => {
    writeFileSync(join(folder, 'out.jsonl'), '');
    expect(await refused(plan(['a']))).toBeNull();
  });

  it('a table of somebody else is not written over', async () => {
    writeFileSync(join(folder, 'out.csv'), 'id,class\n1,jade\n');
    expect(await refused(plan(['1'], { format: 'csv' }))).toMatch(/--force/);
    writeFileSync(join(folder, 'out.csv'), 'id,class\n');
    expect(await refused(plan([], { format: 'csv' }))).toMatch(/--force/);
  });
});
