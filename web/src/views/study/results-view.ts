/** How good it is, and whether quantum helped: every head on the same data, with the honest sentence first. */

import { html, type TemplateResult } from 'lit';
import {
  type Arm,
  armNamed,
  describeEntanglement,
  describeVerdict,
  oneItem,
  type Protocol,
  pairWith,
  type Results,
  sortedArms,
} from '../../app/lab/results';
import { forestPlot } from '../../draw/forest';
import { SHIPPED } from '../../engine/types';
import { figureTable } from '../frame/figure-table';
import { narrow } from '../frame/media-query';
import { PatientElement } from '../frame/patient-element';
import { fewShotFigure } from './few-shot-figure';
import { knownResults } from './known-results';
import { noiseFigure } from './noise-figure';

const CONDITIONS = ['photo_caption', 'photo_masked', 'photo', 'caption'] as const;

export class ResultsView extends PatientElement {
  protected override render(): TemplateResult {
    const { texts } = this.page;
    const all = knownResults();
    return html`
      <section class="panel results-panel" aria-labelledby="results-heading">
        <h3 id="results-heading">${texts.say('results-heading')}</h3>
        ${all === 'missing' ? html`<p>${texts.say('results-missing')}</p>` : null}
        ${all !== null && all !== 'missing' ? this.#figures(all) : null}
      </section>`;
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
      ${this.#table(sources, 'whole')}
      <p class="hint">${this.#items(sources)}</p>`;
  }

  #forest(folds: Protocol): TemplateResult {
    const { texts } = this.page;
    const rows = sortedArms(folds).first.flatMap(({ name, title }) => {
      const pair = pairWith(folds, name);
      const [low, high] = pair?.interval ?? [0, 0];
      return pair ? [{ name: title, value: pair.difference_in_points, low, high }] : [];
    });
    return html`${forestPlot(rows, (value) => texts.decimal(value, 0), narrow.value)}`;
  }

  #pairs(folds: Protocol): TemplateResult {
    const { texts } = this.page;
    const shipped = armNamed(folds, SHIPPED)?.title ?? SHIPPED;
    const heads = [
      texts.say('table-against', { head: shipped }),
      texts.say('table-points'),
      texts.say('table-interval'),
      texts.say('table-only', { head: shipped }),
      texts.say('table-only-other'),
      texts.say('table-mcnemar'),
    ];
    return figureTable(texts.say('results-pairs'), heads, () =>
      folds.arms.flatMap(({ name, title }) => {
        const pair = pairWith(folds, name);
        if (!pair) return [];
        const [low, high] = pair.interval;
        return [
          [
            title,
            texts.decimal(pair.difference_in_points, 1),
            texts.say('table-range', {
              low: { decimal: low, digits: 1 },
              high: { decimal: high, digits: 1 },
            }),
            String(pair.only_a_right),
            String(pair.only_b_right),
            texts.decimal(pair.mcnemar_p, 3),
          ],
        ];
      }),
    );
  }

  #table(protocol: Protocol, what: 'head' | 'whole'): TemplateResult {
    const { texts } = this.page;
    const label = texts.say(what === 'head' ? 'results-known' : 'results-unseen');
    return html`
      <div class="table-scroll" tabindex="0" role="group" aria-label=${label}>
        <table>
          <thead><tr>${this.#heads().map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
          <tbody>${sortedArms(protocol).first.map((arm) => {
            const [title, ...cells] = this.#row(arm, what);
            return html`
            <tr class=${arm.name === SHIPPED ? 'shipped' : ''}><th scope="row" lang="en">${title}</th>
              ${cells.map((cell) => html`<td>${cell}</td>`)}</tr>`;
          })}</tbody>
        </table>
      </div>`;
  }

  /** What was tried beside: for whoever wants to know. */
  #variants(folds: Protocol): TemplateResult {
    return figureTable(this.page.texts.say('results-variants'), this.#heads(), () =>
      sortedArms(folds).others.map((arm) => this.#row(arm, 'head')),
    );
  }

  #heads(): string[] {
    const ids = ['table-model', 'table-numbers', 'table-seconds'];
    return [...ids, ...CONDITIONS.map((id) => `condition-${id}`)].map((id) =>
      this.page.texts.say(id),
    );
  }

  #row(arm: Arm, what: 'head' | 'whole'): string[] {
    const { texts } = this.page;
    return [
      arm.title,
      texts.say('table-of', { all: arm.parameters, circuit: arm.circuit_parameters }),
      texts.decimal(arm.seconds[0], 1),
      ...CONDITIONS.map((id) => this.#cell(arm, what, id)),
    ];
  }

  #cell(arm: Arm, what: 'head' | 'whole', condition: string): string {
    const { texts } = this.page;
    const figures = arm[what].conditions[condition];
    if (!figures) return '–';
    const percent = (share: number) => ({ decimal: 100 * share, digits: 1 as const });
    const fills = {
      accuracy: percent(figures.accuracy[0]),
      sd: percent(figures.accuracy[1]),
      f1: percent(figures.macro_f1[0]),
    };
    return texts.say(arm.seeds > 1 ? 'table-accuracy-sd' : 'table-accuracy', fills);
  }

  #items({ arms, seeds, majority_accuracy }: Protocol): string {
    const { texts } = this.page;
    const items = (condition: (typeof CONDITIONS)[number]): number =>
      arms[0]?.head.conditions[condition]?.items ?? 0;
    const both = items('photo_caption');
    const photo = items('photo');
    return texts.say('results-items', {
      both,
      bothPoints: oneItem(both),
      photo,
      photoPoints: oneItem(photo),
      seeds,
      majority: { percent: majority_accuracy, digits: 1 },
    });
  }
}

customElements.define('qurio-results', ResultsView);
