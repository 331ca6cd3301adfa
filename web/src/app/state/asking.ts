/** Asking for the answer to what is on the screen. The latest question wins: the one before it is aborted. */

import type { Recognition } from '../pipeline/recogniser';
import type { Services } from './services';
import { isEmpty, type StateAccess } from './state';
import { waitsFor } from './waiting';

export class Asking {
  readonly #services: Pick<Services, 'recogniser' | 'pause' | 'log'>;
  readonly #state: StateAccess;
  readonly #onAnswer: (recognition: Recognition) => void;
  #request = 0;
  #abort = new AbortController();

  /** `onAnswer` is told of every answer that was not overtaken, after the state. */
  constructor(
    services: Pick<Services, 'recogniser' | 'pause' | 'log'>,
    state: StateAccess,
    onAnswer: (recognition: Recognition) => void,
  ) {
    this.#services = services;
    this.#state = state;
    this.#onAnswer = onAnswer;
  }

  /** Once there is something to answer and the models for it are there, after so many milliseconds. */
  ask(pause = 0): void {
    this.abandon();
    const state = this.#state.get();
    if (state.opening || isEmpty(state)) return;
    // Whether a caption needs the language encoder is seen once it is read: it waits on its way.
    const waits = waitsFor(state);
    if (waits !== null && waits !== 'text') return;
    this.#abort = new AbortController();
    const request = ++this.#request;
    this.#state.dispatch({ type: 'reading-started', request });
    void this.#read(request, pause, this.#abort.signal);
  }

  /** What has been asked is not wanted any more. */
  abandon(): void {
    this.#abort.abort();
  }

  async #read(request: number, pause: number, abort: AbortSignal): Promise<void> {
    if (pause > 0) await this.#services.pause(pause, abort);
    if (abort.aborted) return;
    const { picture, caption } = this.#state.get();
    const outcome = await this.#services.recogniser.recognise(
      { photo: picture?.photo ?? null, caption: caption.text },
      abort,
    );
    if (abort.aborted) return;
    if (outcome.ok) {
      this.#state.dispatch({ type: 'reading-done', request, recognition: outcome.value });
      this.#onAnswer(outcome.value);
      return;
    }
    this.#services.log(outcome.failure.detail);
    this.#state.dispatch({ type: 'reading-failed', request, failure: outcome.failure });
  }
}
