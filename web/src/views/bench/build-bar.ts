/** What a circuit of one's own is built with: all gates of the gate table; undo, redo, and a clean sheet. */

import { html, type TemplateResult } from 'lit';
import type { Bench } from '../../app/bench/bench';
import { clearGates } from '../../app/bench/edit';
import '../../styles/building.css';
import type { GateRow } from '../../engine/circuit-values';
import { icon } from '../kit/icons';
import { RovingRow } from '../kit/roving-row';
import { SignalElement } from '../kit/signal-element';
import type { BuildGrid } from './build-grid';
import { buildSign } from './build-signs';
import { type Carried, Carrying } from './carrying';
import { handOf } from './hand-of';
import { travel } from './travel';

/** Gates that are alike stand together. */
const GROUPS = [
  'build-group-fixed',
  'build-group-turning',
  'build-group-two',
  'build-group-two-turning',
] as const;
type Group = (typeof GROUPS)[number];

const groupOf = ({ wires, angles }: GateRow): Group => {
  if (wires === 1) return angles === 0 ? 'build-group-fixed' : 'build-group-turning';
  return angles === 0 ? 'build-group-two' : 'build-group-two-turning';
};

export class BuildBar extends SignalElement {
  readonly #carrying = new Carrying(
    this,
    () => this.#hand(),
    (target) => this.#carriedBy(target),
  );

  constructor() {
    super();
    new RovingRow(this, '.palette button');
  }

  protected override render(): TemplateResult | null {
    const bench = this.page.bench.value;
    if (bench?.source.value !== 'own') return null;
    const { texts } = this.page;
    return html`
      <div class="build-bar" role="group" aria-label=${texts.say('build-bar')} @keydown=${this.#onKey}>
        <div class="build-tools">
          ${this.#tool('build-undo', icon('undo'), () => bench.undo(), !bench.canUndo.value)}
          ${this.#tool('build-redo', icon('redo'), () => bench.redo(), !bench.canRedo.value)}
          ${this.#tool('build-clear', buildSign('clear'), () => bench.edit(clearGates))}
        </div>
        ${this.#palette(bench)}
        ${this.#carrying.ghost()}
      </div>`;
  }

  #palette(bench: Bench): TemplateResult {
    const { texts } = this.page;
    const gates = bench.circuits.value?.gates ?? [];
    const held = handOf(bench).held.value;
    const taken = held?.kind === 'new' ? held.gate : null;
    return html`
      <div class="palette" role="toolbar" aria-label=${texts.say('build-palette')}>
        ${GROUPS.map(
          (group) => html`
          <div role="group" aria-label=${texts.say(group)}>
            ${gates
              .filter((row) => groupOf(row) === group)
              .map(
                ({ name }) => html`
              <button type="button" data-take=${name} data-testid="take-${name}" aria-pressed=${taken === name ? 'true' : 'false'}
                @click=${this.#onTake}>${name}</button>`,
              )}
          </div>`,
        )}
      </div>`;
  }

  #tool(id: string, sign: TemplateResult, act: () => void, disabled = false): TemplateResult {
    const label = this.page.texts.say(id);
    return html`<button type="button" class="icon-button" data-testid=${id} aria-label=${label} title=${label} ?disabled=${disabled} @click=${act}>${sign}</button>`;
  }

  #carriedBy(target: Element): Carried | null {
    const gate = target.closest('[data-take]')?.getAttribute('data-take');
    const hand = this.#hand();
    if (!gate || !hand) return null;
    const take = (): void => {
      hand.drop();
      hand.take(gate);
    };
    return { name: gate, take };
  }

  #hand() {
    const bench = this.page.bench.peek();
    return bench && handOf(bench);
  }

  readonly #onTake = (event: MouseEvent): void => {
    const hand = this.#hand();
    const gate =
      event.currentTarget instanceof Element && event.currentTarget.getAttribute('data-take');
    if (!hand || !gate) return;
    hand.take(gate);
    // Enter and the space bar are clicks without a press: the keyboard goes on at the circuit.
    if (event.detail > 0 || hand.held.peek() === null) return;
    this.closest('.building')?.querySelector<BuildGrid>('qurio-build-grid')?.focusStop();
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    const bench = this.page.bench.peek();
    if (event.key === 'Escape') this.#hand()?.drop();
    else if (bench && (event.ctrlKey || event.metaKey)) travel(bench, event);
  };
}

customElements.define('qurio-build-bar', BuildBar);
