/** The answer's three parts, each saying for itself what it thinks, and the sum they make. */

import { html, type TemplateResult } from 'lit';
import { firstOf, PARTS, type Part, splitOdds, wordsFor } from '../../app/measure/log-linear-pool';
import { classAt, className } from '../../app/say/describe';
import { describeSplit } from '../../app/say/describe-parts';
import { asFineValue, asShare, asValue } from '../../app/say/numbers';
import { languageTag } from '../../app/say/words';
import type { Answered } from '../../app/state/answered';
import { splitPicture } from '../../draw/split';
import type { Answer } from '../../engine/types';
import { figureMenu } from '../kit/figure-menu';
import { figureTable } from '../kit/figure-table';
import { narrow } from '../kit/media-query';
import { SignalElement } from '../kit/signal-element';

export class PartsView extends SignalElement {
  protected override render(): TemplateResult | null {
    const { texts, now, look } = this.page;
    const answered = now.shown;
    if (!answered) return null;
    const { answer } = answered.recognition;
    return html`
      <section class=${now.current ? 'parts' : 'parts stale'} aria-labelledby="parts-heading">
        <h2 class="eyebrow" id="parts-heading">${texts.say('parts-heading')}</h2>
        <p class="hint">${texts.say('parts-hint')}</p>
        <dl>
          ${this.#row('head', this.#head(answer))}
          ${this.#row('words', this.#words(answered))}
          ${this.#row('photo', this.#photo(answer))}
        </dl>
        ${look.depth.value === 'look' ? null : this.#split(answer)}
      </section>`;
  }

  #row(part: Part, says: TemplateResult | string): TemplateResult {
    return html`<div class="part of-${part}" data-testid="part-${part}">
      <dt>${this.page.texts.say(`parts-${part}`)}</dt><dd>${says}</dd></div>`;
  }

  #name(answer: Answer, label: number): TemplateResult {
    return html`<strong>${this.page.texts.tell(classAt(answer, label))}</strong>`;
  }

  #head(answer: Answer): TemplateResult {
    const { top, probabilities } = answer.head;
    const share = probabilities[top] ?? 0;
    return html`${this.#name(answer, top)}
      <span class="part-number" data-testid="head-probability" data-class=${answer.classes[top]} data-probability=${share}>${this.page.texts.show(asShare(share))}</span>`;
  }

  /** The words for the answer; if there are none, those for whatever else the caption names. */
  #words({ recognition }: Answered): TemplateResult | string {
    const { texts } = this.page;
    const { answer, tokens } = recognition;
    if (!answer.words) return texts.say('parts-no-caption');
    const first = firstOf(answer, 'words');
    if (!first) return texts.say('parts-no-words');
    const own = wordsFor(answer, tokens.caption, answer.top);
    const label = own.length > 0 ? answer.top : first.label;
    const words = wordsFor(answer, tokens.caption, label);
    return html`${own.length > 0 ? null : html`${this.#name(answer, label)}: `}
      ${words.map(({ text }) => html`<q lang=${languageTag(answer.words?.language ?? 'en')}>${text}</q> `)}`;
  }

  #photo(answer: Answer): TemplateResult | string {
    const { texts } = this.page;
    const first = firstOf(answer, 'photo');
    if (!first) return texts.say('parts-no-photo');
    return html`${this.#name(answer, first.label)}
      <span class="part-number">${texts.say('parts-likeness', { value: asValue(first.value) })}</span>`;
  }

  #split(answer: Answer): TemplateResult {
    const { texts } = this.page;
    const split = splitOdds(answer);
    if (!split)
      return html`<p class="hint" data-testid="split-missing">${texts.say('split-missing')}</p>`;
    const rows = PARTS.flatMap((part) => {
      const value = split.parts[part];
      return value === null ? [] : [{ part, name: texts.say(`parts-${part}-short`), value }];
    });
    const sum = { part: 'sum', name: texts.say('parts-sum'), value: split.logOdds };
    return html`
      <figure class="split" data-figure="split">
        <p class="figure-sentence" data-testid="split-sentence">${texts.tell(describeSplit(answer, split))}</p>
        <div class="picture-box" data-testid="split">${splitPicture(
          [...rows, sum].map(({ part, name, value }) => ({
            name,
            value,
            text: texts.show(asValue(value)),
            hue: part,
          })),
          narrow.value,
        )}</div>
        ${this.#table(answer)}
        ${figureMenu(this.page, 'split')}
      </figure>`;
  }

  #table(answer: Answer): TemplateResult {
    const { texts } = this.page;
    const { classes, probabilities, head, words, similarity, settings } = answer;
    const heads = [
      texts.say('table-class'),
      texts.say('table-head', { weight: asValue(settings.head) }),
      texts.say('table-words', { weight: asValue(settings.words) }),
      texts.say('table-photo', { weight: asValue(settings.photo) }),
      texts.say('table-answer'),
    ];
    const number = (values: Float32Array | undefined | null, index: number): string =>
      values ? texts.show(asFineValue(values[index])) : '–';
    return figureTable(texts.say('parts-table'), heads, () =>
      classes.map((name, index) => [
        texts.tell(className(name)),
        texts.show(asShare(head.probabilities[index])),
        number(words?.evidence, index),
        number(similarity, index),
        texts.show(asShare(probabilities[index])),
      ]),
    );
  }
}

customElements.define('qurio-parts', PartsView);
