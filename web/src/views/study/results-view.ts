/** How good it is, and whether quantum helped: every head on the same data, with the honest sentence first. */

import { html, type TemplateResult } from 'lit';
import { areResultsMissing, askForResults, knownResults } from '../../app/lab/known-results';
import {
  CONDITIONS,
  type Condition,
  figuresOf,
  type Judged,
  type Model,
  oneItem,
  type Protocol,
  pairWith,
  type Results,
  sortedModels,
} from '../../app/lab/results';
import { describeEntanglement, describeVerdict } from '../../app/say/describe-results';
import { asItemPoints, asRounded, asShare } from '../../app/say/numbers';
import {
  aboutCells,
  accuracyCell,
  headName,
  PAIR_COLUMNS,
  pairCells,
} from '../../app/say/results-tables';
import type { FigureName } from '../../app/state/figures';
import { forestPlot } from '../../draw/forest';
import { SHIPPED } from '../../engine/types';
import { figureMenu } from '../kit/figure-menu';
import { figureTable } from '../kit/figure-table';
import { narrow } from '../kit/media-query';
import { PatientElement } from '../kit/patient-element';
import { curveFigure } from './curve-figure';
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
    const { folds, sources, noise, curve } = all;
    const cut = describeEntanglement(all);
    return html`
      <p class="verdict-first" data-testid="verdict">${texts.tell(describeVerdict(all))}</p>
      ${cut ? html`<p class="figure-sentence" data-testid="entanglement">${texts.tell(cut)}${texts.gap}${texts.say('entanglement-what')}</p>` : null}
      ${this.#figure('forest', this.#counterparts(folds))}
      <h4>${texts.say('results-known')}</h4>
      ${this.#table(folds, 'head')}
      ${this.#variants(folds)}
      <p class="hint">${this.#items(folds)}</p>
      ${curve ? this.#figure('curve', curveFigure(curve, texts, narrow.value)) : null}
      ${this.#figure('few-shot', fewShotFigure(all, texts, narrow.value))}
      ${noise ? this.#figure('noise', noiseFigure(noise, texts, narrow.value)) : null}
      <h4>${texts.say('results-unseen')}</h4>
      <p class="figure-sentence">${texts.say('results-unseen-lead', { sources: sources.parts })}</p>
      ${this.#table(sources, 'pool')}
      <p class="hint">${this.#items(sources)}</p>`;
  }

  #figure(name: FigureName, figure: TemplateResult | null): TemplateResult | null {
    return figure && html`<div data-figure=${name}>${figure}${figureMenu(this.page, name)}</div>`;
  }

  #counterparts(folds: Protocol): TemplateResult {
    const { texts } = this.page;
    return html`
      <h4>${texts.say('results-counterparts')}</h4>
      <div class="picture-box" data-testid="forest">${this.#forest(folds)}</div>
      <p class="legend">${texts.say('results-counterparts-legend')}</p>
      ${this.#pairs(folds)}
      <p class="legend">${texts.say('results-pairs-legend')}</p>`;
  }

  #forest(folds: Protocol): TemplateResult {
    const { texts } = this.page;
    const rows = sortedModels(folds).first.flatMap(({ name }) => {
      const pair = pairWith(folds, name);
      const [low, high] = pair?.interval ?? [0, 0];
      return pair
        ? [{ name: texts.tell(headName(name)), value: pair.difference_in_points, low, high }]
        : [];
    });
    return html`${forestPlot(rows, (value) => texts.show(asRounded(value)), narrow.value)}`;
  }

  #pairs(folds: Protocol): TemplateResult {
    const { texts } = this.page;
    const head = headName(SHIPPED);
    const heads = ['table-against', ...PAIR_COLUMNS].map((id) => texts.say(id, { head }));
    return figureTable(texts.say('results-pairs'), heads, () =>
      folds.models.flatMap(({ name }) => {
        const pair = pairWith(folds, name);
        return pair ? [[headName(name), ...pairCells(pair)].map((one) => texts.tell(one))] : [];
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
            <tr class=${model.name === SHIPPED ? 'shipped' : ''}><th scope="row">${title}</th>
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
    const ids = ['table-model', 'table-numbers', 'table-seeds', 'table-seconds'];
    return [...ids, ...CONDITIONS.map((id) => `condition-${id}`)].map((id) =>
      this.page.texts.say(id),
    );
  }

  #row(model: Model, judged: Judged): string[] {
    const { texts } = this.page;
    const accuracies = CONDITIONS.map((id) => accuracyCell(model, judged, id));
    return [headName(model.name), ...aboutCells(model), ...accuracies].map((cell) =>
      cell ? texts.tell(cell) : '–',
    );
  }

  #items({ models, majority_accuracy }: Protocol): string {
    const { texts } = this.page;
    const items = (condition: Condition): number =>
      figuresOf(models[0], 'head', condition)?.items ?? 0;
    const both = items('photo_caption');
    const photo = items('photo');
    return texts.say('results-items', {
      both,
      bothPoints: asItemPoints(oneItem(both)),
      photo,
      photoPoints: asItemPoints(oneItem(photo)),
      majority: asShare(majority_accuracy),
    });
  }
}

customElements.define('qurio-results', ResultsView);
