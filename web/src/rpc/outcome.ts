/** Errors as values: what comes back across every boundary, and why nothing came. */

/** Mirrors the Status enumeration of core/status.h, plus what only this side of the boundary can meet. */
export type StatusName =
  | 'ok'
  | 'invalid_argument'
  | 'not_finite'
  | 'too_large'
  | 'out_of_memory'
  | 'empty_file'
  | 'not_an_image'
  | 'unsupported_format'
  | 'damaged_file'
  | 'incomplete_file'
  /** It was moved or deleted since it was chosen, or is a folder. */
  | 'unreadable_file'
  | 'weights_mismatch'
  /** The browser gives a page other pixels than it has drawn, against fingerprinting. */
  | 'pixels_falsified'
  | 'hash_mismatch'
  | 'download_failed'
  | 'deadline_exceeded'
  | 'worker_failed'
  | 'nothing_given'
  /** The engine does not have the object of this handle (any more): it is to be encoded again. */
  | 'unknown_object'
  /** The caller's own AbortSignal fired: nobody needs to be told. */
  | 'cancelled';

/** An error that the visitor is told about: the page turns `status` into a sentence, `detail` goes to the log. */
export interface Failure {
  readonly status: Exclude<StatusName, 'ok'>;
  readonly detail: string;
  /** What whoever installed the page is to put right, where that is known. */
  readonly installation?: InstallationFault;
}

/** `file`: its path below the page. */
export type InstallationFault =
  | { readonly kind: 'missing'; readonly file: string; readonly status: number }
  /** A script that is not sent as one, or a web page in place of a file. */
  | { readonly kind: 'type'; readonly file: string; readonly type: string }
  /** A worker that is there and does not run. */
  | { readonly kind: 'blocked'; readonly file: string }
  /** WebAssembly may not be compiled. */
  | { readonly kind: 'wasm' };

/** No promise of the engine, the encoders or the recogniser rejects. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: Failure };

/** The failing half of an Outcome, which fits an Outcome of any type. */
export interface Failed {
  readonly ok: false;
  readonly failure: Failure;
}

export function fail(status: Failure['status'], detail: string): Failed {
  return { ok: false, failure: { status, detail } };
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** `outcome`, or, once the signal fires, that nobody waits for it any more. */
export function orCancelled<T>(
  outcome: Promise<Outcome<T>>,
  signal: AbortSignal | undefined,
): Promise<Outcome<T>> {
  if (signal === undefined) return outcome;
  if (signal.aborted) return Promise.resolve(fail('cancelled', 'cancelled before'));
  return new Promise((resolve, reject) => {
    const cancel = () => resolve(fail('cancelled', 'the caller cancelled'));
    signal.addEventListener('abort', cancel, { once: true });
    const stay = () => signal.removeEventListener('abort', cancel);
    void outcome.finally(stay).then(resolve, reject);
  });
}
