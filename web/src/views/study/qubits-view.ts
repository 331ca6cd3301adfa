/** The qubits at the chosen step: how pure each is, and what any two of them share. */

import { html, type TemplateResult } from 'lit';
import { qubitPairs, type TraceRow, traceRow } from '../../app/measure/trace';
import { describeQubits } from '../../app/say/describe-qubits';
import { asFinestValue, asFineValue } from '../../app/say/numbers';
import { qubitPicture } from '../../draw/qubits';
import { isTraced } from '../../engine/types';
import { figureMenu } from '../kit/figure-menu';
import { figureTable } from '../kit/figure-table';
import { PatientElement } from '../kit/patient-element';

export class QubitsView extends PatientElement {
  protected override render(): TemplateResult | null {
    const { texts, look, now } = this.page;
    const answer = now.shown?.recognition.answer;
    if (!isTraced(answer)) return null;
    const last = answer.circuit.operations.length;
    const step = look.step.value ?? last;
    const row = traceRow(answer.trace, step);
    return html`
      <figure class="panel qubits-panel" aria-labelledby="qubits-heading" data-figure="qubits">
        <h3 id="qubits-heading">${texts.say('qubits-heading')}</h3>
        <p class="figure-sentence" data-testid="qubits-sentence">${texts.say('qubits-lead', { step })}${texts.gap}${texts.tell(describeQubits(row))}</p>
        <div class="picture-box" data-testid="qubits">${qubitPicture(row, (wire) => texts.say('wire', { wire }))}</div>
        <p class="legend">${texts.say('qubits-legend')}</p>
        ${this.#qubits(row)}
        ${this.#pairs(row)}
        ${figureMenu(this.page, 'qubits')}
      </figure>`;
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

customElements.define('qurio-qubits', QubitsView);
