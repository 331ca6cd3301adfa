/** What the quantum head and its counterparts say about an object of three classes. */

import type { CounterpartAnswer } from '../../../web/src/engine/types';

/** Sure of the first class, and of the second. */
export const one = new Float32Array([0.7, 0.2, 0.1]);
export const two = new Float32Array([0.1, 0.8, 0.1]);

/** The head says the first; null: that counterpart never sees what is given. */
export function said(...others: [string, Float32Array | null][]): CounterpartAnswer[] {
  return [['j6e', one] as const, ...others].map(([name, probabilities]) => ({
    name,
    probabilities,
  }));
}
