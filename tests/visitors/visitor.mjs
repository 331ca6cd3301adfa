/** One visitor of the kiosk: what they do, one act after the other, and what the page owes them then. */

import { difference } from './difference.mjs';

const LANGUAGES = ['en', 'es', 'fr', 'zh'];
const LEVELS = ['child', 'adult', 'physicist'];
/** Longest of an act; what takes longer hangs. */
const PATIENCE_MS = 90_000;
const TRIES = 3;

/**
 * name -> [how often of all, what is done; it gives the problems that were met meanwhile, if any]. Each leaves `given`
 * as what the page now has to answer.
 */
const ACTS = {
  gallery: [6, (visitor) => visitor.chooseObject()],
  'own photo': [4, (visitor) => visitor.bringPhoto()],
  caption: [4, (visitor) => visitor.write(visitor.dice.of(visitor.supplies.captions))],
  'caption cleared': [1, (visitor) => visitor.write('')],
  'odd text': [1, (visitor) => visitor.write(visitor.dice.of(visitor.supplies.oddTexts))],
  'bad file': [1, (visitor) => visitor.bringBadFile()],
  'word struck': [3, (visitor) => visitor.strikeWord()],
  'region blurred': [2, (visitor) => visitor.blurRegion()],
  knobs: [2, (visitor) => visitor.turnKnobs()],
  'circuit stepped': [1, (visitor) => visitor.stepThrough()],
  language: [1, (visitor) => visitor.speak()],
  level: [1, (visitor) => visitor.chooseLevel()],
  share: [1, (visitor) => visitor.openShare()],
};

const LOTS = Object.entries(ACTS).flatMap(([name, [often]]) => Array(often).fill(name));

const UNCHANGED = { struck: null, blurred: [] };

/** What is on it that the page does not say: the path of an own photo, the word struck out, the regions blurred. */
export const newScreen = () => ({ file: null, ...UNCHANGED });

/** Somebody may have pinned it before: a second touch would let it go. */
async function pin(button) {
  const is = await button.evaluate((one) =>
    one.matches('[aria-pressed=true], [aria-selected=true]'),
  );
  if (!is) await button.click();
}

export class Visitor {
  #page;
  #answers;
  #screen;

  /** `supplies`: see supplies.mjs; `screen`: what the visitor before has left, see `newScreen`. */
  constructor({ page, dice, supplies, answers, screen }) {
    this.#page = page;
    this.#answers = answers;
    this.#screen = screen;
    this.dice = dice;
    this.supplies = supplies;
  }

  /**
   * {act, problems: sentences that a visitor saw or what hindered them, answered: it was compared with the command
   * line's, wrong: how it differs or null}.
   */
  async act() {
    const name = this.dice.of(LOTS);
    try {
      const met = await ACTS[name][1](this);
      const problems = [...(met ?? []), ...(await this.#settled())];
      const wrong = await this.#wrong();
      return { act: name, problems, answered: wrong !== undefined, wrong: wrong ?? null };
    } catch (error) {
      const problems = [error.message.split('\n')[0]];
      return { act: name, problems, answered: false, wrong: null };
    }
  }

  part(id) {
    return this.#page.getByTestId(id).first();
  }

  async chooseObject() {
    await this.#toLook();
    const { gallery } = this.supplies;
    const at = this.dice.roll(gallery.length);
    await this.part(`gallery-item-${at}`).click();
    this.#give(gallery[at].path);
    await this.#skipGuess();
  }

  async bringPhoto() {
    await this.#toLook();
    const path = this.dice.of(this.supplies.photos);
    const before = { ...this.#screen };
    await this.part('photo-input').setInputFiles(path);
    this.#give(path);
    const problems = await this.#settled();
    // Also a good photo is refused where its decoder is killed under it.
    const note = this.part('problem-photo');
    if (await note.isVisible()) {
      Object.assign(this.#screen, before);
      // Left there, it would be taken for the next photo's.
      await note.locator('button').click();
    }
    return problems;
  }

  /** It is refused in words, and what was there stays. */
  async bringBadFile() {
    await this.#toLook();
    await this.part('photo-input').setInputFiles(this.dice.of(this.supplies.badFiles)());
    const note = this.part('problem-photo');
    await note.waitFor({ timeout: PATIENCE_MS });
    if (!/\p{L}.*[.。!！]/u.test(await note.textContent()))
      throw new Error('a refusal without a sentence');
    await note.locator('button').click();
    await this.#page
      .locator('[data-testid=status]:not([data-state=error])')
      .waitFor({ state: 'attached' });
  }

  async write(caption) {
    await this.#toLook();
    const input = this.part('caption-input');
    // What is written once more changes nothing, nor what has been changed about it.
    if ((await input.inputValue()) !== caption) Object.assign(this.#screen, UNCHANGED);
    await input.fill(caption);
    await input.press('Enter');
  }

  async strikeWord() {
    await this.#toLook();
    const words = this.#page.locator('[data-testid^="word-"]');
    await this.#settled();
    const count = await words.count();
    if (count < 2 || this.#screen.struck !== null) return;
    const at = this.dice.roll(count);
    await pin(words.nth(at));
    await this.part('strike').click();
    this.#screen.struck = at;
  }

  async blurRegion() {
    await this.#toLook();
    await this.#settled();
    const region = this.dice.roll(49);
    const button = this.part(`region-${region}`);
    if ((await button.count()) === 0 || this.#screen.blurred.length > 0) return;
    await pin(button);
    await this.part('blur').click();
    this.#screen.blurred = [region];
  }

  /** Angles and shots change what is measured; put back, the answer is that to photo and caption. */
  async turnKnobs() {
    await this.#settled();
    await this.part('depth-play').click();
    const angles = this.part('angle-select');
    await angles.waitFor({ timeout: PATIENCE_MS });
    const count = await angles.locator('option').count();
    await angles.selectOption({ index: 1 + this.dice.roll(count - 1) });
    const angle = this.part('angle-slider');
    await angle.waitFor({ timeout: PATIENCE_MS });
    for (let i = 0; i < 3; i++) await angle.fill(String(this.dice.roll(36) * 10 - 180));
    await this.part('slider-shots').fill(String(this.dice.roll(16)));
    await this.#putBack();
  }

  /** Everything that has been changed about the object, just to see. */
  async #putBack() {
    await this.#settled();
    const back = this.#page.locator('.what-if-buttons .quiet.framed').first();
    if ((await back.count()) === 0) return;
    await back.click();
    this.#screen.struck = null;
    this.#screen.blurred = [];
  }

  async stepThrough() {
    await this.#settled();
    await this.part('depth-study').click();
    const stepper = this.#page.locator('.bench .stepper input').first();
    await stepper.waitFor({ timeout: PATIENCE_MS });
    for (let i = 0; i < 4; i++) await stepper.fill(String(this.dice.roll(20)));
  }

  async speak() {
    await this.part(`language-${this.dice.of(LANGUAGES)}`).click();
  }

  async chooseLevel() {
    await this.#page.locator('qurio-settings-button > button').first().click();
    await this.part(`setting-${this.dice.of(LEVELS)}`).click();
    await this.#closeDialogs();
  }

  async openShare() {
    await this.#page.locator('qurio-share-button > button').first().click();
    await this.part('share-link').or(this.part('share-none')).first().waitFor();
    await this.#closeDialogs();
  }

  #give(file) {
    this.#screen.file = file;
    this.#screen.struck = null;
    this.#screen.blurred = [];
  }

  async #toLook() {
    const look = this.part('depth-look');
    if ((await look.getAttribute('aria-pressed')) !== 'true') await look.click();
  }

  async #closeDialogs() {
    await this.#page.evaluate(() => {
      for (const dialog of document.querySelectorAll('dialog[open]')) dialog.close();
    });
  }

  /** Where the exhibit lets visitors guess first. */
  async #skipGuess() {
    const skip = this.part('guess-skip');
    await skip.or(this.part('answer-class')).first().waitFor();
    if (await skip.isVisible()) await skip.click();
  }

  /** Waits until the page has done what it was asked; presses "try again" as a patient visitor would. */
  async #settled() {
    const problems = [];
    const status = this.#page.locator(
      '[data-testid=status]:is([data-state=done], [data-state=error], [data-state=ready])',
    );
    for (let tries = 0; tries < TRIES; tries++) {
      await status.first().waitFor({ state: 'attached', timeout: PATIENCE_MS });
      // Of an answer to what is varied, too.
      await this.#page
        .locator('.answer[aria-busy=true]')
        .waitFor({ state: 'detached', timeout: PATIENCE_MS });
      if ((await status.first().getAttribute('data-state')) !== 'error') return problems;
      problems.push(await status.first().textContent());
      const again = this.#page.locator('.problems > .button');
      if ((await again.count()) === 0) return problems;
      await again.first().click();
    }
    throw new Error(`still in trouble after ${TRIES} tries: ${problems.at(-1)}`);
  }

  /** Undefined: there is no answer to compare; null: it is right. */
  async #wrong() {
    const shown = await this.#page.evaluate(() => {
      const said = document.querySelector('[data-testid=answer-class]');
      const bars = [...document.querySelectorAll('.bars [data-class]')];
      const status = document.querySelector('[data-testid=status]');
      const gallery = document.querySelector('.strip-item[aria-pressed=true]');
      return {
        state: status?.dataset.state,
        class: said?.dataset.class,
        conclusion: said?.dataset.conclusion,
        caption: document.querySelector('[data-testid=caption-input]')?.value ?? '',
        gallery: gallery?.dataset.testid ?? null,
        photo: document.querySelector('.photo .picture') !== null,
        probabilities: Object.fromEntries(
          bars.map(({ dataset }) => [dataset.class, Number(dataset.probability)]),
        ),
      };
    });
    if (shown.state !== 'done' || Object.keys(shown.probabilities).length === 0) return undefined;
    const { struck, blurred } = this.#screen;
    const file = shown.photo ? this.#fileOf(shown.gallery) : null;
    const given = { file, caption: shown.caption, struck, blurred };
    const wrong = difference(shown, await this.#answers.to(given));
    return wrong && `${wrong} (${JSON.stringify(given)})`;
  }

  #fileOf(galleryItem) {
    const { gallery } = this.supplies;
    return galleryItem === null
      ? this.#screen.file
      : gallery[Number(galleryItem.split('-').at(-1))].path;
  }
}
