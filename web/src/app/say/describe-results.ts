/** What the laboratory found, in sentences: whether quantum helped, and what entangling gates are worth. */

import { CUT } from '../../engine/types';
import {
  bestCounterpart,
  figuresOf,
  modelNamed,
  type Pair,
  pairWith,
  type Results,
} from '../lab/results';
import { type Message, message } from './message';
import { asPoints, asShare } from './numbers';

/** Whether quantum helped: the first sentence of everything that is said about the results. */
export function describeVerdict({ folds }: Results): Message {
  const counterpart = bestCounterpart(folds);
  const pair = counterpart && pairWith(folds, counterpart.name);
  if (!counterpart || !pair) return message('verdict-unknown');
  return message(`verdict-${direction(pair)}`, {
    counterpart: message(`head-${counterpart.name}`),
    ...pairFills(pair),
  });
}

/** What the entangling gates are worth: the switch that cuts them is another training, not a deletion. */
export function describeEntanglement({ folds }: Results): Message | null {
  const pair = pairWith(folds, CUT);
  const accuracy = figuresOf(modelNamed(folds, CUT), 'head')?.accuracy[0];
  if (!pair || accuracy === undefined) return null;
  return message(`entanglement-${direction(pair)}`, {
    share: asShare(accuracy),
    ...pairFills(pair),
  });
}

/** Beyond chance, as the interval sees it. */
function direction({ interval: [low, high] }: Pair): 'better' | 'worse' | 'even' {
  if (low > 0) return 'better';
  return high < 0 ? 'worse' : 'even';
}

/** How far the shipped head is ahead, and the interval that holds it. */
export function pairFills({
  difference_in_points,
  interval: [low, high],
}: Pick<Pair, 'difference_in_points' | 'interval'>) {
  return { points: asPoints(difference_in_points), low: asPoints(low), high: asPoints(high) };
}
