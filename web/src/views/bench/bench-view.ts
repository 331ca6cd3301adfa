/**
 * The workbench: a circuit with its stepper, and below it all that a step changes, side by side. It fills the room
 * that it stands in.
 */

import { signal } from '@preact/signals-core';
import { html, type PropertyValues, type TemplateResult } from 'lit';
import { isOffered } from '../../app/exhibit/exhibit';
import '../../styles/workbench.css';
import '../../styles/workbench-pictures.css';
import '../../styles/workbench-room.css';
import '../../styles/workbench-paper.css';
import type { Page } from '../kit/page';
import { SignalElement } from '../kit/signal-element';
import { waitingHint } from '../kit/waiting-hint';
import type { BenchLayout, PanelName } from './bench-panel';
import './bloch-panel';
import './circuit-panel';
import './counts-panel';
import './odds-panel';
import './readout-panel';
import './state-panel';
import './stepper';
import { benchPage } from './bench-page';

type LowerPanel = Exclude<PanelName, 'circuit'>;

const PANELS: Readonly<Record<LowerPanel, (page: Page, layout: BenchLayout) => TemplateResult>> = {
  qubits: (page, layout) =>
    html`<qurio-bench-qubits .page=${page} .layout=${layout}></qurio-bench-qubits>`,
  state: (page, layout) =>
    html`<qurio-bench-state .page=${page} .layout=${layout}></qurio-bench-state>`,
  readout: (page, layout) =>
    html`<qurio-bench-readout .page=${page} .layout=${layout}></qurio-bench-readout>`,
  along: (page, layout) =>
    html`<qurio-bench-along .page=${page} .layout=${layout}></qurio-bench-along>`,
  counts: (page, layout) =>
    html`<qurio-bench-counts .page=${page} .layout=${layout}></qurio-bench-counts>`,
};

const PANEL_NAMES = Object.keys(PANELS) as LowerPanel[];

export class BenchView extends SignalElement {
  static override properties = { ...SignalElement.properties, panel: { attribute: false } };
  /** Made large by whoever shows the workbench; null: none. Visitors may go on from there. */
  declare panel: PanelName | null;
  readonly #layout: BenchLayout = {
    large: signal<PanelName | null>(null),
    tab: signal<PanelName>('qubits'),
  };

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (!changed.has('panel')) return;
    this.#layout.large.value = this.panel ?? null;
    if (this.panel) this.#layout.tab.value = this.panel;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // An element that is upgraded is given its page with its first update.
    void this.updateComplete.then(() => {
      if (!this.isConnected) return;
      void this.page.openBench();
      const { figure } = this.page.look;
      const linked = PANEL_NAMES.find((name) => name === figure.peek());
      if (linked) this.#layout.tab.value = linked;
    });
  }

  protected override render(): TemplateResult | null {
    const page = benchPage(this.page).value;
    if (page === null) return null;
    const own = page.look.circuit.value !== null;
    const waits = own ? null : waitingHint(page);
    if (waits) return html`<div class="bench">${waits}</div>`;
    const panels = this.#panels(own);
    const { large, tab } = this.#layout;
    return html`
      <div class="bench" data-large=${seen(large.value, ['circuit', ...panels]) ?? 'none'}
        data-tab=${seen(tab.value, panels) ?? panels[0] ?? 'none'} data-panels=${panels.length}>
        ${
          isOffered(page.exhibit, 'circuit')
            ? html`<qurio-bench-circuit .page=${page} .layout=${this.#layout}></qurio-bench-circuit>`
            : null
        }
        <div class="bench-helm">
          <qurio-bench-stepper .page=${page} .layout=${this.#layout}></qurio-bench-stepper>
          ${this.#tabs(page, panels)}
        </div>
        <div class="bench-panels">${panels.map((name) => PANELS[name](page, this.#layout))}</div>
      </div>`;
  }

  /** The odds are an answer's alone; a circuit of one's own is measured. */
  #panels(own: boolean): LowerPanel[] {
    const { exhibit } = this.page;
    return PANEL_NAMES.filter((name) =>
      name === 'counts' ? own : (name !== 'along' || !own) && isOffered(exhibit, name),
    );
  }

  /** Seen where there is room for one panel alone. */
  #tabs({ texts }: Page, panels: readonly LowerPanel[]): TemplateResult {
    const { tab } = this.#layout;
    return html`
      <div class="bench-tabs depths" role="group" aria-label=${texts.say('bench-tabs')}>
        ${panels.map(
          (name) => html`
          <button type="button" data-testid="tab-${name}" aria-pressed=${tab.value === name ? 'true' : 'false'}
            @click=${() => {
              tab.value = name;
            }}>${texts.say(`bench-panel-${name}`)}</button>`,
        )}
      </div>`;
  }
}

/** What was chosen, if it is there. */
function seen(name: PanelName | null, panels: readonly PanelName[]): PanelName | null {
  return name !== null && panels.includes(name) ? name : null;
}

customElements.define('qurio-bench', BenchView);
