/** A lesson as it is played: the step, what was predicted, and what came out. Signals, for whichever view. */

import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals-core';
import type { Outcome } from '../../rpc/outcome';
import { type Given, isRight, type Values } from './conditions';
import { type Fields, fieldsAt } from './fields';
import type { Lesson, Step } from './schema';

/** How many of the answers to a question were right, and how many another one. */
export interface Tally {
  readonly right: number;
  readonly other: number;
}
const NONE: Tally = { right: 0, other: 0 };

export class Player {
  readonly lesson: Lesson;
  readonly #valuesOf: (index: number) => Promise<Outcome<Values>>;
  readonly #index: Signal<number>;
  /** Step by step: what came out, once it is computed. */
  readonly #values = signal<ReadonlyMap<number, Outcome<Values>>>(new Map());
  readonly #given = signal<ReadonlyMap<number, Given>>(new Map());
  /** Of those who had their turn before. */
  readonly #before = signal<ReadonlyMap<number, Tally>>(new Map());
  readonly #asked = new Set<number>();
  readonly #missing: Signal<string | null>;

  readonly index: ReadonlySignal<number>;
  readonly step: ReadonlySignal<Step>;
  /** The step that was asked for and that the lesson does not have, until one goes on; null: none. */
  readonly missing: ReadonlySignal<string | null>;
  /** What was predicted at the step; null: nothing yet. */
  readonly given: ReadonlySignal<Given | null>;
  /** All that there is to say of the step is said: it asks nothing, or it was answered. */
  readonly told: ReadonlySignal<boolean>;
  /** Null: they are being computed. */
  readonly values: ReadonlySignal<Outcome<Values> | null>;
  /** What is to be shown. */
  readonly fields: ReadonlySignal<Fields>;

  /** `valuesOf`: compute.ts with the page's sources; `first`: the step it begins with, null: the first. */
  constructor(
    lesson: Lesson,
    valuesOf: (index: number) => Promise<Outcome<Values>>,
    first: string | null = null,
  ) {
    this.lesson = lesson;
    this.#valuesOf = valuesOf;
    const found = lesson.steps.findIndex(({ id }) => id === first);
    this.#index = signal(Math.max(0, found));
    this.index = this.#index;
    this.#missing = signal(found < 0 ? first : null);
    this.missing = this.#missing;
    // Every lesson has a step.
    this.step = computed(() => lesson.steps[this.#index.value] as Step);
    this.given = computed(() => this.#given.value.get(this.#index.value) ?? null);
    this.told = computed(() => this.step.value.ask === undefined || this.given.value !== null);
    this.values = computed(() => this.#values.value.get(this.#index.value) ?? null);
    this.fields = computed(() => fieldsAt(lesson, this.#index.value, this.told.value));
    void this.#compute(this.#index.peek());
  }

  get isFirst(): boolean {
    return this.index.value === 0;
  }

  get isLast(): boolean {
    return this.index.value === this.lesson.steps.length - 1;
  }

  goTo(index: number): void {
    const last = this.lesson.steps.length - 1;
    this.#missing.value = null;
    this.#index.value = Math.min(last, Math.max(0, index));
    void this.#compute(this.#index.peek());
  }

  /** It stays: what was predicted is to be seen beside what came out. */
  predict(given: Given): void {
    if (this.told.peek()) return;
    this.#given.value = new Map(this.#given.peek()).set(this.#index.peek(), given);
  }

  /** Null: nothing was predicted, or what came out is not known yet. */
  get right(): boolean | null {
    return this.#rightAt(this.index.value);
  }

  /** The next one has a turn: the answers are taken back, and counted. */
  again(): void {
    const tallies = this.lesson.steps.map((_, index) => [index, this.tallyOf(index)] as const);
    this.#before.value = new Map(tallies);
    this.#given.value = new Map();
    this.goTo(0);
  }

  /** Of all who answered the question of a step since the page was opened. */
  tallyOf(index: number): Tally {
    const { right, other } = this.#before.value.get(index) ?? NONE;
    const now = this.#rightAt(index);
    return { right: right + Number(now === true), other: other + Number(now === false) };
  }

  /** Of another step than the one that is shown; null: they are not computed yet. */
  valuesAt(index: number): Outcome<Values> | null {
    return this.#values.value.get(index) ?? null;
  }

  /** Of all steps, one after the other: for a sheet of paper. */
  async computeAll(): Promise<void> {
    for (const index of this.lesson.steps.keys()) await this.#compute(index);
  }

  /** Computes the values of the step again, after a failure. */
  retry(): void {
    const index = this.#index.peek();
    const others = [...this.#values.peek()].filter(([at]) => at !== index);
    this.#values.value = new Map(others);
    this.#asked.delete(index);
    void this.#compute(index);
  }

  #rightAt(index: number): boolean | null {
    const ask = this.lesson.steps[index]?.ask;
    const given = this.#given.value.get(index);
    const values = this.#values.value.get(index);
    return ask && given && values?.ok ? isRight(ask, given, values.value) : null;
  }

  async #compute(index: number): Promise<void> {
    if (this.#asked.has(index)) return;
    this.#asked.add(index);
    const values = await this.#valuesOf(index);
    this.#values.value = new Map(this.#values.peek()).set(index, values);
  }
}
