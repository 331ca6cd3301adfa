/**
 * The captions that a visitor may ask for next, encoded before that: each word struck out, or put back.
 * What is asked then finds the true output of the encoder in memory and waits for the head alone.
 */

import type { Recogniser } from '../pipeline/recogniser';
import type { Answered } from '../state/answered';
import { remainder, toggled, type Variation } from '../state/variation';

/** What is on the screen comes first. */
const REST_MS = 40;

export interface ForesightServices extends Pick<Recogniser, 'prepare'> {
  /** Resolves after the time, at once when aborted. */
  pause(milliseconds: number, signal: AbortSignal): Promise<void>;
}

export class Foresight {
  readonly #services: ForesightServices;
  #abort = new AbortController();

  constructor(services: ForesightServices) {
    this.#services = services;
  }

  /** One caption after the other, until all are there or something else is expected. */
  async expect({ picture, recognition }: Answered, { struck }: Variation): Promise<void> {
    this.stop();
    const { signal: abort } = this.#abort;
    const { tokens, ignoredWords } = recognition;
    // One whose answer was prepared has not been looked at yet.
    const photo = picture?.photo ?? null;
    const seen = tokens.words.length - ignoredWords;
    await this.#services.pause(REST_MS, abort);
    for (const word of wordsFrom(struck.at(-1) ?? -1, seen)) {
      if (abort.aborted) return;
      const caption = remainder(tokens, toggled(struck, word));
      const input = photo === null ? caption : { ...caption, photo };
      if (caption.caption !== '') await this.#services.prepare(input, abort);
    }
  }

  /** What is asked now is not kept waiting. */
  stop(): void {
    this.#abort.abort();
    this.#abort = new AbortController();
  }
}

/** All words, from the one after `last` round to it: who has struck one goes on to its neighbours. */
function wordsFrom(last: number, count: number): number[] {
  return Array.from({ length: count }, (_, i) => (last + 1 + i) % count);
}
