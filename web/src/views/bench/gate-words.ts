/** How gates and places of a circuit are called. */

import type { BuiltCircuit } from '../../engine/circuit-values';
import type { Texts } from '../../locales/texts';

/** "q0, q1". */
export function wireNames(texts: Texts, wires: readonly number[]): string {
  return wires.map((wire) => texts.say('wire', { wire })).join(', ');
}

/** "H on q0, step 1 of 2"; empty: there is no such gate. */
export function gateName(texts: Texts, { gates }: BuiltCircuit, index: number): string {
  const gate = gates[index];
  if (!gate) return '';
  return texts.say('build-gate', {
    gate: gate.gate,
    wires: wireNames(texts, gate.wires),
    step: index + 1,
    last: gates.length,
  });
}
