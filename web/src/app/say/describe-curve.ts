/** Sentences about heads of several sizes: where the circuit is worth its numbers. */

import { type CurvePair, type EqualSize, equalSizes } from '../lab/curve';
import type { Curve } from '../lab/results';
import { pairFills } from './describe-results';
import { type Message, message } from './message';
import { asPoints, asRounded } from './numbers';

const isAhead = ({ interval: [low] }: CurvePair): boolean => low > 0;
const isBehind = ({ interval: [, high] }: CurvePair): boolean => high < 0;

/** Whether there is a size at which the quantum head is ahead of every classical one; null: not measured. */
export function describeCurve(curve: Curve): Message | null {
  const rows = equalSizes(curve);
  const lead = ({ best }: EqualSize): number => best.difference_in_points;
  const [top] = [...rows].sort((a, b) => lead(b) - lead(a));
  const [first] = rows;
  const last = rows.at(-1);
  if (!top || !first || !last) return null;
  const ahead = rows.filter(({ best }) => isAhead(best));
  const [shown] = [...ahead].sort((a, b) => lead(b) - lead(a));
  const { size, best } = shown ?? top;
  return message(shown ? 'curve-somewhere' : 'curve-nowhere', {
    least: asRounded(first.size.parameters),
    most: asRounded(last.size.parameters),
    size: asRounded(size.parameters),
    counterpart: message(`head-${best.b}`),
    ahead: ahead.length,
    count: rows.length,
    ...pairFills(best),
  });
}

/** What the circuit itself adds to the same head without it, over the sizes; null: not measured. */
export function describeCircuitOfCurve(curve: Curve): Message | null {
  const pairs = equalSizes(curve).flatMap(({ without }) => (without ? [without] : []));
  if (pairs.length === 0) return null;
  const points = pairs.map((pair) => pair.difference_in_points);
  return message('curve-without', {
    from: asPoints(Math.min(...points)),
    to: asPoints(Math.max(...points)),
    ahead: pairs.filter(isAhead).length,
    behind: pairs.filter(isBehind).length,
    count: pairs.length,
  });
}
