// Are our ids those of the language encoder's own runtime, on every caption we can lay hands on?
//
//   node tests/core/text_parity.mjs COMMAND...     COMMAND... runs text_ids
//
// Compared: the golden file (also with what its maker writes today), every text of the heritage set,
// the naughty strings, and 3,000 random strings over characters that are awkward for a tokenizer.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

import { goldenTokens, visible } from '../golden/make_tokens.mjs';
import { packageEncode, vocabularyPath } from './text_package.mjs';

const command = process.argv.slice(2);
const golden = goldenTokens();
let failures = 0;

function report(what, detail) {
  failures += 1;
  if (failures <= 10) console.error(`FAILED: ${what}: ${detail}`);
}

function ourIds(captions) {
  const { stdout, stderr, status } = spawnSync(command[0], [...command.slice(1), vocabularyPath], {
    input: captions.map((caption) => `${caption}\0`).join(''),
    maxBuffer: 1 << 28,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`text_ids ended with ${status}: ${stderr}`);
  return stdout.split('\n').map((line) => line.trim());
}

function compare(name, captions) {
  const ours = ourIds(captions);
  for (const [i, caption] of captions.entries()) {
    const theirs = packageEncode(visible(caption)).join(' ');
    if (ours[i] !== theirs) report(name, `${JSON.stringify(caption)}\n  ${ours[i]}\n  ${theirs}`);
  }
  console.log(`${name}: ${captions.length} captions compared`);
}

/** In NFKC, as the page hands captions over; white space other than plain spaces is ours to treat. */
const comparable = (caption) =>
  caption.normalize('NFKC').replace(/(?:(?! )\p{White_Space})+/gu, ' ');

function* randomStrings(count) {
  const alphabet = [...' \u2581aeinorst.,:;-()/\'"0123:30://é\u4e2d\u{1f600}\ufffdZ\u201d5'];
  let seed = 12345;
  for (let i = 0; i < count; i += 1) {
    let text = '';
    const length = 1 + (i % 40);
    for (let j = 0; j < length; j += 1) {
      seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
      text += alphabet[(seed >>> 8) % alphabet.length];
    }
    // Blank captions have no tokens here, by contract.
    if (/[^ \u2581]/.test(text)) yield text.normalize('NFKC');
  }
}

/** Every string of a file of the shared data that is a caption of ours, too. */
function textsOf(name, bytes) {
  const text = (name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  const rows = name.endsWith('.json')
    ? JSON.parse(text)
    : text.trimEnd().split('\n').map(JSON.parse);
  return (
    rows
      // The runtime is slow: of the 43,000 museum records every tenth is enough.
      .filter((_, i) => !name.endsWith('.gz') || i % 10 === 0)
      .flatMap((row) => (typeof row === 'string' ? [row] : Object.values(row)))
      .filter((value) => typeof value === 'string')
      .map(comparable)
      .filter((caption) => visible(caption).trim() !== '')
  );
}

const committed = readFileSync(new URL('../golden/tokens.tsv', import.meta.url), 'utf8');
if (committed !== golden) report('golden', 'tokens.tsv is not what make_tokens.mjs writes');
compare(
  'golden',
  golden
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t')[1]),
);
compare('random', [...randomStrings(3000)]);

for (const name of [
  'heritage/world.jsonl',
  'heritage/court.jsonl',
  'heritage/texts.jsonl.gz',
  'corpus/text/blns.json',
]) {
  const path = new URL(`../../../shared/${name}`, import.meta.url);
  if (!existsSync(path)) {
    console.log(`SKIPPED: ../shared/${name} is not here`);
    continue;
  }
  compare(name, textsOf(name, readFileSync(path)));
}
console.log(failures === 0 ? 'passed' : `${failures} failed`);
process.exit(failures === 0 ? 0 : 1);
