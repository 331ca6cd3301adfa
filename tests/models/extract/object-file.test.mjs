/** objects.jsonl: a line for every photo whose object is known, and nothing half written. */

import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { writeObjects } from '../../../models/extract/object-file.mjs';

const rows = [
  { id: 'plain', file: 'a.jpg', line: 1 },
  { id: 'busy', file: 'b.jpg', line: 2 },
  { id: 'caption', line: 3 },
  { id: 'last', file: 'c.jpg', line: 4 },
];

/** `answers`: what the workers say, by path. */
const pool = (answers) => ({
  asked: [],
  async run(job) {
    this.asked.push(job);
    return answers[job.path];
  },
});

function inFolder(work) {
  const folder = mkdtempSync(join(tmpdir(), 'qurio-objects-'));
  return work(join(folder, 'objects.jsonl')).finally(() => rmSync(folder, { recursive: true }));
}

const good = (value) => ({ ok: true, value });

test('photos with a plain background get a line, in the order of the list', () =>
  inFolder(async (path) => {
    const workers = pool({
      'x/a.jpg': good(new Array(49).fill(1 / 3)),
      'x/b.jpg': good(null),
      'x/c.jpg': good(new Array(49).fill(1)),
    });
    assert.equal(await writeObjects(rows, { folder: 'x' }, workers, path), 2);
    const lines = readFileSync(path, 'utf8').trim().split('\n').map(JSON.parse);
    assert.deepEqual(
      lines.map(({ id, shares }) => [id, shares.length, shares[48]]),
      [
        ['plain', 49, 0.333],
        ['last', 49, 1],
      ],
    );
    assert.ok(workers.asked.every((job) => job.object === true));
  }));

test('a photo that cannot be read ends it with its line, and leaves no file', () =>
  inFolder(async (path) => {
    const damaged = { ok: false, failure: { status: 'damaged_file', detail: 'cut off' } };
    const workers = pool({ 'x/a.jpg': good(null), 'x/b.jpg': damaged, 'x/c.jpg': good(null) });
    const written = writeObjects(rows, { folder: 'x' }, workers, path);
    await assert.rejects(written, /line 2 \(busy\): cut off/);
    assert.equal(existsSync(path), false);
  }));
