/** Damaged and hostile files: a sentence for each that does not open, no crash, and the next good photo works. */

import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { exhibitOfSuite } from './support/page.mjs';
import { DIST } from './support/server.mjs';

const CORPUS = fileURLToPath(new URL('../../../shared/corpus/images', import.meta.url));
const GOOD = join(DIST, 'generated/gallery/mona-lisa.jpg');
/** What a browser driver hands over in one piece. */
const LARGEST = 45_000_000;
const COUNT = 200;

function files() {
  return readdirSync(CORPUS, { recursive: true, encoding: 'utf8' })
    .map((name) => join(CORPUS, name))
    .filter((path) => statSync(path).isFile() && statSync(path).size < LARGEST)
    .sort()
    .slice(0, COUNT);
}

/** A photo of the gallery with a colour profile in front that is none. */
function withBrokenProfile() {
  const jpeg = readFileSync(GOOD);
  const profile = Buffer.from('ICC_PROFILE\0\u0001\u0001no profile');
  const head = Buffer.from([0xff, 0xe2, 0, profile.length + 2]);
  return Buffer.concat([jpeg.subarray(0, 2), head, profile, jpeg.subarray(2)]);
}

describe('damaged files', async () => {
  const exhibit = await exhibitOfSuite();

  it('a photo whose colour profile is broken is answered, with a note', async () => {
    const visit = await exhibit.visit();
    await visit.done();
    const note = visit.page.locator('[data-testid=profile-note]');
    const buffer = withBrokenProfile();
    await visit.choosePhoto({ name: 'profile.jpg', mimeType: 'image/jpeg', buffer });
    await visit.done();
    await note.waitFor();
    assert.match(await note.textContent(), /colour profile/);
    await visit.choosePhoto(GOOD);
    await visit.page.locator('canvas.picture[aria-label*="mona-lisa"]').waitFor();
    await visit.done();
    assert.equal(await note.count(), 0);
    await visit.context.close();
  });

  it(`${COUNT} of them`, async (test) => {
    if (!existsSync(CORPUS)) {
      console.log('SKIPPED: ../shared/corpus is not here');
      return test.skip('../shared/corpus is not here');
    }
    const visit = await exhibit.visit();
    await visit.done();
    const outcomes = { opened: 0, refused: 0 };
    for (const file of files()) {
      await visit.choosePhoto(file);
      const status = visit.page.locator(
        '[data-testid=status]:is([data-state=done], [data-state=error])',
      );
      await status.waitFor({ state: 'attached' });
      if ((await status.getAttribute('data-state')) === 'error') {
        assert.match(await status.textContent(), /\w.*\.$/, file);
        outcomes.refused += 1;
      } else {
        outcomes.opened += 1;
      }
      assert.ok(Number.isFinite((await visit.answer()).probability), file);
    }
    test.diagnostic(`${outcomes.opened} opened, ${outcomes.refused} refused with a sentence`);
    console.log(`${outcomes.opened} opened, ${outcomes.refused} refused with a sentence`);
    assert.ok(outcomes.refused > 30);
    await visit.choosePhoto(GOOD);
    await visit.done();
    await visit.page.locator('canvas.picture[aria-label*="mona-lisa"]').waitFor();
    await visit.context.close();
  });
});
