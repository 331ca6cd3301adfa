/** Shots and noise: the same circuit as a quantum computer would run it, with what that leaves of the answer. */

import { html, nothing, type TemplateResult } from 'lit';
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
import { figureMenu } from '../kit/figure-menu';
import { figureTable } from '../kit/figure-table';
import { icon } from '../kit/icons';
import { narrow } from '../kit/media-query';
import { PatientElement } from '../kit/patient-element';
import { measurementProblem } from './measurement-problem';

const ROWS = 5;

interface PlanSlider {
  readonly id: string;
  /** What it sets, and in words to what: the place of the thumb is a notch, a number that says nothing. */
  readonly name: string;
  readonly says: string;
  /** Both, for the eye. */
  readonly label: string;
  readonly notch: number;
  readonly most: number;
  readonly planAt: (notch: number) => ShotsPlan;
}

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
      <figure class=${counted || measured?.failure ? 'panel shots-panel' : 'panel shots-panel filling'} aria-labelledby="shots-heading" data-figure="shots">
        <h3 id="shots-heading">${texts.say('shots-heading')}</h3>
        <p class="figure-sentence">${texts.say('shots-lead')}</p>
        <p class="figure-sentence said long" data-testid=${counted ? 'shots-sentence' : nothing}
          data-shots=${counted?.plan.shots ?? nothing} data-depolarising=${counted?.plan.depolarising ?? nothing}>${counted ? texts.tell(describeShots(answer, counted, measured?.safe ?? null)) : null}</p>
        <div class="shots">
          <div>
            ${this.#sliders(plan)}
            <button type="button" class="quiet framed" data-testid="shots-anew"
              @click=${() => whatIfs.choosePlan({ ...plan, seed: plan.seed + 1 })}>${texts.say('shots-again')}</button>
          </div>
          ${counted ? this.#bars(answer, counted) : html`<div></div>`}
        </div>
        ${measurementProblem(texts, 'shots', measured?.failure, () => whatIfs.shots.again())}
        ${counted ? html`${this.#table(answer, counted)}${figureMenu(this.page, 'shots')}` : null}
      </figure>`;
  }

  protected override updated(): void {
    this.page.whatIfs.countShots();
  }

  #sliders(plan: ShotsPlan): TemplateResult {
    const { texts } = this.page;
    const { shots, depolarising, readout } = plan;
    return html`
      ${this.#slider({
        id: 'shots',
        name: texts.say('slider-shots'),
        label: texts.say('shots-count', { shots }),
        says: texts.say('slider-shots-value', { shots }),
        notch: notchOf(shots),
        most: SHOT_NOTCHES,
        planAt: (notch) => ({ ...plan, shots: shotsAt(notch) }),
      })}
      ${this.#slider({
        id: 'depolarising',
        name: texts.say('slider-depolarising'),
        label: texts.say('shots-depolarising', { share: asShare(depolarising) }),
        says: texts.show(asShare(depolarising)),
        notch: notchOfError(depolarising),
        most: ERROR_NOTCHES,
        planAt: (notch) => ({ ...plan, depolarising: errorAt(notch) }),
      })}
      ${this.#slider({
        id: 'readout',
        name: texts.say('slider-readout'),
        label: texts.say('shots-readout', { share: asShare(readout) }),
        says: texts.show(asShare(readout)),
        notch: notchOfError(readout),
        most: ERROR_NOTCHES,
        planAt: (notch) => ({ ...plan, readout: errorAt(notch) }),
      })}`;
  }

  #slider({ id, name, label, says, notch, most, planAt }: PlanSlider): TemplateResult {
    const { texts, whatIfs } = this.page;
    const go = (to: number): void => whatIfs.choosePlan(planAt(Math.min(most, Math.max(0, to))));
    const now = Math.round(notch);
    return html`
      <div class="slider">
        <span>${label}</span>
        <button type="button" class="icon-button" aria-label=${texts.say('less', { what: label })} @click=${() => go(now - 1)}>${icon('minus')}</button>
        <input type="range" min="0" max=${most} step="1" data-testid="slider-${id}" aria-label=${name} aria-valuetext=${says}
          .value=${live(String(now))} @input=${(event: Event) => {
            if (event.target instanceof HTMLInputElement) go(event.target.valueAsNumber);
          }}>
        <button type="button" class="icon-button" aria-label=${texts.say('more', { what: label })} @click=${() => go(now + 1)}>${icon('plus')}</button>
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
