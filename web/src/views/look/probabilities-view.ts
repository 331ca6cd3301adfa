/** The probabilities of the classes as bars with their exact numbers, and whether the answer is sure enough to be given. */

import { html, type TemplateResult } from 'lit';
import { largest } from '../../app/measure/attention';
import { classAt, className } from '../../app/say/describe';
import { describeGroupSum } from '../../app/say/describe-group';
import { describeMissingSupport } from '../../app/say/describe-parts';
import { groundTruth } from '../../app/say/describe-truth';
import { asShare } from '../../app/say/numbers';
import type { Answer } from '../../engine/types';
import { figureMenu } from '../kit/figure-menu';
import { icon } from '../kit/icons';
import { properties } from '../kit/properties';
import { SignalElement } from '../kit/signal-element';

/** Classes that are seen at once; all others fold away. */
const SHOWN = 5;

export class ProbabilitiesView extends SignalElement {
  protected override render(): TemplateResult | null {
    const { now, texts } = this.page;
    const answer = now.shown?.recognition.answer;
    if (!answer) return null;
    const order = largest(answer.probabilities, answer.classes.length);
    return html`
      <section class=${now.current ? 'probabilities' : 'probabilities stale'} aria-labelledby="probabilities-heading" data-figure="probabilities">
        <h2 class="eyebrow" id="probabilities-heading">${texts.say('probabilities-heading')}</h2>
        ${this.#outside()}
        <ol class=${answer.abstain ? 'bars unsure' : 'bars'}>${order.slice(0, SHOWN).map((index) => this.#bar(answer, index))}</ol>
        <details>
          <summary>${texts.say('probabilities-all', { count: answer.classes.length - SHOWN })}</summary>
          <ol class=${answer.abstain ? 'bars unsure' : 'bars'} start=${SHOWN + 1}>
            ${order.slice(SHOWN).map((index) => this.#bar(answer, index))}</ol>
        </details>
        ${this.#confidence(answer)}
        ${answer.group ? html`<p class="hint" data-testid="group-sum">${texts.tell(describeGroupSum(answer.group))}</p>` : null}
        ${figureMenu(this.page, 'probabilities')}
      </section>`;
  }

  #bar(answer: Answer, index: number): TemplateResult {
    const { texts } = this.page;
    const share = answer.probabilities[index] ?? 0;
    const { answered, varied } = this.page.now;
    const before = varied ? answered?.recognition.answer.probabilities[index] : undefined;
    const really = answered && groundTruth(answered)?.class === answer.classes[index];
    return html`
      <li class=${index === answer.top ? 'bar top' : 'bar'} data-class=${answer.classes[index]} data-probability=${share}
        ${properties({ '--share': share.toFixed(5), '--before': (before ?? 0).toFixed(5) })}>
        <span class="bar-name">${texts.tell(classAt(answer, index))}${really ? this.#really() : null}</span>
        <span class="bar-track" aria-hidden="true"><span class="bar-fill"></span>${before === undefined ? null : html`<span class="bar-before"></span>`}</span>
        <span class="bar-number">${texts.show(asShare(share))}</span>
      </li>`;
  }

  /** What the object really is has no bar of its own. */
  #outside(): TemplateResult | null {
    const { now, texts } = this.page;
    const truth = now.answered && groundTruth(now.answered);
    if (truth?.correctness !== 'foreign') return null;
    return html`<p class="hint" data-testid="really-outside">${texts.say('really-outside', { class: className(truth.class) })}</p>`;
  }

  #really(): TemplateResult {
    const what = this.page.texts.say('really-here');
    return html` <span class="bar-really" data-testid="really-here" title=${what}>${icon('right')}<span class="visually-hidden">(${what})</span></span>`;
  }

  /** The number that decides whether the model answers at all, and where that number has to be. */
  #confidence(answer: Answer): TemplateResult {
    const { texts } = this.page;
    const { confidence, threshold, support } = answer;
    // Below the mark the mark is reason enough.
    const doubted = support.missing && confidence >= threshold;
    const inside = (value: number): string => Math.min(1, Math.max(0, value)).toFixed(4);
    return html`
      <div class=${answer.abstain ? 'confidence unsure' : 'confidence'}
        ${properties({ '--value': inside(confidence), '--threshold': inside(threshold) })}>
        <span class="bar-name">${texts.say('confidence')}</span>
        <span class="confidence-track" aria-hidden="true"><span class="confidence-needed"></span><span class="confidence-value"></span></span>
        <span class="bar-number">${texts.show(asShare(confidence))}</span>
        <p class="hint">${texts.say('confidence-needed', { threshold: asShare(threshold) })}
          ${doubted ? texts.tell(describeMissingSupport(answer)) : null}</p>
      </div>`;
  }
}

customElements.define('qurio-probabilities', ProbabilitiesView);
