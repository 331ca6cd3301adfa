/** The state as a picture of its amplitudes: what enters the circuit, or what it is at the chosen step. */

import { html, type TemplateResult } from 'lit';
import { basisLabel, traceRow } from '../../app/measure/trace';
import { describeAmplitudes } from '../../app/say/describe';
import { asFinestValue, asShare } from '../../app/say/numbers';
import { amplitudePicture } from '../../draw/amplitudes';
import { isTraced, type TracedAnswer } from '../../engine/types';
import { figureMenu } from '../kit/figure-menu';
import { figureTable } from '../kit/figure-table';
import { PatientElement } from '../kit/patient-element';
import { signLegend } from '../kit/sign-legend';

export class StateView extends PatientElement {
  protected override render(): TemplateResult | null {
    const { texts, look, now } = this.page;
    const answer = now.shown?.recognition.answer;
    if (!isTraced(answer)) return null;
    const step = look.step.value;
    const amplitudes = step === null ? answer.amplitudes : traceRow(answer.trace, step).real;
    const { qubits } = answer.circuit;
    const half = Math.floor(qubits / 2);
    const labels = {
      rows: texts.say('amplitudes-axis', { first: 0, last: half - 1 }),
      columns: texts.say('amplitudes-axis', { first: half, last: qubits - 1 }),
    };
    const lead =
      step === null ? texts.say('amplitudes-lead') : texts.say('amplitudes-at-step', { step });
    return html`
      <figure class="panel state-panel" aria-labelledby="state-heading" data-figure="state">
        <h3 id="state-heading">${texts.say('amplitudes-heading', { count: amplitudes.length })}</h3>
        <p class="figure-sentence">${lead}${texts.gap}${texts.tell(describeAmplitudes(amplitudes))}</p>
        <div class="picture-box" data-testid="amplitudes">${amplitudePicture(amplitudes, fullSize(answer), labels)}</div>
        ${signLegend(texts)}
        ${figureTable(
          texts.say('amplitudes-table'),
          [texts.say('table-state'), texts.say('table-amplitude'), texts.say('table-probability')],
          () =>
            Array.from(amplitudes, (amplitude, index) => [
              basisLabel(index, qubits),
              texts.show(asFinestValue(amplitude)),
              texts.show(asShare(amplitude * amplitude)),
            ]),
        )}
        ${figureMenu(this.page, 'state')}
      </figure>`;
  }
}

const fullSizes = new WeakMap<TracedAnswer, number>();

/** The largest amplitude of any step fills its cell, so that steps can be compared. */
function fullSize(answer: TracedAnswer): number {
  const size = fullSizes.get(answer) ?? largestAmplitude(answer);
  fullSizes.set(answer, size);
  return size;
}

function largestAmplitude(answer: TracedAnswer): number {
  let largest = 0;
  for (let step = 0; step < answer.trace.rows; step++) {
    for (const amplitude of traceRow(answer.trace, step).real) {
      largest = Math.max(largest, Math.abs(amplitude));
    }
  }
  return largest || 1;
}

customElements.define('qurio-state', StateView);
