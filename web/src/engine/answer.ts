/** What the engine says of an object, checked and in the shape that the page reads. */

import type { AnswerResult, EncodedObject, Head, TraceResult } from '../../../wasm/qurio';
import { type Failed, fail } from '../rpc/outcome';
import type { Answer, HeadCard, Outcome, Trace, WordHit } from './types';

/** `usedAngles`: null where the trained ones were used. Errors: weights_mismatch, not_finite. */
export function assembled(
  card: HeadCard,
  head: Head,
  object: EncodedObject,
  answer: AnswerResult,
  trace: TraceResult,
  usedAngles: Float32Array | null,
): Outcome<Answer> {
  const { probabilities, headProbabilities, expectations } = answer;
  const { amplitudes } = object;
  const { qubits: wires, circuit, angles: trained } = head.card();
  const angles =
    usedAngles?.map((angle, at) => (Number.isNaN(angle) ? (trained?.[at] ?? 0) : angle)) ?? trained;
  if (!probabilities || !headProbabilities || !amplitudes || !expectations) return incomplete();
  if (!angles || !trained || !trace.values) return incomplete();
  if (!isDistribution(probabilities) || !isDistribution(headProbabilities)) {
    return fail('not_finite', 'the probabilities do not sum to 1');
  }
  const { top, confidence, threshold, abstain } = answer;
  const { qubits, classes, rows, rowLength, values } = trace;
  const steps: Trace = { qubits, classes, rows, rowLength, values };
  return {
    ok: true,
    value: {
      classes: card.classes,
      probabilities,
      top,
      confidence,
      threshold,
      abstain,
      support: {
        value: answer.support,
        threshold: answer.supportThreshold,
        missing: answer.unsupported,
      },
      head: {
        probabilities: headProbabilities,
        top: answer.headTop,
        confidence: answer.headConfidence,
        threshold: answer.headThreshold,
        abstain: answer.headAbstain,
      },
      words: wordsIn(object),
      similarity: object.similarity,
      settings: {
        head: answer.headWeight,
        words: answer.wordsWeight,
        photo: answer.photoWeight,
      },
      attention: object.attention,
      amplitudes,
      expectations,
      angles,
      trained,
      circuit: { qubits: wires, operations: circuit },
      trace: steps,
    },
  };
}

export function incomplete(): Failed {
  return fail('weights_mismatch', 'the head gave an incomplete answer');
}

function wordsIn({ evidence, hits, hitWeights }: EncodedObject): Answer['words'] {
  if (evidence === null) return null;
  const found: { begin: number; end: number; weights: WordHit['weights'][number][] }[] = [];
  hitWeights?.forEach((weight, i) => {
    const [begin = 0, end = 0, label = 0] = hits.subarray(3 * i, 3 * i + 3);
    const last = found.at(-1);
    if (last?.begin === begin) last.weights.push({ label, weight });
    else found.push({ begin, end, weights: [{ label, weight }] });
  });
  return { evidence, hits: found };
}

/** Finite, and 1 in sum within 1e-4: a NaN never reaches the screen. */
export function isDistribution(probabilities: Float32Array): boolean {
  let sum = 0;
  for (const p of probabilities) sum += p;
  return Math.abs(sum - 1) <= 1e-4;
}
