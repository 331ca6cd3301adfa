/** Opening pictures. The latest choice wins: the one before it is aborted, and opens too late to count. */

import { batch } from '@preact/signals-core';
import type { Outcome } from '../../rpc/outcome';
import type { Prepared } from '../pipeline/prepared';
import { promisePhoto } from '../pipeline/promised-photo';
import type { PromisedPhoto } from '../pipeline/recogniser';
import type { PictureOrigin } from './answered';
import { isHeic } from './photo-format';
import type { Services } from './services';
import type { StateAccess } from './state';

/** What the picture that was chosen came to. */
export interface Opened {
  /** It is on the screen. */
  onOpen(): unknown;
  /** It is on the screen, and may be with the answer that was prepared for it. */
  onPrepared(photo: PromisedPhoto, prepared: Prepared): unknown;
  /** It is not, and the one before it still is. */
  onRefusal(): unknown;
}

export class PictureOpener {
  readonly #services: Pick<Services, 'recogniser' | 'prepared' | 'log'>;
  readonly #state: StateAccess;
  readonly #opened: Opened;
  #request = 0;
  #abort = new AbortController();
  #again: () => Promise<void> = async () => {};

  /** `opened` is told together with the change of the state. */
  constructor(
    services: Pick<Services, 'recogniser' | 'prepared' | 'log'>,
    state: StateAccess,
    opened: Opened,
  ) {
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
    const found = origin.kind === 'gallery' ? this.#services.prepared(origin.object, abort) : null;
    const prepared = found instanceof Promise ? await found : found;
    if (abort.aborted) return;
    if (prepared) this.#showPrepared(request, fetchFile, prepared);
    else await this.#open(request, fetchFile, abort);
  }

  #showPrepared(
    request: number,
    fetchFile: (abort: AbortSignal) => Promise<Outcome<Blob>>,
    prepared: Prepared,
  ): void {
    const photo = promisePhoto(
      () => fetchFile(new AbortController().signal),
      (file) => this.#services.recogniser.openPhoto(file),
    );
    const { recognition } = prepared;
    batch(() => {
      this.#state.dispatch({ type: 'picture-prepared', request, photo, recognition });
      this.#opened.onPrepared(photo, prepared);
    });
  }

  async #open(
    request: number,
    fetchFile: (abort: AbortSignal) => Promise<Outcome<Blob>>,
    abort: AbortSignal,
  ): Promise<void> {
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

  /** Nothing that is under way will be shown. */
  abandon(): void {
    this.#abort.abort();
  }
}
