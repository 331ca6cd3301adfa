/** The four numbers of the teaching circuit that encodes them. */

import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { LARGEST_AMPLITUDE } from '../../app/bench/amplitudes';
import { basisLabel } from '../../app/measure/trace';
import { SignalElement } from '../kit/signal-element';

export class EncodeForm extends SignalElement {
  protected override render(): TemplateResult | null {
    const own = this.page.bench.value?.own.value;
    if (!own?.numbers) return null;
    const { texts } = this.page;
    const most = Math.floor(LARGEST_AMPLITUDE);
    return html`
      <fieldset class="encode-form">
        <legend>${texts.say('build-encode')}</legend>
        ${own.numbers.map((number, index) => {
          const state = basisLabel(index, own.circuit.qubits);
          return html`<label>|${state}⟩ <input type="number" min=${-most} max=${most} step="0.01" .value=${live(String(number))}
            aria-label=${texts.say('build-encode-number', { state })} data-testid="encode-${state}" @change=${this.#onChange}></label>`;
        })}
      </fieldset>`;
  }

  readonly #onChange = (): void => {
    const fields = [...this.querySelectorAll('input')];
    this.page.bench.peek()?.encode(fields.map(({ valueAsNumber }) => valueAsNumber));
    this.requestUpdate();
  };
}

customElements.define('qurio-encode', EncodeForm);
