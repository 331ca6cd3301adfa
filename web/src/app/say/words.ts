/** The caption's words as sentences quote them. */

import type { Answered } from '../state/answered';

/** Without the punctuation around them. */
export function wordTexts({ recognition }: Answered): string[] {
  return recognition.tokens.words.map(
    ({ text }) => text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '') || text,
  );
}
