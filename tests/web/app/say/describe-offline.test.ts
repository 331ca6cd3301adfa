/** What is said about what the page keeps: each case in its own words, in every language. */

import { expect, it } from 'vitest';
import { describeOffline } from '../../../../web/src/app/say/describe-offline';
import type { Offline } from '../../../../web/src/app/state/offline';
import { LANGUAGES, loadTexts } from '../../../../web/src/locales/languages';

const CASES: readonly Offline[] = [
  { kind: 'keeping', loaded: 12_340_000, total: 32_000_000 },
  { kind: 'kept', total: 32_000_000 },
  { kind: 'incomplete' },
  { kind: 'full' },
  { kind: 'refused' },
];

it.each(LANGUAGES)('%s', async (language) => {
  const texts = (await loadTexts(language)).at('adult');
  const said = CASES.map((offline) => {
    const message = describeOffline(offline);
    return message && texts.tell(message);
  });
  expect(new Set(said).size).toBe(CASES.length);
  expect(said[0]).toMatch(/12[.,]3.*32[.,]0/);
  expect(said[1]).toMatch(/32[.,]0/);
  for (const sentence of said) expect(sentence).toMatch(/[.。]$/);
});

it('nothing is said before anything is known', () => {
  expect(describeOffline({ kind: 'unknown' })).toBeNull();
});
