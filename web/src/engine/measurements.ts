/**
 * Everything that is asked of an encoded object, a row each: what it is given besides the object and the
 * angles, what it is answered with, and how the engine answers it. The page, the worker and programs of
 * Node ask for it by its name (app/pipeline/pipeline.ts). A new one is a row here over a method of the
 * binding, and a view with its kind, kindOf('name') of app/measure/measurement.ts.
 */

import { type ArgumentOf, type Call, call, type ResultOf } from '../rpc/call-table';
import { type Failed, fail, type Outcome } from '../rpc/outcome';
import type { Counterparts } from './counterparts';
import type { HeadObject } from './head';
import { failed, incomplete, isDistribution, notFinite, saidOf } from './said';
import {
  type AngleSweep,
  type CounterpartAnswer,
  type SafeShots,
  type Said,
  SHIPPED,
  type ShotsAnswer,
  type ShotsPlan,
} from './types';

/** Milliseconds: a few of work, on the slowest device. */
export const STEP_DEADLINE = 5_000;

/** What every measurement is given. */
export interface Asked {
  /** The handle of an encoded object. */
  readonly object: number;
  /** Angles of the circuit in place of the trained ones; NaN: the trained one. */
  readonly angles: Float32Array | null;
}

interface Row<Plan, Result> extends Call<Asked & Plan, Result> {
  /** It asks what the encoders made of the object, which one that was restored does not have. */
  readonly features: boolean;
  /** `counterparts`: null where they have not been loaded. */
  readonly of: (
    object: HeadObject,
    angles: Float32Array | null,
    plan: Plan,
    counterparts: Counterparts | null,
  ) => Outcome<Result>;
}

function measurement<Plan, Result>(of: Row<Plan, Result>['of']): Row<Plan, Result> {
  return { ...call(STEP_DEADLINE), features: false, of };
}

function ofFeatures<Plan, Result>(of: Row<Plan, Result>['of']): Row<Plan, Result> {
  return { ...measurement(of), features: true };
}

/** A curve has a point every three degrees: smooth at any size that it is drawn in. */
const SWEEP_SAMPLES = 121;

/** Experiments that an interval comes from: enough for its ends, and few enough to follow a slider. */
const EXPERIMENTS = 200;
/** Experiments at each number of shots while the number that is enough is looked for. */
const SAFE_EXPERIMENTS = 100;

export const MEASUREMENTS = {
  /** The pooled answer and the head's, with the state after every operation of the circuit. */
  answer: measurement<object, Said>(({ head, bound }, angles) => {
    const answer = head.bound.answer(bound, angles);
    if (answer.status !== 'ok') return failed(answer);
    const trace = head.bound.trace(bound, angles);
    if (trace.status !== 'ok') return failed(trace);
    const gradient = head.bound.angleGradient(bound, angles);
    if (gradient.status !== 'ok') return failed(gradient);
    return saidOf(answer, trace, gradient.values);
  }),

  /** The head for every turn of one angle, the others as given. */
  angleSweep: measurement<{ readonly angle: number }, AngleSweep>(
    ({ head, bound }, angles, { angle }) => {
      const curve = head.bound.angleSweep(bound, angles, angle, SWEEP_SAMPLES);
      if (curve.status !== 'ok') return failed(curve);
      const { values } = curve;
      return values
        ? { ok: true, value: { samples: SWEEP_SAMPLES, probabilities: values } }
        : incomplete();
    },
  ),

  /** The head with finitely many shots on a noisy circuit. */
  shots: measurement<{ readonly plan: ShotsPlan }, ShotsAnswer>(
    ({ head, bound }, angles, { plan }) => {
      const result = head.bound.shots(bound, angles, { ...plan, repeats: EXPERIMENTS });
      if (result.status !== 'ok') return failed(result);
      const { probabilities, low, high, limit, agreement } = result;
      if (!probabilities || !low || !high || !limit) return incomplete();
      const value = { plan, probabilities, low, high, limit, experiments: EXPERIMENTS, agreement };
      return { ok: true, value };
    },
  ),

  /** How many shots are enough on a circuit with the plan's noise. */
  safeShots: measurement<{ readonly plan: ShotsPlan }, SafeShots>(
    ({ head, bound }, angles, { plan }) => {
      const result = head.bound.safeShots(bound, angles, { ...plan, repeats: SAFE_EXPERIMENTS });
      if (result.status !== 'ok') return failed(result);
      return { ok: true, value: { shots: result.shots > 0 ? result.shots : null } };
    },
  ),

  /** What the object is restored from: KeptObject.numbers. No angle changes it. */
  kept: measurement<object, Float32Array>(({ bound: { kept } }) =>
    kept ? { ok: true, value: kept } : incomplete(),
  ),

  /**
   * The pooled probabilities without each region from `first` to `end` - 1 in turn: in what the encoder
   * saw, the mean of all others stands in its place. (end - first) x classes.
   */
  withoutRegions: ofFeatures<{ readonly first: number; readonly end: number }, Float32Array>(
    ({ head, bound }, angles, { first, end }) => {
      const rows = head.bound.withoutRegions(bound, first, end, angles);
      if (rows.status !== 'ok') return failed(rows);
      const { values } = rows;
      const { length } = head.card.classes;
      if (values?.length !== (end - first) * length) return incomplete();
      for (let at = 0; at < values.length; at += length) {
        if (!isDistribution(values.subarray(at, at + length))) return notFinite();
      }
      return { ok: true, value: values };
    },
  ),

  /** The head first, then what it is held against; turned angles are the head's alone. */
  counterparts: ofFeatures<object, readonly CounterpartAnswer[]>(
    (object, angles, _plan, counterparts) => {
      if (counterparts === null) {
        return fail('invalid_argument', 'the counterparts have not been loaded');
      }
      if (object.head === counterparts.cut) {
        return fail('invalid_argument', 'the object is of the circuit without its two-qubit gates');
      }
      const shipped = object.head.bound.answer(object.bound, angles);
      if (shipped.status !== 'ok') return failed(shipped);
      if (object.features === null) return withoutFeatures();
      const others = counterparts.answersTo(object, object.features);
      if (!others.ok) return others;
      const head = { name: SHIPPED, probabilities: shipped.headProbabilities };
      const all: readonly CounterpartAnswer[] = [head, ...others.value];
      const sound = all.every(
        ({ probabilities }) => probabilities === null || isDistribution(probabilities),
      );
      return sound ? { ok: true, value: all } : notFinite();
    },
  ),
};

function withoutFeatures(): Failed {
  return fail('unknown_object', 'the object was restored: what the encoders made is not there');
}

export type Measurements = typeof MEASUREMENTS;
export type MeasurementName = keyof Measurements;
/** What a measurement is given besides the object and its angles. */
export type PlanOf<Name extends MeasurementName> = Omit<
  ArgumentOf<Measurements[Name]>,
  keyof Asked
>;
export type ResultOfMeasurement<Name extends MeasurementName> = ResultOf<Measurements[Name]>;

/** The row of a measurement, its types told by the name alone. */
export function answerMeasurement<Name extends MeasurementName>(
  name: Name,
  object: HeadObject,
  argument: ArgumentOf<Measurements[Name]>,
  counterparts: Counterparts | null,
): Outcome<ResultOf<Measurements[Name]>> {
  const row = MEASUREMENTS[name] as unknown as Row<unknown, ResultOf<Measurements[Name]>>;
  if (row.features && object.features === null) return withoutFeatures();
  return row.of(object, (argument as Asked).angles, argument, counterparts);
}
