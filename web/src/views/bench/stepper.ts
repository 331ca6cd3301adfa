/** The stepper: what moves everything on the workbench, and what the last gate did. */

import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { gateTerm } from '../../app/glossary/terms';
import { describeOwnStep, describeStep } from '../../app/say/describe-circuit';
import { entanglementChange, type ShownCircuit, shownCircuit } from '../kit/shown-circuit';
import { SignalElement } from '../kit/signal-element';
import '../kit/term';
import { type BenchLayout, enlarge } from './bench-panel';
import { sign } from './signs';

export class Stepper extends SignalElement {
  static override properties = { ...SignalElement.properties, layout: { attribute: false } };
  declare layout: BenchLayout;
  /** It stands in for the circuit above it. */
  readonly name = 'circuit';

  protected override render(): TemplateResult | null {
    const { texts, look } = this.page;
    const shown = shownCircuit(this.page);
    if (!shown) return null;
    const { step, last } = shown;
    const sentence = this.#sentence(shown);
    return html`
      <div class="stepper">
        <button type="button" class="icon-button" aria-label=${texts.say('step-back')} ?disabled=${step === 0}
          @click=${() => look.goTo(step - 1)}>${sign('back')}</button>
        <input type="range" min="0" max=${last} step="1" .value=${live(String(step))} aria-label=${texts.say('step-label')}
          aria-valuetext=${sentence} @input=${(event: Event) => {
            if (event.target instanceof HTMLInputElement) look.goTo(event.target.valueAsNumber);
          }}>
        <button type="button" class="icon-button" aria-label=${texts.say('step-forward')} ?disabled=${step === last}
          @click=${() => look.goTo(step + 1)}>${sign('forward')}</button>
        <div class="stepper-says">${this.#gate(shown)}<p>${sentence}</p></div>
        ${enlarge(this)}
      </div>`;
  }

  /** The last gate, to be asked about; at the beginning what made the state. */
  #gate({ step, shape, encoded }: ShownCircuit): TemplateResult {
    const gate = shape.operations[step - 1]?.gate;
    const begins = encoded === null ? '|0⟩' : '|ψ⟩';
    const term = gate ? (gateTerm(gate) ?? '') : encoded === null ? 'state' : 'amplitude-encoding';
    return html`<qurio-term class="bench-gate" term=${term} .page=${this.page}>${gate ?? begins}</qurio-term>`;
  }

  #sentence(shown: ShownCircuit): string {
    const { answer, row, step, shape } = shown;
    return this.page.texts.tell(
      answer
        ? describeStep(answer, row, step)
        : describeOwnStep(shape, step, entanglementChange(shown)),
    );
  }
}

customElements.define('qurio-bench-stepper', Stepper);
