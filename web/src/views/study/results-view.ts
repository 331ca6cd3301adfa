/** How good it is, and whether quantum helped: every head on the same data, with the honest sentence first. */

import { html, type TemplateResult } from 'lit';
import { areResultsMissing, askForResults, knownResults } from '../../app/lab/known-results';
import {
  CONDITIONS,
  type Condition,
  figuresOf,
  type Judged,
  type Model,
  modelNamed,
  oneItem,
  type Protocol,
  pairWith,
  type Results,
  sortedModels,
} from '../../app/lab/results';
import { describeEntanglement, describeVerdict, pairFills } from '../../app/say/describe-results';
import {
  asChance,
  asFinePoints,
  asPercent,
  asRounded,
  asShare,
  asTenths,
} from '../../app/say/numbers';
import { forestPlot } from '../../draw/forest';
import { SHIPPED } from '../../engine/types';
import { figureTable } from '../kit/figure-table';
import { narrow } from '../kit/media-query';
import { PatientElement } from '../kit/patient-element';
import { fewShotFigure } from './few-shot-figure';
import { noiseFigure } from './noise-figure';

export class ResultsView extends PatientElement {
  protected override render(): TemplateResult {
    const { texts } = this.page;
    const all = knownResults();
    return html`
      <section class="panel results-panel" aria-labelledby="results-heading">
        <h3 id="results-heading">${texts.say('results-heading')}</h3>
        ${all ? this.#figures(all) : null}
        ${areResultsMissing() ? this.#missing() : null}
      </section>`;
  }

  #missing(): TemplateResult {
    const { texts } = this.page;
    return html`
      <p role="alert">${texts.say('results-missing')}</p>
      <button type="button" class="quiet framed" @click=${askForResults}>${texts.say('problem-again')}</button>`;
  }

  #figures(all: Results): TemplateResult {
    const { texts } = this.page;
    const { folds, sources, noise } = all;
    const cut = describeEntanglement(all);
    return html`
      <p class="verdict-first" data-testid="verdict">${texts.tell(describeVerdict(all))}</p>
      ${cut ? html`<p class="figure-sentence" data-testid="entanglement">${texts.tell(cut)} ${texts.say('entanglement-what')}</p>` : null}
      <h4>${texts.say('results-counterparts')}</h4>
      <div class="picture-box" data-testid="forest">${this.#forest(folds)}</div>
      <p class="legend">${texts.say('results-counterparts-legend')}</p>
      ${this.#pairs(folds)}
      <h4>${texts.say('results-known')}</h4>
      ${this.#table(folds, 'head')}
      ${this.#variants(folds)}
      <p class="hint">${this.#items(folds)}</p>
      ${fewShotFigure(all, texts, narrow.value)}
      ${noise ? noiseFigure(noise, texts, narrow.value) : null}
      <h4>${texts.say('results-unseen')}</h4>
      <p class="figure-sentence">${texts.say('results-unseen-lead', { sources: sources.parts })}</p>
      ${this.#table(sources, 'pool')}
      <p class="hint">${this.#items(sources)}</p>`;
  }

  #forest(folds: Protocol): TemplateResult {
    const { texts } = this.page;
    const rows = sortedModels(folds).first.flatMap(({ name, title }) => {
      const pair = pairWith(folds, name);
      const [low, high] = pair?.interval ?? [0, 0];
      return pair ? [{ name: title, value: pair.difference_in_points, low, high }] : [];
    });
    return html`${forestPlot(rows, (value) => texts.show(asRounded(value)), narrow.value)}`;
  }

  #pairs(folds: Protocol): TemplateResult {
    const { texts } = this.page;
    const shipped = modelNamed(folds, SHIPPED)?.title ?? SHIPPED;
    const heads = [
      texts.say('table-against', { head: shipped }),
      texts.say('table-points'),
      texts.say('table-interval'),
      texts.say('table-only', { head: shipped }),
      texts.say('table-only-other'),
      texts.say('table-mcnemar'),
    ];
    return figureTable(texts.say('results-pairs'), heads, () =>
      folds.models.flatMap(({ name, title }) => {
        const pair = pairWith(folds, name);
        if (!pair) return [];
        const { points, low, high } = pairFills(pair);
        return [
          [
            title,
            texts.show(points),
            texts.say('table-range', { low, high }),
            String(pair.only_a_right),
            String(pair.only_b_right),
            texts.show(asChance(pair.mcnemar_p)),
          ],
        ];
      }),
    );
  }

  #table(protocol: Protocol, judged: Judged): TemplateResult {
    const { texts } = this.page;
    const label = texts.say(judged === 'head' ? 'results-known' : 'results-unseen');
    return html`
      <div class="table-scroll" tabindex="0" role="group" aria-label=${label}>
        <table>
          <thead><tr>${this.#heads().map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
          <tbody>${sortedModels(protocol).first.map((model) => {
            const [title, ...cells] = this.#row(model, judged);
            return html`
            <tr class=${model.name === SHIPPED ? 'shipped' : ''}><th scope="row" lang="en">${title}</th>
              ${cells.map((cell) => html`<td>${cell}</td>`)}</tr>`;
          })}</tbody>
        </table>
      </div>`;
  }

  /** What was tried beside: for whoever wants to know. */
  #variants(folds: Protocol): TemplateResult {
    return figureTable(this.page.texts.say('results-variants'), this.#heads(), () =>
      sortedModels(folds).others.map((model) => this.#row(model, 'head')),
    );
  }

  #heads(): string[] {
    const ids = ['table-model', 'table-numbers', 'table-seconds'];
    return [...ids, ...CONDITIONS.map((id) => `condition-${id}`)].map((id) =>
      this.page.texts.say(id),
    );
  }

  #row(model: Model, judged: Judged): string[] {
    const { texts } = this.page;
    return [
      model.title,
      texts.say('table-of', { all: model.parameters, circuit: model.circuit_parameters }),
      texts.show(asTenths(model.seconds[0])),
      ...CONDITIONS.map((id) => this.#cell(model, judged, id)),
    ];
  }

  #cell(model: Model, judged: Judged, condition: Condition): string {
    const { texts } = this.page;
    const figures = figuresOf(model, judged, condition);
    if (!figures) return '–';
    const fills = {
      accuracy: asPercent(figures.accuracy[0]),
      sd: asPercent(figures.accuracy[1]),
      f1: asPercent(figures.macro_f1[0]),
    };
    return texts.say(model.seeds > 1 ? 'table-accuracy-sd' : 'table-accuracy', fills);
  }

  #items({ models, seeds, majority_accuracy }: Protocol): string {
    const { texts } = this.page;
    const items = (condition: Condition): number =>
      figuresOf(models[0], 'head', condition)?.items ?? 0;
    const both = items('photo_caption');
    const photo = items('photo');
    return texts.say('results-items', {
      both,
      bothPoints: asFinePoints(oneItem(both)),
      photo,
      photoPoints: asFinePoints(oneItem(photo)),
      seeds,
      majority: asShare(majority_accuracy),
    });
  }
}

customElements.define('qurio-results', ResultsView);
