/** The caption's words as sentences quote them. */

import type { CaptionLanguage } from '../../engine/types';
import type { SpeakingWord } from '../measure/log-linear-pool';
import type { Answered } from '../state/answered';
import { type Message, message } from './message';
import { asShare } from './numbers';

/** Without the punctuation around them. */
export function wordTexts({ recognition }: Answered): string[] {
  return recognition.tokens.words.map(
    ({ text }) => text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '') || text,
  );
}

/** What a word's button is called. `strength`: its share of the attention; null: nothing looks at its words. */
export function wordLabel(
  word: string,
  strength: number | null,
  is: { readonly struck: boolean; readonly speaks: boolean; readonly nowhere: boolean },
): Message {
  if (is.struck) return message('word-label-struck', { word });
  if (strength === null) {
    return message(is.speaks ? 'word-label-alone-speaks' : 'word-label-alone', { word });
  }
  const looks = is.speaks ? 'word-label-speaks' : 'word-label';
  const nowhere = is.speaks ? 'word-label-speaks-nowhere' : 'word-label-nowhere';
  return message(is.nowhere ? nowhere : looks, { word, share: asShare(strength) });
}

/** For the attribute `lang` of the caption's words: empty where nobody knows. */
export const languageTag = (language: CaptionLanguage): string =>
  language === 'other' ? '' : language;

/** A part of a word, and whether it is of one that speaks: in Chinese only a part of what stands between spaces. */
export interface WordPiece {
  readonly text: string;
  readonly speaks: boolean;
}

/** The word from `begin` on, cut where the speaking words, which do not overlap, begin and end. */
export function wordPieces(
  text: string,
  begin: number,
  speaking: readonly Pick<SpeakingWord, 'begin' | 'end'>[],
): WordPiece[] {
  const pieces: WordPiece[] = [];
  let at = 0;
  const upTo = (end: number, speaks: boolean): void => {
    if (end > at) pieces.push({ text: text.slice(at, end), speaks });
    at = Math.max(at, end);
  };
  for (const one of [...speaking].sort((a, b) => a.begin - b.begin)) {
    upTo(Math.min(one.begin - begin, text.length), false);
    upTo(Math.min(one.end - begin, text.length), true);
  }
  upTo(text.length, false);
  return pieces;
}
