/** The built command line, started as a person would: answers, hostile rows, interruptions, shards. */

import { spawn } from 'node:child_process';
import {
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { chunk, png, waves } from '../wasm/png';
import { PATIENCE, PROGRAM, programIn, type Row, rowsIn } from './program';

const CMAKE = readFileSync(new URL('../../CMakeLists.txt', import.meta.url), 'utf8');
const VERSION = /^project\(qurio VERSION (\S+)/m.exec(CMAKE)?.[1];

const folder = mkdtempSync(join(tmpdir(), 'qurio-cli-'));
const photos = join(folder, 'photos');
mkdirSync(photos);
writeFileSync(join(photos, 'good.png'), png(120, 90, waves));
writeFileSync(
  join(photos, 'blue.png'),
  png(60, 60, () => [20, 40, 200]),
);
const gamma = Uint8Array.of(0, 1, 0x86, 0xa0);
writeFileSync(
  join(photos, 'linear.png'),
  png(120, 90, () => [9, 55, 200], [chunk('gAMA', gamma)]),
);
const noProfile = new TextEncoder().encode('a name\0\0no profile');
writeFileSync(join(photos, 'profile.png'), png(120, 90, waves, [chunk('iCCP', noProfile)]));
writeFileSync(join(photos, 'text.jpg'), 'this is no photo');
writeFileSync(join(photos, 'empty.png'), '');
writeFileSync(join(photos, 'half.png'), png(120, 90, waves).subarray(0, 400));
writeFileSync(join(photos, 'photo.webp'), 'RIFF\0\0\0\0WEBPVP8 ');
writeFileSync(join(photos, 'photo.gif'), 'GIF89a');
writeFileSync(join(folder, 'secret.png'), png(8, 8, waves));
symlinkSync(join(folder, 'secret.png'), join(photos, 'link.png'));
afterAll(() => rmSync(folder, { recursive: true }));

const qurio = programIn(folder);
const resultRows = (name: string) => rowsIn(folder, name);

const list = (name: string, rows: readonly (object | string)[]) => {
  const lines = rows.map((row) => (typeof row === 'string' ? row : JSON.stringify(row)));
  writeFileSync(join(folder, name), `${lines.join('\n')}\n`);
  return name;
};

const sum = (row: Row) => Object.values(row.probabilities ?? {}).reduce((a, b) => a + b, 0);

describe('qurio', () => {
  it('helps', async () => {
    const [help, nothing] = await Promise.all([qurio(['--help']), qurio([])]);
    expect(help.code).toBe(0);
    expect(help.out).toContain('qurio tag --in LIST');
    expect(nothing).toEqual(help);
  });

  it('says its version', async () => {
    const { out } = await qurio(['--version']);
    expect(out).toBe(`qurio ${VERSION}\n`);
  });

  it('refuses what it does not know', async () => {
    const { code, out, complaints } = await qurio(['clasify', '\u001b[31m']);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(complaints).toContain('there is no command "clasify"');
    expect(complaints).not.toContain('\u001b');
  });
});

describe('qurio classify', { timeout: PATIENCE }, () => {
  it('answers with probabilities', async () => {
    const given = ['classify', '--image', 'photos/good.png', '--caption', 'A jade bowl', '--json'];
    const { code, out } = await qurio(given);
    expect(code).toBe(0);
    const row: Row = JSON.parse(out);
    expect(sum(row)).toBeCloseTo(1, 4);
    const [best] = Object.entries(row.probabilities ?? {}).sort(([, a], [, b]) => b - a);
    expect([row.class || row.best_guess, row.probability]).toEqual(best);
    expect(row).toMatchObject({
      words: 3,
      ignoredWords: 0,
      abstain: expect.any(Boolean),
      version: VERSION,
    });
  });

  it('says "I don’t know" with an empty class and its best guess, for a program too', async () => {
    const { out } = await qurio(['classify', '--image', 'photos/blue.png', '--json']);
    const row: Row = JSON.parse(out);
    const [best] = Object.entries(row.probabilities ?? {}).sort(([, a], [, b]) => b - a);
    expect(row.abstain).toBe(true);
    expect([row.class, row.best_guess, row.probability]).toEqual([
      '',
      ...(best as [string, number]),
    ]);
    const sure: Row = JSON.parse(
      (await qurio(['classify', '--caption', 'A jade bowl', '--json'])).out,
    );
    expect([sure.class, sure.abstain, 'best_guess' in sure]).toEqual(['jade', false, false]);
  });

  it('an answer that a full disk did not take is none', async () => {
    const full = openSync('/dev/full', 'w');
    const child = spawn('node', [PROGRAM, 'classify', '--caption', 'A jade bowl'], {
      stdio: ['ignore', full, 'pipe'],
    });
    let complaints = '';
    child.stderr?.on('data', (text) => {
      complaints += text;
    });
    const code = await new Promise((ended) => child.on('close', ended));
    closeSync(full);
    expect(code).toBe(1);
    expect(complaints).toBe('qurio: "the standard output" cannot be written: the disk is full\n');
  });

  it('says when the colour profile of a photo cannot be read', async () => {
    const { code, out } = await qurio(['classify', '--image', 'photos/profile.png']);
    expect(code).toBe(0);
    expect(out).toContain('the colour profile of the photo cannot be read');
    const converted = await qurio(['classify', '--image', 'photos/linear.png', '--json']);
    expect(JSON.parse(converted.out)).toMatchObject({ profileUnreadable: false });
    list('profile.jsonl', [{ id: 'a', image: 'profile.png' }]);
    const given = [
      'tag',
      '--in',
      'profile.jsonl',
      '--root',
      'photos',
      '--out',
      'profile-out.jsonl',
    ];
    expect((await qurio(given)).complaints).toContain('line 1: the colour profile of the photo');
  });

  it('answers a person in lines', async () => {
    const { code, out } = await qurio(['classify', '--caption', 'A woodblock print of an actor']);
    expect(code).toBe(0);
    expect(out).toMatch(/^ *\d+\.\d % {2}[a-z_]+$/m);
  });

  it.each([
    ['a text', ['--image', 'photos/text.jpg'], /not an image/],
    ['an empty file', ['--image', 'photos/empty.png'], /empty/],
    ['half a photo', ['--image', 'photos/half.png'], /incomplete/],
    ['a damaged WebP', ['--image', 'photos/photo.webp'], /damaged.*WebP/],
    [
      'a format that it does not open',
      ['--image', 'photos/photo.gif'],
      /JPEG, PNG and WebP only.*GIF/,
    ],
    ['a file that is not there', ['--image', 'nowhere.jpg'], /there is no file/i],
    ['a folder', ['--image', 'photos'], /is a folder/],
    ['nothing', ['--caption', ' '], /neither a photo nor a caption/i],
    ['a head', ['--caption', 'Jade', '--head', 'nobody'], /no head "nobody"; .*court, world/],
    ['a book', ['--caption', 'word '.repeat(5000)], /too large/],
  ])('says what is wrong with %s, in one sentence', async (_, given, reason) => {
    const { code, out, complaints } = await qurio(['classify', ...given]);
    expect(code).toBe(1);
    expect(out).toBe('');
    expect(complaints).toMatch(reason);
    expect(complaints.trimEnd().split('\n')).toHaveLength(1);
  });
});

const ROWS: readonly (object | string)[] = [
  { id: 'both', image: 'good.png', caption: 'A jade bowl' },
  { id: 'photo only', file: 'blue.png' },
  { id: 'caption only', caption: 'A jade bowl' },
  'not json',
  { id: 'nothing' },
  { id: 'missing', image: 'none.jpg' },
  { id: 'text', image: 'text.jpg', caption: 'A jade bowl' },
  { id: 'outside', image: '../secret.png' },
  { id: 'link', image: 'link.png' },
  { id: '\u001b]0;title\u0007', image: '\u001b[2J' },
  { id: 'last', image: 'good.png' },
];

describe('qurio tag', { timeout: PATIENCE }, () => {
  const given = ['tag', '--in', 'rows.jsonl', '--root', 'photos', '--out'];

  it('answers every row, in order, and says which it could not', async () => {
    list('rows.jsonl', ROWS);
    const { code, complaints } = await qurio([...given, 'out.jsonl']);
    expect(code).toBe(0);
    const rows = resultRows('out.jsonl');
    expect(rows.map((row) => row.id)).toEqual([
      'both',
      'photo only',
      'caption only',
      null,
      'nothing',
      'missing',
      'text',
      'outside',
      'link',
      '\u001b]0;title\u0007',
      'last',
    ]);
    const good = [0, 1, 2, 10];
    for (const i of good) expect(sum(rows[i] as Row)).toBeCloseTo(1, 4);
    rows.forEach((row, i) => {
      if (!good.includes(i)) expect(row.error).toMatch(new RegExp(`^line ${i + 1}: .+\\.$`));
    });
    expect(complaints).toContain('line 4: Not JSON');
    expect(complaints).toContain('"../secret.png" is outside the folder');
    expect(complaints).not.toContain('\u001b');
    expect(complaints).toMatch(/^qurio: 11 rows, \d answered, \d unsure, 7 failed: out\.jsonl/m);
    const unsure = rows.filter(({ abstain }) => abstain === true);
    expect(unsure.length).toBeGreaterThan(0);
    expect(complaints).toContain(` ${unsure.length} unsure, `);
    for (const row of unsure) {
      expect([row.class, typeof row.best_guess]).toEqual(['', 'string']);
      expect(typeof row.group).toBe('string');
    }
    for (const row of rows.filter(({ abstain }) => abstain === false)) expect(row.group).toBe('');
    expect(complaints).toContain(`(qurio ${VERSION}, head world)`);
    expect(readdirSync(folder).filter((name) => name.includes('partial'))).toEqual([]);
  });

  it('gives the numbers of classify', async () => {
    const { out } = await qurio([
      'classify',
      '--image=photos/good.png',
      '--caption=A jade bowl',
      '--json',
    ]);
    const alone: Row = JSON.parse(out);
    const [row] = resultRows('out.jsonl') as [Row];
    expect(row.class).toBe(alone.class);
    for (const [name, probability] of Object.entries(alone.probabilities ?? {})) {
      expect(row.probabilities?.[name]).toBeCloseTo(probability, 4);
    }
  });

  it('writes a table, without formulas', async () => {
    writeFileSync(
      join(folder, 'rows.csv'),
      'id,image,caption\n=1+1,good.png,"a, b"\n@x,none.png,\n',
    );
    const { code } = await qurio([
      ...['tag', '--in', 'rows.csv', '--root', 'photos', '--out', 'out.csv'],
    ]);
    expect(code).toBe(0);
    const [header, first, second, end] = readFileSync(join(folder, 'out.csv'), 'utf8').split(
      '\r\n',
    );
    expect(header).toMatch(
      /^id,class,probability,abstain,best_guess,group,outcome,agreement,photo_class,caption_class,language,p_\w+.*,error,run$/,
    );
    expect(first).toMatch(/^"'=1\+1",([a-z_]+,0\.\d+,false,,|,0\.\d+,true,[a-z_]+,[a-z_]*),/);
    expect(second).toMatch(/^"'@x",,,,,,,.*line 3: /);
    expect(end).toBe('');
  });

  it('shares a list out without losing or doubling a row', async () => {
    const shards = ['1/3', '2/3', '3/3'];
    await Promise.all(
      shards.map((shard, i) =>
        qurio([...given, `part${i}.jsonl`, '--shard', shard, '--jobs', '1']),
      ),
    );
    const parts = shards.map((_, i) => resultRows(`part${i}.jsonl`));
    expect(parts.map((rows) => rows.length)).toEqual([4, 4, 3]);
    const whole = resultRows('out.jsonl');
    const merged = whole.map((_, i) => ({
      ...parts[i % 3]?.[Math.floor(i / 3)],
      run: whole[0]?.run,
    }));
    expect(merged).toEqual(whole);
  });

  it('goes on after it was killed', async () => {
    const many = Array.from({ length: 60 }, (_, i) => ({ id: i, caption: `A jade bowl ${i}` }));
    list('many.jsonl', many);
    const run = ['tag', '--in', 'many.jsonl', '--out', 'many-out.jsonl', '--jobs', '1'];
    const partial = () => readdirSync(folder).find((name) => name.endsWith('.partial'));
    const lines = () => {
      const name = partial();
      return name === undefined
        ? 0
        : readFileSync(join(folder, name), 'utf8').split('\n').length - 1;
    };
    const killed = await qurio(run, () => lines() >= 5);
    expect(killed.code).toBeNull();
    const there = lines();
    expect(there).toBeGreaterThanOrEqual(5);
    expect(existsSync(join(folder, 'many-out.jsonl'))).toBe(false);

    const { code, complaints } = await qurio(run);
    expect(code).toBe(0);
    expect(complaints).toContain(`going on after ${there} rows`);
    const rows = resultRows('many-out.jsonl');
    expect(rows.map((row) => row.id)).toEqual(many.map(({ id }) => String(id)));
    expect(partial()).toBeUndefined();
  });

  it('stops when it is told to, says what is kept, and goes on from there', async () => {
    const run = ['tag', '--in', 'many.jsonl', '--out', 'told.jsonl', '--jobs', '1'];
    const partial = () => readdirSync(folder).find((name) => /^told.*partial$/.test(name));
    const begun = () => partial() !== undefined && statSync(join(folder, partial() ?? '')).size > 0;
    const stopped = await qurio(run, begun, 'SIGINT');
    expect(stopped.code).toBe(1);
    expect(stopped.complaints).toMatch(/\d rows? kept: the same command goes on from there/);
    expect(readdirSync(folder).filter((name) => name.endsWith('.lock'))).toEqual([]);
    const { code, complaints } = await qurio(run);
    expect(code).toBe(0);
    expect(complaints).toContain('60 rows, 60 answered, 0 unsure, 0 failed');
    expect(resultRows('told.jsonl')).toHaveLength(60);
  });

  it.each([
    ['a list that is not there', ['--in', 'none.jsonl', '--out', 'x.jsonl'], /none\.jsonl/],
    [
      'a list of another kind',
      ['--in', 'photos/good.png', '--out', 'x.jsonl'],
      /is a photo, not a list/,
    ],
    ['a result of another kind', ['--in', 'rows.jsonl', '--out', 'x.xls'], /--out ends with/],
    [
      'a folder that is not there',
      ['--in', 'rows.jsonl', '--root', 'no', '--out', 'x.jsonl'],
      /no/,
    ],
    [
      'a result nowhere',
      ['--in', 'rows.jsonl', '--out', 'no/x.jsonl'],
      /there is no file or folder "no"/i,
    ],
  ])('stops at %s', async (_, options, reason) => {
    const { code, complaints } = await qurio(['tag', ...options]);
    expect(code).toBe(1);
    expect(complaints).toMatch(reason);
    expect(existsSync(join(folder, 'x.jsonl'))).toBe(false);
  });
});

const CORPUS = fileURLToPath(new URL('../../../shared/corpus/images/', import.meta.url));

describe.skipIf(!existsSync(CORPUS))('damaged files (../shared/corpus/images)', () => {
  it(
    'a sentence or an answer for each, and the next good photo is answered',
    async () => {
      const files = readdirSync(CORPUS, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => relative(CORPUS, join(entry.parentPath, entry.name)))
        .sort();
      expect(files.length).toBeGreaterThan(200);
      list(
        'corpus.jsonl',
        [...files, 'valid_rgb8.png'].map((image, id) => ({ id, image })),
      );
      const { code, complaints } = await qurio([
        ...['tag', '--in', 'corpus.jsonl', '--root', CORPUS, '--out', 'corpus-out.jsonl'],
      ]);
      expect(code).toBe(0);
      const rows = resultRows('corpus-out.jsonl');
      expect(rows).toHaveLength(files.length + 1);
      const refused = rows.filter((row) => 'error' in row);
      for (const row of refused) {
        expect(row.error).toMatch(/^line \d+: .{10,}\.$/);
        expect(row.error, files[Number(row.id)]).not.toMatch(/error of its own|took too long/);
      }
      for (const row of rows) if (!('error' in row)) expect(sum(row)).toBeCloseTo(1, 4);
      expect(refused.length).toBeGreaterThan(50);
      expect(rows.at(-1)).toHaveProperty('class');
      expect(complaints).toMatch(new RegExp(`${rows.length} rows, .* ${refused.length} failed`));
    },
    PATIENCE,
  );
});
