/** WCAG 2.2 AA as far as a program can see it, at all sizes and in both themes; large targets; the keyboard alone. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { AxeBuilder } from '@axe-core/playwright';
import { exhibitOfSuite, SIZES } from './support/page.mjs';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The rules that look at colours: all that a theme changes. */
const COLOURS = ['color-contrast', 'link-in-text-block'];

async function violations(page, rules = null) {
  const axe = new AxeBuilder({ page });
  const { violations: found } = await (rules
    ? axe.withRules(rules)
    : axe.withTags(RULES)
  ).analyze();
  return found.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target} ${node.failureSummary}`),
  );
}

/** Clickable things whose box is smaller than `least` in either direction; the regions fill the photo. */
function smallTargets(page, least) {
  return page.locator('button, summary, label.tile, input[type=range], textarea').evaluateAll(
    (all, side) =>
      all
        .filter((element) => element.checkVisibility() && !element.matches('.region'))
        .map((element) => ({ element, box: element.getBoundingClientRect() }))
        .filter(({ box }) => box.width < side || box.height < side)
        .map(
          ({ element, box }) =>
            `${element.className} ${element.textContent} ${box.width} x ${box.height}`,
        ),
    least,
  );
}

/** Every theme on the page as it stands, with time for colours to arrive. */
async function assertNoViolations(page, what) {
  for (const theme of ['light', 'dark']) {
    await page.emulateMedia({ colorScheme: theme });
    await page.locator(`html[data-theme=${theme}]`).waitFor({ state: 'attached' });
    await page.waitForTimeout(500);
    const rules = theme === 'light' ? null : COLOURS;
    assert.deepEqual(await violations(page, rules), [], `${what}, ${theme}`);
  }
}

async function assertNothingSideways(page) {
  const [content, window] = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.clientWidth,
  ]);
  assert.ok(content <= window, `${content} wider than ${window}`);
}

async function assertLargeTargets(page) {
  const touched = page.locator(
    '.strip-item, .tile, .icon-button, .quiet, .depths button, .deeper-link, button.word, summary, .region',
  );
  const heights = await touched.evaluateAll((all) =>
    all
      .filter((element) => element.checkVisibility())
      .map((element) => element.getBoundingClientRect().height),
  );
  assert.ok(heights.length > 10);
  assert.ok(Math.min(...heights) >= 64, `the smallest is ${Math.min(...heights)}`);
}

describe('everybody can use it', async () => {
  const exhibit = await exhibitOfSuite();

  for (const size of Object.keys(SIZES)) {
    it(`axe finds nothing in either theme, targets are large, nothing is too wide: ${size}`, async () => {
      const visit = await exhibit.visit({ size, query: size === 'kiosk' ? 'kiosk&files' : '' });
      const { page } = visit;
      await visit.done();
      await assertNoViolations(page, 'answered');
      assert.deepEqual(await smallTargets(page, 24), [], 'targets');
      if (size === 'kiosk') await assertLargeTargets(page);
      const dialogs = size === 'phone' ? ['qurio-share-button', 'qurio-settings-button'] : [];
      for (const dialog of dialogs) {
        await page.locator(`${dialog} > button`).click();
        await page.locator(`${dialog} dialog[open] :is(.qr, .setting)`).first().waitFor();
        await assertNoViolations(page, dialog);
        await page.keyboard.press('Escape');
      }

      await visit.depth('study');
      await assertNoViolations(page, 'all depths');
      assert.deepEqual(await smallTargets(page, 24), [], 'targets of all depths');
      await assertNothingSideways(page);

      await visit.part('word-0').click();
      await visit.part('strike').click();
      await page.getByRole('button', { name: 'Put everything back' }).waitFor();
      await visit.choosePhoto({ name: 'x.png', mimeType: 'image/png', buffer: Buffer.from('x') });
      await visit.state('error');
      await assertNoViolations(page, 'a word pinned, with a problem');
      await visit.finish();
    });
  }

  it('axe finds nothing with every table open, nor with neither photo nor caption', async () => {
    const visit = await exhibit.visit();
    const { page } = visit;
    await visit.done();
    await visit.depth('study');
    for (const summary of await page.locator('summary').all())
      if (await summary.isVisible()) await summary.click();
    // Those of the workbench's small panels are there for who does not see them.
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    await visit.part('region-5').click();
    assert.deepEqual(await violations(page), [], 'all tables open');
    await page.getByRole('button', { name: 'Clear the photo' }).click();
    await visit.write('');
    await visit.state('ready');
    assert.deepEqual(await violations(page), [], 'empty');
    await visit.finish();
  });

  it('a page that is still loading has nothing either', async () => {
    const visit = await exhibit.visit();
    await visit.page.locator('progress').waitFor();
    assert.deepEqual(await violations(visit.page), []);
    await visit.done();
    await visit.finish();
  });

  it('the keyboard alone reaches everything, in the order of the page', async () => {
    const visit = await exhibit.visit();
    await visit.done();
    await visit.loaded();
    const { page } = visit;
    const reached = [];
    for (let step = 0; step < 150; step++) {
      await page.keyboard.press('Tab');
      const name = await page.evaluate(() => {
        const element = document.activeElement;
        return element === document.body ? null : (element.dataset.testid ?? element.className);
      });
      if (name === null) break;
      reached.push(name);
    }
    const order = [
      'photo-input',
      'gallery-item-0',
      'region-24',
      'caption-input',
      'word-0',
      'deeper-link',
    ];
    const places = order.map((name) => reached.indexOf(name));
    assert.deepEqual(
      places,
      [...places].sort((a, b) => a - b),
      `${order} at ${places}`,
    );
    assert.ok(places[0] >= 0, 'the photo input is reached');

    await visit.part('gallery-item-2').focus();
    await page.keyboard.press('Enter');
    await visit.done();
    assert.equal(await visit.part('gallery-item-2').getAttribute('aria-pressed'), 'true');
    await visit.finish();
  });

  it('the theme follows the system until it is chosen', async () => {
    const visit = await exhibit.visit({ dark: true });
    await visit.done();
    const theme = () => visit.page.evaluate(() => document.documentElement.dataset.theme);
    assert.equal(await theme(), 'dark');
    await visit.page.getByRole('button', { name: 'Dark colours' }).click();
    assert.equal(await theme(), 'light');
    await visit.page.reload();
    await visit.done();
    assert.equal(await theme(), 'light');
    await visit.finish();
  });

  it('nothing moves for those who ask for that', async () => {
    const visit = await exhibit.visit({ reducedMotion: 'reduce' });
    await visit.done();
    const moving = await visit.page.evaluate(
      () =>
        document.getAnimations().filter((animation) => animation.playState === 'running').length,
    );
    assert.equal(moving, 0);
    await visit.part('word-1').click();
    assert.equal(await visit.page.evaluate(() => document.getAnimations().length), 0);
    await visit.finish();
  });
});
