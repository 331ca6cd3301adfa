/** What can be done with the gate that is chosen: moved, turned, removed. */

import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { partOfPi, readAngle } from '../../app/bench/angle-text';
import { degreesOf } from '../../app/bench/angles';
import type { Bench } from '../../app/bench/bench';
import { passGate, removeGate, rewireGate, turnGate } from '../../app/bench/edit';
import { asDegrees } from '../../app/say/numbers';
import type { PlacedGate } from '../../engine/circuit-values';
import { icon } from '../kit/icons';
import { SignalElement } from '../kit/signal-element';
import { buildSign } from './build-signs';

/** Of the slider; what lies beyond is typed. */
const SLIDER_DEGREES = 180;

export class GateControls extends SignalElement {
  protected override render(): TemplateResult | null {
    const bench = this.page.bench.value;
    const index = bench?.selected.value ?? null;
    const gate = index === null ? undefined : bench?.own.value?.circuit.gates[index];
    if (!bench || index === null || !gate) return null;
    const { texts } = this.page;
    return html`
      <div class="gate-controls" role="group" aria-label=${texts.say('build-controls', { gate: gate.gate })}>
        ${gate.angles.map((_, angle) => this.#angle(bench, index, gate, angle))}
        ${this.#moves(bench, index, gate)}
        ${this.#button('build-remove', html`${icon('close')}`, () => bench.edit((now) => removeGate(now, index)))}
      </div>`;
  }

  #moves(bench: Bench, index: number, { wires }: PlacedGate): TemplateResult {
    const pass = (way: -1 | 1) => () => bench.edit((now) => passGate(now, index, way));
    const rewire = (to: readonly number[]) => () => bench.edit((now) => rewireGate(now, index, to));
    const by = (way: number) => wires.map((wire) => wire + way);
    return html`
      ${this.#button('build-earlier', buildSign('left'), pass(-1))}
      ${this.#button('build-later', buildSign('right'), pass(1))}
      ${this.#button('build-up', buildSign('up'), rewire(by(-1)))}
      ${this.#button('build-down', buildSign('down'), rewire(by(1)))}
      ${wires.length > 1 ? this.#button('build-exchange', buildSign('exchange'), rewire([...wires].reverse())) : null}`;
  }

  #angle(bench: Bench, index: number, { angles }: PlacedGate, at: number): TemplateResult {
    const { texts } = this.page;
    const radians = angles[at] ?? 0;
    const degrees = degreesOf(radians, angles.length);
    const name = texts.say('build-angle', { count: angles.length, number: at + 1 });
    const turn = (to: number): void => {
      bench.edit((now) => turnGate(now, index, at, to), `turn ${index} ${at}`);
    };
    /** What is no angle is refused, with the forms that are. */
    const type = (text: string): void => {
      turn(readAngle(text) ?? Number.NaN);
      this.requestUpdate();
    };
    const shown = `${texts.show(asDegrees(degrees))}°`;
    return html`
      <span class="gate-angle-control">
        <input type="range" min=${-SLIDER_DEGREES} max=${SLIDER_DEGREES} step="1" .value=${live(String(degrees))}
          aria-label=${name} aria-valuetext=${shown} data-testid="build-angle-${at}"
          @input=${({ target }: Event) => {
            if (target instanceof HTMLInputElement) turn((target.valueAsNumber / 180) * Math.PI);
          }}>
        <input type="text" inputmode="text" size="6" spellcheck="false" autocomplete="off" .value=${live(shown)}
          aria-label=${texts.say('build-angle-typed', { angle: name })} title=${texts.say('build-angle-forms')}
          data-testid="build-angle-typed-${at}"
          @change=${({ target }: Event) => {
            if (target instanceof HTMLInputElement) type(target.value);
          }}>
        <output>${partOfPi(radians, angles.length) ?? ''}</output>
      </span>`;
  }

  #button(id: string, content: TemplateResult, act: () => void): TemplateResult {
    const label = this.page.texts.say(id);
    return html`<button type="button" class="icon-button" data-testid=${id} aria-label=${label} title=${label} @click=${act}>${content}</button>`;
  }
}

customElements.define('qurio-gate-controls', GateControls);
