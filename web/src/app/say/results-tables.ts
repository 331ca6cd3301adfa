/** The tables of the results, cell by cell: what README and models/RESULTS.md show of the same file, in the same digits. */

import { type Condition, figuresOf, type Judged, type Model, type Pair } from '../lab/results';
import { pairFills } from './describe-results';
import { type Fill, type Message, message } from './message';
import { asChance, asPercent, asTenths } from './numbers';

/** The name of a head of the laboratory, by its key in models/results.json. */
export function headName(name: string): Message {
  return message(`head-${name}`);
}

/** Accuracy and macro-F1; the deviation only where there was more than one seed. Null: it does not see this. */
export function accuracyCell(model: Model, judged: Judged, condition: Condition): Message | null {
  const figures = figuresOf(model, judged, condition);
  if (!figures) return null;
  return message(model.seeds > 1 ? 'table-accuracy-sd' : 'table-accuracy', {
    accuracy: asPercent(figures.accuracy[0]),
    sd: asPercent(figures.accuracy[1]),
    f1: asPercent(figures.macro_f1[0]),
  });
}

/** Numbers, seeds and seconds of a head: the columns before its accuracies. */
export function aboutCells(model: Model): readonly Message[] {
  return [
    message('table-of', { all: model.parameters, circuit: model.circuit_parameters }),
    cell(model.seeds),
    cell(asTenths(model.seconds[0])),
  ];
}

/** The keys of the pairs' columns, in the order of `pairCells`. The last three look at the first seed alone. */
export const PAIR_COLUMNS = [
  'table-points',
  'table-interval',
  'table-seeds',
  'table-only',
  'table-only-other',
  'table-mcnemar',
] as const;

export function pairCells(pair: Pair): readonly Message[] {
  const { points, low, high } = pairFills(pair);
  return [
    cell(points),
    message('table-range', { low, high }),
    cell(pair.seeds),
    cell(pair.only_a_right),
    cell(pair.only_b_right),
    cell(asChance(pair.mcnemar_p)),
  ];
}

function cell(value: Fill): Message {
  return message('table-cell', { value });
}
