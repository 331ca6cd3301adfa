/** A panel of the workbench: its picture fills the room that there is, and it can be made large and small again. */

import { type Signal, signal } from '@preact/signals-core';
import { html, type PropertyValues, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { TermId } from '../../app/glossary/terms';
import type { FigureName } from '../../app/state/figures';
import type { Size } from '../../draw/bloch';
import { figureMenu } from '../kit/figure-menu';
import { glossaryTexts } from '../kit/glossary-texts';
import { PatientElement } from '../kit/patient-element';
import { SignalElement } from '../kit/signal-element';
import '../kit/term';
import { sign } from './signs';

/** `counts`: of a circuit of one's own. */
export type PanelName = Extract<
  FigureName,
  'circuit' | 'qubits' | 'state' | 'readout' | 'along' | 'counts'
>;

/** Which panel is seen: the large one; and, where there is room for one alone, the chosen one. */
export interface BenchLayout {
  readonly large: Signal<PanelName | null>;
  readonly tab: Signal<PanelName>;
}

export interface PanelParts {
  /** What it shows now, in a few words. */
  readonly reading: string;
  /** What its heading is explained by, and what else stands in it that may be asked about. */
  readonly terms: readonly [heading: TermId, ...others: TermId[]];
  /** The same in a sentence, for whoever does not see the picture, and beside the large one. */
  readonly sentence: string;
  readonly picture: (size: Size) => SVGTemplateResult;
  /** Beside the large picture: legends, tables. */
  readonly notes: TemplateResult;
  /** Above the picture: what is set here. */
  readonly controls?: TemplateResult;
  readonly onClick?: (event: MouseEvent, size: Size) => void;
}

export abstract class BenchPanel extends PatientElement {
  static override properties = { ...SignalElement.properties, layout: { attribute: false } };
  declare layout: BenchLayout;
  abstract readonly name: PanelName;
  readonly #size = signal<Size | null>(null);
  #box: Element | null = null;
  readonly #resize = new ResizeObserver(([entry]) => {
    if (!entry) return;
    const { width, height } = entry.contentRect;
    const size = { width: Math.floor(width), height: Math.floor(height) };
    const known = this.#size.peek();
    // Put away, it keeps the size that it will have again.
    if (size.width < 40 || size.height < 40) return;
    if (size.width !== known?.width || size.height !== known.height) this.#size.value = size;
  });

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resize.disconnect();
    this.#box = null;
  }

  protected override updated(_changed: PropertyValues): void {
    const box = this.querySelector('.picture-box');
    if (box === this.#box) return;
    this.#resize.disconnect();
    this.#box = box;
    if (box) this.#resize.observe(box);
  }

  protected frame({
    reading,
    terms,
    sentence,
    picture,
    notes,
    controls,
    onClick,
  }: PanelParts): TemplateResult {
    const { name, page } = this;
    const size = this.#size.value;
    return html`
      <figure class="panel bench-panel ${name}-panel" aria-labelledby="${name}-heading" data-figure=${name}>
        <div class="bench-panel-head">
          <h3 id="${name}-heading"><qurio-term term=${terms[0]} .page=${page}>${page.texts.say(`bench-panel-${name}`)}</qurio-term></h3>
          ${enlarge(this)}
        </div>
        <p class="bench-reading">${reading}</p>
        ${controls ? html`<div class="bench-controls">${controls}</div>` : null}
        <div class="picture-box" data-testid=${name} @click=${(event: MouseEvent) => size && onClick?.(event, size)}>${size && picture(size)}</div>
        <p class="figure-sentence" data-testid="${name}-sentence">${sentence}</p>
        <div class="bench-notes">${this.#asked(terms.slice(1))}${notes}${figureMenu(page, name)}</div>
      </figure>`;
  }

  /** By their names, once these have come. */
  #asked(terms: readonly TermId[]): TemplateResult {
    const { page } = this;
    const words = glossaryTexts(page.texts).value;
    return html`<p class="bench-terms">${
      words &&
      terms.map(
        (term) =>
          html`<qurio-term term=${term} .page=${page}>${words.say(`term-${term}`)}</qurio-term> `,
      )
    }</p>`;
  }
}

/** The button that makes a panel large, and small again. */
export function enlarge({
  page,
  layout,
  name,
}: Pick<BenchPanel, 'page' | 'layout' | 'name'>): TemplateResult {
  const { texts } = page;
  const large = layout.large.value === name;
  const label = texts.say(large ? 'bench-shrink' : 'bench-enlarge', {
    panel: texts.say(`bench-panel-${name}`),
  });
  return html`<button type="button" class="icon-button bench-enlarge" data-testid="enlarge-${name}" aria-label=${label} title=${label}
    @click=${() => {
      layout.large.value = large ? null : name;
    }}>${sign(large ? 'shrink' : 'enlarge')}</button>`;
}
