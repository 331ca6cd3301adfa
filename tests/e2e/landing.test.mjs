/** Whoever chooses a depth, or opens a link, arrives where that leads, however late the page fills above it. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { eventually } from './support/assertions.mjs';
import { exhibitOfSuite } from './support/page.mjs';

const HEADINGS = { study: '#inside-heading', play: '#play-heading' };
const STEPPER = '.bench .stepper';
const SCREENS = [
  { size: 'desktop' },
  { size: 'desktop', reducedMotion: 'reduce' },
  { size: 'phone' },
];

describe('landing', async () => {
  const exhibit = await exhibitOfSuite();

  /** {top, bottom, screen} of an element, once all panels are there and nothing has moved for a while. */
  const place = async (visit, selector) => {
    await visit.part('counterparts-bars').waitFor();
    await visit.part('shots-bars').waitFor();
    await visit.rested();
    const now = () =>
      visit.page.evaluate((found) => {
        const { top, bottom } = document.querySelector(found).getBoundingClientRect();
        return { top, bottom, screen: innerHeight };
      }, selector);
    return eventually(async () => {
      const before = await now();
      await visit.page.waitForTimeout(400);
      const after = await now();
      assert.deepEqual(after, before);
      return after;
    });
  };

  for (const screen of SCREENS) {
    for (const [depth, heading] of Object.entries(HEADINGS)) {
      it(`"${depth}" brings its heading to the top: ${JSON.stringify(screen)}`, async () => {
        const visit = await exhibit.visit(screen);
        await visit.done();
        await visit.depth(depth);
        const { top } = await place(visit, heading);
        assert.ok(Math.abs(top) < 2, `the heading is at ${top}`);
        const focused = await visit.page.evaluate(() => `#${document.activeElement.id}`);
        assert.equal(focused, heading);
        await visit.finish();
      });
    }

    it(`a link to a step shows the stepper: ${JSON.stringify(screen)}`, async () => {
      const visit = await exhibit.visit({ ...screen, hash: 'v=1&d=study&s=14' });
      await visit.done();
      const { top, bottom, screen: height } = await place(visit, STEPPER);
      assert.ok(top >= 0 && bottom <= height, `the stepper is at ${top} to ${bottom}`);
      await visit.finish();
    });
  }

  it('moves on a kiosk what scrolls there, and never the screen around it', async () => {
    const visit = await exhibit.visit({ size: 'kiosk', query: 'kiosk', hash: 'v=1&d=study&s=14' });
    await visit.done();
    const { top } = await place(visit, HEADINGS.study);
    const around = await visit.page.evaluate(() => [
      scrollY,
      document.querySelector('.kiosk-deep').getBoundingClientRect().top,
    ]);
    assert.equal(around[0], 0);
    assert.ok(Math.abs(top - around[1]) < 2, `the heading is at ${top}, its room at ${around[1]}`);
    await visit.finish();
  });

  it('lets whoever scrolls go', async () => {
    const visit = await exhibit.visit();
    await visit.done();
    await visit.part('depth-study').click();
    await visit.page.locator(HEADINGS.study).waitFor();
    await visit.page.mouse.wheel(0, -600);
    const { top } = await place(visit, HEADINGS.study);
    assert.ok(top > 100, `the heading is at ${top}`);
    await visit.finish();
  });

  it('does not lead away from where somebody was who loads the page once more', async () => {
    const visit = await exhibit.visit({ hash: 'v=1&d=study&s=14' });
    await visit.done();
    await place(visit, STEPPER);
    await visit.page.waitForFunction(() => history.state !== null);
    await visit.page.mouse.wheel(0, -9000);
    await visit.page.waitForFunction(() => scrollY === 0);
    await visit.page.reload();
    await visit.done();
    await place(visit, STEPPER);
    assert.equal(await visit.page.evaluate(() => scrollY), 0);
    await visit.finish();
  });

  it('a step beyond the last is the last, with a note and without holes in the numbers', async () => {
    const visit = await exhibit.visit({ hash: 'v=1&d=study&s=99.' });
    await visit.done();
    await visit.part('problem-link').getByText('brought to the nearest value').waitFor();
    await place(visit, STEPPER);
    assert.equal(await visit.page.locator(`${STEPPER} input`).inputValue(), '30');
    assert.equal(
      (await visit.page.locator('[data-testid=state] .cell, [data-testid=state] circle').count()) >
        0,
      true,
    );
    assert.doesNotMatch(await visit.page.locator('body').innerText(), /NaN|undefined/);
    await visit.finish();
  });
});
