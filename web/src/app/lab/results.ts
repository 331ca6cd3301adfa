/** The laboratory's results (models/results.json): every model on the same data, and each pair held against each other. */

import * as v from 'valibot';
import { CUT, SHIPPED } from '../../engine/types';
import type { Outcome } from '../../rpc/outcome';

/** Mean and standard deviation over seeds. */
const spread = v.tuple([v.number(), v.number()]);

const figures = v.object({
  items: v.number(),
  accuracy: spread,
  /** Wilson's 95 % interval of its mean. */
  accuracy_interval: v.tuple([v.number(), v.number()]),
  macro_f1: spread,
  calibration_error: spread,
  accuracy_at_70_percent: spread,
});

/** What a model is given; masked: the caption without the words that name its class. */
export const CONDITIONS = ['photo_caption', 'photo_masked', 'photo', 'caption'] as const;
export type Condition = (typeof CONDITIONS)[number];

const side = v.object({ conditions: v.record(v.string(), figures) });

const protocolSchema = v.object({
  parts: v.number(),
  seeds: v.number(),
  photos: v.number(),
  majority_accuracy: v.number(),
  models: v.array(
    v.object({
      name: v.string(),
      title: v.string(),
      parameters: v.number(),
      circuit_parameters: v.number(),
      seeds: v.number(),
      seconds: spread,
      head: side,
      pool: side,
    }),
  ),
  pairs: v.array(
    v.object({
      a: v.string(),
      b: v.string(),
      of: v.string(),
      condition: v.string(),
      /** What the difference is the mean over; the last three look at the first alone. */
      seeds: v.number(),
      items: v.number(),
      difference_in_points: v.number(),
      interval: v.tuple([v.number(), v.number()]),
      only_a_right: v.number(),
      only_b_right: v.number(),
      mcnemar_p: v.number(),
    }),
  ),
});

/** Photos of each class that the protocols `few-N` learn from. */
export const FEW_PHOTOS = [1, 5, 10] as const;

const noisy = v.object({
  noise: v.array(v.object({ p: v.number(), accuracy: spread })),
  shots: v.array(v.object({ shots: v.number(), accuracy: spread })),
});

/** Families of heads in several sizes; the first family against each other one at as many trained numbers. */
const curveSchema = v.object({
  families: v.array(v.object({ name: v.string() })),
  sizes: v.array(
    v.object({
      family: v.string(),
      parameters: v.number(),
      circuit_parameters: v.number(),
      conditions: v.record(
        v.string(),
        v.object({
          accuracy: spread,
          /** 95 %, over objects. */
          interval: v.tuple([v.number(), v.number()]),
        }),
      ),
    }),
  ),
  pairs: v.array(
    v.object({
      b: v.string(),
      condition: v.string(),
      parameters: v.number(),
      difference_in_points: v.number(),
      interval: v.tuple([v.number(), v.number()]),
    }),
  ),
});

/**
 * `folds`: collections that are known; `sources`: collections left out of training. Not in every build:
 * `few-N`: N photos of each class; `noise`: the shipped head's heads of the folds on a device that errs; `curve`:
 * heads of several sizes on the folds.
 */
const resultsSchema = v.object({
  folds: protocolSchema,
  sources: protocolSchema,
  'few-1': v.optional(protocolSchema),
  'few-5': v.optional(protocolSchema),
  'few-10': v.optional(protocolSchema),
  noise: v.optional(v.object({ photo_caption: noisy, photo: noisy })),
  curve: v.optional(curveSchema),
});

export type Results = v.InferOutput<typeof resultsSchema>;
export type Protocol = Results['folds'];
export type Model = Protocol['models'][number];
export type Figures = v.InferOutput<typeof figures>;
export type NoiseFigures = NonNullable<Results['noise']>;
export type Curve = v.InferOutput<typeof curveSchema>;
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
const FILES = import.meta.glob<unknown>('../../../../models/results.json', { import: 'default' });

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
export const CLASSICAL: readonly string[] = ['linear', 'mlp', 'bilinear', 'quadratic', 'gaussian'];
/** What the shipped head is held against before everything else: its counterparts, and itself with less. */
const COMPARED: readonly string[] = [SHIPPED, ...CLASSICAL, 'frozen', CUT, 'no-circuit'];

/** The models to look at first, and all others. */
export function sortedModels({ models }: Protocol): { first: Model[]; others: Model[] } {
  const isFirst = ({ name }: Model) => COMPARED.includes(name);
  return { first: models.filter(isFirst), others: models.filter((model) => !isFirst(model)) };
}

/** Where a comparison is fair: every model is given all there is. */
export const FAIR: Condition = 'photo_caption';

/** What is judged: a head by itself, or the log-linear pool with that head in it. */
export type Judged = 'head' | 'pool';

/** Undefined where that was not measured. */
export function figuresOf(
  model: Model | undefined,
  judged: Judged,
  condition: Condition = FAIR,
): Figures | undefined {
  return model?.[judged].conditions[condition];
}

export function modelNamed({ models }: Protocol, name: string): Model | undefined {
  return models.find((model) => model.name === name);
}

/** The shipped head against another one, on the same test items. */
export function pairWith(
  { pairs }: Protocol,
  name: string,
  given: Condition = FAIR,
): Pair | undefined {
  return pairs.find(
    ({ a, b, of, condition }) =>
      a === SHIPPED && b === name && of === 'head' && condition === given,
  );
}

/** The classical head with the best accuracy with photo and caption. */
export function bestCounterpart(folds: Protocol): Model | undefined {
  const accuracy = (model: Model): number => figuresOf(model, 'head')?.accuracy[0] ?? 0;
  return folds.models
    .filter(({ name }) => CLASSICAL.includes(name))
    .sort((a, b) => accuracy(b) - accuracy(a))[0];
}

/** What one test item is worth, in points. */
export function oneItem(items: number): number {
  return 100 / items;
}
