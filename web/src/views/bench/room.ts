/** Where the workbench is one screen, how close the wires of a circuit lie: all that a step changes is in view with it. */

import { signal } from '@preact/signals-core';
import { LEAST_GAP, WIRE_GAP } from '../../draw/circuit-layout';
import { mediaQuery } from '../kit/media-query';

/** As in styles/workbench-room.css. */
const oneScreen = mediaQuery('(min-width: 60rem) and (min-height: 40rem)');
const screen = signal(measured());
addEventListener('resize', () => {
  screen.value = measured();
});

/**
 * All else of the workbench while a circuit is built, in sizes of a letter, which on a kiosk grows with the screen:
 * heading, gates, stepper, and panels in which eight qubits can be told apart.
 */
const OTHERS = 33.625;
/** Name, objects and notes, which stay where they are on a kiosk. */
const KIOSK_FRAME = 15.5;

/** In whole pixels. */
export function wireGap(qubits: number, { kiosk }: { readonly kiosk: boolean }): number {
  if (!oneScreen.value) return WIRE_GAP;
  const { height, letter } = screen.value;
  const room = height - letter * (OTHERS + (kiosk ? KIOSK_FRAME : 0));
  return Math.min(WIRE_GAP, Math.max(LEAST_GAP, Math.floor(room / qubits)));
}

function measured(): { readonly height: number; readonly letter: number } {
  const { fontSize } = getComputedStyle(document.documentElement);
  return { height: innerHeight, letter: Number.parseFloat(fontSize) };
}
