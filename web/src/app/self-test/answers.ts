/** Objects of the exhibit are answered here as the command line has answered them when the exhibit was built. */

import type { Outcome } from '../../rpc/outcome';
import { message } from '../say/message';
import { asShare } from '../say/numbers';
import { green, type Row, red } from './row';

/** What is compared of an answer. */
export interface ShortAnswer {
  readonly class: string;
  readonly abstain: boolean;
  readonly probability: number;
}

export interface GoldenObject {
  readonly id: string;
  readonly title: string;
}

/** Other processors, threads and browsers round otherwise in the last digits of 32-bit floats. */
export const TOLERANCE = 0.005;
/** Of the exhibit's objects, evenly spread: a minute on a small computer. */
export const MOST_OBJECTS = 8;

const TODO = 'selftest-answers-todo';

/** At most `most` of them, from the first to the last. */
export function spread<T>(all: readonly T[], most: number = MOST_OBJECTS): T[] {
  if (all.length <= most) return [...all];
  const step = (all.length - 1) / (most - 1);
  return Array.from({ length: most }, (_, k) => all[Math.round(k * step)] as T);
}

export interface AnswerServices {
  objects(): Promise<Outcome<readonly GoldenObject[]>>;
  /** What the build has written down. */
  expected(id: string): Promise<Outcome<ShortAnswer>>;
  /** The whole way anew: picture from its file, caption, answer. */
  answer(id: string): Promise<Outcome<ShortAnswer>>;
}

export async function testAnswers(services: AnswerServices): Promise<Row> {
  const all = await services.objects();
  if (!all.ok || all.value.length === 0)
    return red('answers', 'selftest-answers-unknown', {}, TODO);
  const objects = spread(all.value);
  for (const object of objects) {
    const fault = await faultOf(object, services);
    if (fault !== null) return fault;
  }
  return green('answers', 'selftest-answers-right', { count: objects.length });
}

async function faultOf(
  { id, title }: GoldenObject,
  { expected, answer }: AnswerServices,
): Promise<Row | null> {
  const known = await expected(id);
  if (!known.ok) return red('answers', 'selftest-answers-unknown', {}, TODO);
  const outcome = await answer(id);
  if (!outcome.ok) return red('answers', 'selftest-answers-failed', { object: title }, TODO);
  if (isSame(outcome.value, known.value)) return null;
  const fills = { object: title, said: shown(outcome.value), expected: shown(known.value) };
  return red('answers', 'selftest-answers-other', fills, TODO);
}

function isSame(a: ShortAnswer, b: ShortAnswer): boolean {
  const near = Math.abs(a.probability - b.probability) <= TOLERANCE;
  return a.class === b.class && a.abstain === b.abstain && near;
}

const shown = ({ class: name, abstain, probability }: ShortAnswer) =>
  message(abstain ? 'selftest-answers-unsure' : 'selftest-answers-sure', {
    class: message(`class-${name}`),
    share: asShare(probability),
  });
