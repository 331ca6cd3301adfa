/** The failing half of an Outcome, which fits an Outcome of any type. */

import type { Failure } from '../engine/types';

export interface Failed {
  readonly ok: false;
  readonly failure: Failure;
}

export function fail(status: Failure['status'], detail: string): Failed {
  return { ok: false, failure: { status, detail } };
}
