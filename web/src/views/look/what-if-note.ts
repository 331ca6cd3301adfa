/** Beside the answer: what is changed about the object, what that did, and the ways back. */

import { html, type TemplateResult } from 'lit';
import { describeChange, describeVariation } from '../../app/say/describe-variation';
import { wordTexts } from '../../app/say/words';
import { icon } from '../kit/icons';
import { SignalElement } from '../kit/signal-element';

export class WhatIfNote extends SignalElement {
  protected override render(): TemplateResult | null {
    const { answered, varied, history } = this.page.now;
    if (!answered) return null;
    const travelled = history.past.length + history.future.length > 0;
    if (!varied && !travelled) return null;
    return html`
      <div class=${varied ? 'what-if' : 'what-if idle'}>
        <p class="what-if-sentence" data-testid="what-if">${varied ? this.#sentence() : null}</p>
        ${this.#buttons(varied !== null)}
      </div>`;
  }

  #sentence(): TemplateResult | null {
    const { texts, now } = this.page;
    const { answered, varied } = now;
    if (!answered || !varied) return null;
    const what = texts.tell(describeVariation(varied.variation, wordTexts(answered)));
    const change = describeChange(answered.recognition.answer, varied.shown.recognition.answer);
    return html`<strong>${what}</strong>${texts.gap}${texts.tell(change)}`;
  }

  #buttons(changed: boolean): TemplateResult {
    const { texts, actions, whatIfs, now } = this.page;
    const { past, future } = now.history;
    return html`
      <div class="what-if-buttons">
        ${
          changed
            ? html`<button type="button" class="quiet framed" @click=${() => whatIfs.putBack()}>${texts.say('what-if-back')}</button>`
            : null
        }
        <button type="button" class="icon-button" aria-label=${texts.say('undo')} title=${texts.say('undo')}
          ?disabled=${past.length === 0} @click=${() => actions.undo()}>${icon('undo')}</button>
        <button type="button" class="icon-button" aria-label=${texts.say('redo')} title=${texts.say('redo')}
          ?disabled=${future.length === 0} @click=${() => actions.redo()}>${icon('redo')}</button>
      </div>`;
  }
}

customElements.define('qurio-what-if', WhatIfNote);
