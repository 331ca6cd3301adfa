/** Every language and every reader is told the same numbers; the results are those of the laboratory. */

import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { assertClose } from './support/assertions.mjs';
import { visitOfSuite } from './support/page.mjs';

const RESULTS = new URL('../../models/results.json', import.meta.url);
const LANGUAGES = ['en', 'zh', 'es', 'fr'];
const LEVELS = ['child', 'adult', 'physicist'];

describe('wording', async () => {
  const { exhibit, visit } = await visitOfSuite();
  await visit.depth('study');

  const settings = () => visit.page.locator('qurio-settings-button > button');
  const choose = async (...ids) => {
    await settings().click();
    for (const id of ids) {
      await visit.part(`setting-${id}`).click();
      await visit.page.locator(`[data-testid=setting-${id}][aria-pressed=true]`).waitFor();
    }
    await visit.page.keyboard.press('Escape');
    await visit.rested();
  };
  const figures = () => visit.page.locator('.figure-sentence').allTextContents();

  it('every language is spoken throughout, with the same answer', async () => {
    const numbers = await visit.probabilities();
    const spoken = new Set();
    for (const language of LANGUAGES) {
      await choose(language);
      assert.equal(await visit.page.evaluate(() => document.documentElement.lang), language);
      const sentences = (await figures()).join(' ');
      assert.ok(!spoken.has(sentences), language);
      spoken.add(sentences);
      assert.deepEqual(await visit.probabilities(), numbers);
      // A key that has no text is shown as itself.
      const shown = await visit.page.locator('main').innerText();
      assert.doesNotMatch(shown, /\b[a-z]+-(heading|lead|sentence|table|legend)\b/);
    }
    await choose('en');
  });

  it('a child, an adult and a physicist are told the same thing in their own words', async () => {
    const told = [];
    for (const level of LEVELS) {
      await choose(level);
      told.push(await visit.page.locator('.bench .stepper p').textContent());
    }
    assert.equal(new Set(told).size, LEVELS.length);
    const percent = told.map((sentence) => /[\d.]+%/.exec(sentence)[0]);
    assert.equal(new Set(percent).size, 1, percent.join(', '));
    await choose('adult');
  });

  it('the language of a link is spoken from the start', async () => {
    const one = await exhibit.visit({ hash: 'v=1&o=great-wave&l=fr&r=child' });
    await one.done();
    assert.equal(await one.page.evaluate(() => document.documentElement.lang), 'fr');
    await one.page.getByText('Les mots qu’il a lus').waitFor();
    await one.finish();
  });

  it('the page says which version it is: the one of CMakeLists.txt, with the file of its model', async () => {
    const cmake = readFileSync(new URL('../../CMakeLists.txt', import.meta.url), 'utf8');
    const [, version] = /project\(qurio VERSION ([\d.]+)/.exec(cmake);
    const manifest = new URL('../../models/manifest.json', import.meta.url);
    const { sha256 } = JSON.parse(readFileSync(manifest, 'utf8')).files['world.safetensors'];
    const said = await visit.part('version').textContent();
    assert.match(said, new RegExp(`^Version ${version.replaceAll('.', '\\.')} `));
    assert.match(said, new RegExp(`“world”, format \\d+, SHA-256 ${sha256.slice(0, 8)}…`));
  });

  it('the results on the page are those of the laboratory, the verdict first', async (test) => {
    if (!existsSync(RESULTS)) {
      test.skip('SKIPPED: models/results.json is not here');
      return;
    }
    const { folds } = JSON.parse(readFileSync(RESULTS, 'utf8'));
    const english = readFileSync(new URL('../../web/src/locales/en.ftl', import.meta.url), 'utf8');
    const names = new Map([...english.matchAll(/^(head-[\w-]+) = (.*)$/gm)].map(([, ...of]) => of));
    const panel = visit.page.locator('.results-panel');
    await visit.part('verdict').waitFor();
    assert.match(await visit.part('verdict').textContent(), /^Quantum (helped|did)/);
    const first = panel.locator('.table-scroll').first().locator('tbody tr');
    const rows = await first.evaluateAll((all) =>
      all.map((row) => [...row.children].map((cell) => cell.textContent)),
    );
    await panel.getByText('Every other head that was tried').click();
    const others = panel.locator('details', { hasText: 'Every other head' }).locator('tbody tr');
    await others.first().waitFor();
    rows.push(
      ...(await others.evaluateAll((all) =>
        all.map((row) => [...row.children].map((cell) => cell.textContent)),
      )),
    );
    assert.equal(rows.length, folds.models.length);
    const cut = await panel
      .locator('.table-scroll')
      .evaluateAll((all) =>
        all
          .filter((of) => of.scrollWidth > of.clientWidth || of.scrollHeight > of.clientHeight)
          .map((of) => of.ariaLabel),
      );
    assert.deepEqual(cut, [], 'tables of which a row or a column is out of sight');
    rows.forEach(([title, numbers, seeds, , both]) => {
      const model = folds.models.find(({ name }) => names.get(`head-${name}`) === title);
      assert.ok(model, title);
      assert.equal(seeds, String(model.seeds));
      const { accuracy } = model.head.conditions.photo_caption ?? { accuracy: null };
      assert.equal(
        numbers,
        `${model.parameters.toLocaleString('en')} (${model.circuit_parameters})`,
      );
      if (accuracy) assertClose(Number.parseFloat(both), 100 * accuracy[0], 0.0501, title);
      else assert.equal(both, '–');
    });
  });
});
