/** What lies on the workbench: the circuit of the answer, a small one to learn from, or one's own. */

import { html, type TemplateResult } from 'lit';
import { isTeachingId, TEACHING, type TeachingId } from '../../app/bench/teaching';
import { SignalElement } from '../kit/signal-element';
import { benchPage } from './bench-page';

const ANSWER = 'answer';
const OWN = 'own';

export class Chooser extends SignalElement {
  protected override render(): TemplateResult | null {
    const page = benchPage(this.page).value;
    const bench = page?.bench.value;
    if (!page || !bench) return null;
    const { texts } = page;
    const own = bench.source.value === 'own';
    const teaching = bench.own.value?.teaching ?? null;
    const chosen = own ? (teaching ?? OWN) : ANSWER;
    const option = (value: string, id: string) =>
      html`<option value=${value} ?selected=${chosen === value}>${texts.say(id)}</option>`;
    return html`
      ${own && teaching ? html`<p data-testid="bench-says">${texts.say(`bench-teach-${teaching}-says`)}</p>` : null}
      <label class="bench-chooser">${texts.say('bench-choose')}
        <select data-testid="bench-choose" .value=${chosen} @change=${this.#choose}>
          ${option(ANSWER, 'bench-answer')}
          <optgroup label=${texts.say('bench-teaching')}>
            ${TEACHING.map((id) => option(id, `bench-teach-${id}`))}
          </optgroup>
          ${option(OWN, 'bench-own')}
        </select>
      </label>
      ${
        own
          ? null
          : html`<button type="button" class="quiet framed" data-testid="bench-copy" @click=${() => bench.copy()}>${texts.say('bench-copy')}</button>`
      }`;
  }

  readonly #choose = (event: Event): void => {
    const bench = this.page.bench.peek();
    if (!bench || !(event.target instanceof HTMLSelectElement)) return;
    const { value } = event.target;
    if (value === ANSWER) bench.openAnswer();
    else if (isTeachingId(value)) bench.open(value satisfies TeachingId);
    else bench.openOwn();
  };
}

customElements.define('qurio-bench-chooser', Chooser);
