/** Opening pictures. The latest choice wins: the one before it is aborted, and opens too late to count. */

import { batch } from '@preact/signals-core';
import type { Outcome } from '../../rpc/outcome';
import { promisePhoto } from '../pipeline/promised-photo';
import type { Prepared } from '../pipeline/recogniser';
import type { PictureOrigin } from './answered';
import { isHeic } from './photo-format';
import type { Services } from './services';
import type { StateAccess } from './state';

type GalleryOrigin = Extract<PictureOrigin, { kind: 'gallery' }>;

/** What the picture that was chosen came to. */
export interface Opened {
  /** It is on the screen. */
  onOpen(): unknown;
  /** It is on the screen, and may be with the answer that was prepared for it. */
  onPrepared(): unknown;
  /** It is not, and the one before it still is. */
  onRefusal(): unknown;
}

/** Nothing to choose once more. */
const NOTHING = async (): Promise<void> => {};

export class PictureOpener {
  readonly #services: Pick<Services, 'recogniser' | 'prepared' | 'log'>;
  readonly #state: StateAccess;
  readonly #opened: Opened;
  #request = 0;
  #abort = new AbortController();
  #again = NOTHING;

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
    if (origin.kind === 'gallery') {
      const found = this.#services.prepared(origin.object, abort);
      const prepared = found instanceof Promise ? await found : found;
      if (abort.aborted) return;
      if (prepared) return this.#showPrepared(request, origin, fetchFile, prepared, abort);
    }
    await this.#open(request, fetchFile, abort);
  }

  async #showPrepared(
    request: number,
    { object: { caption } }: GalleryOrigin,
    fetchFile: (abort: AbortSignal) => Promise<Outcome<Blob>>,
    prepared: Prepared,
    abort: AbortSignal,
  ): Promise<void> {
    const { recogniser } = this.#services;
    const photo = promisePhoto(
      () => fetchFile(new AbortController().signal),
      (file) => recogniser.openPhoto(file),
    );
    const input = { photo, caption: caption.en };
    recogniser.adopt(input, prepared);
    // An engine that is there needs no longer than a picture does: nothing that is taken apart blinks.
    const whole = this.#state.get().ready.includes('engine')
      ? await recogniser.recognise(input, abort)
      : null;
    if (abort.aborted) return;
    const trace = whole?.ok ? whole.value.answer.trace : null;
    const { answer, ...rest } = prepared.recognition;
    const recognition = { ...rest, answer: { ...answer, trace } };
    batch(() => {
      this.#state.dispatch({ type: 'picture-prepared', request, photo, recognition });
      this.#opened.onPrepared();
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
