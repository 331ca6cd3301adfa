/** A kiosk's one screen, upright and lying: nothing scrolls, nothing is covered, whoever reads it and whatever is said. */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { eventually } from './support/assertions.mjs';
import { faultsOfScreen, ONE_SCREEN } from './support/one-screen.mjs';
import { exhibitOfSuite } from './support/page.mjs';
import { DIST } from './support/server.mjs';

const SCREENS = {
  upright: { width: 1080, height: 1920 },
  lying: { width: 1920, height: 1080 },
};
const LANGUAGES = ['en', 'es', 'fr', 'zh'];
const LEVELS = ['child', 'adult', 'physicist'];
const { objects } = JSON.parse(readFileSync(join(DIST, 'generated/gallery/gallery.json'), 'utf8'));

const longest = (what) => [...objects].sort((a, b) => what(b).length - what(a).length)[0]?.id ?? '';
/** What the page says of each, and the objects of the longest texts. */
const SHOWN = {
  'the longest caption': longest(({ caption }) => caption.en),
  'the longest translation': longest(({ caption }) => caption.es ?? ''),
  'the longest title': longest(({ title }) => title.fr ?? title.en),
  'the longest credit': longest(({ credit, licence }) => credit + licence),
  'a disagreement': 'miao-sleeve-panels',
  'something unknown': 'blue-quran-folio',
  'a wrong answer': 'durer-lion',
  'an unsure answer': 'jade-snuff-bottle',
};
const SAID = {
  'a disagreement': 'disagree',
  'something unknown': 'unknown',
  'a wrong answer': 'sure',
  'an unsure answer': 'unsure',
};

/** Where the question is looked at, too. */
const ASKED = { 'the longest credit': true };
const HEADINGS = {
  en: 'Choose an object',
  es: 'Elija un objeto',
  fr: 'Choisissez un objet',
  zh: '选一件藏品',
};

/** In the page: what follows a change of its size has been drawn. */
const twoFrames = () =>
  new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));

const PICTURES = ['circuit', 'qubits', 'state', 'readout', 'along'].map(
  (panel) => `[data-testid=${panel}] svg`,
);

/** In the page: which of these are not wholly in sight in all that scrolls or cuts around them, and where they are. */
function outOfSight(selectors) {
  return selectors.flatMap((selector) => {
    const element = [...document.querySelectorAll(selector)].at(-1);
    const { top, bottom } = element.getBoundingClientRect();
    const faults = [];
    for (let around = element.parentElement; around; around = around.parentElement) {
      if (getComputedStyle(around).overflowY === 'visible') continue;
      const edge = around.getBoundingClientRect();
      if (top < edge.top - 1 || bottom > edge.bottom + 1)
        faults.push(`${selector}: ${top} to ${bottom} in ${edge.top} to ${edge.bottom}`);
    }
    return faults;
  });
}

describe('one screen of a kiosk', async () => {
  const exhibit = await exhibitOfSuite();

  async function tell(visit, level) {
    await visit.page.locator('qurio-settings-button > button').click();
    await visit.part(`setting-${level}`).click();
    await visit.page.keyboard.press('Escape');
  }

  async function speak(visit, language) {
    const { page } = visit;
    const heading = page.locator('#choose-heading');
    await visit.part(`language-${language}`).click();
    await page.locator(`html[lang=${language}]`).waitFor({ state: 'attached' });
    // Views are made anew one after the other; this one is among the last.
    await page.waitForFunction(
      ([element, text]) => element.textContent === text,
      [await heading.elementHandle(), HEADINGS[language]],
    );
    await page.waitForTimeout(50);
  }

  /** On either screen: turning one is faster than saying everything again on another. */
  async function faultsOfScreens({ page }) {
    const faults = [];
    for (const [name, size] of Object.entries(SCREENS)) {
      await page.setViewportSize(size);
      await page.evaluate(twoFrames);
      const found = await page.evaluate(faultsOfScreen, ONE_SCREEN);
      faults.push(...found.map((fault) => `${name}: ${fault}`));
    }
    return faults;
  }

  /** In every voice; the texts of some are longer than those of others. */
  async function holds(visit, what) {
    const faults = [];
    for (const level of LEVELS) {
      await tell(visit, level);
      for (const language of LANGUAGES) {
        await speak(visit, language);
        const found = await faultsOfScreens(visit);
        faults.push(...found.map((fault) => `${what}, ${language}, ${level}, ${fault}`));
      }
    }
    await speak(visit, 'en');
    await tell(visit, 'adult');
    return faults;
  }

  async function opened(viewport) {
    const visit = await exhibit.visit({
      ...{ size: 'kiosk', viewport },
      query: 'kiosk&idle=3600',
      hash: 'v=1&o=great-wave&l=en',
    });
    await visit.done();
    return visit;
  }

  async function choose(visit, id) {
    await visit.part(`gallery-item-${objects.findIndex((object) => object.id === id)}`).click();
    await visit.part('guess-choice').first().waitFor();
  }

  it('every kind of answer and the longest texts, after the question before them', async () => {
    const visit = await opened(SCREENS.upright);
    const faults = [];
    for (const [what, id] of Object.entries(SHOWN)) {
      await choose(visit, id);
      if (what in ASKED) faults.push(...(await holds(visit, 'the question')));
      await visit.part('guess-choice').last().click();
      await visit.part('guessed').waitFor();
      const conclusion = await visit.part('answer-class').getAttribute('data-conclusion');
      if (SAID[what]) assert.equal(conclusion, SAID[what], what);
      faults.push(...(await holds(visit, what)));
    }
    assert.deepEqual(faults, []);
    await visit.finish();
  });

  it('a word chosen, then struck out, and nothing at all', async () => {
    const visit = await opened(SCREENS.upright);
    await visit.part('word-1').click();
    const faults = await holds(visit, 'a word chosen');
    await visit.part('strike').click();
    await visit.page.getByRole('button', { name: 'Put everything back' }).waitFor();
    faults.push(...(await holds(visit, 'a word struck out')));
    await visit.page.getByRole('button', { name: 'Clear the photo' }).click();
    await visit.write('');
    await visit.state('ready');
    faults.push(...(await holds(visit, 'neither photo nor words')));
    assert.deepEqual(faults, []);
    await visit.finish();
  });

  for (const [name, size] of Object.entries(SCREENS)) {
    it(`${name}: what is deeper scrolls in a panel of its own`, async () => {
      const visit = await opened(size);
      await visit.depth('study');
      await visit.page.waitForTimeout(500);
      const [page, panel] = await visit.page.evaluate(() => {
        const { scrollHeight } = document.documentElement;
        const deep = document.querySelector('.kiosk-deep');
        return [scrollHeight <= innerHeight, deep.scrollHeight > deep.clientHeight];
      });
      assert.ok(page && panel);
      const heading = await visit.page.locator('#inside-heading').boundingBox();
      assert.ok(heading && heading.y > 0 && heading.y < size.height / 2, 'it has come into sight');
      await visit.finish();
    });

    it(`${name}: all of the workbench that a step changes is in that panel at once`, async () => {
      const visit = await opened(size);
      await visit.depth('study');
      await visit.loaded();
      for (const picture of PICTURES) await visit.page.locator(picture).last().waitFor();
      await eventually(async () =>
        assert.deepEqual(await visit.page.evaluate(outOfSight, PICTURES), []),
      );
      await visit.finish();
    });

    it(`${name}: what is played with stays in sight with what it does`, async () => {
      const visit = await opened(size);
      await visit.depth('play');
      const given = ['.photo .frame', '.words-read', '.verdict-class'];
      const all = [...given, '#play-heading', '[data-testid=effects-start]'];
      const outside = (parts) => visit.page.evaluate(outOfSight, parts);
      await eventually(async () => assert.deepEqual(await outside(all), []));
      await visit.part('counterparts-truth').scrollIntoViewIfNeeded();
      assert.deepEqual(await outside(given), []);
      const covers = await visit.page.evaluate(() => {
        const { left, top, width, height } = document
          .querySelector('[data-testid=counterparts-truth]')
          .getBoundingClientRect();
        return document
          .elementFromPoint(left + width / 4, top + height / 2)
          ?.closest('.look, .held');
      });
      assert.equal(covers, null);
      await visit.finish();
    });
  }
});
