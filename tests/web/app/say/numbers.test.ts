/** One rule for the number of a probability, and no other place that formats one. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { asPercent, asShare, looksSame } from '../../../../web/src/app/say/numbers';
import { LANGUAGES, loadTexts } from '../../../../web/src/locales/languages';
import { randomNumbers } from '../../support/statevector';

const SOURCE = fileURLToPath(new URL('../../../../web/src/', import.meta.url));
const files = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
  .filter((path) => /^(app|views|draw|locales)\/.*\.ts$/.test(path))
  .map((path) => ({ path, text: readFileSync(join(SOURCE, path), 'utf8') }));

it('a share has one decimal; less than all is never all, more than nothing never nothing', async () => {
  const expected: [number, string][] = [
    [0, '0.0%'],
    [0.0001, '<0.1%'],
    [0.00049, '<0.1%'],
    [0.0005, '0.1%'],
    [0.0015, '0.2%'],
    [0.5, '50.0%'],
    [0.8985, '89.9%'],
    [0.99949, '99.9%'],
    [0.9995, '>99.9%'],
    [0.99999, '>99.9%'],
    [1, '100.0%'],
  ];
  const texts = await loadTexts('en');
  for (const [share, shown] of expected) {
    expect(texts.show(asShare(share))).toBe(shown);
    expect(texts.show(asPercent(share))).toBe(shown.replace('%', ''));
  }
});

it('two shares look the same exactly where they are shown alike, in every language', async () => {
  const random = randomNumbers(3);
  for (const language of LANGUAGES) {
    const texts = await loadTexts(language);
    for (let i = 0; i < 2000; i++) {
      const one = random() < 0.3 ? 1 - 0.002 * random() : random() ** 4;
      const other = Math.min(1, Math.max(0, one + 0.002 * (random() - 0.5)));
      const alike = texts.show(asShare(one)) === texts.show(asShare(other));
      expect([one, other, looksSame(one, other)]).toEqual([one, other, alike]);
    }
  }
});

it('numbers are formatted in one place only', () => {
  for (const { path, text } of files) {
    if (path === 'locales/texts.ts') continue;
    expect([path, text.match(/NumberFormat|toLocaleString|toPrecision/)?.[0]]).toEqual([
      path,
      undefined,
    ]);
    if (path === 'app/say/numbers.ts' || path === 'app/say/message.ts') continue;
    expect([path, text.match(/\b(percent|decimal|chance): /)?.[0]]).toEqual([path, undefined]);
  }
});

it('what toFixed makes is a length, a property of a style or a part of a link, never a text', () => {
  for (const { path, text } of files.filter((file) => !file.path.startsWith('draw/'))) {
    const lines = text.split('\n').filter((line) => line.includes('toFixed('));
    for (const line of lines)
      expect(`${path}: ${line}`).toMatch(/'--|const inside = |app\/state\/share\.ts/);
  }
  // In pictures every text comes from the view, in the reader's language: numbers with decimals among them.
  for (const { path, text } of files.filter((file) => file.path.startsWith('draw/'))) {
    for (const [, shown] of text.matchAll(/<text[^>]*>\$\{([^}]*)\}/g)) {
      expect([path, /toFixed|^value$|^share$/.test(shown ?? '')]).toEqual([path, false]);
    }
  }
});
