/**
 * What would have happened: an answered object changed and answered again. Beside the answer stand
 * three measurements of it, each computed anew when what it is about has changed: the effects of all
 * words and regions, the curve of one angle, and finitely many shots.
 */

import type { ShotsPlan } from '../../engine/types';
import type { Recogniser } from '../pipeline/recogniser';
import type { Answered } from '../state/answered';
import { isAnswered, type StateAccess } from '../state/state';
import {
  onBaseWords,
  toggled,
  UNCHANGED,
  type Variation,
  variedInput,
  withAngle,
  withCut,
} from '../state/variation';
import { AngleSweepMeasurement } from './angle-sweep';
import { CounterpartsMeasurement } from './counterparts';
import { EffectsMeasurement } from './effects';
import { Foresight } from './foresight';
import { Latest } from './latest';
import { ShotsMeasurement } from './shots';

export interface WhatIfServices {
  readonly recogniser: Recogniser;
  /** Resolves after the time, at once when aborted. */
  pause(milliseconds: number, signal: AbortSignal): Promise<void>;
  /** Notes for whoever looks into a problem; never shown to visitors. */
  log(detail: string): void;
}

export class WhatIfs {
  readonly #services: WhatIfServices;
  readonly #state: StateAccess;
  #request = 0;
  #varying = new AbortController();
  readonly #answering = new Latest();
  readonly #meter = new EffectsMeasurement({
    recognise: (input, abort) => this.#services.recogniser.recognise(input, abort),
    withoutRegions: (input, first, end, abort) =>
      this.#services.recogniser.withoutRegions(input, first, end, abort),
  });
  readonly #desk = new AngleSweepMeasurement((input, angle, abort) =>
    this.#services.recogniser.angleSweep(input, angle, abort),
  );
  readonly #counter = new ShotsMeasurement({
    shots: (input, plan, abort) => this.#services.recogniser.shots(input, plan, abort),
    safeShots: (input, plan, abort) => this.#services.recogniser.safeShots(input, plan, abort),
    pause: (milliseconds, abort) => this.#services.pause(milliseconds, abort),
  });
  readonly #foresight = new Foresight({
    prepare: (caption, abort) => this.#services.recogniser.prepare(caption, abort),
    pause: (milliseconds, abort) => this.#services.pause(milliseconds, abort),
  });
  readonly #others = new CounterpartsMeasurement((input) =>
    this.#services.recogniser.counterparts(input),
  );
  /** What words and regions do to the answer, as far as it has been tried. */
  readonly effects = this.#meter.effects;
  /** The angle under the visitor's hand, with its curve. */
  readonly angleSweep = this.#desk.angleSweep;
  /** The circuit with finitely many shots. */
  readonly measured = this.#counter.measured;
  /** What the arms that the head is held against say about the same. */
  readonly counterparts = this.#others.asked;

  constructor(services: WhatIfServices, state: StateAccess) {
    this.#services = services;
    this.#state = state;
  }

  /** Strikes a word out, or puts it back: the model reads the caption without it. */
  toggleWord(index: number): void {
    const { variation } = this.#state.get();
    this.attempt({ ...variation, struck: toggled(variation.struck, index) });
  }

  /** Blurs a region, or shows it again: the model looks at the photo without it. */
  toggleRegion(index: number): void {
    const { variation } = this.#state.get();
    this.attempt({ ...variation, blurred: toggled(variation.blurred, index) });
  }

  /** `radians` null: back to the trained angle. */
  turnAngle(index: number, radians: number | null): void {
    this.attempt(withAngle(this.#state.get().variation, index, radians));
  }

  /** Takes the two-qubit gates out of the circuit, with the weights that were trained without them, or puts them back. */
  toggleCut(): void {
    const { variation } = this.#state.get();
    this.attempt(withCut(variation, !(variation.cut ?? false)));
  }

  /** Everything as it was given. */
  putBack(): void {
    this.attempt(UNCHANGED);
  }

  /** Answers the answered object with all of this changed; of attempts that wait the latest goes on. */
  attempt(variation: Variation): void {
    const answered = this.#answered();
    if (!answered) return;
    this.#foresight.stop();
    const request = ++this.#request;
    this.#state.dispatch({ type: 'variation-chosen', request, variation });
    if (this.#state.get().varying !== request) {
      this.#forgetAttempts();
      this.lookAhead();
      return;
    }
    const { signal } = this.#varying;
    void this.#answering.run(() => this.#answer(answered, variation, request, signal));
  }

  /** Makes ready for the next word that is struck out of what is shown, or put back. */
  lookAhead(): void {
    const answered = this.#answered();
    const { variation, varying } = this.#state.get();
    if (answered && varying === null) void this.#foresight.expect(answered, variation);
  }

  /** Tries each word, or each word and region, without it; goes on in the background. */
  measureEffects(what: 'words' | 'all'): void {
    const answered = this.#answered();
    this.#foresight.stop();
    if (answered) void this.#meter.measure(answered, what);
  }

  stopMeasuring(): void {
    this.#meter.stop();
  }

  /** Shows what an angle does all the way round. */
  openAngle(index: number): void {
    const answered = this.#answered();
    if (answered) void this.#desk.open(index, answered, this.#state.get().variation);
  }

  /** The open angle's curve, anew if something else has changed since. */
  refreshSweep(): void {
    const open = this.#desk.angleSweep.peek();
    if (open) this.openAngle(open.index);
  }

  choosePlan(plan: ShotsPlan): void {
    this.#state.dispatch({ type: 'plan-chosen', plan });
    this.countShots();
  }

  /** Runs the circuit of what is shown with the shots and the noise that are set. */
  countShots(): void {
    const answered = this.#answered();
    const { variation, plan } = this.#state.get();
    if (answered) this.#counter.measure(answered, variation, plan);
  }

  /** Asks the arms beside the head about what is shown; the first time their weights are fetched. */
  askCounterparts(): void {
    const answered = this.#answered();
    if (answered) this.#others.ask(answered, this.#state.get().variation);
  }

  /** After a failure. */
  askCounterpartsAgain(): void {
    this.#others.forget();
    this.askCounterparts();
  }

  /** Something else is asked: what is under way would come too late. */
  abandon(): void {
    this.#forgetAttempts();
    this.#foresight.stop();
    this.#meter.stop();
  }

  /** The visitor has gone, and what was measured goes too. */
  forget(): void {
    this.abandon();
    this.#meter.forget();
    this.#desk.close();
    this.#counter.forget();
    this.#others.close();
  }

  #forgetAttempts(): void {
    this.#varying.abort();
    this.#varying = new AbortController();
    this.#answering.clear();
  }

  #answered(): Answered | null {
    const state = this.#state.get();
    return isAnswered(state) ? state.answered : null;
  }

  async #answer(
    answered: Answered,
    variation: Variation,
    request: number,
    abort: AbortSignal,
  ): Promise<void> {
    const { picture, caption, recognition: base } = answered;
    const input = variedInput(picture?.photo ?? null, caption, base, variation);
    const outcome = await this.#services.recogniser.recognise(input, abort);
    if (abort.aborted) return;
    const told = outcome.ok ? onBaseWords(outcome.value, base, variation.struck) : outcome;
    if (told.ok) {
      const recognition = told.value;
      this.#state.dispatch({ type: 'variation-answered', request, variation, recognition });
      this.lookAhead();
      return;
    }
    this.#services.log(told.failure.detail);
    this.#state.dispatch({ type: 'variation-failed', request, failure: told.failure });
  }
}
