/** The switch that takes the two-qubit gates out of the circuit, with what that does here and in general. */

import { html, nothing, type TemplateResult } from 'lit';
import { knownResults } from '../../app/lab/known-results';
import { COUNTERPARTS } from '../../app/measure/counterparts';
import { describeEntanglement } from '../../app/say/describe-results';
import { type Answer, CUT, SHIPPED } from '../../engine/types';
import { figureMenu } from '../kit/figure-menu';
import { PatientElement } from '../kit/patient-element';
import {
  counterpartsMissing,
  counterpartsPicture,
  currentRows,
  isFilling,
} from './counterpart-rows';

export class CutView extends PatientElement {
  protected override render(): TemplateResult | null {
    const { texts, now, whatIfs } = this.page;
    const answer = now.shown?.recognition.answer;
    if (!answer) return null;
    const cut = now.variation.cut ?? false;
    const results = knownResults();
    const worth = results && describeEntanglement(results);
    return html`
      <figure class="panel cut-panel" aria-labelledby="cut-heading" data-figure="cut">
        <h3 id="cut-heading">${texts.say('cut-heading')}</h3>
        <p class="figure-sentence">${texts.say('cut-lead')}</p>
        <button type="button" class="switch framed" role="switch" aria-checked=${cut ? 'true' : 'false'}
          data-testid="cut" @click=${() => whatIfs.toggleCut()}>
          <span class="switch-track" aria-hidden="true"><span class="switch-thumb"></span></span>
          ${texts.say('cut-switch')}</button>
        <p class="hint" aria-live="polite">${texts.say(cut ? 'cut-on' : 'cut-off')}</p>
        <div class=${isFilling(this.page) ? 'filling' : ''}>${counterpartsMissing(this.page, 'cut')}${this.#picture(answer)}</div>
        <p class="figure-sentence said" data-testid=${worth ? 'cut-worth' : nothing}>${worth ? texts.tell(worth) : null}</p>
        <p class="legend">${texts.say('entanglement-what')}</p>
      </figure>`;
  }

  protected override updated(): void {
    this.page.whatIfs.want(COUNTERPARTS, { plan: {} });
  }

  #picture(answer: Answer): TemplateResult | null {
    const rows = currentRows(this.page, answer).filter(
      ({ name }) => name === SHIPPED || name === CUT,
    );
    if (rows.length === 0) return null;
    return html`<div class="picture-box" data-testid="cut-bars">${counterpartsPicture(this.page, answer, rows)}</div>
      ${figureMenu(this.page, 'cut')}`;
  }
}

customElements.define('qurio-cut', CutView);
