/** The page, README and models/RESULTS.md show one figure in the same digits, and every caption is true for every row. */

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { modelsTable, pairsTable } from '../../../../models/results/tables.mjs';
import { CONDITIONS, loadResults, pairWith } from '../../../../web/src/app/lab/results';
import {
  aboutCells,
  accuracyCell,
  headName,
  pairCells,
} from '../../../../web/src/app/say/results-tables';
import { LANGUAGES, loadTexts } from '../../../../web/src/locales/languages';

const loaded = await loadResults();
if (!loaded.ok) throw new Error(loaded.failure.detail);
const { value: results } = loaded;
const texts = await loadTexts('en');
const read = (path: string) =>
  readFileSync(fileURLToPath(new URL(`../../../../${path}`, import.meta.url)), 'utf8');

/** The cells of a Markdown table's rows. */
const rowsOf = (table: string): string[][] =>
  table
    .split('\n')
    .slice(2)
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );

describe.each(['folds', 'sources', 'few-1', 'few-5', 'few-10'] as const)('%s', (name) => {
  const protocol = results[name];
  if (!protocol) return;

  it.each(['head', 'pool'] as const)('every accuracy of a %s is written alike', (judged) => {
    const written = rowsOf(modelsTable(protocol, judged, [...CONDITIONS]));
    protocol.models.forEach((model, i) => {
      const [, , seeds, seconds, ...accuracies] = written[i] ?? [];
      const about = aboutCells(model).map((cell) => texts.tell(cell));
      expect(about.slice(1)).toEqual([seeds, seconds]);
      CONDITIONS.forEach((condition, k) => {
        const cell = accuracyCell(model, judged, condition);
        const shown = cell ? texts.tell(cell) : 'does not see it';
        // README gives the deviation of macro-F1 as well.
        expect((accuracies[k] ?? '').replace(/( \/ [^ ]+) ± .*$/, '$1')).toBe(shown);
      });
    });
  });
});

it('every difference, interval and p is written alike', () => {
  const written = rowsOf(pairsTable(results)).filter(([, given]) => given === 'photo + caption');
  const { folds } = results;
  expect(written.length).toBeGreaterThan(10);
  for (const [title, , difference, only, p] of written) {
    const model = folds.models.find((one) => one.title === title);
    const pair = pairWith(folds, model?.name ?? '');
    if (!pair) throw new Error(title);
    const [points, range, , a, b, chance] = pairCells(pair).map((cell) => texts.tell(cell));
    expect([difference, only, p]).toEqual([`${points} (${range})`, `${a} / ${b}`, chance]);
  }
});

it('no p is nothing', () => {
  for (const path of ['README.md', 'models/RESULTS.md'])
    expect(read(path)).not.toMatch(/\| 0\.000 \|/);
});

describe('captions are true for every row', () => {
  it('the seeds stand in a column, since they differ', () => {
    const seeds = new Set(results.folds.models.map((model) => model.seeds));
    expect(seeds.size).toBeGreaterThan(1);
    for (const model of results.folds.models) {
      expect(texts.tell(aboutCells(model)[1] ?? headName('j6e'))).toBe(String(model.seeds));
      const cell = accuracyCell(model, 'head', 'photo');
      if (cell) expect(texts.tell(cell).includes('±')).toBe(model.seeds > 1);
    }
  });

  it('what looks at the first seed alone says so, in every language', async () => {
    const first = {
      en: 'first seed',
      es: 'primera semilla',
      fr: 'première graine',
      zh: '第一个种子',
    };
    for (const language of LANGUAGES) {
      const own = await loadTexts(language);
      for (const key of ['table-only', 'table-only-other', 'table-mcnemar']) {
        expect(own.say(key, { head: headName('j6e') })).toContain(
          first[language as keyof typeof first],
        );
      }
      expect(own.say('results-items')).not.toMatch(/\d seeds|o más|ou plus|至少/);
    }
  });

  it('a head has one name, and README’s caption is its table’s', () => {
    const names = results.folds.models.map(({ name }) => texts.tell(headName(name)));
    expect(new Set(names).size).toBe(names.length);
    expect(read('README.md')).toContain('mean ± standard deviation over the seeds of the row');
  });
});
