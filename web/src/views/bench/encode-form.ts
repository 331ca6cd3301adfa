/** What a circuit of one's own begins with, where it is more than nothing: numbers that it encodes, or amplitudes. */

import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { LARGEST_AMPLITUDE } from '../../app/bench/amplitudes';
import { setAmplitudes } from '../../app/bench/edit';
import { basisLabel } from '../../app/measure/trace';
import { SignalElement } from '../kit/signal-element';

export class EncodeForm extends SignalElement {
  protected override render(): TemplateResult | null {
    const bench = this.page.bench.value;
    const own = bench?.own.value;
    const { texts } = this.page;
    const amplitudes = own?.circuit.amplitudes;
    if (bench && amplitudes)
      return html`<p class="encode-form">${texts.say('build-begins', { count: amplitudes.length })}
        <button type="button" class="quiet framed" data-testid="build-begin-zero"
          @click=${() => bench.edit((circuit) => setAmplitudes(circuit, null))}>${texts.say('build-begin-zero')}</button></p>`;
    if (!own?.numbers) return null;
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
