/** What went wrong, in sentences near the input, with what can be done about it. Nothing else is lost. */

import { html, type TemplateResult } from 'lit';
import { describeProblems } from '../../app/say/problem';
import { CONCERNS, type Concern, canDismiss, retryable } from '../../app/state/problems';
import { icon } from '../kit/icons';
import { SignalElement } from '../kit/signal-element';

export class ProblemNote extends SignalElement {
  protected override render(): TemplateResult {
    const { now, texts, actions } = this.page;
    const { problems } = now;
    const again =
      retryable(problems).length > 0
        ? html`
      <button type="button" class="button" @click=${() => actions.tryAgain()}>${texts.say('problem-again')}</button>`
        : null;
    const notes = CONCERNS.map((concern) => this.#note(concern)).filter((note) => note !== null);
    // Comes with a locked view alone (page-lock.ts), and says what it is locked by that there is not.
    return html`<qurio-lock-note .page=${this.page}></qurio-lock-note><div role="alert">${notes.length > 0 ? html`<div class="problems">${notes}${again}</div>` : null}</div>`;
  }

  #note(concern: Concern): TemplateResult | null {
    const { now, texts, actions } = this.page;
    const problem = now.problems[concern];
    if (problem === null) return null;
    return html`
      <div class="problem" data-testid="problem-${concern}">
        <div>${describeProblems(concern, problem).map((said) => html`<p>${texts.tell(said)}</p>`)}</div>
        ${
          canDismiss(concern)
            ? html`
        <button type="button" class="icon-button" aria-label=${texts.say('problem-dismiss')}
          @click=${() => actions.dismissProblem(concern)}>${icon('close')}</button>`
            : null
        }
      </div>`;
  }
}

customElements.define('qurio-problem', ProblemNote);
