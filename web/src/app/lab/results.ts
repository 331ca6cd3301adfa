/** The laboratory's results (models/results.json): every head on the same data, and each pair held against each other. */

import * as v from 'valibot';
import { CUT, type Outcome, SHIPPED } from '../../engine/types';
import { type Message, message } from '../say/message';

/** Mean and standard deviation over seeds. */
const spread = v.tuple([v.number(), v.number()]);

const figures = v.object({
  items: v.number(),
  accuracy: spread,
  macro_f1: spread,
  calibration_error: spread,
  accuracy_at_70_percent: spread,
});

const side = v.object({ conditions: v.record(v.string(), figures) });

const protocolSchema = v.object({
  parts: v.number(),
  seeds: v.number(),
  photos: v.number(),
  majority_accuracy: v.number(),
  arms: v.array(
    v.object({
      name: v.string(),
      title: v.string(),
      parameters: v.number(),
      circuit_parameters: v.number(),
      seeds: v.number(),
      seconds: spread,
      head: side,
      whole: side,
    }),
  ),
  pairs: v.array(
    v.object({
      a: v.string(),
      b: v.string(),
      of: v.string(),
      condition: v.string(),
      items: v.number(),
      difference_in_points: v.number(),
      interval: v.tuple([v.number(), v.number()]),
      only_a_right: v.number(),
      only_b_right: v.number(),
      mcnemar_p: v.number(),
    }),
  ),
});

const noisy = v.object({
  noise: v.array(v.object({ p: v.number(), accuracy: spread })),
  shots: v.array(v.object({ shots: v.number(), accuracy: spread })),
});

/**
 * `folds`: collections that are known; `sources`: collections left out of training. Not in every build:
 * `few-N`: N photos of each class; `noise`: the shipped head's heads of the folds on a device that errs.
 */
const resultsSchema = v.object({
  folds: protocolSchema,
  sources: protocolSchema,
  'few-1': v.optional(protocolSchema),
  'few-5': v.optional(protocolSchema),
  'few-10': v.optional(protocolSchema),
  noise: v.optional(v.object({ photo_caption: noisy, photo: noisy })),
});

export type Results = v.InferOutput<typeof resultsSchema>;
export type Protocol = Results['folds'];
export type Arm = Protocol['arms'][number];
export type NoiseFigures = NonNullable<Results['noise']>;
export type Pair = Protocol['pairs'][number];

export function parseResults(json: unknown): Outcome<Results> {
  const parsed = v.safeParse(resultsSchema, json);
  if (parsed.success) return { ok: true, value: parsed.output };
  const [issue] = parsed.issues;
  const where = v.getDotPath(issue) ?? 'the file';
  const detail = `results.json: ${where}: ${issue.message}`;
  return { ok: false, failure: { status: 'invalid_argument', detail } };
}

/** The file comes with the page, and only when somebody looks at it. */
const FILES = import.meta.glob<unknown>('../../../models/results.json', { import: 'default' });

export async function loadResults(): Promise<Outcome<Results>> {
  const [load] = Object.values(FILES);
  if (!load) {
    return { ok: false, failure: { status: 'download_failed', detail: 'results.json is missing' } };
  }
  try {
    return parseResults(await load());
  } catch (error) {
    return { ok: false, failure: { status: 'download_failed', detail: String(error) } };
  }
}

/** The classical heads that the shipped one is held against. */
const CLASSICAL: readonly string[] = ['linear', 'mlp', 'bilinear', 'quadratic', 'gaussian'];
/** What the shipped head is held against before everything else: its counterparts, and itself with less. */
const COMPARED: readonly string[] = [SHIPPED, ...CLASSICAL, 'frozen', CUT, 'no-circuit'];

/** The arms to look at first, and all others. */
export function sortedArms({ arms }: Protocol): { first: Arm[]; others: Arm[] } {
  const isFirst = ({ name }: Arm) => COMPARED.includes(name);
  return { first: arms.filter(isFirst), others: arms.filter((arm) => !isFirst(arm)) };
}

const FAIR = 'photo_caption';

export function armNamed({ arms }: Protocol, name: string): Arm | undefined {
  return arms.find((arm) => arm.name === name);
}

/** The shipped head against another one, on the same test items. */
export function pairWith({ pairs }: Protocol, name: string, given = FAIR): Pair | undefined {
  return pairs.find(
    ({ a, b, of, condition }) =>
      a === SHIPPED && b === name && of === 'head' && condition === given,
  );
}

/** The classical head with the best accuracy with photo and caption. */
export function bestCounterpart(folds: Protocol): Arm | undefined {
  const accuracy = (arm: Arm): number => arm.head.conditions[FAIR]?.accuracy[0] ?? 0;
  return folds.arms
    .filter(({ name }) => CLASSICAL.includes(name))
    .sort((a, b) => accuracy(b) - accuracy(a))[0];
}

/** Whether quantum helped: the first sentence of everything that is said about the results. */
export function describeVerdict({ folds }: Results): Message {
  const counterpart = bestCounterpart(folds);
  const pair = counterpart && pairWith(folds, counterpart.name);
  if (!counterpart || !pair) return message('verdict-unknown');
  return message(`verdict-${direction(pair)}`, {
    counterpart: counterpart.title,
    ...pairFills(pair),
  });
}

/** What the entangling gates are worth: the switch that cuts them is another training, not a deletion. */
export function describeEntanglement({ folds }: Results): Message | null {
  const pair = pairWith(folds, CUT);
  const arm = armNamed(folds, CUT);
  const accuracy = arm?.head.conditions[FAIR]?.accuracy[0];
  if (!pair || accuracy === undefined) return null;
  const share = { percent: accuracy, digits: 1 as const };
  return message(`entanglement-${direction(pair)}`, { share, ...pairFills(pair) });
}

/** Beyond chance, as the interval sees it. */
function direction({ interval: [low, high] }: Pair): 'better' | 'worse' | 'even' {
  if (low > 0) return 'better';
  return high < 0 ? 'worse' : 'even';
}

function pairFills({ difference_in_points, interval: [low, high] }: Pair) {
  const points = (value: number) => ({ decimal: value, digits: 1 as const });
  return { points: points(difference_in_points), low: points(low), high: points(high) };
}

/** What one test item is worth, in points. */
export function oneItem(items: number): { decimal: number; digits: 2 } {
  return { decimal: 100 / items, digits: 2 };
}
