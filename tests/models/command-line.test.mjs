/** Every program of models/ refuses in words what it cannot read, and says so by its status. */

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { flag, readCommandLine, text, UsageError, wholeNumber } from '../../web/command-line.mjs';

const OPTIONS = { views: wholeNumber(0, 9, 4), out: text('here'), update: flag() };
const read = (...words) => readCommandLine(words, OPTIONS).values;

test('what is not given has its default', () => {
  assert.deepEqual({ ...read() }, { views: 4, out: 'here', update: false });
  assert.deepEqual(
    { ...read('--views', '0', '--update', '--out=there') },
    { views: 0, out: 'there', update: true },
  );
});

for (const [words, sentence] of [
  [['--views', '3x'], '--views is a whole number from 0 to 9, not "3x"'],
  [['--views', '10'], '--views is a whole number from 0 to 9, not "10"'],
  [['--views=-1'], '--views is a whole number from 0 to 9, not "-1"'],
  [['--views', '2.5'], '--views is a whole number from 0 to 9, not "2.5"'],
  [['--views='], '--views is a whole number from 0 to 9, not ""'],
  [['--views', '1', '--views', '2'], '--views is given 2 times'],
  [['--out='], '--out needs a value'],
  [['--out'], "Option '--out <value>' argument missing"],
  [['--vews', '3'], "Unknown option '--vews'"],
  [['more'], "Unexpected argument 'more'"],
]) {
  test(`refused: ${words.join(' ')}`, () => {
    assert.throws(() => read(...words), { constructor: UsageError, message: sentence });
  });
}

const PROGRAMS = [
  ['attention/evaluate', ['--objects', '2x'], /--objects is a whole number from 1 /],
  ['attention/evaluate', ['--data', '/nowhere'], /\/nowhere has no world\.jsonl/],
  ['encoders/build', ['--updte'], /Unknown option '--updte'/],
  ['extract/extract', ['--set', 'world', '--views', '3x'], /--views is a whole number from 0 /],
  ['extract/extract', ['--set', 'word'], /--set is one of world, court, wild, outside, not "word"/],
  ['extract/extract', ['--set', 'constructor'], /--set is one of /],
  ['extract/extract', ['--in', 'list.csv'], /give --set NAME, or all of/],
  ['extract/extract', ['--set', 'world', '--in', 'list.csv'], /do not go with --set/],
  ['gallery/build', ['--rcc', '/nowhere'], /\/nowhere is not here/],
  ['gallery/find-left-out', ['--data', 'none'], /there is no none\/world\.jsonl/],
  ['gallery/make-exhibit', ['--from', 'none'], /there is no none\/objects\.jsonl/],
  ['heads/register', ['head.onnx'], /head\.onnx does not end in \.safetensors/],
  ['heads/register', ['nowhere.safetensors'], /there is no nowhere\.safetensors/],
  ['results', ['colect'], /give "collect" or nothing, not "colect"/],
  ['train/captions', ['--per-class', 'all'], /--per-class is a whole number from 0 /],
];

for (const [name, words, sentence] of PROGRAMS) {
  test(`${name}.mjs refuses ${words.join(' ')}`, () => {
    const path = fileURLToPath(new URL(`../../models/${name}.mjs`, import.meta.url));
    const { status, stderr, stdout } = spawnSync('node', [path, ...words], { encoding: 'utf8' });
    assert.equal(status, 2, stderr);
    assert.match(stderr, sentence);
    assert.doesNotMatch(stderr, /\n +at /);
    assert.equal(stdout, '');
  });
}
