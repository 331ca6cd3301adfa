/**
 * The places of a circuit as a grid over its picture (WAI-ARIA Authoring Practices, grid pattern): a row for each
 * wire, a column for each of the picture's and one at the end. A place is tapped, a gate is dropped at it, or the
 * keyboard goes there and puts, chooses, moves, turns and removes.
 */

import { signal } from '@preact/signals-core';
import { html, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { Bench } from '../../app/bench/bench';
import { gateColumns, passGate, removeGate, rewireGate, turnGate } from '../../app/bench/edit';
import type { Place } from '../../app/bench/hand';
import type { CircuitLayout } from '../../draw/circuit-layout';
import type { BuiltCircuit } from '../../engine/circuit-values';
import { properties } from '../kit/properties';
import { moveInGrid } from '../kit/roving';
import { SignalElement } from '../kit/signal-element';
import { type Carried, Carrying, placeOf } from './carrying';
import { gateName } from './gate-words';
import { handOf } from './hand-of';
import { travel } from './travel';

/** One press of [ or ]; with Shift a degree. */
const TURN_DEGREES = 15;

export class BuildGrid extends SignalElement {
  static override properties = { ...SignalElement.properties, layout: { attribute: false } };
  /** Of the circuit's picture, with room for building. */
  declare layout: CircuitLayout;
  /** The place that the Tab key reaches. */
  readonly #stop = signal<Place>({ column: 0, wire: 0 });

  readonly #carrying = new Carrying(
    this,
    () => this.#bench && handOf(this.#bench),
    (target) => this.#carriedBy(target),
  );

  get #bench(): Bench | null {
    return this.page.bench.value;
  }

  protected override render(): TemplateResult | null {
    const bench = this.#bench;
    const circuit = bench?.own.value?.circuit;
    if (!bench || !circuit || circuit.qubits !== this.layout.wireY.length) return null;
    const { texts } = this.page;
    const held = handOf(bench).held.value;
    const selected = bench.selected.value;
    const columns = gateColumns(circuit);
    const stop = this.#within(circuit, columns);
    // An angle that turns changes no place.
    const gates = circuit.gates.map(({ gate, wires }) => `${gate} ${wires}`).join();
    const { gap } = this.layout;
    const widths = this.layout.columns.map(({ width }) => width).join();
    const cells = [gates, widths, gap, circuit.qubits, selected, texts, stop.column, stop.wire];
    return html`
      <div class="build-grid ${held ? 'aims' : ''}" role="grid" aria-label=${texts.say('build-grid')}
        @click=${this.#onClick} @keydown=${this.#onKey} @focusin=${this.#onFocus}>
        ${guard(cells, () =>
          this.layout.wireY.map(
            (y, wire) => html`
            <div role="row" ${properties({ '--y': `${y - gap / 2}px`, '--height': `${gap}px` })}>
              ${this.layout.columns.map(({ x, width }, column) => this.#cell({ column, wire }, x, width, { circuit, columns, selected, stop }))}
            </div>`,
          ),
        )}
      </div>
      ${this.#carrying.ghost()}`;
  }

  #cell(
    { column, wire }: Place,
    x: number,
    width: number,
    shown: {
      circuit: BuiltCircuit;
      columns: readonly number[];
      selected: number | null;
      stop: Place;
    },
  ): TemplateResult {
    const { texts } = this.page;
    const { circuit, columns, selected, stop } = shown;
    const gate = gateAt(circuit, columns, { column, wire });
    const name = gate === null ? null : gateName(texts, circuit, gate);
    const empty = { wire: texts.say('wire', { wire }), column: column + 1 };
    const label = name ? texts.tell(name) : texts.say('build-place', empty);
    const isStop = stop.column === column && stop.wire === wire;
    return html`<button type="button" role="gridcell" data-place="${column}:${wire}" data-gate=${gate ?? ''}
      tabindex=${isStop ? 0 : -1} aria-label=${label} aria-selected=${gate !== null && gate === selected ? 'true' : 'false'}
      ${properties({ '--x': `${x - width / 2}px`, '--width': `${width}px` })}></button>`;
  }

  /** The circuit may have become smaller since. */
  #within({ qubits }: BuiltCircuit, columns: readonly number[]): Place {
    const { column, wire } = this.#stop.value;
    return {
      column: Math.min(column, Math.max(0, ...columns.map((own) => own + 1))),
      wire: Math.min(wire, qubits - 1),
    };
  }

  #carriedBy(target: Element): Carried | null {
    const bench = this.#bench;
    const cell = target.closest('[data-place]');
    const place = placeOf(cell);
    const index = indexOf(cell);
    const gate = index === null ? undefined : bench?.own.peek()?.circuit.gates[index];
    if (!bench || !place || index === null || !gate || handOf(bench).held.peek()) return null;
    return { name: gate.gate, take: () => handOf(bench).carry(index, place.wire) };
  }

  readonly #onFocus = ({ target }: FocusEvent): void => {
    const place = target instanceof Element ? placeOf(target.closest('[data-place]')) : null;
    if (place) this.#stop.value = place;
  };

  readonly #onClick = (event: MouseEvent): void => {
    // A gate of the picture below would lead to its step.
    event.stopPropagation();
    const bench = this.#bench;
    const cell = event.target instanceof Element ? event.target.closest('[data-place]') : null;
    const place = placeOf(cell);
    if (!bench || !place) return;
    if (handOf(bench).held.peek() === null) {
      const index = indexOf(cell);
      bench.select(index === bench.selected.peek() ? null : index);
      return;
    }
    // Enter and the space bar are clicks without a press.
    if (handOf(bench).put(place) && event.detail === 0) this.#goToSelected();
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    const bench = this.#bench;
    const circuit = bench?.own.peek()?.circuit;
    const cell = event.target instanceof Element ? event.target.closest('[data-place]') : null;
    const place = placeOf(cell);
    if (!bench || !circuit || !place || event.altKey) return;
    const index = indexOf(cell);
    if (event.ctrlKey || event.metaKey) travel(bench, event);
    else if (this.#act(bench, circuit, index, event)) event.preventDefault();
    else if (!event.shiftKey) this.#move(event, place, circuit.qubits);
  };

  #move(event: KeyboardEvent, { column, wire }: Place, rows: number): void {
    const columns = this.layout.columns.length;
    const next = moveInGrid(wire * columns + column, event.key, rows, columns);
    if (next === null) return;
    event.preventDefault();
    this.#focus({ column: next % columns, wire: Math.floor(next / columns) });
  }

  /** Whether the key does something to a gate, or to the hand. */
  #act(bench: Bench, { gates }: BuiltCircuit, index: number | null, event: KeyboardEvent): boolean {
    const { key, shiftKey } = event;
    if (key === 'Escape') {
      const idle = handOf(bench).held.peek() === null && bench.selected.peek() === null;
      handOf(bench).drop();
      bench.select(null);
      return !idle;
    }
    const gate = index === null ? undefined : gates[index];
    if (index === null || !gate) return false;
    if (key === 'Delete' || key === 'Backspace') {
      bench.edit((circuit) => removeGate(circuit, index));
      return true;
    }
    const way = { '[': -1, '{': -1, ']': 1, '}': 1 }[key];
    if (way !== undefined) {
      const degrees = shiftKey ? 1 : TURN_DEGREES;
      const angle = (gate.angles[0] ?? 0) + (way * degrees * Math.PI) / 180;
      if (gate.angles.length > 0)
        bench.edit((circuit) => turnGate(circuit, index, 0, angle), `turn ${index} 0`);
      return true;
    }
    return shiftKey && this.#shift(bench, index, gate.wires, key);
  }

  #shift(bench: Bench, index: number, wires: readonly number[], key: string): boolean {
    const way = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 }[key];
    if (way === undefined) return false;
    const along = key === 'ArrowLeft' || key === 'ArrowRight';
    const done = bench.edit((circuit) =>
      along
        ? passGate(circuit, index, way < 0 ? -1 : 1)
        : rewireGate(
            circuit,
            index,
            wires.map((wire) => wire + way),
          ),
    );
    if (done) this.#goToSelected();
    return true;
  }

  /** To the gate that was put or moved: the keyboard stays with it. */
  #goToSelected(): void {
    const bench = this.#bench;
    const circuit = bench?.own.peek()?.circuit;
    const index = bench?.selected.peek();
    if (!circuit || index == null) return;
    const column = gateColumns(circuit)[index] ?? 0;
    const wires = circuit.gates[index]?.wires ?? [];
    const { wire } = this.#stop.peek();
    this.#focus({ column, wire: wires.includes(wire) ? wire : (wires[0] ?? 0) });
  }

  /** At once: the next key may be there before the next picture is. */
  #focus(place: Place): void {
    this.#stop.value = place;
    const cell = () =>
      this.querySelector<HTMLElement>(`[data-place="${place.column}:${place.wire}"]`);
    const there = cell();
    if (there) there.focus();
    else void this.updateComplete.then(() => cell()?.focus());
  }

  /** Where the keyboard goes on with a gate that it has taken. */
  focusStop(): void {
    this.querySelector<HTMLElement>('[data-place][tabindex="0"]')?.focus();
  }
}

function gateAt(
  { gates }: BuiltCircuit,
  columns: readonly number[],
  { column, wire }: Place,
): number | null {
  const index = gates.findIndex(({ wires }, at) => columns[at] === column && wires.includes(wire));
  return index < 0 ? null : index;
}

function indexOf(cell: Element | null): number | null {
  const text = cell?.getAttribute('data-gate');
  return text ? Number(text) : null;
}

customElements.define('qurio-build-grid', BuildGrid);
