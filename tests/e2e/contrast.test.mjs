/** Every text can be read: by day and by night, on every kind of screen, whatever is chosen. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { poorTexts } from './support/contrast.mjs';
import { exhibitOfSuite, SIZES } from './support/page.mjs';

/** Until colours that move stand still. */
const STILL_MS = 700;
/** The study has some five hundred. */
const MANY = 300;

describe('contrast of 4.5 (large text: 3)', async () => {
  const exhibit = await exhibitOfSuite();

  for (const size of Object.keys(SIZES)) {
    it(`by day and by night: ${size}`, async () => {
      const query = size === 'kiosk' ? 'kiosk' : '';
      const visit = await exhibit.visit({ size, query, hash: 'v=1&o=durer-lion&l=en' });
      const { page } = visit;
      const holds = async (what) => {
        let seen = Number.POSITIVE_INFINITY;
        for (const theme of ['light', 'dark']) {
          await page.emulateMedia({ colorScheme: theme });
          await page.locator(`html[data-theme=${theme}]`).waitFor({ state: 'attached' });
          await page.waitForTimeout(STILL_MS);
          const found = await page.evaluate(poorTexts);
          assert.deepEqual(found.poor, [], `${what}, ${theme}`);
          seen = Math.min(seen, found.seen);
        }
        return seen;
      };
      await visit.done();
      await visit.depth('study');
      await visit.rested();
      assert.ok((await holds('answered')) > MANY);
      await visit.part('word-1').click();
      await holds('a word chosen');
      await visit.part('strike').click();
      await visit.done();
      await holds('a word struck out');
      await visit.part('region-24').click();
      await holds('a part of the photo chosen');
      await page.locator('.bench .stepper input').fill('12');
      await holds('halfway through the circuit');
      for (const dialog of ['qurio-share-button', 'qurio-settings-button']) {
        await page.locator(`${dialog} > button`).click();
        await page.locator(`${dialog} dialog[open] :is(.qr, .setting)`).first().waitFor();
        await holds(dialog);
        await page.keyboard.press('Escape');
      }
      await visit.finish();
    });
  }
});
