/** The engine asked about features at once: each time encoded, then asked by its handle. */

import { answerOf } from '../../web/src/app/pipeline/answer';
import { Engine } from '../../web/src/engine/engine';
import type {
  MeasurementName,
  PlanOf,
  ResultOfMeasurement,
} from '../../web/src/engine/measurements';
import type { CircuitCard, Features, HeadCard, TracedAnswer } from '../../web/src/engine/types';
import { fail, type Outcome } from '../../web/src/rpc/outcome';
import { qurioModule } from './built-engine';

export interface Given extends Features {
  readonly angles?: Float32Array | null;
  readonly cut?: boolean;
}

export class AskedEngine {
  readonly engine: Engine;
  #card: HeadCard | null = null;
  #cut: CircuitCard | null = null;

  private constructor(engine: Engine) {
    this.engine = engine;
  }

  static async create(): Promise<AskedEngine> {
    return new AskedEngine(await Engine.create(await qurioModule()));
  }

  loadHead(file: Uint8Array): Outcome<HeadCard> {
    const card = this.engine.loadHead(file);
    if (card.ok) this.#card = card.value;
    return card;
  }

  loadCounterparts(file: Uint8Array): Outcome<CircuitCard> {
    const cut = this.engine.loadCounterparts(file);
    if (cut.ok) this.#cut = cut.value;
    return cut;
  }

  measure<Name extends MeasurementName>(
    name: Name,
    { angles = null, cut = false, ...features }: Given,
    plan: PlanOf<Name>,
  ): Outcome<ResultOfMeasurement<Name>> {
    const encoded = this.engine.encode({ ...features, cut });
    if (!encoded.ok) return encoded;
    const { object } = encoded.value;
    return this.engine.measure(name, { ...plan, object, angles } as never);
  }

  answer({ angles = null, cut = false, ...features }: Given): Outcome<TracedAnswer> {
    const encoded = this.engine.encode({ ...features, cut });
    if (!encoded.ok) return encoded;
    const said = this.engine.measure('answer', { object: encoded.value.object, angles });
    if (!said.ok) return said;
    const common = cut ? this.#cut : this.#card;
    if (!common || !this.#card) return fail('invalid_argument', 'no head');
    const answer = answerOf(this.#card.classes, common, encoded.value, said.value, angles);
    return { ok: true, value: answer };
  }

  delete(): void {
    this.engine.delete();
  }
}
