/** Shots and noise: the same circuit as a quantum computer would run it, with what that leaves of the answer. */

import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { largest } from '../../app/measure/attention';
import { classAt } from '../../app/say/describe';
import { describeShots } from '../../app/say/describe-shots';
import { asShare } from '../../app/say/numbers';
import {
  ERROR_NOTCHES,
  errorAt,
  notchOf,
  notchOfError,
  SHOT_NOTCHES,
  shotsAt,
} from '../../app/state/plan';
import { intervalBars } from '../../draw/interval-bars';
import type { Answer, ShotsAnswer, ShotsPlan } from '../../engine/types';
import { figureTable } from '../kit/figure-table';
import { icon } from '../kit/icons';
import { narrow } from '../kit/media-query';
import { PatientElement } from '../kit/patient-element';
import { measurementProblem } from './measurement-problem';

const ROWS = 5;

export class ShotsView extends PatientElement {
  protected override render(): TemplateResult | null {
    const { texts, now, whatIfs } = this.page;
    const answer = now.shown?.recognition.answer;
    if (!answer) return null;
    const state = whatIfs.shots.state.value;
    const measured = state?.answered === now.answered ? state : null;
    const { plan } = now;
    const counted = measured?.answer ?? null;
    return html`
      <figure class="panel shots-panel" aria-labelledby="shots-heading">
        <h3 id="shots-heading">${texts.say('shots-heading')}</h3>
        <p class="figure-sentence">${texts.say('shots-lead')}${texts.gap}${counted ? html`<span data-testid="shots-sentence">${texts.tell(describeShots(answer, counted, measured?.safe ?? null))}</span>` : null}</p>
        <div class="shots">
          <div>
            ${this.#slider('shots', notchOf(plan.shots), SHOT_NOTCHES, texts.say('shots-count', { shots: plan.shots }), (notch) => ({ ...plan, shots: shotsAt(notch) }))}
            ${this.#slider('depolarising', notchOfError(plan.depolarising), ERROR_NOTCHES, texts.say('shots-depolarising', { share: asShare(plan.depolarising) }), (notch) => ({ ...plan, depolarising: errorAt(notch) }))}
            ${this.#slider('readout', notchOfError(plan.readout), ERROR_NOTCHES, texts.say('shots-readout', { share: asShare(plan.readout) }), (notch) => ({ ...plan, readout: errorAt(notch) }))}
            <button type="button" class="quiet framed" data-testid="shots-anew"
              @click=${() => whatIfs.choosePlan({ ...plan, seed: plan.seed + 1 })}>${texts.say('shots-again')}</button>
          </div>
          ${counted ? this.#bars(answer, counted) : null}
        </div>
        ${measurementProblem(texts, 'shots', measured?.failure, () => whatIfs.shots.again())}
        ${counted ? this.#table(answer, counted) : null}
      </figure>`;
  }

  protected override updated(): void {
    this.page.whatIfs.countShots();
  }

  #slider(
    name: string,
    value: number,
    most: number,
    label: string,
    changed: (value: number) => ShotsPlan,
  ): TemplateResult {
    const { texts, whatIfs } = this.page;
    const go = (to: number): void => whatIfs.choosePlan(changed(Math.min(most, Math.max(0, to))));
    return html`
      <div class="slider">
        <span id="slider-${name}">${label}</span>
        <button type="button" class="icon-button" aria-label=${texts.say('less', { what: label })} @click=${() => go(Math.round(value) - 1)}>${icon('minus')}</button>
        <input type="range" min="0" max=${most} step="1" data-testid="slider-${name}" aria-labelledby="slider-${name}"
          .value=${live(String(Math.round(value)))} @input=${(event: Event) => {
            if (event.target instanceof HTMLInputElement) go(event.target.valueAsNumber);
          }}>
        <button type="button" class="icon-button" aria-label=${texts.say('more', { what: label })} @click=${() => go(Math.round(value) + 1)}>${icon('plus')}</button>
      </div>`;
  }

  #order({ head }: Answer): number[] {
    return largest(head.probabilities, ROWS);
  }

  #bars(answer: Answer, { probabilities, low, high }: ShotsAnswer): TemplateResult {
    const { texts } = this.page;
    const rows = this.#order(answer).map((label) => ({
      name: texts.tell(classAt(answer, label)),
      value: probabilities[label] ?? 0,
      low: low[label] ?? 0,
      high: high[label] ?? 0,
      exact: answer.head.probabilities[label] ?? 0,
      text: texts.say('shots-interval', {
        low: asShare(low[label]),
        high: asShare(high[label]),
      }),
      main: label === answer.head.top,
    }));
    return html`<div><div class="picture-box" data-testid="shots-bars">${intervalBars(rows, narrow.value)}</div>
      <p class="legend">${texts.say('shots-legend')}${texts.gap}${texts.say('shots-preparation')}</p></div>`;
  }

  #table(answer: Answer, { probabilities, low, high, limit }: ShotsAnswer): TemplateResult {
    const { texts } = this.page;
    const heads = [
      'table-class',
      'table-experiment',
      'table-low',
      'table-high',
      'table-limit',
      'table-exact',
    ];
    return figureTable(
      texts.say('shots-table'),
      heads.map((id) => texts.say(id)),
      () =>
        largest(answer.head.probabilities, answer.classes.length).map((label) => [
          texts.tell(classAt(answer, label)),
          ...[probabilities, low, high, limit, answer.head.probabilities].map((values) =>
            texts.show(asShare(values[label])),
          ),
        ]),
    );
  }
}

customElements.define('qurio-shots', ShotsView);
