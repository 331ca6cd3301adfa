/**
 * What the page is doing, in one calm line; while models are on their way, how much of them has arrived, and
 * what for. A problem's sentence stands near the input (problem-note) and is only repeated here unseen.
 */

import { html, type TemplateResult } from 'lit';
import { describeTiming } from '../../app/say/describe';
import { type Message, message } from '../../app/say/message';
import { describeProblem } from '../../app/say/problem';
import {
  describeArriving,
  describeProgress,
  describeWaiting,
  partsUntil,
  totalProgress,
} from '../../app/say/progress';
import {
  type AppState,
  hindrance,
  isAnswered,
  isEmpty,
  nextStage,
  type Progress,
  statusOf,
  waitsFor,
} from '../../app/state/state';
import { until } from '../../app/state/until';
import { SignalElement } from '../kit/signal-element';
import { lastSlice } from '../kit/slices';

export class StatusLine extends SignalElement {
  /** It says "done" when all that is on the screen is, and anything else at once, though it be about to say so. */
  protected override async turn(update: () => void): Promise<void> {
    const { state } = this.page;
    const ready = new AbortController();
    const undone = until(() => statusOf(state.value) !== 'done' || null, ready.signal);
    await Promise.race([lastSlice(), undone]);
    ready.abort();
    update();
  }

  protected override render(): TemplateResult {
    const state = this.page.state.value;
    const now = statusOf(state);
    return html`
      <div class="status">
        <p data-testid="status" data-state=${now} data-models=${state.models.phase} class=${now === 'error' ? 'visually-hidden' : 'status-text'}>${this.page.texts.tell(sentence(state))}</p>
        ${state.models.phase === 'loading' ? this.#arriving(state, state.models.progress) : null}
      </div>`;
  }

  /** The bar is about what is waited for, or about what comes next while nothing is. */
  #arriving(state: AppState, progress: Progress): TemplateResult | null {
    const { texts } = this.page;
    const waits = waitsFor(state);
    const stage = waits ?? nextStage(state);
    if (stage === null) return null;
    const { loaded, total } = totalProgress(partsUntil(progress, stage));
    return html`
      ${waits === null ? html`<p class="status-text" data-testid="arriving" data-stage=${stage}>${texts.tell(describeArriving(stage, progress))}</p>` : null}
      <progress aria-label=${texts.say('loading-label')} max=${Math.max(1, total)} .value=${loaded}></progress>`;
  }
}

function sentence(state: AppState): Message {
  const { models, opening, answered, problems } = state;
  const waits = waitsFor(state);
  if (waits !== null && models.phase === 'loading') {
    const { progress } = models;
    return isEmpty(state) ? describeProgress(progress) : describeWaiting(waits, progress);
  }
  if (opening || state.reading !== null) {
    return message(opening ? 'status-opening' : 'status-working');
  }
  const concern = hindrance(state);
  const problem = concern && problems[concern];
  if (concern && problem) return describeProblem(concern, problem);
  if (isAnswered(state) && answered) return describeTiming(answered.recognition);
  return message('status-ready');
}

customElements.define('qurio-status', StatusLine);
