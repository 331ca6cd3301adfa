/** One word for one thing in each language; the head of each .ftl says which. */

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { OWN_FORMATS } from '../../../web/src/engine/photo-decoder';
import { LANGUAGES } from '../../../web/src/locales/languages';

const FOLDER = fileURLToPath(new URL('../../../web/src/locales/', import.meta.url));

/** Words that are used, and words that would be a second name for the same. */
const WORDS: Readonly<Record<string, { readonly used: readonly string[]; readonly not: RegExp }>> =
  {
    en: {
      used: ['counterpart', 'head', 'combined answer', 'log-linear pool', 'support', 'read-out'],
      not: /twins?\b|rival|whole (answer|model)|familiar|strange|knob|\barms?\b|LogLinear|expectation(?! value)/i,
    },
    es: {
      used: ['contraparte', 'cabeza', 'respuesta combinada', 'combinación log-lineal', 'respaldo'],
      not: /gemel|rival|(respuesta|modelo) complet|esperanza|\bqubits?\b|características|borros/i,
    },
    fr: {
      used: ['homologue', 'tête', 'réponse combinée', 'combinaison log-linéaire', 'appui'],
      not: /jumel|rival|(réponse|modèle) enti|espérance|réglages/i,
    },
    zh: {
      used: ['对应模型', '量子头', '综合回答', '对数线性池', '支持度'],
      not: /孪生|对手|完整回答|整个模型|胜率|\bshot/i,
    },
  };

describe.each(LANGUAGES)('%s', (language) => {
  const lines = readFileSync(`${FOLDER}${language}.ftl`, 'utf8').split('\n');
  const texts = lines.filter((line) => !line.startsWith('#'));
  const said = texts.map((line) => line.replace(/^[\w-]+ =|\{[^}]*\}/g, '')).join('\n');
  const words = WORDS[language];

  it('names every format that the page opens itself', () => {
    const line = texts.find((text) => text.startsWith('photo-falsified = ')) ?? '';
    for (const format of OWN_FORMATS) expect(line).toContain(format);
  });

  it('uses its words, and no second name for the same', () => {
    for (const word of words?.used ?? ['a list of words']) {
      expect(said.toLowerCase()).toContain(word);
    }
    expect(said.match(words?.not ?? /./)).toBeNull();
  });
});
