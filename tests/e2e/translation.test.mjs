/** A page that the browser has translated says the same as one that it has not, whatever is done to it. */

import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { eventually } from './support/assertions.mjs';
import { openExhibit } from './support/page.mjs';
import { DIST } from './support/server.mjs';
import { bringTranslator } from './support/translator.mjs';

const KINDS = {
  'sentence by sentence, once': { merged: true },
  'text by text, again and again': { live: true },
  'with its words in another order': { turned: true },
};

const FILE = join(DIST, 'generated/gallery/sucevita-church.jpg');
const press = (visit, name) => visit.page.getByRole('button', { name, exact: true }).click();
const key = (visit, id, name) => visit.part(id).press(name);
const leave = (visit) => visit.page.keyboard.press('Escape');

/** What a visitor does, in order; every view is touched by one of them. */
const STEPS = {
  'another object': async (visit) => {
    await visit.part('gallery-item-5').click();
    await visit.done();
  },
  'an own photo and a caption': async (visit) => {
    await visit.choosePhoto(FILE);
    await visit.done();
    await visit.write('A domed church');
    await key(visit, 'caption-input', 'Enter');
    await visit.done();
  },
  'a word struck out': async (visit) => {
    await visit.part('word-1').click();
    await visit.part('strike').click();
    await visit.page.getByText('Put everything back').waitFor();
  },
  'a region blurred': async (visit) => {
    await visit.part('region-24').click();
    await visit.part('blur').click();
    await visit.part('what-if').getByText('blurred').waitFor();
  },
  'a region pointed at': (visit) => visit.part('region-30').hover(),
  'words and regions tried one by one': async (visit) => {
    await visit.part('effects-start').click();
    await visit.part('truth-regions').waitFor();
  },
  'a file that is no picture': async (visit) => {
    await visit.choosePhoto({ name: 'a.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('no') });
    await visit.part('problem-photo').waitFor();
  },
  'its note closed': (visit) => press(visit, 'Close this note'),
  undone: (visit) => press(visit, 'Undo'),
  'no photo': async (visit) => {
    await press(visit, 'Clear the photo');
    await visit.done();
  },
  'one more object': async (visit) => {
    await visit.part('gallery-item-2').click();
    await visit.done();
  },
  'a step of the circuit': (visit) =>
    visit.page.getByRole('slider', { name: 'Step through the circuit' }).fill('11'),
  'an angle chosen': async (visit) => {
    await visit.part('angle-select').selectOption('3');
    await visit.part('angle-slider').waitFor();
  },
  'and turned': (visit) => visit.part('angle-slider').fill('90'),
  'fewer shots': (visit) => visit.part('slider-shots').fill('2'),
  'noise of the gates': (visit) => visit.part('slider-depolarising').fill('7'),
  'no entanglement': (visit) => visit.part('cut').click(),
  'share dialog': (visit) => press(visit, 'Share what you see'),
  'share dialog closed': leave,
  'another reader': async (visit) => {
    await press(visit, 'Language and wording');
    await visit.part('setting-physicist').click();
  },
  'another language': async (visit) => {
    await visit.part('setting-fr').click();
    await visit.page.locator('html[lang=fr]').waitFor();
  },
  'settings closed': leave,
  'less deep': (visit) => visit.part('depth-play').click(),
  'not deep': (visit) => visit.part('depth-look').click(),
  'deep again': (visit) => visit.part('depth-study').click(),
};

/** In whichever order. */
const letters = (text) => [...text.replaceAll(' ', '')].sort().join('');

/** All that is written on the page but how many milliseconds it took, and the address of a server. */
const written = (visit) =>
  visit.page.evaluate(() => {
    const copy = document.body.cloneNode(true);
    for (const status of copy.querySelectorAll('[data-testid=status]'))
      status.textContent = status.dataset.state;
    return copy.textContent.replace(/\s+/g, ' ');
  });

/** `turned`: the words of each text in whichever order. */
function assertSameText(plain, translated, what, turned) {
  const [one, other] = turned ? [plain, translated].map(letters) : [plain, translated];
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  const around = (text) => text.slice(Math.max(0, at - 80), at + 120);
  assert.equal(around(other), around(one), what);
}

/** `others`: visits by the kind of their translation. */
async function assertSame(plain, others, what, isTranslated = true) {
  await eventually(async () => {
    for (const visit of [plain, ...Object.values(others)]) {
      // What is late is taken away and comes back folded; one of the pages may be late.
      await unfold(visit);
      await visit.rested();
    }
    const text = await written(plain);
    for (const [kind, visit] of Object.entries(others))
      assertSameText(
        text,
        await written(visit),
        `${what}, ${kind}`,
        isTranslated && KINDS[kind].turned,
      );
  });
}

/** Everything that can be folded away is there to be read. */
const unfold = ({ page }) =>
  page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });

describe('a translated page', async () => {
  const exhibit = await openExhibit();
  after(() => exhibit.close());

  it('says what it would say untranslated', async () => {
    const open = () => exhibit.visit({ hash: 'v=1&d=study', script: bringTranslator });
    const plain = await open();
    const others = {};
    for (const kind of Object.keys(KINDS)) others[kind] = await open();
    const visits = [plain, ...Object.values(others)];
    for (const visit of visits) {
      await visit.done();
      await visit.fetched();
      await visit.part('shots-bars').waitFor();
      await visit.part('counterparts-bars').waitFor();
    }
    await assertSame(plain, others, 'before', false);
    for (const [kind, { page }] of Object.entries(others)) {
      await page.evaluate((options) => window.translate(options), KINDS[kind]);
      assert.ok((await page.locator('font').count()) > 500, kind);
    }
    await assertSame(plain, others, 'translated');
    for (const [what, act] of Object.entries(STEPS)) {
      await Promise.all(visits.map(act));
      await assertSame(plain, others, what);
    }
    for (const visit of visits) await visit.finish();
  });

  it('counts, forgets and goes from object to object on a kiosk', async () => {
    const query = 'kiosk&idle=5&ask=5&show=3';
    const visit = await exhibit.visit({ size: 'kiosk', query, script: bringTranslator });
    const { page } = visit;
    await visit.done();
    await page.mouse.click(4, 400);
    await page.evaluate(() => window.translate({ live: true }));
    const seconds = async () =>
      Number.parseInt((await visit.part('countdown').innerText()).slice(3), 10);
    const first = await seconds();
    await page.waitForTimeout(1500);
    assert.ok((await seconds()) < first);
    await visit.part('invitation').waitFor();
    for (let object = 0; object < 2; object++) {
      const chosen = () => page.locator('.strip-item[aria-pressed=true]').getAttribute('title');
      const before = await chosen();
      await eventually(async () => assert.notEqual(await chosen(), before));
      await eventually(async () =>
        assert.equal(await page.locator('figcaption cite').innerText(), await chosen()),
      );
    }
    await visit.finish();
  });
});
