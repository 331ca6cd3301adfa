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
  it('that only join others are told from those that name something', () => {
    const { words } = tokens(
      'The Great Wave off Kanagawa, a print of 1823 – and waves in “The Sea”',
    );
    const joining = words.filter(({ functionWord }) => functionWord).map(({ text }) => text);
    expect(joining).toEqual(['The', 'a', 'of', '–', 'and', 'in', '“The']);
  });

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

describe('what nobody sees', () => {
  /** As in the golden's maker, but one by one. */
  const drawn = /[\p{White_Space}\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\u{110bd}\u{110cd}]/u;
  const ignorable = /[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cc}]/u;
  const every = Array.from({ length: 0x110000 }, (_, code) => code)
    .filter((code) => code < 0xd800 || code > 0xdfff)
    .map((code) => String.fromCodePoint(code));
  const invisible = every.filter((one) => ignorable.test(one) && !drawn.test(one));
  const plain = 'Red-figure krater with a café scene, 玉器';
  let seed = 1;
  const random = (below: number) => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return Math.floor((seed / 2 ** 32) * below);
  };

  it('is dropped wherever Unicode says that it is not drawn', () => {
    const ids = [...tokens('krater').ids];
    const visible = invisible.filter((one) => `${tokens(`kra${one}ter`).ids}` !== `${ids}`);
    expect(visible.map((one) => one.codePointAt(0)?.toString(16))).toEqual([]);
    expect(invisible.length).toBeGreaterThan(4000);
  });

  it('changes neither ids nor what the words look like, wherever it stands', () => {
    const expected = tokens(plain);
    for (let round = 0; round < 300; round++) {
      const caption = [...plain.normalize(round % 2 === 0 ? 'NFC' : 'NFD'), '']
        .map((one) => {
          const count = random(3);
          const some = Array.from({ length: count }, () => invisible[random(invisible.length)]);
          return some.join('') + one;
        })
        .join('');
      const got = tokens(caption);
      expect([...got.ids]).toEqual([...expected.ids]);
      const seen = got.words.map(({ begin, end }) =>
        [...got.caption.slice(begin, end)].filter((one) => !invisible.includes(one)).join(''),
      );
      expect(seen).toEqual(expected.words.map(({ text }) => text));
    }
  });

  it('is no caption', () => {
    for (const caption of ['\u200b', '\u00ad \ufeff', '\0', '\u{e0041}']) {
      expect(tokens(caption).words).toEqual([]);
    }
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
