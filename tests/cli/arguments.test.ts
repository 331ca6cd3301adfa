/** The options of the command line, and text that is safe on a terminal. */

import { describe, expect, it } from 'vitest';
import { readArguments } from '../../web/cli/arguments';
import { printable } from '../../web/cli/printable';
import { sentence } from '../../web/cli/sentences';

const read = (text: string) => readArguments(text.split(' ').filter(Boolean));

describe('options', () => {
  it.each(['', '--help', '-h', 'help', 'tag --help', 'classify --image x --help'])('%j', (text) => {
    expect(read(text)).toEqual({ kind: 'help' });
  });

  it('classify', () => {
    expect(
      readArguments(['classify', '--image', 'a b.jpg', '--caption', '-x y', '--json']),
    ).toEqual({
      kind: 'wrong',
      reason: expect.stringMatching(/caption/),
    });
    expect(readArguments(['classify', '--image', 'a b.jpg', '--caption=-x y', '--json'])).toEqual({
      kind: 'classify',
      image: 'a b.jpg',
      caption: '-x y',
      head: 'world',
      json: true,
    });
  });

  it('replay', () => {
    const plain = { kind: 'replay', file: 'a.jsonl', lesson: null, exhibit: null };
    expect(read('replay a.jsonl')).toEqual(plain);
    expect(read('replay a.jsonl --exhibit our-room')).toEqual({ ...plain, exhibit: 'our-room' });
    expect(read('replay --lesson drafts/two-qubits.json a.jsonl')).toEqual({
      ...plain,
      lesson: 'drafts/two-qubits.json',
    });
    for (const [text, reason] of [
      ['replay', 'needs the file'],
      ['replay a.jsonl b.jsonl', '"b.jsonl" is one too many'],
      ['replay a.jsonl --exhibit=', '--exhibit is empty'],
      ['replay a.jsonl --lesson Draft.json', '--lesson names a file'],
      ['replay a.jsonl --lesson draft.txt', '--lesson names a file'],
      ['replay a.jsonl --lesson a.json --lesson b.json', 'given twice'],
    ] as const) {
      expect(read(text)).toEqual({ kind: 'wrong', reason: expect.stringContaining(reason) });
    }
  });

  it('tag', () => {
    expect(read('tag --in a.jsonl --out b.csv --root c --head court --shard 2/3 --jobs 4')).toEqual(
      {
        kind: 'tag',
        input: 'a.jsonl',
        output: 'b.csv',
        root: 'c',
        head: 'court',
        shard: { index: 2, count: 3 },
        jobs: 4,
        delimiter: null,
        encoding: null,
        columns: {},
        keepErrors: false,
        force: false,
      },
    );
    expect(read('tag --in a.jsonl --out b.csv')).toMatchObject({
      root: null,
      head: 'world',
      shard: { index: 1, count: 1 },
      jobs: null,
    });
  });

  it('tag, of a list that needs to be told about', () => {
    const list = ['tag', '--in', 'a.csv', '--out', 'b.csv'];
    const told = ['--column', 'image=Picture = file', '--column', 'id=Nr', '--delimiter', 'tab'];
    expect(
      readArguments([...list, ...told, '--encoding', 'macintosh', '--keep-errors', '--force']),
    ).toMatchObject({
      columns: { image: 'Picture = file', id: 'Nr' },
      delimiter: '\t',
      encoding: 'macintosh',
      keepErrors: true,
      force: true,
    });
    const marks = ['comma', 'semicolon', 'pipe', ';', '\\t', '\t', '^'];
    expect(marks.map((mark) => readArguments([...list, '--delimiter', mark]))).toMatchObject(
      [',', ';', '|', ';', '\t', '\t', '^'].map((delimiter) => ({ delimiter })),
    );
  });

  it.each(['', 'ab', '"', '\n', 'a', '7', '¦'])('%j stands between no cells', (mark) => {
    expect(
      readArguments(['tag', '--in', 'a.csv', '--out', 'b.csv', `--delimiter=${mark}`]),
    ).toMatchObject({ kind: 'wrong', reason: expect.stringMatching(/--delimiter/) });
  });

  it.each([
    ['frobnicate', /no command "frobnicate"/],
    ['classify', /--image or --caption/],
    ['classify --image a --head ../world', /lower-case/],
    ['classify --image a --frob', /frob/],
    ['classify --image a b', /b/],
    ['tag --in a.jsonl', /--in and --out/],
    ['tag --in a.jsonl --out b.jsonl --shard 0/3', /--shard/],
    ['tag --in a.jsonl --out b.jsonl --shard 4/3', /--shard/],
    ['tag --in a.jsonl --out b.jsonl --shard 1/2/3', /--shard/],
    ['tag --in a.jsonl --out b.jsonl --shard 1', /--shard/],
    ['tag --in a.jsonl --out b.jsonl --jobs none', /--jobs/],
    ['tag --in a.jsonl --out b.jsonl --jobs 0', /--jobs/],
    ['tag --in a.jsonl b.jsonl --out c.jsonl', /"b.jsonl" is one too many: tag takes one list/],
    ['classify --image a.jpg b.jpg', /"b.jpg" is one too many: classify takes one photo/],
    ['tag --in a.jsonl --in b.jsonl --out c.jsonl', /--in is given twice/],
    ['classify --caption a --json --json', /--json is given twice/],
    ['tag --in= --out c.jsonl', /--in is empty/],
    ['classify --image=', /--image is empty/],
    ['tag --in a.csv --out b.csv --force=yes', /force/],
    ['tag --in a.csv --out b.csv --encoding utf-7', /--encoding/],
    ['tag --in a.csv --out b.csv --column image', /--column is id=NAME/],
    ['tag --in a.csv --out b.csv --column photo=x', /--column is id=NAME/],
    ['tag --in a.csv --out b.csv --column image=', /--column is id=NAME/],
    ['tag --in a.csv --out b.csv --column image=a --column image=b', /twice/],
    ['tag --in a.csv --out b.csv --column image=a --column caption=A', /one column for two/],
    ['--version now', /--version stands alone/],
  ])('%s is refused', (text, reason) => {
    expect(read(text)).toEqual({ kind: 'wrong', reason: expect.stringMatching(reason) });
  });
});

describe('on a terminal', () => {
  it('letters of all languages stay as they are', () => {
    expect(printable('crème 玉 🏺 Ω')).toBe('crème 玉 🏺 Ω');
  });

  it.each([
    ['\u001b[31mred', '\\u{1b}[31mred'],
    ['a\nb\tc', 'a\\u{0a}b\\u{09}c'],
    ['\u009b2J', '\\u{9b}2J'],
    ['\u202egpj.exe', '\\u{202e}gpj.exe'],
    ['\u007f\u0000', '\\u{7f}\\u{00}'],
    ['\u2066x\u2069', '\\u{2066}x\\u{2069}'],
  ])('%j cannot steer it', (text, shown) => expect(printable(text)).toBe(shown));

  it('a failure is one sentence', () => {
    expect(sentence({ status: 'empty_file', detail: '' })).toBe('The file is empty.');
    expect(sentence({ status: 'damaged_file', detail: 'a broken table.' })).toBe(
      'The photo is damaged: a broken table.',
    );
    expect(sentence({ status: 'invalid_argument', detail: 'the row has no id' })).toBe(
      'The row has no id.',
    );
  });
});
