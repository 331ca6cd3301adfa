/** Opening pictures. The latest choice wins: the one before it is aborted, and opens too late to count. */

import { batch } from '@preact/signals-core';
import type { Outcome } from '../../rpc/outcome';
import type { PictureOrigin } from './answered';
import { isHeic } from './photo-format';
import type { Services } from './services';
import type { StateAccess } from './state';

/** What the picture that was chosen came to. */
export interface Opened {
  /** It is on the screen. */
  onOpen(): unknown;
  /** It is not, and the one before it still is. */
  onRefusal(): unknown;
}

/** Nothing to choose once more. */
const NOTHING = async (): Promise<void> => {};

export class PictureOpener {
  readonly #services: Pick<Services, 'recogniser' | 'log'>;
  readonly #state: StateAccess;
  readonly #opened: Opened;
  #request = 0;
  #abort = new AbortController();
  #again = NOTHING;

  /** `opened` is told together with the change of the state. */
  constructor(services: Pick<Services, 'recogniser' | 'log'>, state: StateAccess, opened: Opened) {
    this.#services = services;
    this.#state = state;
    this.#opened = opened;
  }

  /** `again`: how to choose it once more, should it fail. */
  async open(
    origin: PictureOrigin,
    fetchFile: (abort: AbortSignal) => Promise<Outcome<Blob>>,
    again: () => Promise<void>,
  ): Promise<void> {
    this.abandon();
    this.#abort = new AbortController();
    this.#again = again;
    const abort = this.#abort.signal;
    const request = ++this.#request;
    this.#state.dispatch({ type: 'picture-chosen', request, origin });

    const file = await fetchFile(abort);
    const outcome = file.ok ? await this.#services.recogniser.openPhoto(file.value, abort) : file;
    if (abort.aborted) return;
    if (outcome.ok) {
      batch(() => {
        this.#state.dispatch({ type: 'picture-opened', request, photo: outcome.value });
        this.#opened.onOpen();
      });
      return;
    }
    this.#services.log(outcome.failure.detail);
    const heic = file.ok && (await isHeic(file.value));
    batch(() => {
      this.#state.dispatch({ type: 'picture-refused', request, failure: outcome.failure, heic });
      this.#opened.onRefusal();
    });
  }

  /** Chooses the last picture once more. */
  again(): Promise<void> {
    return this.#again();
  }

  /** Neither is the last picture's file kept. */
  forget(): void {
    this.abandon();
    this.#again = NOTHING;
  }

  /** Nothing that is under way will be shown. */
  abandon(): void {
    this.#abort.abort();
  }
}
