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
      },
    );
    expect(read('tag --in a.jsonl --out b.csv')).toMatchObject({
      root: null,
      head: 'world',
      shard: { index: 1, count: 1 },
      jobs: null,
    });
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
