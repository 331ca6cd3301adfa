/** The lists of ../shared/cases: each stands for a kind of fault that a program of this kind once had. */

import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { IN_THE_WAY, PATIENCE, programIn, type Row, rowsIn } from './program';

const folder = mkdtempSync(join(tmpdir(), 'qurio-cases-'));
afterAll(() => rmSync(folder, { recursive: true }));

const qurio = programIn(folder);
const resultRows = (name: string) => rowsIn(folder, name);

const CASES = fileURLToPath(new URL('../../../shared/cases/lists/', import.meta.url));
const AMPHORA = 'greek_vase';

describe.skipIf(!existsSync(CASES))(
  'lists that once failed (../shared/cases/lists)',
  { timeout: PATIENCE },
  () => {
    const tagged = async (name: string, ...more: string[]) => {
      const out = `case-${name}.jsonl`;
      const ended = await qurio([
        'tag',
        '--in',
        join(CASES, name),
        '--out',
        out,
        '--jobs',
        '1',
        ...more,
      ]);
      return { ...ended, rows: existsSync(join(folder, out)) ? resultRows(out) : [] };
    };
    /** [id, class or best guess or error] of every row. */
    const said = (rows: readonly Row[]) =>
      rows.map((row) => [row.id, row.class || row.best_guess || row.error]);

    it('a list is never its own result, however it is spelled', async () => {
      const text = readFileSync(join(CASES, 'in-is-out.jsonl'), 'utf8');
      writeFileSync(join(folder, 'self.jsonl'), text);
      symlinkSync('self.jsonl', join(folder, 'self-link.jsonl'));
      linkSync(join(folder, 'self.jsonl'), join(folder, 'self-hard.jsonl'));
      const names = [
        'self.jsonl',
        '../'.concat(basename(folder), '/self.jsonl'),
        'self-link.jsonl',
        'self-hard.jsonl',
      ];
      for (const name of [...names, join(folder, 'self.jsonl')]) {
        const { code, complaints } = await qurio([
          'tag',
          '--in',
          'self.jsonl',
          '--out',
          name,
          '--force',
        ]);
        expect([name, code]).toEqual([name, 1]);
        expect(complaints).toContain('is the list itself');
      }
      expect(readFileSync(join(folder, 'self.jsonl'), 'utf8')).toBe(text);
    });

    it('the same command twice at once, and two shards into one result', async () => {
      const list = ['tag', '--in', join(CASES, 'forty.jsonl'), '--jobs', '1', '--out'];
      const twice = await Promise.all([1, 2].map(() => qurio([...list, 'forty.jsonl'])));
      expect(twice.some(({ code }) => code === 0)).toBe(true);
      expect(twice.map(({ complaints }) => complaints).join()).toMatch(IN_THE_WAY);
      expect(resultRows('forty.jsonl').map(({ id }) => id)).toEqual(
        Array.from({ length: 40 }, (_, i) => `row${i}`),
      );
      const shards = await Promise.all(
        ['1/2', '2/2'].map((shard) => qurio([...list, 'half.jsonl', '--shard', shard])),
      );
      expect(shards.map(({ code }) => code).sort()).toEqual([0, 1]);
      const refused = shards.find(({ code }) => code === 1);
      expect(refused?.complaints).toMatch(IN_THE_WAY);
    });

    it.each([
      ['cr-only.csv', 2, /^qurio: 2 rows, /],
      ['semicolon.csv', 1, /with semicolons between the cells/],
      ['tab.csv', 1, /with tabs between the cells/],
      ['sep-line.csv', 1, /^qurio: 1 row, /],
      ['utf16.csv', 2, /read in utf-16le/],
      ['latin1-header.csv', 2, /read in windows-1252, a guess.*\n.*not read: "Größe"\n/],
    ])('%s is read as what it is', async (name, count, told) => {
      const { code, complaints, rows } = await tagged(name);
      expect(code).toBe(0);
      expect(complaints).toMatch(told);
      expect(said(rows)).toEqual(
        [
          ['1', AMPHORA],
          ['2', 'bronze'],
        ].slice(0, count),
      );
    });

    it('ids come out digit for digit', async () => {
      const { rows } = await tagged('big-ids.jsonl');
      expect(said(rows)).toEqual([
        ['9007199254740993', AMPHORA],
        ['9007199254740992', 'bronze'],
        ['12345678901234567890', 'coin'],
      ]);
    });

    it('columns and keys whatever their case; what is not read is named once, doubles are refused', async () => {
      const near = await tagged('column-images.csv');
      expect(near.complaints.match(/not read: "images" \(did you mean image\?/g)).toHaveLength(1);
      const mapped = await qurio([
        ...['tag', '--in', join(CASES, 'column-images.csv'), '--out', 'mapped.jsonl'],
        ...['--column', 'image=IMAGES', '--jobs', '1'],
      ]);
      expect(mapped.complaints).not.toContain('not read');
      expect(resultRows('mapped.jsonl').map((row) => 'error' in row)).toEqual([true, false]);
      const keys = await tagged('key-case.jsonl');
      expect(keys.rows.map((row) => 'error' in row)).toEqual([true, false, true, false]);
      const double = await tagged('two-image-columns.csv');
      expect(double.code).toBe(1);
      expect(double.complaints).toContain('two columns are called "image"');
      expect(double.rows).toEqual([]);
    });

    it('a photo is found by its composed and its decomposed name', async () => {
      const { code, rows } = await tagged('nfc-name-of-nfd-file.jsonl');
      expect(code).toBe(0);
      expect(said(rows)).toEqual([['1', AMPHORA]]);
    });

    it('rows that failed because a share was away are answered by the second run', async () => {
      mkdirSync(join(folder, 'share'));
      const list = [
        'tag',
        '--in',
        join(CASES, 'key-case.jsonl'),
        '--root',
        'share',
        '--out',
        'share.csv',
      ];
      expect((await qurio(list)).code).toBe(3);
      copyFileSync(join(CASES, 'jar.jpg'), join(folder, 'share/jar.jpg'));
      copyFileSync(join(CASES, 'jar.jpg'), join(folder, 'share/nothere.jpg'));
      expect((await qurio([...list, '--keep-errors'])).code).toBe(3);
      const { code, complaints } = await qurio(list);
      expect(code).toBe(0);
      expect(complaints).toContain('4 rows that failed tried again');
      expect(complaints).toMatch(/4 rows, \d answered, \d unsure, 0 failed/);
      const there = await qurio(list);
      expect([there.code, there.complaints.includes('all rows are there already')]).toEqual([
        0,
        true,
      ]);
    });
  },
);
