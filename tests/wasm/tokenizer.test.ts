/** The tokenizer through the binding and the engine: the goldens of the native tests, and offsets in UTF-16. */

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { Engine } from '../../web/src/engine/engine';
import type { Tokens } from '../../web/src/engine/types';
import { generatedFile, qurioModule } from './built-engine';

let engine: Engine;

beforeAll(async () => {
  engine = await Engine.create(await qurioModule());
  const loaded = engine.loadVocabulary(
    readFileSync(generatedFile('models/vocabulary.json'), 'utf8'),
  );
  if (!loaded.ok) throw new Error(loaded.failure.detail);
});

function tokens(caption: string): Tokens {
  const outcome = engine.tokenise(caption);
  if (!outcome.ok) throw new Error(outcome.failure.detail);
  return outcome.value;
}

const words = (caption: string) => tokens(caption).words.map(({ text }) => text);

describe('goldens', () => {
  const golden = readFileSync(
    fileURLToPath(new URL('../golden/tokens.tsv', import.meta.url)),
    'utf8',
  );
  const rows = golden
    .split('\n')
    .filter((line) => line !== '')
    .map((line): [string, string] => {
      const tab = line.indexOf('\t');
      return [line.slice(tab + 1), line.slice(0, tab)];
    });

  it('are there', () => expect(rows.length).toBeGreaterThan(20));

  it.each(rows)('%s', (caption, ids) => {
    expect([...tokens(caption).ids].join(' ')).toBe(ids);
  });
});

describe('words', () => {
  it('are cut out of the caption by their offsets', () => {
    const { caption, words } = tokens('A jade   bowl, Qianlong');
    for (const word of words) expect(caption.slice(word.begin, word.end)).toBe(word.text);
    expect(words.map(({ text }) => text)).toEqual(['A', 'jade', 'bowl,', 'Qianlong']);
  });

  it('have tokens one after the other', () => {
    const { ids, words } = tokens('Shahnameh of Shah Tahmasp');
    let next = 0;
    for (const { firstToken, tokenCount } of words) {
      expect(firstToken).toBe(next);
      next += tokenCount;
    }
    expect(next).toBe(ids.length);
  });

  it('are counted in UTF-16 units after letters of two, three and four bytes', () => {
    expect(words('crème brûlée')).toEqual(['crème', 'brûlée']);
    expect(words('玉器 bowl')).toEqual(['玉器', 'bowl']);
    expect(words('🏺🏺 vase 🏺')).toEqual(['🏺🏺', 'vase', '🏺']);
  });

  it('are those of the normalised caption', () => {
    const { caption, words } = tokens('ﬁne ①');
    expect(caption).toBe('fine 1');
    expect(words.map(({ text }) => text)).toEqual(['fine', '1']);
  });

  it('survive half a surrogate pair', () => {
    expect(words('jade \ud83c bowl')).toEqual(['jade', '\ufffd', 'bowl']);
    expect(words('\udffa')).toEqual(['\ufffd']);
  });

  it.each(['', '   ', '\n\t '])('are none in %j', (caption) => {
    expect(tokens(caption).words).toEqual([]);
  });
});

describe('limits', () => {
  it('a caption beyond 20,000 bytes is refused', () => {
    const outcome = engine.tokenise('a'.repeat(20_001));
    expect(!outcome.ok && outcome.failure.status).toBe('too_large');
  });

  it('a vocabulary with another piece at a known place is another vocabulary', async () => {
    const other = await Engine.create(await qurioModule());
    expect(other.loadVocabulary('[["",0]]').ok).toBe(false);
    expect(other.loadVocabulary('[["a",1e400]]').ok).toBe(false);
  });
});
