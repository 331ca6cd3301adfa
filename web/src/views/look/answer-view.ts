/**
 * The answer: one class, how probable, and in a sentence how sure. "I don't know" is an answer too, and so is the
 * group where only that is known, and that picture and words disagree.
 */

import { effect } from '@preact/signals-core';
import { html, nothing, type TemplateResult } from 'lit';
import { className, describeAnswer } from '../../app/say/describe';
import { groupName } from '../../app/say/describe-group';
import { describeAbstention } from '../../app/say/describe-parts';
import { type GroundTruth, groundTruth } from '../../app/say/describe-truth';
import { asShare } from '../../app/say/numbers';
import type { Answered } from '../../app/state/answered';
import type { Answer } from '../../engine/types';
import { icon } from '../kit/icons';
import { SignalElement } from '../kit/signal-element';
import { lastSlice } from '../kit/slices';
import './status-line';
import './what-if-note';

export class AnswerView extends SignalElement {
  #stopMarking: (() => void) | null = null;

  /** That another answer is on its way is said before anything is drawn: this one would be taken for it. */
  override connectedCallback(): void {
    super.connectedCallback();
    this.#stopMarking = effect(() => void this.#mark(this.#isBusy()));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopMarking?.();
  }

  protected override firstUpdated(): void {
    void this.#mark(this.#isBusy());
  }

  /** An answer has come when all that belongs to it is drawn, in the other views, too. */
  async #mark(busy: boolean): Promise<void> {
    if (!busy) await lastSlice();
    this.querySelector('.answer')?.setAttribute('aria-busy', String(this.#isBusy()));
  }

  #isBusy(): boolean {
    const { current, varying } = this.page.now;
    return current === null || varying !== null;
  }

  protected override render(): TemplateResult {
    const { now, texts } = this.page;
    const answered = now.shown;
    const stale = now.current === null;
    return html`
      <section class="answer" aria-labelledby="answer-heading" aria-busy="true">
        <h2 class="eyebrow both-hue" id="answer-heading" tabindex="-1">${texts.say('answer-heading')}</h2>
        <div class=${stale && answered ? 'verdict stale' : 'verdict'}>
          ${answered ? this.#verdict(answered) : this.#waiting()}
        </div>
        <qurio-what-if .page=${this.page}></qurio-what-if>
        <qurio-status .page=${this.page}></qurio-status>
      </section>`;
  }

  #waiting(): TemplateResult {
    const { texts } = this.page;
    const { models, picture, opening, reading } = this.page.now;
    const idle = models.phase === 'ready' && !picture && !opening && reading === null;
    if (models.phase === 'failed') return this.#placeholder(texts.say('answer-no-model'));
    return this.#placeholder(idle ? texts.say('answer-choose') : texts.say('answer-waiting'));
  }

  #placeholder(text: string): TemplateResult {
    return html`<p class="verdict-class waiting">${text}</p>`;
  }

  #verdict(answered: Answered): TemplateResult {
    const { texts } = this.page;
    const { answer } = answered.recognition;
    const truth = groundTruth(answered);
    return html`
      <p class="verdict-line">
        <strong class="verdict-class" data-testid="answer-class" data-class=${answer.classes[answer.top] ?? ''}
          data-group=${answer.group?.name ?? nothing}
          data-abstain=${answer.abstain ? 'true' : 'false'}
          data-conclusion=${answer.conclusion}>${this.#name(answer)}</strong>
        ${answer.conclusion === 'disagree' ? null : this.#share(answer)}
      </p>
      ${truth ? this.#truth(truth) : null}
      <p class="verdict-sentence" data-testid="answer-sentence">${texts.tell(describeAnswer(answer))}</p>
      ${answer.abstain ? html`<p class="verdict-sentence">${texts.tell(describeAbstention(answer))}</p>` : null}
      ${answer.conclusion === 'disagree' ? this.#readAlone() : null}`;
  }

  #share(answer: Answer): TemplateResult {
    const { texts } = this.page;
    const probability = answer.group?.probability ?? answer.probabilities[answer.top] ?? 0;
    const share = asShare(probability);
    return html`<span class=${answer.abstain ? 'verdict-share unsure' : 'verdict-share'} data-testid="answer-probability"
          data-probability=${probability}>${
            answer.abstain && !answer.group
              ? texts.say('answer-at-best', { share })
              : texts.show(share)
          }</span>`;
  }

  /** Either of the two that disagree can be asked on its own; what is put aside comes back with "undo". */
  #readAlone(): TemplateResult {
    const { texts, actions } = this.page;
    return html`
      <p class="read-alone">
        <button type="button" class="quiet framed" data-testid="photo-alone"
          @click=${() => actions.editCaption('')}>${texts.say('disagree-photo-alone')}</button>
        <button type="button" class="quiet framed" data-testid="caption-alone"
          @click=${() => actions.removePhoto()}>${texts.say('disagree-caption-alone')}</button>
      </p>`;
  }

  #name({ conclusion, group, abstain, classes, top }: Answer): string {
    const { texts } = this.page;
    if (conclusion === 'disagree') return texts.say('answer-disagree');
    if (group) return texts.tell(groupName(group));
    return abstain ? texts.say('answer-abstain') : texts.tell(className(classes[top] ?? ''));
  }

  /** Said right under the answer, so that a wrong one never stands alone. */
  #truth({ class: really, correctness, really: is, verdict }: GroundTruth): TemplateResult {
    const { texts } = this.page;
    return html`
      <p class="truth ${correctness}" data-testid="truth" data-class=${really} data-correctness=${correctness}>
        ${icon(correctness === 'right' ? 'right' : 'wrong')}
        <span><strong>${texts.tell(is)}</strong> ${texts.tell(verdict)}</span></p>`;
  }
}

customElements.define('qurio-answer', AnswerView);
