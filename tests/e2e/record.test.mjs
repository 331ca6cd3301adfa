/** What is done in the page is recorded, saved, found the same by the command line, and replayed to the same numbers. */

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import { exhibitOfSuite } from './support/page.mjs';

const QURIO = fileURLToPath(new URL('../../web/cli/qurio.mjs', import.meta.url));
/** Made by tests/golden/make_recordings.mjs. */
const KEPT = fileURLToPath(new URL('../golden/recordings/visit.jsonl', import.meta.url));
const HALF = Number(Math.SQRT1_2.toFixed(4));
const BLOCH = { plus: [1, 0, 0], zero: [0, 0, 1], nothing: [0, 0, 0] };
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

describe('recording and replaying', async () => {
  const exhibit = await exhibitOfSuite();
  const folder = mkdtempSync(join(tmpdir(), 'qurio-record-'));
  after(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'recording.jsonl');
  const share = (visit) => visit.page.getByRole('button', { name: 'Share what you see' }).click();
  const shown = async (visit) => ({
    probabilities: await visit.probabilities(),
    step: await visit.page.getByRole('slider', { name: 'Step through the circuit' }).inputValue(),
    circuit: await visit.part('bench-choose').inputValue(),
  });
  let seen;

  it('writes down what was done, and nothing that was typed; the command line finds it the same', async () => {
    const visit = await exhibit.visit();
    await visit.done();
    await share(visit);
    await visit.part('record-start').click();
    await visit.part('gallery-item-3').click();
    await visit.done();
    await visit.part('word-0').click();
    await visit.part('strike').click();
    await visit.page.getByText('Put everything back').waitFor();
    await visit.write('My own words of a jar');
    await visit.done();
    await visit.part('gallery-item-2').click();
    await visit.done();
    await visit.depth('study');
    await visit.part('bench-choose').selectOption('bell');
    await visit.page.getByRole('slider', { name: 'Step through the circuit' }).fill('1');
    await visit.part('record-count').getByText('Recording').waitFor();
    const { violations } = await new AxeBuilder({ page: visit.page })
      .include('.record-bar')
      .withTags(RULES)
      .analyze();
    assert.deepEqual(violations, []);
    seen = await shown(visit);
    await visit.part('record-stop').click();
    const download = visit.page.waitForEvent('download');
    await visit.part('record-save').click();
    await (await download).saveAs(file);
    await visit.finish();

    const text = readFileSync(file, 'utf8');
    assert.doesNotMatch(text, /own words/);
    const lines = text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    const done = lines.flatMap(({ set, own }) => (set || own ? [set ?? own] : []));
    assert.deepEqual(done.slice(1), [
      { o: 'sancai-jar' },
      { x: '0' },
      'caption',
      { x: null },
      { o: 'utahraptor-skeleton', c: null },
      { d: 'study' },
      { q: 'bell' },
      { s: '1' },
    ]);
    const said = execFileSync('node', [QURIO, 'replay', file], { encoding: 'utf8' });
    assert.match(said, /: 7 answers the same within 0\.5 %; 1 cannot be checked/);
  });

  it('shows it again, to the same numbers, and says what is other', async () => {
    const visit = await exhibit.visit({ size: 'phone' });
    await visit.done();
    await share(visit);
    await visit.part('record-file').setInputFiles(file);
    await visit.part('replay-next').click();
    await visit.page.locator('[data-testid=replay-found][data-found=same]').waitFor();
    await visit.part('replay-play').click();
    await visit.part('replay-end').getByText('7 of 7 recorded answers are the same').waitFor();
    await visit.part('replay-end').getByText('1 could not be checked').waitFor();
    assert.deepEqual(await shown(visit), seen);
    const { width } = await visit.part('record-bar').boundingBox();
    assert.ok(width <= 360);

    const other = readFileSync(file, 'utf8').replace(/"confidence":1,/, '"confidence":0.5,');
    const changed = join(folder, 'other.jsonl');
    writeFileSync(changed, other);
    await share(visit);
    await visit.part('record-file').setInputFiles(changed);
    await visit.part('replay-next').click();
    await visit.part('replay-found').getByText('confidence: 50.0% then, 100.0% now').waitFor();
    await share(visit);
    await visit.part('record-file').setInputFiles(QURIO);
    await visit.part('replay-refused').getByText('cannot be replayed: line 1').waitFor();
    await visit.finish();
  });

  it('is a test by itself: a recording that is kept shows what it showed, step by step', async () => {
    const lines = readFileSync(KEPT, 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    const seen = lines.flatMap(({ saw }) => (saw ? [saw] : []));
    // What physics says of a Bell state, and of the step before it, whoever computes it.
    const [half, bell] = seen.slice(-2).map(({ circuit }) => circuit);
    assert.deepEqual(half.bloch, [BLOCH.plus, BLOCH.zero]);
    assert.deepEqual(bell.bloch, [BLOCH.nothing, BLOCH.nothing]);
    assert.deepEqual([bell.amplitudes['00'][0], bell.amplitudes['11'][0]], [HALF, HALF]);

    const said = execFileSync('node', [QURIO, 'replay', KEPT], { encoding: 'utf8' });
    assert.match(said, new RegExp(`: ${seen.length} answers the same within 0\\.5 %\n`));

    const visit = await exhibit.visit();
    const { page } = visit;
    await visit.done();
    await share(visit);
    await visit.part('record-file').setInputFiles(KEPT);
    for (const [at, { class: name, confidence, probabilities, circuit }] of seen.entries()) {
      await visit.part('replay-next').click();
      await visit
        .part('replay-at')
        .getByText(`${at + 1} of ${seen.length}`)
        .waitFor();
      assert.equal(await visit.part('replay-found').getAttribute('data-found'), 'same');
      await page.locator(`[data-testid=answer-class][data-class=${name}]`).waitFor();
      const held = await visit.probabilities();
      assert.ok(Math.abs(held[name] - confidence) < 0.005, `step ${at + 1}`);
      for (const [other, share] of Object.entries(probabilities)) {
        assert.ok(Math.abs(held[other] - share) < 0.005, `step ${at + 1}: ${other}`);
      }
      if (circuit) assert.equal((await shown(visit)).step, String(circuit.step), `step ${at + 1}`);
    }
    await visit.part('replay-end').getByText(`${seen.length} of ${seen.length} recorded`).waitFor();
    await visit.finish();
  });
});
