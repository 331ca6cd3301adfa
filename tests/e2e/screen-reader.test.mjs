/** What a reader of screens is given: names, roles, values in words, few stops, and no chatter. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { eventually } from './support/assertions.mjs';
import { visitOfSuite } from './support/page.mjs';

/** Longer than an announcement waits for things to settle. */
const SETTLED_MS = 1500;
const CONTROLS = ['button', 'checkbox', 'combobox', 'gridcell', 'slider', 'switch', 'textbox'];

/** Every control as Chromium tells it: {role, name}. */
async function controls(page) {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  return nodes
    .filter(({ ignored, role }) => !ignored && CONTROLS.includes(role?.value))
    .map(({ role, name }) => ({ role: role.value, name: name?.value ?? '' }));
}

/** Name -> value in words; the tree of the DevTools keeps the plain number of a native slider. */
function sliderValues(page) {
  return page
    .locator('input[type=range]')
    .evaluateAll((all) =>
      Object.fromEntries(all.map((one) => [one.ariaLabel, one.ariaValueText ?? ''])),
    );
}

describe('a reader of screens', async () => {
  const { visit } = await visitOfSuite({ hash: 'v=1&o=great-wave&l=en' });
  const { page } = visit;
  const said = () => visit.part('announcement').textContent();
  const stops = (items) => page.locator(`${items}[tabindex="0"]`).count();

  it('is told the answer once it has settled, with what the object really is', async () => {
    await eventually(async () =>
      assert.match(
        await said(),
        /^Woodblock print, >?\d+\.\d%\. In truth: Woodblock print\. The model is right/,
      ),
    );
  });

  it('finds the gallery at one stop, and moves in it by arrow keys', async () => {
    const items = page.locator('.strip-item');
    const last = (await items.count()) - 1;
    assert.equal(await stops('.strip-item'), 1);
    await visit.part('photo-input').focus();
    const focused = () => page.evaluate(() => document.activeElement.dataset.testid);
    await page.keyboard.press('Tab');
    assert.equal(await focused(), 'camera');
    await page.keyboard.press('Tab');
    assert.equal(await focused(), 'gallery-item-0');
    await page.keyboard.press('ArrowRight');
    assert.equal(await focused(), 'gallery-item-1');
    await page.keyboard.press('End');
    assert.equal(await focused(), `gallery-item-${last}`);
    assert.equal(await stops('.strip-item'), 1);
    await page.keyboard.press('Enter');
    await visit.done();
    assert.equal(await items.nth(last).getAttribute('aria-pressed'), 'true');
    await page.keyboard.press('Tab');
    assert.doesNotMatch((await focused()) ?? '', /gallery-item/);
    await page.keyboard.press('Shift+Tab');
    assert.equal(await focused(), `gallery-item-${last}`);
    await eventually(async () => assert.match(await said(), /^Ceramics/));
  });

  it('hears of a word when it is chosen, not when it is passed over', async () => {
    assert.equal(await stops('button.word'), 1);
    const before = await said();
    await visit.part('word-0').focus();
    for (let k = 0; k < 3; k++) await page.keyboard.press('ArrowRight');
    await page.waitForTimeout(SETTLED_MS);
    assert.equal(await said(), before);
    await page.keyboard.press('Enter');
    await eventually(async () => assert.match(await said(), /^For “painted” it looked/));
    await page.keyboard.press('Delete');
    await eventually(async () => assert.match(await said(), /^Without “painted”:/));
  });

  it('is told the values of sliders in words, and the names of all controls', async () => {
    await visit.depth('study');
    await visit.part('angle-select').selectOption({ index: 3 });
    await visit.part('angle-slider').waitFor();
    const all = await controls(page);
    assert.ok(all.length > 100, `${all.length} controls`);
    assert.deepEqual(
      all.filter(({ name }) => name.trim() === ''),
      [],
    );
    const sliders = await sliderValues(page);
    assert.equal(Object.keys(sliders).length, 5);
    assert.equal(sliders.Shots, '1,000 shots along Z and as many along X');
    assert.match(sliders['Gate errors (depolarising)'], /^\d+\.\d%$/);
    assert.match(sliders['Bits read wrongly'], /^\d+\.\d%$/);
    assert.match(sliders['Turn the angle'], /^−?\d\.\d\d rad, as trained$/);
    for (const [name, words] of Object.entries(sliders)) assert.match(words, /\D/, name);
  });

  it('hears one announcement of a slider that moves many times', async () => {
    const heard = await page.evaluate(async () => {
      const place = document.querySelector('[data-testid=announcement]');
      const texts = [];
      const watch = new MutationObserver(() => texts.push(place.textContent));
      watch.observe(place, { childList: true, characterData: true, subtree: true });
      // As a reader of screens comes to it; what stands out of sight follows what was chosen then.
      document.querySelector('[data-testid=angle-slider]').focus();
      while (document.querySelector('qurio-angle').hasAttribute('data-waits'))
        await new Promise(requestAnimationFrame);
      const slider = document.querySelector('[data-testid=angle-slider]');
      for (let degree = 10; degree < 20; degree++) {
        slider.value = String(degree);
        slider.dispatchEvent(new Event('input', { bubbles: true }));
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      await new Promise((resolve) => setTimeout(resolve, 3000));
      return texts;
    });
    assert.equal(heard.length, 1, heard.join(' | '));
    assert.match(heard[0], /one angle turned/);
    // Nothing else that changes by itself speaks.
    assert.equal(await page.locator('.verdict[aria-live], .reading [aria-live]').count(), 0);
  });
});
