/** How gates and places of a circuit are called. */

import { type Message, message } from '../../app/say/message';
import type { BuiltCircuit } from '../../engine/circuit-values';
import type { Texts } from '../../locales/texts';

/** "q0, q1". */
export function wireNames(texts: Texts, wires: readonly number[]): string {
  return wires.map((wire) => texts.say('wire', { wire })).join(', ');
}

/** "H on q0, step 1 of 2"; null: there is no such gate. */
export function gateName(texts: Texts, { gates }: BuiltCircuit, index: number): Message | null {
  const gate = gates[index];
  if (!gate) return null;
  return message('build-gate', {
    gate: gate.gate,
    wires: wireNames(texts, gate.wires),
    step: index + 1,
    last: gates.length,
  });
}
