/**
 * The quantum head beside the arms that it is held against, on the object that is shown: who says the
 * same, how sure each is, and how often each is right on objects that none has seen.
 */

import manifest from '../../../../models/manifest.json';
import { type Answer, type CounterpartAnswer, SHIPPED } from '../../engine/types';
import { armNamed, type Pair, type Protocol, pairWith } from '../lab/results';
import { className } from '../say/describe';
import { type Message, message } from '../say/message';
import { type Variation, withCut } from '../state/variation';
import { largest } from './attention';
import { kindOf } from './measurement';

/** What has to be fetched before the first of them can be asked. */
export const COUNTERPARTS_BYTES = manifest.files['world-counterparts.safetensors'].bytes;

/** The head first; all are asked with the same words and regions. */
export const COUNTERPARTS = kindOf('counterparts', {
  asked: ({ variation }) => (variation.cut ? withCut(variation, false) : variation),
  same: (a, b) => isSameQuestion(a.variation, b.variation),
});

/** The switch alone changes nothing about what each arm says; the angles are turned in the head alone. */
function isSameQuestion(a: Variation, b: Variation): boolean {
  const turned = ({ turned: all, cut }: Variation) => (cut ? [] : all);
  return (
    a.struck === b.struck &&
    a.blurred === b.blurred &&
    JSON.stringify(turned(a)) === JSON.stringify(turned(b))
  );
}

/** What the model is given, as the laboratory calls it. */
export type Given = 'photo_caption' | 'photo' | 'caption';

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

/** One arm on this object, and on the test objects of the folds with the same given. */
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
    const figures = folds && armNamed(folds, name)?.head.conditions[given];
    const top = topOf(probabilities);
    return {
      name,
      probabilities,
      top,
      agrees: top !== null && top === head,
      right: figures ? withInterval(figures.accuracy[0], figures.items) : null,
      pair: (folds && name !== SHIPPED && pairWith(folds, name, given)) || null,
    };
  });
}

/** Wilson's interval (J. Am. Stat. Assoc. 22, 209, 1927): honest near 0 and 1 too. */
export function withInterval(value: number, items: number): Share {
  const z = 1.959964;
  const z2 = (z * z) / items;
  const middle = (value + z2 / 2) / (1 + z2);
  const half = (z / (1 + z2)) * Math.sqrt((value * (1 - value)) / items + z2 / (4 * items));
  return { value, low: Math.max(0, middle - half), high: Math.min(1, middle + half), items };
}

/** Who says the same as the quantum head, and what the others say. */
export function describeCounterparts(
  { classes }: Answer,
  rows: readonly CounterpartRow[],
): Message | null {
  const head = rows.find(({ name }) => name === SHIPPED);
  const others = rows.filter(({ name, top }) => name !== SHIPPED && top !== null);
  if (head?.top === undefined || head.top === null || others.length === 0) return null;
  const nameOf = (label: number | null): Message => className(classes[label ?? 0] ?? '');
  const agreeing = others.filter(({ agrees }) => agrees).length;
  const fills = { class: nameOf(head.top), agreeing, count: others.length };
  const apart = others.filter(({ agrees }) => !agrees);
  const answers = [...new Set(apart.map(({ top }) => top))].map((label) => {
    const names = apart.filter(({ top }) => top === label).map(({ name }) => `counterpart-${name}`);
    return message('counterparts-say', {
      class: nameOf(label),
      counterparts: listed(names.map((id) => message(id))),
    });
  });
  if (answers.length === 0) return message('counterparts-agree', fills);
  return message(agreeing > 0 ? 'counterparts-some' : 'counterparts-none', {
    ...fills,
    others: listed(answers),
  });
}

function listed(parts: readonly Message[]): Message {
  return parts.reduce((first, second) => message('list-two', { first, second }));
}
