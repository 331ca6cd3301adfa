/** The objects that a kiosk shows by itself: picked by hand, each answered rightly and surely, and nothing lies over it. */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { AxeBuilder } from '@axe-core/playwright';
import { exhibitOfSuite } from './support/page.mjs';
import { DIST } from './support/server.mjs';

const read = (path) => JSON.parse(readFileSync(join(DIST, 'generated', path), 'utf8'));
const { objects } = read('gallery/gallery.json');
/** Recordings have a test of their own (kiosk-recording.test.mjs). */
const attract = read('exhibit.json').attract.filter((name) => !name.endsWith('.jsonl'));
const SCREENS = { upright: [1080, 1920], lying: [1920, 1080] };
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const SPOKEN_OF = ['.photo', '.answer-column', 'qurio-words', 'qurio-caption', 'qurio-choose'];

async function assertNoViolations(page, what) {
  const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target)}`);
  assert.deepEqual(found, [], what);
}

/** What of the page lies under `selector`. Runs in the page. */
function under({ selector, parts }) {
  const over = document.querySelector(selector).getBoundingClientRect();
  return parts.filter((part) => {
    const box = document.querySelector(part)?.getBoundingClientRect();
    const apart =
      !box ||
      box.bottom <= over.top + 1 ||
      box.top >= over.bottom - 1 ||
      box.right <= over.left + 1 ||
      box.left >= over.right - 1;
    return !apart;
  });
}

describe('what a kiosk shows by itself', async () => {
  const exhibit = await exhibitOfSuite();

  it('is answered rightly and surely, every object of it', async () => {
    assert.ok(attract.length >= 12);
    const visit = await exhibit.visit({ hash: 'v=1&l=en' });
    await visit.done();
    for (const id of attract) {
      await visit.part(`gallery-item-${objects.findIndex((object) => object.id === id)}`).click();
      await visit.page.waitForFunction(
        (title) => document.querySelector('figcaption cite')?.textContent === title,
        objects.find((object) => object.id === id).title.en,
      );
      await visit.done();
      const conclusion = await visit.part('answer-class').getAttribute('data-conclusion');
      const truth = await visit.part('truth').getAttribute('data-correctness');
      assert.deepEqual([id, conclusion, truth], [id, 'sure', 'right']);
    }
    await visit.finish();
  });

  it('goes in the order that was picked', async () => {
    const visit = await exhibit.visit({
      size: 'kiosk',
      query: 'kiosk&idle=5&ask=5&show=3',
      hash: 'v=1&o=goya-pepito&l=en',
    });
    for (const id of attract.slice(0, 3)) {
      const title = objects.find((object) => object.id === id).title.en;
      await visit.page.locator(`.strip-item[aria-pressed=true][title="${title}"]`).waitFor();
    }
    await visit.finish();
  });

  for (const [name, [width, height]] of Object.entries(SCREENS)) {
    it(`neither question nor invitation covers what it speaks of: ${name}`, async () => {
      const visit = await exhibit.visit({
        size: 'kiosk',
        viewport: { width, height },
        query: 'kiosk&idle=8&ask=8&show=30',
        hash: 'v=1&o=krater-youths-horses&l=fr',
      });
      const { page } = visit;
      await visit.done();
      await page.locator('qurio-share-button > button').click();
      await page.locator('.qr').waitFor();
      await visit.part('countdown').waitFor();
      const parts = SPOKEN_OF;
      assert.deepEqual(await page.evaluate(under, { selector: '.still-here', parts }), []);
      const dialog = ['qurio-share-button dialog'];
      assert.deepEqual(await page.evaluate(under, { selector: '.still-here', parts: dialog }), []);
      await assertNoViolations(page, 'asking');
      await visit.part('invitation').waitFor();
      await visit.done();
      assert.deepEqual(await page.evaluate(under, { selector: '.invitation', parts }), []);
      assert.equal(await page.locator('dialog[open]').count(), 0);
      await assertNoViolations(page, 'inviting');
      await visit.finish();
    });
  }
});
