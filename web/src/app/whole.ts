/** What each part of the answer says by itself. */

import type { Answer } from '../engine/types';

export interface Opinion {
  readonly probabilities: Float32Array;
  readonly top: number;
}

/** What the quantum head alone says. */
export function headOf(answer: Answer): Opinion {
  return answer;
}
