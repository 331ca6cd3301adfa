/** Titles, captions, credits and licences of the real gallery in every language of the page. */

import { readFileSync } from 'node:fs';
import { nothing, type TemplateResult } from 'lit';
import { describe, expect, it } from 'vitest';
import exhibit from '../../../../models/gallery/exhibit.json';
import { GCOMPRIS } from '../../../../models/gallery/gcompris.mjs';
import type { GalleryObject } from '../../../../web/src/app/state/gallery';
import { LANGUAGES, loadTexts } from '../../../../web/src/locales/languages';
import {
  captionTranslation,
  creditLine,
  creditWords,
  fullCreditLine,
  licenceWords,
  objectTitle,
} from '../../../../web/src/views/kit/gallery-words';
import { galleryObject } from '../../support/samples';

const OTHERS = LANGUAGES.filter((language) => language !== 'en');

/** What a template says, tags and all. */
function markup(value: unknown): string {
  if (Array.isArray(value)) return value.map(markup).join('');
  if (value === null || value === undefined || value === nothing) return '';
  if (typeof value !== 'object') return String(value);
  const { strings, values } = value as TemplateResult;
  return strings.map((text, i) => text + markup(values[i])).join('');
}

const object = (fields: Partial<GalleryObject>): GalleryObject => ({
  ...galleryObject('a'),
  ...fields,
});

describe('titles and captions', () => {
  it('are those of the language, in English where nobody has translated them', async () => {
    const [spanish, chinese] = [await loadTexts('es'), await loadTexts('zh')];
    expect(objectTitle(spanish, galleryObject('a'))).toBe('El a');
    expect(objectTitle(chinese, galleryObject('a'))).toBe('The a');
    expect(captionTranslation(spanish, galleryObject('a'))).toBe('leyenda de a');
    expect(captionTranslation(chinese, galleryObject('a'))).toBeNull();
  });

  it('a caption that the model reads as it stands needs no translation', async () => {
    expect(captionTranslation(await loadTexts('en'), galleryObject('a'))).toBeNull();
  });
});

describe('credits', () => {
  it('say in English what their owners have written', async () => {
    const texts = await loadTexts('en');
    for (const { credit } of exhibit) {
      expect(creditWords(texts, credit)).toBe(credit);
    }
  });

  it.each(OTHERS)('have no English words of ours left in %s', async (language) => {
    const texts = await loadTexts(language);
    for (const { credit } of exhibit) {
      const said = creditWords(texts, credit);
      expect(said).not.toMatch(
        /Photograph:|Object:|\bvia\b|reproduction via|\. From |public domain/,
      );
    }
  });

  it('keep every name', async () => {
    const said = creditWords(
      await loadTexts('zh'),
      'Photograph: Siyuwj, via Wikimedia Commons. Object: Hubei Provincial Museum, Wuhan',
    );
    expect(said).toBe('摄影：Siyuwj，来自 Wikimedia Commons。藏品：Hubei Provincial Museum, Wuhan');
  });
});

describe('the line of a picture', () => {
  const given = object({
    credit: 'Somebody',
    licence: 'CC BY 4.0',
    licenceUrl: 'https://creativecommons.org/licenses/by/4.0/',
    source: 'https://museum.example/1',
  });

  it('links to the page of the picture and to the licence', async () => {
    const said = markup(creditLine(await loadTexts('en'), given, false));
    expect(said).toContain('<a href=https://museum.example/1 target="_blank"');
    expect(said).toContain('>Somebody</a>, <a href=https://creativecommons.org/licenses/by/4.0/');
    expect(said).toContain('>CC BY 4.0</a>');
  });

  it('leads nowhere from a kiosk, and still names the source', async () => {
    const texts = await loadTexts('en');
    expect(markup(creditLine(texts, given, true))).toBe('Somebody, CC BY 4.0');
    expect(markup(fullCreditLine(texts, given, true))).toBe(
      'Somebody, CC BY 4.0, https://museum.example/1',
    );
  });

  it('has no link where no page is known', async () => {
    const texts = await loadTexts('fr');
    const bare = object({ ...given, licence: 'public domain', licenceUrl: null, source: null });
    expect(markup(fullCreditLine(texts, bare, false))).toBe('Somebody, domaine public');
    const packaged = object({ ...bare, source: 'Debian package gcompris-qt-data' });
    expect(markup(fullCreditLine(texts, packaged, false))).toBe(
      'Somebody, domaine public, paquet Debian gcompris-qt-data',
    );
  });

  it('translates what is not a name in a licence', async () => {
    const texts = await loadTexts('es');
    expect(licenceWords(texts, 'work in the public domain; reproduction GPL-3.0')).toBe(
      'obra de dominio público; reproducción GPL-3.0',
    );
    expect(licenceWords(texts, 'CC BY-SA 3.0')).toBe('CC BY-SA 3.0');
  });
});

it.each(LANGUAGES)('what an object really is has a name in %s', (language) => {
  const text = readFileSync(
    new URL(`../../../../web/src/locales/${language}.ftl`, import.meta.url),
  );
  for (const { class: really } of [...exhibit, ...GCOMPRIS])
    expect(String(text)).toContain(`\nclass-${really} = `);
});
