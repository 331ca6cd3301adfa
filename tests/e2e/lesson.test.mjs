/** Lessons: played by the keyboard alone, read by a reader of screens, locked, and on paper. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { AxeBuilder } from '@axe-core/playwright';
import { exhibitOfSuite } from './support/page.mjs';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** A4 and US Letter less 15 mm on both sides, in CSS pixels. */
const PAPERS = { A4: 680, Letter: 703 };

/** The longest steps, where their words are longest: in French. */
const LONGEST = [
  ['amplitudes', 'two'],
  ['amplitudes', 'gates'],
  ['superposition', 'dial'],
  ['entanglement', 'bell-test'],
];
/** The desktop's, and a projector's. */
const SCREENS = [
  { width: 1280, height: 800 },
  { width: 1024, height: 768 },
];

/** The question with its answers, and then what came out, is seen without scrolling, and so is the way on. */
async function assertInSight({ page }, where) {
  for (const screen of SCREENS) {
    await page.setViewportSize(screen);
    const hidden = await page.evaluate(async () => {
      await new Promise(requestAnimationFrame);
      const bottom = (selector) => document.querySelector(selector).getBoundingClientRect().bottom;
      const below = bottom('.question') - bottom('.lesson-scroll');
      return Math.max(below, bottom('.lesson-ways') - innerHeight);
    });
    assert.ok(hidden <= 0.5, `${where}, ${screen.width} x ${screen.height}: ${hidden} px`);
  }
}

async function assertAccessible({ page }, where) {
  const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
  const found = violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target)]);
  assert.deepEqual(found, [], where);
}

const isWide = ({ page }) =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

describe('lessons', async () => {
  const exhibit = await exhibitOfSuite();

  it('are listed, and keep nothing on the device unless that is wished', async () => {
    const visit = await exhibit.visit({ query: 'lesson', locale: 'en' });
    const { page } = visit;
    const lessons = page.locator('[data-testid=lesson-path] li');
    await lessons.first().waitFor();
    assert.equal(await lessons.count(), 6);
    const kept = () => page.evaluate(() => localStorage.getItem('qurio-lessons'));
    assert.equal(await kept(), null);
    await page.getByTestId('keep-progress').check();
    assert.match(await kept(), /"at":\{\}/);
    await assertAccessible(visit, 'path');
    await page.getByTestId('keep-progress').uncheck();
    assert.equal(await kept(), null);
    await visit.finish();
  });

  it('are done by the keyboard: what was predicted stays beside what came out', async () => {
    const visit = await exhibit.visit({
      query: 'lesson=entanglement&count',
      locale: 'en',
      dark: true,
    });
    const { page } = visit;
    await page.locator('#lesson-step').waitFor();
    const press = async (...keys) => {
      for (const key of keys) await page.keyboard.press(key);
    };
    await page.locator('input[type=radio]').first().focus();
    await press('Tab', 'Enter');
    await page.locator('#question-hint').getByText('Choose').waitFor();
    await page.locator('input[type=radio]').first().focus();
    await press('ArrowDown', 'ArrowDown', 'Enter');
    const verdict = page.getByTestId('verdict');
    await verdict.getByText('That is what comes out.').waitFor();
    assert.ok(await verdict.evaluate((element) => element === document.activeElement));
    assert.equal(
      await page.locator('.yours dd').innerText(),
      await page.getByTestId('came-out').innerText(),
    );
    assert.match(await page.getByTestId('reveal').innerText(), /55.*45.*0\.0%.*0\.0%/);
    assert.match(await page.getByTestId('tally').innerText(), /1.*0/);
    await page.getByTestId('next').focus();
    await press('Enter');
    const next = page.locator('#lesson-step[data-step=alone]');
    await next.waitFor();
    assert.ok(await next.evaluate((h) => h === document.activeElement));
    assert.match(page.url(), /[?&]t=alone/);
    // One screen: the words scroll by themselves where they must.
    const { scroll, height } = await page.evaluate(() => ({
      scroll: document.documentElement.scrollHeight,
      height: innerHeight,
    }));
    assert.ok(scroll <= height, `${scroll} of ${height}`);
    await assertAccessible(visit, 'a lesson in the dark');
    await visit.finish();
  });

  for (const [lesson, step] of LONGEST) {
    it(`ask and answer in sight: ${lesson}, ${step}`, async () => {
      const visit = await exhibit.visit({ query: `lesson=${lesson}&t=${step}`, locale: 'fr' });
      const { page } = visit;
      const computed = () => page.waitForFunction(() => !document.querySelector('.waits'));
      await page.getByTestId('predict').waitFor();
      await computed();
      await assertInSight(visit, 'asked');
      const choice = page.locator('.choice input').first();
      if ((await choice.count()) > 0) await choice.check();
      else await page.locator('.number input').fill('1');
      await page.getByTestId('predict').click();
      await page.locator('.outcome:not([data-right=null])').waitFor();
      await computed();
      await assertInSight(visit, 'answered');
      await visit.finish();
    });
  }

  it('fit a telephone, and a locked one offers what it names', async () => {
    const visit = await exhibit.visit({
      size: 'phone',
      query: 'lesson=superposition&t=half&lock=lesson',
      locale: 'fr',
    });
    const { page } = visit;
    await page.getByTestId('predict').waitFor();
    await page.getByTestId('circuit').waitFor();
    assert.equal(await isWide(visit), false);
    assert.equal(await page.getByTestId('next').isVisible(), true);
    const hidden =
      'qurio-settings-button button, .stepper button, .teacher, qurio-class-button button';
    for (const control of await page.locator(hidden).all())
      assert.equal(await control.isVisible(), false);
    await assertAccessible(visit, 'telephone');
    await visit.finish();
  });

  it('say what of a link they do not have: a step, a name in its lock', async () => {
    const visit = await exhibit.visit({
      query: 'lesson=entanglement&t=nowhere&lock=lesson,stepp',
      locale: 'es',
    });
    const { page } = visit;
    await page.getByTestId('step-missing').getByText('«nowhere»').waitFor();
    const lock = page.getByTestId('lock-unknown');
    await lock.getByText('stepp').waitFor();
    await page.getByTestId('circuit').waitFor();
    await assertAccessible(visit, 'what is not there');
    await page.getByTestId('next').click();
    await page.getByTestId('step-missing').waitFor({ state: 'detached' });
    await lock.getByRole('button').click();
    await lock.waitFor({ state: 'detached' });
    await visit.finish();
  });

  it('and the page beside them says it of its lock as well', async () => {
    const visit = await exhibit.visit({ query: 'lock=words,', locale: 'fr' });
    await visit.done();
    assert.equal(await visit.part('lock-unknown').count(), 0);
    await visit.finish();
    const other = await exhibit.visit({ query: 'lock=words,word', locale: 'fr' });
    await other.part('lock-unknown').getByText('pas connu ici : word.').waitFor();
    await other.finish();
  });

  it('are as wide as the paper, with every number, and the answers only on their sheet', async () => {
    const visit = await exhibit.visit({ query: 'lesson=superposition&answers', locale: 'en' });
    const { page } = visit;
    await page.locator('[data-testid=sheet][data-ready=true]').waitFor();
    await page.emulateMedia({ media: 'print' });
    for (const [paper, width] of Object.entries(PAPERS)) {
      await page.setViewportSize({ width, height: 1000 });
      assert.equal(await isWide(visit), false, paper);
    }
    const sheet = page.getByTestId('sheet');
    assert.equal(await sheet.locator('.lesson-value.waits').count(), 0);
    const asked = await sheet.locator('.sheet-choices').count();
    assert.equal(await sheet.locator('[data-right]').count(), asked);
    assert.equal(await page.getByTestId('print').isVisible(), false);
    const pages = (await page.pdf({ format: 'A4' })).toString('latin1').match(/\/Type \/Page\b/g);
    assert.ok(pages.length >= 2 && pages.length <= 5, `${pages.length} pages`);
    await page.goto(page.url().replace('&answers', '&handout'));
    await page.locator('[data-testid=sheet][data-ready=true]').waitFor();
    assert.equal(await sheet.locator('[data-right], .sheet-notes, .sheet-reveal').count(), 0);
    // Of a count, what is near enough is a count, as of a share it is a share.
    await page.goto(page.url().replace('superposition&handout', 'shots&answers'));
    await page.locator('[data-testid=sheet][data-ready=true]').waitFor();
    const near = await sheet.locator('.sheet-number small').allTextContents();
    assert.deepEqual(near, ['(right within 150)', '(right within 3.0%)']);
    await visit.finish();
  });
});
