/** What a child is told about parts, counterparts, shots and results: no word of the laboratory, and agreement is not called truth. */

import { FluentResource } from '@fluent/bundle';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../web/src/locales/languages';
import { messagesOf } from '../support/messages';

const TOLD =
  /^(abstain|parts|split|carrier|confidence|counterparts|cut|shots|results|verdict|entanglement|few|noise|condition|effect|effects|qubits|circuit|step|along|readout)-|^table-(points|interval|only|only-other|mcnemar|model|numbers|seeds|seconds|accuracy|accuracy-sd|limit|experiment|head|photo)$|^head-(j6e|no-entangling|mlp|linear|photo-only|caption-only|bilinear|quadratic|gaussian|frozen|no-circuit)$/;

/** Words that have to be learned first. */
const LEARNED: Readonly<Record<string, RegExp>> = {
  en: /accuracy|interval|deviation|macro|log-|logarithm|\bshots?\b|qubit|entangl|\bhead\b|counterpart|classical|\bseeds?\b|McNemar|expectation|softmax|argmax|gradient|entropy/i,
  es: /intervalo|desviación|macro|log-|logaritmo|disparo|cúbit|entrelaza|cabeza|contraparte|clásic|semilla|McNemar|esperado|softmax|argmax|gradiente|entropía/i,
  fr: /intervalle|écart-type|macro|log-|logarithme|\btirs?\b|qubit|intri(qu|cat)|(?<!en )tête|homologue|classique|graine|McNemar|espérance|softmax|argmax|gradient|entropie/i,
  zh: /准确率|区间|标准差|宏平均|对数|测量|量子比特|纠缠|量子头|对应模型|经典|种子|McNemar|期望值|softmax|argmax|梯度|熵/,
};

/** Saying the same again is not being right. */
const TRUST = /trust it|to be sure|fiarse|estar seguro|confiance|pour être sûr|相信它|不能确定/;

/** Names of controls and places that every reader shares. */
const SHARED =
  /^(shots|effects|cut|noise|few|results|circuit|readout|along|qubits|step)-(scroll|table|label|running|start|stop|progress|encoding|heading|missing|back|forward|z|x|count|device)$/;

describe.each(LANGUAGES)('%s', (language) => {
  const source = messagesOf(language);
  const told = new FluentResource(source).body.flatMap(({ id, value, attributes }) => {
    const { child = value } = attributes as { child?: unknown };
    return TOLD.test(id) ? [[id, JSON.stringify(child)] as const] : [];
  });

  it('uses no word that a child has to learn first', () => {
    const words = LEARNED[language] ?? /./;
    // Names of fills and keys are no words.
    const plain = (text: string) => text.replace(/"(type|name|selector)":("[^"]*"|\{[^}]*\})/g, '');
    const hard = told.flatMap(([id, text]) => {
      const [word] = plain(text).match(words) ?? [];
      return word === undefined || SHARED.test(id) ? [] : [`${id}: ${word}`];
    });
    expect(hard).toEqual([]);
  });

  it('does not take agreement for truth', () => {
    for (const [id, text] of told.filter(([key]) => /^(shots|counterparts)-/.test(key))) {
      expect([id, TRUST.exec(text)?.[0]]).toEqual([id, undefined]);
    }
  });
});
