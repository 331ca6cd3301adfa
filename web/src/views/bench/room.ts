/** Where the workbench is one screen, how close the wires of a circuit lie: all that a step changes is in view with it. */

import { signal } from '@preact/signals-core';
import { LEAST_GAP, WIRE_GAP } from '../../draw/circuit-layout';
import { mediaQuery } from '../kit/media-query';

/** As in styles/workbench-room.css. */
const oneScreen = mediaQuery('(min-width: 60rem) and (min-height: 40rem)');
const height = signal(innerHeight);
addEventListener('resize', () => {
  height.value = innerHeight;
});

/** All else of the screen while a circuit is built: heading, gates, stepper, and panels in which eight qubits can be told apart. */
const OTHERS = 538;

/** In whole pixels. */
export function wireGap(qubits: number): number {
  if (!oneScreen.value) return WIRE_GAP;
  const share = Math.floor((height.value - OTHERS) / qubits);
  return Math.min(WIRE_GAP, Math.max(LEAST_GAP, share));
}
