/** Every symbol of the workbench explains itself: by keyboard, by touch and under the pointer, in the words of the reader. */

import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { AxeBuilder } from '@axe-core/playwright';
import { eventually } from './support/assertions.mjs';
import { exhibitOfSuite } from './support/page.mjs';

describe('the glossary', async () => {
  const exhibit = await exhibitOfSuite();
  const visit = await exhibit.visit({ size: 'phone', hash: 'v=1&o=great-wave&d=study&l=es' });
  after(() => visit.finish());
  const { page } = visit;
  const explanation = page.locator('#explanation');
  const term = page.locator('qurio-term').first();
  await visit.done();
  await term.waitFor();

  /** Whole, within the window, and with something to read. */
  async function isSeen(word) {
    await eventually(async () => assert.match(await explanation.innerText(), word));
    const box = await explanation.boundingBox();
    const { width, height } = page.viewportSize();
    assert.ok(box.x >= 0 && box.x + box.width <= width, `${box.x} + ${box.width}`);
    assert.ok(box.y >= 0 && box.y + box.height <= height, `${box.y} + ${box.height}`);
  }

  it('to the keyboard, as its description, until Escape: the focus stays', async () => {
    await term.focus();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Tab');
    await isSeen(/cúbit/i);
    assert.equal(await explanation.locator('math').count(), 1);
    const { node, described } = await page.evaluate(() => ({
      node: document.activeElement.tagName,
      described: document.activeElement.getAttribute('aria-describedby'),
    }));
    assert.deepEqual([node, described], ['QURIO-TERM', 'explanation']);
    const { violations } = await new AxeBuilder({ page }).include('#explanation').analyze();
    assert.deepEqual(violations, []);
    await page.keyboard.press('Escape');
    assert.equal(await explanation.count(), 0);
    assert.equal(await page.evaluate(() => document.activeElement.tagName), 'QURIO-TERM');
    assert.equal(await term.getAttribute('aria-describedby'), null);
  });

  it('to a touch, until the next one elsewhere; one at a time', async () => {
    await term.tap();
    await isSeen(/./);
    await page.locator('qurio-term:visible').nth(1).tap();
    assert.equal(await page.locator('.explanation').count(), 1);
    await explanation.getByRole('button').tap();
    assert.equal(await explanation.count(), 0);
    await term.tap();
    await isSeen(/./);
    await page.locator('#inside-heading').tap();
    assert.equal(await explanation.count(), 0);
  });

  it('to the pointer that rests on it, and lets it cross over to read', async () => {
    await term.scrollIntoViewIfNeeded();
    await page.mouse.move(1, 1);
    await term.hover();
    await isSeen(/./);
    await explanation.hover();
    await page.waitForTimeout(400);
    assert.equal(await explanation.count(), 1);
    await page.mouse.move(1, 1);
    await eventually(async () => assert.equal(await explanation.count(), 0));
    await page.locator('[data-term]:visible').first().hover();
    await isSeen(/./);
  });
});
