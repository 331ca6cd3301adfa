/**
 * What the page is doing, in one calm line; while the model is on its way, how much of it has arrived.
 * A problem's sentence stands near the input (problem-note) and is only repeated here unseen.
 */

import { html, type TemplateResult } from 'lit';
import { describeTiming } from '../../app/say/describe';
import { type Message, message } from '../../app/say/message';
import { describeProblem } from '../../app/say/problem';
import { describeProgress, totalProgress } from '../../app/say/progress';
import { type AppState, hindrance, isAnswered, statusOf } from '../../app/state/state';
import { SignalElement } from '../kit/signal-element';
import { lastSlice } from '../kit/slices';

export class StatusLine extends SignalElement {
  /** It says "done" when all that is on the screen is, and anything else at once. */
  protected override async turn(update: () => void): Promise<void> {
    if (statusOf(this.page.state.peek()) === 'done') await lastSlice();
    update();
  }

  protected override render(): TemplateResult {
    const state = this.page.state.value;
    const now = statusOf(state);
    return html`
      <div class="status">
        ${now === 'loading' ? this.#bar(state) : null}
        <p data-testid="status" data-state=${now} class=${now === 'error' ? 'visually-hidden' : 'status-text'}>${this.page.texts.tell(sentence(state))}</p>
      </div>`;
  }

  #bar(state: AppState): TemplateResult {
    const { texts } = this.page;
    const { loaded, total } = totalProgress(
      state.models.phase === 'loading' ? state.models.progress : {},
    );
    return html`<progress aria-label=${texts.say('loading-label')} max=${Math.max(1, total)} .value=${loaded}></progress>`;
  }
}

function sentence(state: AppState): Message {
  const { models, opening, answered, problems } = state;
  if (models.phase === 'loading') return describeProgress(models.progress);
  if (opening || state.reading !== null) {
    return message(opening ? 'status-opening' : 'status-working');
  }
  const concern = hindrance(state);
  const problem = concern && problems[concern];
  if (concern && problem) return describeProblem(concern, problem);
  if (isAnswered(state) && answered) return describeTiming(answered.recognition.timing);
  return message('status-ready');
}

customElements.define('qurio-status', StatusLine);
