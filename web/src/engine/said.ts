/** What the binding says of an object, checked and in the shape that the page reads. */

import type { AnswerResult, EncodedObject as Bound, TraceResult } from '../../../wasm/qurio';
import { type Failed, fail, type Outcome, type StatusName } from '../rpc/outcome';
import {
  type Agreement,
  CAPTION_LANGUAGES,
  type CaptionLanguage,
  type EncodedObject,
  type Said,
  type SaidGroup,
  type Trace,
  type WordHit,
} from './types';

/** The part that no angle changes. Errors: weights_mismatch. */
export function encodedOf(bound: Bound): Outcome<Omit<EncodedObject, 'object'>> {
  const { attention, amplitudes, similarity } = bound;
  if (!amplitudes) return incomplete();
  return { ok: true, value: { words: wordsIn(bound), similarity, attention, amplitudes } };
}

/** The part that is asked anew for other angles. Errors: weights_mismatch, not_finite. */
export function saidOf(
  answer: AnswerResult,
  trace: TraceResult,
  gradient: Float32Array | null,
): Outcome<Said> {
  const { probabilities, headProbabilities, expectations } = answer;
  const { head, words, photo } = answer.terms;
  if (!probabilities || !headProbabilities || !expectations || !head) return incomplete();
  if (!trace.values || !gradient) return incomplete();
  if (!isDistribution(probabilities) || !isDistribution(headProbabilities)) return notFinite();
  const { top, confidence, threshold, conclusion } = answer;
  const { qubits, classes, rows, rowLength, values } = trace;
  const steps: Trace = { qubits, classes, rows, rowLength, values };
  return {
    ok: true,
    value: {
      probabilities,
      top,
      confidence,
      threshold,
      abstain: conclusion !== 'sure',
      conclusion,
      agreement: agreementOf(answer),
      support: {
        value: answer.support,
        threshold: answer.supportThreshold,
        missing: answer.unsupported,
      },
      group: groupOf(answer),
      head: {
        probabilities: headProbabilities,
        top: answer.headTop,
        confidence: answer.headConfidence,
        threshold: answer.headThreshold,
        abstain: answer.headAbstain,
      },
      settings: {
        head: answer.headWeight,
        words: answer.wordsWeight,
        photo: answer.photoWeight,
      },
      terms: { head, words, photo },
      expectations,
      gradient,
      trace: steps,
    },
  };
}

function agreementOf(answer: AnswerResult): Agreement | null {
  if (!answer.compared) return null;
  const { agreement: value, agreementThreshold: threshold, photoReading, captionReading } = answer;
  return { value, threshold, photo: photoReading, caption: captionReading };
}

function groupOf(answer: AnswerResult): SaidGroup | null {
  if (!answer.groupOnly || answer.conclusion === 'disagree') return null;
  const { group: name, groupClasses: classes } = answer;
  return { name, classes, probability: answer.groupProbability, threshold: answer.groupThreshold };
}

/** Why a result of the binding is none. */
export function failed(result: { readonly status: StatusName; readonly message: string }): Failed {
  return fail(result.status === 'ok' ? 'worker_failed' : result.status, result.message);
}

export function incomplete(): Failed {
  return fail('weights_mismatch', 'the head gave an incomplete answer');
}

export function notFinite(): Failed {
  return fail('not_finite', 'the probabilities do not sum to 1');
}

/** Finite, and 1 in sum within 1e-4: a NaN never reaches the screen. */
export function isDistribution(probabilities: Float32Array): boolean {
  let sum = 0;
  for (const p of probabilities) sum += p;
  return Math.abs(sum - 1) <= 1e-4;
}

/** A language of core/text/language_guess.h by its name. */
export function captionLanguage(name: string): CaptionLanguage {
  return CAPTION_LANGUAGES.find((language) => language === name) ?? 'other';
}

function wordsIn({
  evidence,
  hits,
  hitWeights,
  unknown,
  language,
  wordsAlone,
}: Bound): EncodedObject['words'] {
  if (evidence === null) return null;
  const found: { begin: number; end: number; weights: WordHit['weights'][number][] }[] = [];
  hitWeights?.forEach((weight, i) => {
    const [begin = 0, end = 0, label = 0] = hits.subarray(3 * i, 3 * i + 3);
    const last = found.at(-1);
    if (last?.begin === begin) last.weights.push({ label, weight });
    else found.push({ begin, end, weights: [{ label, weight }] });
  });
  const read = { language: captionLanguage(language), alone: wordsAlone };
  return { ...read, evidence, unknown, hits: found };
}
