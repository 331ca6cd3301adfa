/** What the page reads of an exhibit, and what it makes of it. */

import { describe, expect, it } from 'vitest';
import {
  firstLevel,
  guessesOf,
  isOffered,
  offeredDepth,
  ownTexts,
  parseExhibit,
  takesFiles,
  usualExhibit,
} from '../../../../web/src/app/exhibit/exhibit';
import { type Exhibit, MEASUREMENTS } from '../../../../web/src/app/exhibit/schema';

const HEAD = { name: 'world', bytes: 1000, sha256: 'ab'.repeat(32) };
const exhibit = (changes: object = {}): Exhibit => {
  const parsed = parseExhibit({ head: HEAD, ...changes });
  if (!parsed.ok) throw new Error(parsed.failure.detail);
  return parsed.value;
};

describe('an exhibit', () => {
  it('that says nothing offers everything, as usual', () => {
    expect(exhibit()).toEqual(usualExhibit(HEAD));
    expect(exhibit()).toMatchObject({
      languages: ['en', 'zh', 'es', 'fr'],
      levels: ['child', 'adult', 'physicist'],
      depths: ['look', 'play', 'study'],
      timings: { idle: 60, ask: 20, show: 12 },
      theme: { light: {}, dark: {}, typefaces: {} },
      unseen: false,
    });
  });

  it.each([
    ['no head', { head: undefined }],
    ['a head that is a path', { head: { ...HEAD, name: '../world' } }],
    ['a colour that is more', { theme: { light: { paper: '#ffffff; } body { display: none' } } }],
    ['a logo from elsewhere', { theme: { logo: '//evil.example/a.svg' } }],
    ['an address that runs', { address: 'javascript:alert(1)' }],
    ['no language', { languages: [] }],
    ['text', 'exhibit'],
  ])('is refused with %s', (_, changes) => {
    const json = typeof changes === 'string' ? changes : { head: HEAD, ...changes };
    const parsed = parseExhibit(json);
    expect(!parsed.ok && parsed.failure.detail).toMatch(/^exhibit\.json: /);
  });
});

it('a depth that is not offered is the deepest above it', () => {
  expect(offeredDepth(exhibit(), 'study')).toBe('study');
  expect(offeredDepth(exhibit({ depths: ['look', 'play'] }), 'study')).toBe('play');
  expect(offeredDepth(exhibit({ depths: ['look', 'study'] }), 'play')).toBe('look');
});

it('the level of the start is a link’s, the exhibit’s, adults’, the first', () => {
  expect(firstLevel(exhibit(), null)).toBe('adult');
  expect(firstLevel(exhibit(), 'child')).toBe('child');
  expect(firstLevel(exhibit({ level: 'child' }), null)).toBe('child');
  expect(firstLevel(exhibit({ levels: ['adult'] }), 'child')).toBe('adult');
  expect(firstLevel(exhibit({ levels: ['physicist', 'child'] }), null)).toBe('physicist');
});

it('what compares with other heads is offered only beside the one they were trained with', () => {
  const offered = (changes: object) =>
    MEASUREMENTS.filter((name) => isOffered(exhibit(changes), name));
  expect(offered({})).toEqual(MEASUREMENTS);
  expect(offered({ measurements: ['shots', 'cut'] })).toEqual(['cut', 'shots']);
  const own = offered({ head: { ...HEAD, name: 'mine' } });
  expect(MEASUREMENTS.filter((name) => !own.includes(name))).toEqual([
    'cut',
    'counterparts',
    'results',
  ]);
});

it('its own words stand in place of the page’s, in their language', () => {
  const own = exhibit({
    words: { title: { en: 'Room 7', fr: 'Salle 7' }, invitation: { en: 'Touch me' } },
    categories: { spoon: { fr: 'Cuiller' } },
  });
  expect(ownTexts(own, 'en')).toEqual({ title: 'Room 7', 'kiosk-invitation': 'Touch me' });
  expect(ownTexts(own, 'fr')).toEqual({ title: 'Salle 7', 'class-spoon': 'Cuiller' });
});

it('visitors guess objects first on a kiosk, and nothing elsewhere, unless it says otherwise', () => {
  expect([true, false].map((kiosk) => guessesOf(exhibit(), kiosk))).toEqual(['objects', 'never']);
  const own = exhibit({ guess: { elsewhere: 'all' } });
  expect([true, false].map((kiosk) => guessesOf(own, kiosk))).toEqual(['objects', 'all']);
});

it('a kiosk takes no files, unless the exhibit or the address says so', () => {
  const takes = (changes: object, kiosk: boolean, query = '') =>
    takesFiles(exhibit(changes), kiosk, new URLSearchParams(query));
  expect(takes({}, false)).toBe(true);
  expect(takes({}, true)).toBe(false);
  expect(takes({}, true, 'kiosk&files')).toBe(true);
  expect(takes({ fileChooser: true }, true)).toBe(true);
});
