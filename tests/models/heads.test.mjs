/** What the cards of the shipped models say of their files. */

import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { test } from 'node:test';

const HEADS = new URL('../../models/heads/', import.meta.url);
const files = readdirSync(HEADS).filter((name) => name.endsWith('.safetensors'));

test('there are models', () => assert.ok(files.length >= 3));

for (const file of files) {
  test(`the card of ${file} says its size`, () => {
    const card = readFileSync(new URL(file.replace(/\.safetensors$/, '.md'), HEADS), 'utf8');
    const said = new RegExp(`\`${file}\`, (\\d+) bytes`).exec(card)?.[1];
    assert.equal(Number(said), statSync(new URL(file, HEADS)).size);
  });
}
