/**
 * The whole run of `qurio tag` but the models, in processes of its own: killed at any moment, started
 * twice, on a full disk, on a list that is long. What it writes is compared byte for byte.
 */

import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nodeBundle } from '../../web/vite.pipeline.config';
import { Dice } from '../dice.mjs';
import { IN_THE_WAY } from './program';

const PROGRAM = fileURLToPath(new URL('../../build/quick-tag/quick-tag.mjs', import.meta.url));
const WORKER = fileURLToPath(new URL('quick-worker.mjs', import.meta.url));
const WEB = fileURLToPath(new URL('../../web/', import.meta.url));
const PATIENCE = 180_000;

const folder = mkdtempSync(join(tmpdir(), 'qurio-quick-'));
afterAll(() => rmSync(folder, { recursive: true }));
beforeAll(async () => {
  const bundle = nodeBundle('quick-tag', { 'quick-tag': '../tests/cli/quick-tag.ts' });
  await build({ ...bundle, configFile: false, root: WEB, logLevel: 'error' });
}, PATIENCE);

interface Ended {
  readonly code: number | null;
  readonly complaints: string;
}

function started(
  given: readonly string[],
  more: Readonly<Record<string, string>> = {},
): { child: ChildProcess; ended: Promise<Ended> } {
  const env = { ...process.env, ...more };
  const child = spawn('node', [PROGRAM, WORKER, 'tag', '--jobs', '1', ...given], {
    cwd: folder,
    env,
  });
  let complaints = '';
  child.stderr.on('data', (text) => {
    complaints += text;
  });
  const ended = new Promise<Ended>((resolve) => {
    child.on('close', (code) => resolve({ code, complaints }));
  });
  return { child, ended };
}

const tag = (...given: string[]) => started(given).ended;
const read = (name: string) => readFileSync(join(folder, name), 'utf8');
const here = (prefix: string) => readdirSync(folder).filter((name) => name.startsWith(prefix));

/** Every tenth row fails, so that later runs have something to try again. */
const LIST = Array.from({ length: 400 }, (_, i) => ({
  id: `row ${i}`,
  ...(i % 10 === 3 ? { image: `none-${i}.jpg` } : {}),
  caption: 'jade '.repeat(1 + (i % 7)),
}));

describe('killed', { timeout: PATIENCE }, () => {
  const KILLS = 50;
  writeFileSync(join(folder, 'list.jsonl'), LIST.map((row) => `${JSON.stringify(row)}\n`).join(''));

  it.each(['jsonl', 'csv'])(
    `at ${KILLS / 2} moments and repeated: every row once (.%s)`,
    async (ending) => {
      const given = (name: string) => ['--in', 'list.jsonl', '--out', `${name}.${ending}`];
      const since = performance.now();
      expect((await tag(...given('whole'))).code).toBe(0);
      const lasts = performance.now() - since;
      const whole = read(`whole.${ending}`);
      const dice = new Dice(12);
      for (let kills = 0; kills < KILLS / 2; ) {
        const { child, ended } = started(given('killed'));
        const timer = setTimeout(() => child.kill('SIGKILL'), (lasts * (20 + dice.roll(90))) / 100);
        const { code, complaints } = await ended;
        clearTimeout(timer);
        if (code === null) kills++;
        else expect(complaints).toMatch(/^qurio: 400 rows, .* 40 failed/m);
        if (existsSync(join(folder, `killed.${ending}`)))
          expect(read(`killed.${ending}`)).toBe(whole);
      }
      expect((await tag(...given('killed'))).code).toBe(0);
      expect(read(`killed.${ending}`)).toBe(whole);
      expect(here('killed')).toEqual([`killed.${ending}`]);
      rmSync(join(folder, `killed.${ending}`));
    },
  );
});

it('a row says the group where its class is withheld, and none anywhere else', async () => {
  writeFileSync(join(folder, 'few.csv'), 'id,caption\na,abc\nb,abcd\n');
  expect((await tag('--in', 'few.csv', '--out', 'few.jsonl')).code).toBe(0);
  expect((await tag('--in', 'few.csv', '--out', 'few-table.csv')).code).toBe(0);
  const rows = read('few.jsonl')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(rows.map(({ abstain, group }) => [abstain, group])).toEqual([
    [true, 'carving'],
    [false, ''],
  ]);
  const [header = [], first = [], second = []] = read('few-table.csv')
    .split('\r\n')
    .map((line) => line.split(','));
  const at = header.indexOf('group');
  expect([first[at], second[at]]).toEqual(['carving', '']);
});

describe('twice at once', { timeout: PATIENCE }, () => {
  const both = async (first: string[], second: string[]) => {
    const runs = await Promise.all([tag(...first), tag(...second)]);
    return runs.sort((a, b) => Number(a.code) - Number(b.code)) as [Ended, Ended];
  };

  it('the same command: one refuses, no row is double', async () => {
    const given = ['--in', 'list.jsonl', '--out', 'twice.jsonl'];
    const [done, refused] = await both(given, given);
    expect(done.code).toBe(0);
    expect(refused.complaints).toMatch(IN_THE_WAY);
    expect(read('twice.jsonl').trimEnd().split('\n')).toHaveLength(LIST.length);
  });

  it('two shards into one result: one refuses, then and later', async () => {
    const given = ['--in', 'list.jsonl', '--out', 'shards.jsonl', '--shard'];
    const [done, refused] = await both([...given, '1/2'], [...given, '2/2']);
    expect([done.code, refused.code]).toEqual([0, 1]);
    const one = read('shards.jsonl');
    const codes = [await tag(...given, '1/2'), await tag(...given, '2/2')].map(({ code }) => code);
    expect(codes.sort()).toEqual([0, 1]);
    expect(read('shards.jsonl')).toBe(one);
  });
});

describe('what goes wrong around it', { timeout: PATIENCE }, () => {
  it('a list that is too long for a line goes on behind it', async () => {
    const long = JSON.stringify({ id: 'long', caption: 'x'.repeat(10e6) });
    writeFileSync(
      join(folder, 'long.jsonl'),
      `{"id":1,"caption":"a"}\n${long}\n{"id":3,"caption":"b"}\n`,
    );
    const { code, complaints } = await tag('--in', 'long.jsonl', '--out', 'long-out.jsonl');
    expect(code).toBe(0);
    expect(complaints).toContain(
      'line 2: This is too large: the row is longer than 1048576 bytes.',
    );
    expect(complaints).toContain('3 rows, 2 answered, 0 unsure, 1 failed');
  });

  it('a list of which every row fails has an exit code of its own', async () => {
    writeFileSync(join(folder, 'away.csv'), 'id,image\n1,a.jpg\n2,b.jpg\n');
    const { code, complaints } = await tag('--in', 'away.csv', '--out', 'away.jsonl');
    expect(code).toBe(3);
    expect(complaints).toContain('2 rows, 0 answered, 0 unsure, 2 failed');
    expect(complaints).toMatch(/none of the photos was found below ".*--root/);
    expect((await tag('--in', 'away.csv', '--out', 'away.jsonl', '--keep-errors')).code).toBe(3);
  });

  it('a disk that takes no more ends the run in words; half a row is written again', async () => {
    const given = ['--in', 'list.jsonl', '--out', 'full.jsonl'];
    const run = [process.execPath, PROGRAM, WORKER, 'tag', '--jobs', '1', ...given];
    // Files of at most 40 blocks, and the error instead of the signal.
    const limited = `trap '' XFSZ; ulimit -f 40; exec "$@"`;
    const full = spawnSync('sh', ['-c', limited, 'sh', ...run], { cwd: folder, encoding: 'utf8' });
    expect(full.status).toBe(1);
    expect(full.stderr).toMatch(/"full\.jsonl" cannot be written: it would be too large/);
    expect(full.stderr).toMatch(/^qurio: \d+ rows kept: the same command goes on from there$/m);
    expect(existsSync(join(folder, 'full.jsonl'))).toBe(false);
    const [partial] = here('full.jsonl.');
    expect(read(partial as string)).not.toMatch(/\n$/);

    expect((await tag(...given)).code).toBe(0);
    const ids = read('full.jsonl').trimEnd().split('\n');
    expect(ids.map((line) => JSON.parse(line).id)).toEqual(LIST.map(({ id }) => id));
    expect(here('full')).toEqual(['full.jsonl']);
  });

  it('ids that are double are named with both lines, and all rows are answered', async () => {
    const rows = [7, 8, '7', 9, 8].map((id) => `{"id":${JSON.stringify(id)},"caption":"a"}\n`);
    writeFileSync(join(folder, 'double.jsonl'), rows.join(''));
    const { code, complaints } = await tag('--in', 'double.jsonl', '--out', 'double-out.jsonl');
    expect(code).toBe(0);
    expect(complaints).toContain('id "7" in line 3 stands in line 1 already');
    expect(complaints).toContain('id "8" in line 5 stands in line 2 already');
    expect(read('double-out.jsonl').trimEnd().split('\n')).toHaveLength(5);
  });

  it('a column that is told and not there, or nothing to read, ends it before it begins', async () => {
    writeFileSync(join(folder, 'names.csv'), 'id,Picture,caption\n1,,a\n');
    const none = await tag('--in', 'names.csv', '--out', 'n.csv', '--column', 'image=Foto');
    expect(none.code).toBe(1);
    expect(none.complaints).toMatch(/has no column or key "foto".*"Picture"/);
    writeFileSync(join(folder, 'bare.csv'), 'id,note\n1,a\n');
    const bare = await tag('--in', 'bare.csv', '--out', 'n.csv');
    expect(bare.complaints).toMatch(/no row names a photo .*not read: "note"/);
    writeFileSync(join(folder, 'empty.csv'), 'id,caption\n');
    const empty = await tag('--in', 'empty.csv', '--out', 'n.csv');
    expect([bare.code, empty.code]).toEqual([1, 1]);
    expect(empty.complaints).toMatch(/empty\.csv" has no rows/);
    expect(here('n.csv')).toEqual([]);
  });
});

describe('long lists', { timeout: PATIENCE }, () => {
  /** KiB that the run held at most. */
  async function memory(rows: number): Promise<number> {
    const lines = Array.from(
      { length: rows },
      (_, i) => `{"id":${i},"caption":"a jade bowl ${i}"}\n`,
    );
    writeFileSync(join(folder, `many-${rows}.jsonl`), lines.join(''));
    const given = ['--in', `many-${rows}.jsonl`, '--out', `many-${rows}-out.jsonl`];
    const { code, complaints } = await started(given, { QURIO_MEMORY: '1' }).ended;
    expect(code, complaints).toBe(0);
    expect(complaints).toContain(`${rows} rows, `);
    return Number(/^(\d+) KiB$/m.exec(complaints)?.[1]);
  }

  it('take little more memory than short ones', async () => {
    const [few, many] = [await memory(1_000), await memory(20_000)];
    expect(many - few).toBeLessThan(50 * 1024);
  });
});
