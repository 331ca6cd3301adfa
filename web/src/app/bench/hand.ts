/**
 * What a hand holds over the circuit: a gate on its way to a place, or one that is taken elsewhere. Mouse, touch
 * and keyboard all say the same to it: take, put, turn away.
 */

import { computed, type ReadonlySignal, signal } from '@preact/signals-core';
import type { PlacedGate } from '../../engine/circuit-values';
import { type Message, message } from '../say/message';
import type { Bench } from './bench';
import { gateColumns, insertGate, moveGate } from './edit';

export type Held =
  /** A new gate; `wires`: those that have been shown to it, in its own order; `column`: of the first of them. */
  | {
      readonly kind: 'new';
      readonly gate: string;
      readonly wires: readonly number[];
      readonly column: number;
    }
  /** A gate of the circuit, held at one of its wires. */
  | { readonly kind: 'own'; readonly index: number; readonly wire: number };

/** A place on the circuit: before what stands in the column on that wire. */
export interface Place {
  readonly column: number;
  readonly wire: number;
}

export class Hand {
  readonly #bench: Bench;
  readonly #held = signal<Held | null>(null);
  readonly held: ReadonlySignal<Held | null>;
  /** What it waits for, in words. */
  readonly waits: ReadonlySignal<Message | null>;

  constructor(bench: Bench) {
    this.#bench = bench;
    // What it held is none of another circuit's.
    this.held = computed(() => (bench.own.value === null ? null : this.#held.value));
    this.waits = computed(() => this.#waits(this.held.value));
  }

  /** Takes a new gate; the same once more lets go of it. */
  take(gate: string): void {
    const held = this.#held.peek();
    const again = held?.kind === 'new' && held.gate === gate && held.wires.length === 0;
    this.#held.value = again ? null : { kind: 'new', gate, wires: [], column: 0 };
    this.#bench.select(null);
  }

  /** Takes a gate of the circuit by one of its wires. */
  carry(index: number, wire: number): void {
    this.#held.value = { kind: 'own', index, wire };
  }

  drop(): void {
    this.#held.value = null;
  }

  /**
   * Puts what is held there: a gate of two wires stays in the hand until its second wire is shown. Whether the
   * circuit has changed.
   */
  put(place: Place): boolean {
    const held = this.held.peek();
    if (held === null) return false;
    return held.kind === 'own' ? this.#move(held, place) : this.#insert(held, place);
  }

  #insert(held: Held & { kind: 'new' }, { column, wire }: Place): boolean {
    const { gate } = held;
    const row = this.#bench.circuits.peek()?.gates.find(({ name }) => name === gate);
    if (!row) return false;
    const wires = [...held.wires, wire];
    const first = held.wires.length === 0 ? column : held.column;
    const whole = wires.length === row.wires;
    // Which is refused with its reason, and the hand goes on waiting.
    const twice = new Set(wires).size < wires.length;
    if (!whole && !twice) {
      this.#held.value = { ...held, wires, column: first };
      return false;
    }
    const placed: PlacedGate = { gate, wires, angles: startAngles(row.angles) };
    const done = this.#bench.edit((circuit) => insertGate(circuit, first, placed));
    if (done) this.drop();
    return done;
  }

  #move({ index, wire: grip }: Held & { kind: 'own' }, { column, wire }: Place): boolean {
    this.drop();
    return this.#bench.edit((circuit) => {
      const wires = circuit.gates[index]?.wires ?? [];
      const columns = gateColumns(circuit);
      // Its own column closes when it is taken out of it, if nothing else stands there.
      const own = columns[index] ?? 0;
      const alone = columns.filter((other) => other === own).length === 1;
      const target = alone && column > own ? column - 1 : column;
      return moveGate(
        circuit,
        index,
        target,
        wires.map((each) => each + wire - grip),
      );
    });
  }

  #waits(held: Held | null): Message | null {
    if (held?.kind !== 'new') return null;
    const { gate, wires } = held;
    const first = wires[0];
    if (first === undefined) return message('build-waits-place', { gate });
    const row = this.#bench.circuits.value?.gates.find(({ name }) => name === gate);
    const controlled = row?.marks[0]?.kind === 'control' && row.marks[1]?.kind !== 'control';
    return message(controlled ? 'build-waits-target' : 'build-waits-second', { gate, wire: first });
  }
}

/** A turn that is seen at once. */
const START_ANGLE = Math.PI / 2;

const startAngles = (count: number): number[] => new Array<number>(count).fill(START_ANGLE);
