/** The answer as the page reads it, of what came once with the head, once with the object, and with the angles. */

import type { CircuitCard, EncodedObject, Said, TracedAnswer } from '../../engine/types';

/**
 * `turned`: the angles that were asked with, NaN for a trained one; null: all as trained. What is common
 * to several answers is the same object in each, so that it is drawn once.
 */
export function answerOf(
  classes: readonly string[],
  { circuit, trained }: CircuitCard,
  { words, similarity, attention, amplitudes }: EncodedObject,
  said: Said,
  turned: Float32Array | null,
): TracedAnswer {
  const angles = turned?.map((angle, i) => (Number.isNaN(angle) ? (trained[i] ?? 0) : angle));
  const encoded = { words, similarity, attention, amplitudes };
  return { ...said, ...encoded, classes, circuit, trained, angles: angles ?? trained };
}
