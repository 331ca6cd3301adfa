/** A screen in a public place: it asks whether somebody is still there, forgets who has gone, and shows itself. */

import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { visitOfSuite } from './support/page.mjs';
import { DIST } from './support/server.mjs';

const QUERY = 'kiosk&files&idle=5&ask=5&show=3';
const FILE = join(DIST, 'generated/gallery/sucevita-church.jpg');

describe('a kiosk', async () => {
  const { visit } = await visitOfSuite({ size: 'kiosk', query: QUERY, offline: true });

  it('asks, and stays as it is for whoever says so', async () => {
    await visit.choosePhoto(FILE);
    await visit.done();
    await visit.write('A domed church');
    await visit.part('caption-input').press('Enter');
    await visit.done();
    await visit.page.getByRole('alertdialog', { name: 'Still there?' }).waitFor();
    assert.match(await visit.part('countdown').textContent(), /^in \d seconds?$/);
    await visit.part('still-here').click();
    await visit.part('countdown').waitFor({ state: 'detached' });
    assert.equal(await visit.part('caption-input').inputValue(), 'A domed church');
    assert.equal(await visit.page.locator('canvas.picture').count(), 1);
  });

  it('then forgets photo, words, changes, language and wording, and shows one object after the other', async () => {
    const { page } = visit;
    await visit.part('word-1').click();
    await visit.part('strike').click();
    await visit.depth('play');
    await page.getByRole('button', { name: 'Dark colours' }).click();
    await visit.part('countdown').waitFor();
    await visit.part('invitation').waitFor();
    await visit.done();
    assert.equal(await page.locator('canvas.picture').count(), 0);
    assert.doesNotMatch(await visit.part('caption-input').inputValue(), /domed church/);
    assert.equal(await visit.part('depth-look').getAttribute('aria-pressed'), 'true');
    assert.equal(await page.getByRole('button', { name: 'Undo' }).count(), 0);
    assert.equal(await page.evaluate(() => localStorage.length + sessionStorage.length), 0);
    assert.equal(await page.evaluate(() => document.documentElement.dataset.theme), 'light');

    const shown = () => page.locator('.strip-item[aria-pressed=true] img').getAttribute('alt');
    const first = await shown();
    await page.waitForFunction(
      (before) =>
        document.querySelector('.strip-item[aria-pressed=true] img')?.getAttribute('alt') !==
        before,
      first,
    );
    await visit.done();
    assert.equal(await page.getByRole('button', { name: 'Undo' }).count(), 0);
  });

  it('until somebody touches it', async () => {
    const { page } = visit;
    await page.mouse.click(4, 400);
    await visit.part('invitation').waitFor({ state: 'detached' });
    await visit.done();
    const before = await visit.part('caption-input').inputValue();
    await page.waitForTimeout(3500);
    assert.equal(await visit.part('caption-input').inputValue(), before);
  });
});
