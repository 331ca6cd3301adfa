/** The one hand over a bench, for all the views that build on it. */

import type { Bench } from '../../app/bench/bench';
import { Hand } from '../../app/bench/hand';

const hands = new WeakMap<Bench, Hand>();

export function handOf(bench: Bench): Hand {
  const hand = hands.get(bench) ?? new Hand(bench);
  hands.set(bench, hand);
  return hand;
}
