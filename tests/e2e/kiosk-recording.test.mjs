/** A kiosk plays a recording while nobody is there: what was done is done on the page, until somebody touches it. */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { faultsOfScreen, ONE_SCREEN } from './support/one-screen.mjs';
import { exhibitOfSuite, withExhibit } from './support/page.mjs';
import { DIST } from './support/server.mjs';

const read = (path) => readFileSync(join(DIST, 'generated', path), 'utf8');
const { objects } = JSON.parse(read('gallery/gallery.json'));
const RECORDING = JSON.parse(read('exhibit.json')).attract.find((name) => name.endsWith('.jsonl'));
const LINES = read(RECORDING)
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line));
const OBJECT = objects.find(({ id }) => id === 'pieta').title.fr;
const AFTER = objects.find(({ id }) => id === 'mona-lisa').title.fr;

describe('a kiosk that plays a recording', async () => {
  const exhibit = await exhibitOfSuite();

  /** It begins with the recording; `change`: of its file. */
  async function kiosk({ show, change = (text) => text }) {
    const notes = [];
    const visit = await exhibit.visit({
      size: 'kiosk',
      query: `kiosk&idle=5&ask=5&show=${show}`,
      hash: 'v=1&o=goya-pepito&l=fr',
      before: async (page) => {
        page.on('console', (line) => notes.push(line.text()));
        await withExhibit(page, (own) => ({ ...own, attract: [RECORDING, 'mona-lisa'] }));
        await page.route(`**/${RECORDING}`, async (route) => {
          const response = await route.fetch();
          await route.fulfill({ response, body: change(await response.text()) });
        });
      },
    });
    return { visit, notes };
  }

  const chosen = (visit, title) =>
    visit.page.locator(`.strip-item[aria-pressed=true][title="${title}"]`).waitFor();
  const notesOn = (notes, name) => notes.filter((note) => note.includes(name));
  /** Waits until the circuit stands at the step. */
  const isAt = (visit, step) =>
    visit.page.waitForFunction(
      (wanted) => document.querySelector('qurio-bench-stepper input')?.value === wanted,
      String(step),
    );
  const undo = (visit) => visit.page.getByRole('button', { name: 'Annuler' });

  it('does what was done, to the numbers that were seen, and then goes on', async () => {
    const { visit, notes } = await kiosk({ show: 3 });
    await chosen(visit, OBJECT);
    await visit.part('invitation').waitFor();
    const { saw } = LINES[LINES.findIndex(({ set }) => set?.x) + 1];
    assert.equal(saw.conclusion, 'unsure');
    await visit.page.locator('[data-testid=answer-class][data-conclusion=unsure]').waitFor();
    const said = await visit.probabilities();
    for (const [name, share] of Object.entries(saw.probabilities)) {
      assert.ok(Math.abs(said[name] - share) < 0.005, name);
    }
    await visit.page.locator('[data-testid=answer-class][data-conclusion=sure]').waitFor();
    await isAt(visit, 1);
    await isAt(visit, 7);
    await visit.part('invitation').waitFor();
    const stepper = await visit.page.locator('qurio-bench-stepper').boundingBox();
    assert.ok(stepper && stepper.y > 0 && stepper.y < 1200, 'what moves has come into sight');
    await chosen(visit, AFTER);
    await visit.page.locator('qurio-bench-stepper').waitFor({ state: 'detached' });
    assert.equal(await visit.part('depth-look').getAttribute('aria-pressed'), 'true');
    assert.equal(await undo(visit).count(), 0);
    assert.deepEqual(notesOn(notes, RECORDING), []);
    await visit.finish();
  });

  it('ends with a touch: the object is there as if it had been shown alone', async () => {
    const { visit } = await kiosk({ show: 12 });
    await visit.page.locator('[data-testid=answer-class][data-conclusion=unsure]').waitFor();
    await undo(visit).waitFor();
    assert.deepEqual(await visit.page.evaluate(faultsOfScreen, ONE_SCREEN), []);
    await visit.page.mouse.click(4, 400);
    await visit.part('invitation').waitFor({ state: 'detached' });
    await visit.page.locator('[data-testid=answer-class][data-conclusion=sure]').waitFor();
    await chosen(visit, OBJECT);
    assert.equal(await undo(visit).count(), 0);
    assert.equal(await visit.page.locator('html').getAttribute('lang'), 'fr');
    await visit.finish();
  });

  it('ends with a touch in the midst of the circuit as well, and plays again when nobody is there', async () => {
    const { visit } = await kiosk({ show: 3 });
    await isAt(visit, 4);
    await visit.page.mouse.click(4, 400);
    await visit.page.locator('qurio-bench-stepper').waitFor({ state: 'detached' });
    await visit.done();
    await chosen(visit, OBJECT);
    assert.equal(await visit.part('depth-look').getAttribute('aria-pressed'), 'true');
    await visit.depth('study');
    assert.equal(await visit.page.locator('qurio-bench-stepper input').inputValue(), '30');
    await visit.part('countdown').waitFor();
    await chosen(visit, AFTER);
    await visit.page.locator('[data-testid=answer-class][data-conclusion=unsure]').waitFor();
    await visit.finish();
  });

  it('leaves out what it cannot play, and says why', async () => {
    const gone = (text) => text.replace('"pieta"', '"pieta-of-elsewhere"');
    const other = (text) => text.replace(/"head":"[0-9a-f]{8}"/, '"head":"ffffffff"');
    for (const [change, reason] of [
      [gone, /recording-\d+\.jsonl:2: there is no object "pieta-of-elsewhere" in this exhibit/],
      [other, /recording-\d+\.jsonl:1: it was recorded with the head ffffffff/],
    ]) {
      const { visit, notes } = await kiosk({ show: 3, change });
      await chosen(visit, AFTER);
      await visit.part('invitation').waitFor();
      const [note, ...more] = notesOn(notes, RECORDING);
      assert.match(note, reason);
      assert.deepEqual(more, []);
      await visit.finish();
    }
  });
});
