/**
 * What would have happened: an answered object changed and answered again. Beside the answer stand
 * measurements of it, each computed anew when what it is about has changed.
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
import { ANGLE_SWEEP } from './angle-sweep';
import { EffectsMeasurement } from './effects';
import { Foresight } from './foresight';
import { Latest } from './latest';
import { type Kind, Measurement, type Wanted } from './measurement';
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
  readonly #kinds = new Map<unknown, Measurement<never, unknown>>();
  readonly #foresight: Foresight;
  /** What words and regions do to the answer, as far as it has been tried. */
  readonly effects: EffectsMeasurement;
  /** The circuit with finitely many shots. */
  readonly shots: ShotsMeasurement;

  constructor(services: WhatIfServices, state: StateAccess) {
    const { recogniser } = services;
    const log = (detail: string) => services.log(detail);
    const pause: WhatIfServices['pause'] = (time, abort) => services.pause(time, abort);
    this.#services = services;
    this.#state = state;
    this.effects = new EffectsMeasurement(recogniser, log);
    this.shots = new ShotsMeasurement({ recogniser, pause, log });
    this.#foresight = new Foresight({
      prepare: (input, abort) => recogniser.prepare(input, abort),
      pause,
    });
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

  /** Tries each word, or each word and region, without it; goes on in the background, and from where it ended. */
  measureEffects(what: 'words' | 'all'): void {
    const answered = this.#answered();
    this.#foresight.stop();
    if (answered) void this.effects.measure(answered, what);
  }

  stopMeasuring(): void {
    this.effects.stop();
  }

  /** The one measurement of a kind; views read its state and may ask it again. */
  of<What extends Wanted, Value>(kind: Kind<What, Value>): Measurement<What, Value> {
    const { recogniser } = this.#services;
    const known = this.#kinds.get(kind) as Measurement<What, Value> | undefined;
    const measurement =
      known ??
      new Measurement(
        (wanted, abort) => kind.measure(recogniser, wanted, abort),
        kind,
        (detail) => this.#services.log(detail),
      );
    this.#kinds.set(kind, measurement as unknown as Measurement<never, unknown>);
    return measurement;
  }

  /** Has what is shown measured, with the rest of what that kind wants to know. */
  want<What extends Wanted, Value>(kind: Kind<What, Value>, rest: Omit<What, keyof Wanted>): void {
    const answered = this.#answered();
    const { variation } = this.#state.get();
    if (answered) this.of(kind).want({ ...rest, answered, variation } as What);
  }

  /** Shows what an angle does all the way round. */
  openAngle(index: number): void {
    this.want(ANGLE_SWEEP, { plan: { angle: index } });
  }

  /** The open angle's curve, anew if something else has changed since. */
  refreshSweep(): void {
    const open = this.of(ANGLE_SWEEP).state.peek();
    if (open) this.openAngle(open.wanted.plan.angle);
  }

  choosePlan(plan: ShotsPlan): void {
    this.#state.dispatch({ type: 'plan-chosen', plan });
    this.countShots();
  }

  /** Runs the circuit of what is shown with the shots and the noise that are set. */
  countShots(): void {
    const answered = this.#answered();
    const { variation, plan } = this.#state.get();
    if (answered) this.shots.want({ answered, variation, plan });
  }

  /** Something else is asked: what is under way would come too late. */
  abandon(): void {
    this.#forgetAttempts();
    this.#foresight.stop();
    this.effects.stop();
  }

  /** The visitor has gone, and what was measured goes too. */
  forget(): void {
    this.abandon();
    this.effects.forget();
    this.shots.forget();
    for (const measurement of this.#kinds.values()) measurement.forget();
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
