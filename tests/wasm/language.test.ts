/** In which language a caption is read: what the head's lists know of a few words, and what is told beside them. */

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { CaptionLanguage } from '../../web/src/engine/types';
import { AskedEngine } from './asked-engine';
import { generatedFile } from './built-engine';

const HEAD = fileURLToPath(new URL('../../models/heads/world.safetensors', import.meta.url));

let asked: AskedEngine;

function languageOf(caption: string): CaptionLanguage {
  const tokens = asked.engine.tokenise(caption);
  if (!tokens.ok) throw new Error(tokens.failure.detail);
  return tokens.value.language;
}

/** The words that are read of a caption alone. */
function readAs(caption: string, language?: CaptionLanguage) {
  const encoded = asked.engine.encode({
    regions: null,
    words: null,
    caption,
    language,
    cut: false,
  });
  if (!encoded.ok) throw new Error(encoded.failure.detail);
  return encoded.value.words;
}

beforeAll(async () => {
  asked = await AskedEngine.create();
  const vocabulary = readFileSync(generatedFile('models/vocabulary.json'), 'utf8');
  const loaded = asked.engine.loadVocabulary(vocabulary);
  if (!loaded.ok) throw new Error(loaded.failure.detail);
});

afterAll(() => asked.delete());

it('a few words are told by the lists of the head, once it is there', () => {
  expect(languageOf('Bronzestatue')).toBe('en');
  const loaded = asked.loadHead(new Uint8Array(readFileSync(HEAD)));
  if (!loaded.ok) throw new Error(loaded.failure.detail);
  expect(languageOf('Bronzestatue')).toBe('de');
  expect(languageOf('Nature morte')).toBe('fr');
  expect(languageOf('Plato de porcelana')).toBe('es');
  expect(languageOf('Bronze statue')).toBe('en');
});

it('what is left of a caption is read in the language that is told', () => {
  expect(readAs('Vase à fleurs peintes')?.language).toBe('fr');
  expect(readAs('Vase', 'fr')).toMatchObject({ language: 'fr', alone: true });
});
