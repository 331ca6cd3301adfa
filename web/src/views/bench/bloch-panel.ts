/** The qubits at the chosen step: how pure each is, what any two of them share, and what the last gate did to it. */

import { html, type TemplateResult } from 'lit';
import { qubitPairs, type TraceRow } from '../../app/measure/trace';
import { describeEntanglement, describeQubits } from '../../app/say/describe-qubits';
import { asFinestValue, asFineValue, asValue } from '../../app/say/numbers';
import { blochPicture } from '../../draw/bloch';
import { figureTable } from '../kit/figure-table';
import { entanglementChange, rowBefore, shownCircuit } from '../kit/shown-circuit';
import { BenchPanel } from './bench-panel';

export class BlochPanel extends BenchPanel {
  readonly name = 'qubits';

  protected override render(): TemplateResult | null {
    const { texts } = this.page;
    const shown = shownCircuit(this.page);
    if (!shown) return null;
    const { row, step, shape } = shown;
    const before = rowBefore(shown);
    const gate = shape.operations[step - 1];
    const last = gate && before ? { wires: gate.wires, before: before.mutualInformation } : null;
    return this.frame({
      terms: ['qubit', 'bloch-vector', 'entropy', 'mutual-information', 'entanglement'],
      reading: texts.tell(describeEntanglement(entanglementChange(shown))),
      sentence: `${texts.say('qubits-lead', { step })}${texts.gap}${texts.tell(describeQubits(row))}`,
      picture: (size) =>
        blochPicture(row, last, size, {
          name: (wire) => texts.say('wire', { wire }),
          bits: (value) => texts.show(asValue(value)),
        }),
      notes: html`
        <p class="legend">${texts.say('qubits-legend')}</p>
        ${this.#qubits(row)}
        ${this.#pairs(row)}`,
    });
  }

  #qubits({ bloch, entropies }: TraceRow): TemplateResult {
    const { texts } = this.page;
    const heads = ['table-qubit', 'table-x', 'table-y', 'table-z', 'table-length', 'table-entropy'];
    return figureTable(
      texts.say('qubits-table'),
      heads.map((id) => texts.say(id)),
      () =>
        Array.from(entropies, (entropy, wire) => {
          const vector = bloch.subarray(3 * wire, 3 * wire + 3);
          const numbers = [...vector, Math.hypot(...vector), entropy];
          return [
            texts.say('wire', { wire }),
            ...numbers.map((value) => texts.show(asFineValue(value))),
          ];
        }),
    );
  }

  #pairs({ mutualInformation, entropies }: TraceRow): TemplateResult {
    const { texts } = this.page;
    return figureTable(
      texts.say('pairs-table'),
      [texts.say('table-pair'), texts.say('table-shared')],
      () =>
        qubitPairs(entropies.length).map(([a, b], pair) => [
          `${texts.say('wire', { wire: a })} – ${texts.say('wire', { wire: b })}`,
          texts.show(asFinestValue(mutualInformation[pair])),
        ]),
    );
  }
}

customElements.define('qurio-bench-qubits', BlochPanel);
