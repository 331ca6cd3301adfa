/** A caption on its way to the head, which the page, programs of Node and the feature extractor share. */

import { MAX_TOKENS } from '../../encoders/calls';
import { MAX_WORDS, type Tokens, type Word } from '../../engine/types';
import type { Outcome } from '../../rpc/outcome';
import type { AskEncoders, AskEngine } from './ends';
import type { CaptionInput } from './recogniser';

export interface CaptionFeatures {
  readonly tokens: Tokens;
  /**
   * Words that are read: those that reach attention, the first MAX_WORDS of those whose tokens the encoder
   * sees; all of a caption that is not English, which the lexicon alone reads.
   */
  readonly seenWords: number;
  /** seenWords x 512; null for a blank caption, and for one that the encoder does not know the language of. */
  readonly words: Float32Array | null;
  /** Spent in the encoder. */
  readonly milliseconds: number;
}

export async function captionFeatures(
  engine: AskEngine,
  encoders: AskEncoders,
  { caption, language }: CaptionInput,
  signal?: AbortSignal,
): Promise<Outcome<CaptionFeatures>> {
  const read = await engine('tokenise', caption, signal);
  if (!read.ok) return read;
  const told = read.value.words.length > 0 ? language : undefined;
  const tokens: Tokens = { ...read.value, language: told ?? read.value.language };
  const seen = isEncoded(tokens) ? seenWords(tokens) : tokens.words;
  if (seen.length === 0 || !isEncoded(tokens)) {
    return { ok: true, value: { tokens, seenWords: seen.length, words: null, milliseconds: 0 } };
  }
  const encoded = await encoders('tokens', tokens.ids.slice(0, MAX_TOKENS), signal);
  if (!encoded.ok) return encoded;
  const { values: tokenVectors, milliseconds } = encoded.value;
  const words = await engine('wordVectors', { words: seen, tokenVectors }, signal);
  if (!words.ok) return words;
  const { length } = seen;
  return {
    ok: true,
    value: { tokens, seenWords: length, words: words.value, milliseconds },
  };
}

/** The language encoder knows English alone. */
export const isEncoded = ({ language }: Tokens): boolean => language === 'en';

/** The first MAX_WORDS words; one that runs over the encoder's last token keeps the tokens before it. */
function seenWords(tokens: Tokens): Word[] {
  return tokens.words
    .filter((word) => word.firstToken < MAX_TOKENS && word.tokenCount > 0)
    .slice(0, MAX_WORDS)
    .map((word) => ({
      ...word,
      tokenCount: Math.min(word.tokenCount, MAX_TOKENS - word.firstToken),
    }));
}
