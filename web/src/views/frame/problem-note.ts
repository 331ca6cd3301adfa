/** What went wrong, in a sentence near the input, with what can be done about it. Nothing else is lost. */

import { html, type TemplateResult } from 'lit';
import { canTryAgain, describeProblem } from '../../app/say/problem';
import { icon } from './icons';
import { SignalElement } from './signal-element';

export class ProblemNote extends SignalElement {
  protected override render(): TemplateResult {
    const { now, texts, actions } = this.page;
    const { problem } = now;
    const note =
      problem &&
      html`
      <div class="problem">
        <p>${texts.tell(describeProblem(problem))}</p>
        ${
          canTryAgain(problem)
            ? html`
          <button type="button" class="button" @click=${() => actions.tryAgain()}>${texts.say('problem-again')}</button>`
            : null
        }
        <button type="button" class="icon-button" aria-label=${texts.say('problem-dismiss')}
          @click=${() => actions.dismissProblem()}>${icon('close')}</button>
      </div>`;
    return html`<div role="alert">${note}</div>`;
  }
}

customElements.define('qurio-problem', ProblemNote);
