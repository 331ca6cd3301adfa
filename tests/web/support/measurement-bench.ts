/** A measurement of one kind whose every call is ended by the test. */

import { type Kind, Measurement, type Wanted } from '../../../web/src/app/measure/measurement';
import type { MeasurementName } from '../../../web/src/engine/measurements';
import { ServicesDouble } from './services-double';

export function measurementBench<What extends Wanted, Value, Name extends MeasurementName>(
  kind: Kind<What, Value>,
  name: Name,
) {
  const double = new ServicesDouble();
  const { recogniser, log } = double.services;
  const own = new Measurement<What, Value>(
    (wanted, signal) => kind.measure(recogniser, wanted, signal),
    kind,
    log,
  );
  return { own, calls: double.measured(name), notes: double.notes };
}
