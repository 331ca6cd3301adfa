/** Nothing leads out of a kiosk's page; its links become codes for the visitor's own phone. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { AxeBuilder } from '@axe-core/playwright';
import { visitOfSuite } from './support/page.mjs';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

async function assertNoViolations(page, what) {
  const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target)}`);
  assert.deepEqual(found, [], what);
}

/** Which of these events the page lets the browser answer. Runs in the page. */
function allowed(events) {
  const target = document.querySelector('.picture');
  return events
    .filter(({ type, ...options }) => {
      const Kind = { wheel: WheelEvent, keydown: KeyboardEvent }[type] ?? Event;
      return target.dispatchEvent(new Kind(type, { bubbles: true, cancelable: true, ...options }));
    })
    .map(({ type, key }) => `${type} ${key ?? ''}`);
}

describe('no way out of a kiosk', async () => {
  const { visit } = await visitOfSuite({
    size: 'kiosk',
    query: 'kiosk&idle=3600',
    hash: 'v=1&o=krater-youths-horses&l=en',
  });
  const { page } = visit;

  it('no menu, no dragging, no selecting, no enlarging, no keys of the browser', async () => {
    const events = [
      ...['contextmenu', 'dragstart', 'selectstart', 'gesturestart'].map((type) => ({ type })),
      { type: 'wheel', ctrlKey: true },
      ...['p', 's', 'o', '+'].map((key) => ({ type: 'keydown', key, ctrlKey: true })),
    ];
    assert.deepEqual(await page.evaluate(allowed, events), []);
    const style = await page.evaluate(() => {
      const { touchAction, userSelect, overscrollBehaviorY } = getComputedStyle(
        document.documentElement,
      );
      return { touchAction, userSelect, overscrollBehaviorY };
    });
    assert.deepEqual(style, {
      touchAction: 'pan-x pan-y',
      userSelect: 'none',
      overscrollBehaviorY: 'none',
    });
  });

  it('no files: none is asked for, and what is dropped goes nowhere', async () => {
    assert.equal(await page.locator('input[type=file]').count(), 0);
    const [stopped, zone] = await page.evaluate(() => {
      const data = new DataTransfer();
      data.items.add(new File(['x'], 'x.png', { type: 'image/png' }));
      const drop = (type) =>
        document.body.dispatchEvent(
          new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: data }),
        );
      const left = ['dragover', 'drop'].filter(drop);
      return [left, document.querySelectorAll('.drop-zone').length];
    });
    assert.deepEqual(stopped, []);
    assert.equal(zone, 0);
    assert.equal(await page.locator('canvas.picture, .problem').count(), 0);
  });

  it('links are codes, and even one that is none of the page’s own opens nothing', async () => {
    await visit.part('codes').first().click();
    await visit.part('code').first().waitFor();
    const addresses = await visit
      .part('code')
      .evaluateAll((all) => all.map(({ dataset }) => dataset.address));
    assert.ok(addresses.length > 0 && addresses.every((one) => /^https?:/.test(one)));
    assert.equal(await page.locator('.codes .qr').count(), addresses.length);
    await assertNoViolations(page, 'codes');
    await page.keyboard.press('Escape');
    await page.evaluate(() => {
      const link = document.createElement('a');
      link.href = 'https://museum.example/';
      link.target = '_blank';
      link.textContent = 'The museum';
      link.id = 'stray';
      Object.assign(link.style, { position: 'fixed', top: 0, left: 0 });
      document.body.append(link);
    });
    await page.locator('#stray').click();
    await page.locator('[data-testid=code][data-address="https://museum.example/"]').waitFor();
    assert.equal(visit.context.pages().length, 1);
    assert.match(page.url(), /kiosk/);
    await page.keyboard.press('Escape');
    await page.evaluate(() => document.querySelector('#stray').remove());
  });

  it('what the page says of itself is in a dialog, without links', async () => {
    await visit.part('about').click();
    await page.locator('.about-dialog[open]').waitFor();
    await page.locator('.about summary').click();
    assert.equal(await page.locator('a[href]').count(), 0);
    await assertNoViolations(page, 'about');
    await page.keyboard.press('Escape');
  });
});
