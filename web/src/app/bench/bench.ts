/**
 * What lies on the workbench: the circuit of the answer that is shown, or one of one's own. An own circuit is the
 * text that a link has for it and nothing else, so that whatever is on the bench can be shared, recorded and
 * opened again as it is.
 */

import {
  batch,
  computed,
  effect,
  type ReadonlySignal,
  type Signal,
  signal,
} from '@preact/signals-core';
import type {
  Basis,
  BuiltCircuit,
  Circuits,
  Counts,
  CountsPlan,
  PlacedGate,
} from '../../engine/circuit-values';
import type { Answer, ShotsPlan, Trace } from '../../engine/types';
import type { Outcome } from '../../rpc/outcome';
import { type Message, message } from '../say/message';
import { scaledAmplitudes } from './amplitudes';
import { roundAngle } from './angles';
import { type Edited, EMPTY, inDrawnOrder } from './edit';
import { acted, NO_BENCH_HISTORY, redone, undone } from './history';
import { circuitText, type Own, readText, teachingText } from './link-text';
import { builtFrom, type DrawnCircuit, shapeOf } from './shape';
import type { TeachingId } from './teaching';

export interface BenchParts {
  /** The answer that is shown. */
  readonly answer: ReadonlySignal<Answer | null>;
  /** What links say: the text of an own circuit, null for the answer's; how many operations are done. */
  readonly look: {
    readonly circuit: Signal<string | null>;
    readonly step: ReadonlySignal<number | null>;
    goTo(step: number | null): void;
  };
  /** Shots and noise, as they are set everywhere on the page. */
  readonly plan: ReadonlySignal<ShotsPlan>;
  /** Null until the engine has come. */
  readonly circuits: ReadonlySignal<Circuits | null>;
  /** It has not come, and nobody is fetching it any more. */
  readonly missing: ReadonlySignal<boolean>;
}

/** Room for what a class builds first. */
const FRESH = circuitText({ ...EMPTY, qubits: 2 }, []);

export class Bench {
  readonly #parts: BenchParts;
  readonly #history = signal(NO_BENCH_HISTORY);
  readonly #selected = signal<number | null>(null);
  readonly #refused = signal<Message | null>(null);
  readonly #read: ReadonlySignal<Own | null | 'waits'>;
  /** The bases of the answer's wires, which no link says. */
  readonly #answerBases = signal<readonly Basis[]>([]);
  /** The circuit that was built last, to come back to. */
  #built = FRESH;

  /** What a hand may do to a circuit: a locked view allows less. */
  readonly may = { build: true, turn: true };
  readonly circuits: ReadonlySignal<Circuits | null>;
  /** The own circuit as it was read; null: the answer's is shown, or the engine is waited for. */
  readonly own: ReadonlySignal<Own | null>;
  readonly source: ReadonlySignal<'answer' | 'own'>;
  /** Null: there is none yet. */
  readonly circuit: ReadonlySignal<BuiltCircuit | null>;
  /** The same, to be drawn; null: there is none yet. */
  readonly shape: ReadonlySignal<DrawnCircuit | null>;
  /** The state after every number of gates; of an own circuit at once. Null: not known yet. */
  readonly trace: ReadonlySignal<Trace | null>;
  /** Gates done, null: all of them. */
  readonly step: ReadonlySignal<number | null>;
  /** The gate of an own circuit that a hand is at. */
  readonly selected: ReadonlySignal<number | null>;
  /** One a wire. */
  readonly bases: ReadonlySignal<readonly Basis[]>;
  /** Shots of the circuit up to the step; null: there is no circuit, or no engine yet. */
  readonly counts: ReadonlySignal<Outcome<Counts> | null>;
  readonly canUndo: ReadonlySignal<boolean>;
  readonly canRedo: ReadonlySignal<boolean>;
  /** Why what was asked for last could not be done; null: it was. */
  readonly problem: ReadonlySignal<Message | null>;

  constructor(parts: BenchParts) {
    this.#parts = parts;
    const { answer, look, plan, circuits, missing } = parts;
    this.circuits = circuits;
    this.#read = computed(() => {
      const text = look.circuit.value;
      return text === null ? null : readText(text, circuits.value);
    });
    this.own = computed(() => (this.#read.value === 'waits' ? null : this.#read.value) ?? null);
    this.source = computed(() => (this.#read.value === null ? 'answer' : 'own'));
    this.circuit = computed(() => {
      if (this.source.value === 'own') return this.own.value?.circuit ?? null;
      return answer.value && builtFrom(answer.value);
    });
    this.shape = computed(() => this.#drawn());
    this.trace = computed(() => this.#followed());
    this.step = computed(() => {
      const step = look.step.value;
      return step === null ? null : Math.min(step, this.circuit.value?.gates.length ?? 0);
    });
    this.selected = computed(() => {
      const index = this.#selected.value;
      const count = this.source.value === 'own' ? (this.own.value?.circuit.gates.length ?? 0) : 0;
      return index !== null && index < count ? index : null;
    });
    this.bases = computed(() => {
      if (this.own.value) return this.own.value.bases;
      const known = this.#answerBases.value;
      return Array.from({ length: this.circuit.value?.qubits ?? 0 }, (_, k) => known[k] ?? 'z');
    });
    this.counts = computed(() => this.#counted(plan.value));
    this.canUndo = computed(() => this.#history.value.past.length > 0);
    this.canRedo = computed(() => this.#history.value.future.length > 0);
    this.problem = computed(() => {
      const waits = look.circuit.value !== null && missing.value;
      return waits ? message('build-problem-engine') : this.#refused.value;
    });
    effect(() => {
      if (this.own.value?.teaching === null) this.#built = look.circuit.peek() ?? FRESH;
    });
    effect(() => {
      if (look.circuit.value === null || this.#read.value !== null) return;
      this.#refused.value = message('build-problem-link');
      look.circuit.value = null;
    });
  }

  goTo(step: number | null): void {
    this.#parts.look.goTo(step);
  }

  select(index: number | null): void {
    this.#selected.value = index;
  }

  /** Opens a circuit, or a teaching circuit by its name, with all its gates done. */
  open(what: BuiltCircuit | TeachingId): void {
    const text =
      typeof what === 'string'
        ? teachingText(what)
        : circuitText(inDrawnOrder(what), new Array<Basis>(what.qubits).fill('z'));
    this.#show(text, null);
  }

  /** Four numbers for `encode` to encode; false: they are no such numbers, and nothing has changed. */
  encode(numbers: readonly number[]): boolean {
    if (!this.may.build) return false;
    const text = teachingText('encode', numbers);
    const read = readText(text, this.circuits.peek());
    if (read === null) return this.#refuse(message('build-problem-encode'));
    this.#show(text, 'encode');
    return true;
  }

  openAnswer(): void {
    batch(() => {
      this.#parts.look.circuit.value = null;
      this.#selected.value = null;
      this.#refused.value = null;
      this.goTo(null);
    });
  }

  /** The circuit that was built last, in place of a teaching circuit or the answer's; two empty wires before there was any. */
  openOwn(): void {
    if (this.own.peek()?.teaching !== null) this.#show(this.#built, null);
  }

  /** The circuit that is shown as one's own, to be changed: angles and amplitudes as the bench rounds them. */
  copy(): void {
    const circuit = this.circuit.peek();
    if (!circuit || this.source.peek() === 'own') return;
    const { amplitudes, gates } = circuit;
    this.open({
      ...circuit,
      amplitudes: amplitudes && scaledAmplitudes(amplitudes),
      gates: gates.map(rounded),
    });
  }

  /**
   * Changes the own circuit by a function of edit.ts and selects the gate that it touched; false: it could not,
   * and `problem` says why. `act`: what a hand does as long as it goes on, as "turn 3 0"; one undo takes all back.
   */
  edit(change: (circuit: BuiltCircuit) => Edited, act: string | null = null): boolean {
    if (!(act?.startsWith('turn ') ? this.may.turn : this.may.build)) return false;
    const own = this.own.peek();
    if (own === null) return false;
    const result = change(own.circuit);
    if (!result.ok) return this.#refuse(result.problem);
    const { circuit, at } = result;
    const bases = Array.from({ length: circuit.qubits }, (_, wire) => own.bases[wire] ?? 'z');
    const step = this.step.peek();
    batch(() => {
      this.#put(circuitText(circuit, bases), act);
      this.#selected.value = at;
      if (step !== null && at !== null) this.goTo(at + 1);
    });
    return true;
  }

  setBasis(wire: number, basis: Basis): void {
    const bases = this.bases.peek().map((own, at) => (at === wire ? basis : own));
    const own = this.own.peek();
    if (!own) {
      this.#answerBases.value = bases;
      return;
    }
    const { teaching, numbers, circuit } = own;
    const text = teaching ? teachingText(teaching, numbers, bases) : circuitText(circuit, bases);
    this.#put(text, `basis ${wire}`);
  }

  undo(): void {
    this.#travel(undone);
  }

  redo(): void {
    this.#travel(redone);
  }

  /** Nothing of what was built is kept. */
  forget(): void {
    this.openAnswer();
    this.#built = FRESH;
    this.#history.value = NO_BENCH_HISTORY;
    this.#answerBases.value = [];
  }

  #drawn(): DrawnCircuit | null {
    const answer = this.#parts.answer.value;
    if (this.source.value === 'answer') return answer;
    const circuit = this.circuit.value;
    const engine = this.circuits.value;
    return circuit && engine && shapeOf(circuit, engine.gates);
  }

  #followed(): Trace | null {
    if (this.source.value === 'answer') return this.#parts.answer.value?.trace ?? null;
    const circuit = this.circuit.value;
    const followed = circuit && this.circuits.value?.follow(circuit);
    return followed?.ok ? followed.value : null;
  }

  #counted({ shots, seed, depolarising, readout }: ShotsPlan): Outcome<Counts> | null {
    const circuit = this.circuit.value;
    const engine = this.circuits.value;
    if (!circuit || !engine) return null;
    const gates = circuit.gates.slice(0, this.step.value ?? circuit.gates.length);
    const plan: CountsPlan = { shots, seed, depolarising, readout, bases: this.bases.value };
    return engine.measure({ ...circuit, gates }, plan);
  }

  #show(text: string, act: string | null): void {
    batch(() => {
      this.#put(text, act);
      this.#selected.value = null;
      this.goTo(null);
    });
  }

  #put(text: string, act: string | null): void {
    const { circuit } = this.#parts.look;
    const before = circuit.peek();
    this.#refused.value = null;
    if (before === text) return;
    if (before !== null) this.#history.value = acted(this.#history.peek(), before, act);
    circuit.value = text;
  }

  #travel(way: typeof undone): void {
    const { circuit } = this.#parts.look;
    const now = circuit.peek();
    const found = now === null ? null : way(this.#history.peek(), now);
    if (found === null) return;
    batch(() => {
      [circuit.value, this.#history.value] = found;
      this.#selected.value = null;
      this.#refused.value = null;
    });
  }

  #refuse(problem: Message): false {
    this.#refused.value = problem;
    return false;
  }
}

const rounded = (gate: PlacedGate): PlacedGate => ({
  ...gate,
  angles: gate.angles.map((angle) => roundAngle(angle, gate.angles.length)),
});
