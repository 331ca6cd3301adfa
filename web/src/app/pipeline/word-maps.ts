/** Where words look, once it is known which of them name something. */

import { type Attention, REGIONS, type Word } from '../../engine/types';

/**
 * A function word looks nowhere in particular, whatever attention made of it: its map is even, as core leaves that
 * of a word that adds nothing (core/model/front/word_maps.h). `words` are the caption's, those of attention first.
 */
export function withoutFunctionWords(attention: Attention, words: readonly Word[]): Attention {
  const { wordMaps } = attention;
  if (wordMaps === null) return attention;
  const maps = Float32Array.from(wordMaps);
  words.forEach(({ functionWord }, w) => {
    if (functionWord) maps.subarray(w * REGIONS, (w + 1) * REGIONS).fill(1 / REGIONS);
  });
  return { ...attention, wordMaps: maps };
}
