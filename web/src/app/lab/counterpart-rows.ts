/** The head and its counterparts on one object, beside what the laboratory measured of each. */

import { type Answer, type CounterpartAnswer, SHIPPED } from '../../engine/types';
import { largest } from '../measure/attention';
import {
  type Condition,
  type Figures,
  figuresOf,
  modelNamed,
  type Pair,
  type Protocol,
  pairWith,
} from './results';

/** What the model is given, as the laboratory calls it. */
export type Given = Exclude<Condition, 'photo_masked'>;

export function givenTo({ attention }: Answer): Given {
  if (attention.wordWeights === null) return 'photo';
  return attention.regionWeights === null ? 'caption' : 'photo_caption';
}

/** A share of test items with its 95 % interval. */
export interface Share {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly items: number;
}

/** One head on this object, and on the test objects of the folds with the same given. */
export interface CounterpartRow {
  readonly name: string;
  readonly probabilities: Float32Array | null;
  /** Its answer; null: it never sees what is given. */
  readonly top: number | null;
  /** The same answer as the quantum head's. */
  readonly agrees: boolean;
  readonly right: Share | null;
  /** The quantum head against it. */
  readonly pair: Pair | null;
}

export function counterpartRows(
  answers: readonly CounterpartAnswer[],
  folds: Protocol | null,
  given: Given,
): CounterpartRow[] {
  const topOf = (probabilities: Float32Array | null): number | null =>
    probabilities && (largest(probabilities, 1)[0] ?? null);
  const head = topOf(answers.find(({ name }) => name === SHIPPED)?.probabilities ?? null);
  return answers.map(({ name, probabilities }) => {
    const figures = folds && figuresOf(modelNamed(folds, name), 'head', given);
    const top = topOf(probabilities);
    return {
      name,
      probabilities,
      top,
      agrees: top !== null && top === head,
      right: figures ? shareOf(figures) : null,
      pair: (folds && name !== SHIPPED && pairWith(folds, name, given)) || null,
    };
  });
}

function shareOf({ accuracy: [value], accuracy_interval: [low, high], items }: Figures): Share {
  return { value, low, high, items };
}
