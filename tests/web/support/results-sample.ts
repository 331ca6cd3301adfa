/** A results file of the shape of models/results.json: one protocol twice, with invented figures. */

import type { Curve, Results } from '../../../web/src/app/lab/results';

const conditions = (accuracy: number) => ({
  photo_caption: {
    seeds: 2,
    items: 400,
    accuracy: [accuracy, 0.006] as [number, number],
    accuracy_interval: [accuracy - 0.03, accuracy + 0.02] as [number, number],
    macro_f1: [accuracy - 0.01, 0.007] as [number, number],
    calibration_error: [0.02, 0.001] as [number, number],
    accuracy_at_70_percent: [0.99, 0.001] as [number, number],
  },
});

const model = (name: string, title: string, accuracy: number) => ({
  name,
  title,
  parameters: 15343,
  circuit_parameters: name === 'j6e' ? 18 : 0,
  seeds: 2,
  seconds: [8.1, 0.2] as [number, number],
  head: { conditions: conditions(accuracy) },
  pool: { conditions: conditions(accuracy + 0.02) },
});

export function pair(b: string, difference: number, low: number, high: number) {
  return {
    a: 'j6e',
    b,
    of: 'head',
    condition: 'photo_caption',
    seeds: 2,
    items: 400,
    difference_in_points: difference,
    interval: [low, high] as [number, number],
    only_a_right: 5,
    only_b_right: 9,
    mcnemar_p: 0.42,
  };
}

export function sampleResults(pairs = [pair('linear', -0.5, -1.6, 0.7)]): Results {
  const protocol = {
    parts: 5,
    seeds: 5,
    photos: 2429,
    majority_accuracy: 0.1,
    models: [
      model('j6e', 'J6E', 0.926),
      model('linear', 'linear', 0.931),
      model('mlp', 'matched MLP', 0.93),
      model('no-entangling', 'J6E without entangling gates', 0.919),
    ],
    pairs,
  };
  return { folds: protocol, sources: { ...protocol, parts: 25, seeds: 1 } };
}

/** The same with few photos of each class, where the quantum head is that many points ahead. */
export function fewSampleResults(ahead: Readonly<Record<1 | 5 | 10, number>>): Results {
  const all = sampleResults();
  const few = (points: number) => ({
    ...all.folds,
    pairs: [pair('linear', points, points - 1, points + 1)],
  });
  return { ...all, 'few-1': few(ahead[1]), 'few-5': few(ahead[5]), 'few-10': few(ahead[10]) };
}

/** Accuracies at the strongest noise and with the fewest shots; 0.9 without either. */
export const noiseSample = (noisy: number, counted: number) => ({
  noise: [
    { p: 0, accuracy: [0.9, 0] as [number, number] },
    { p: 0.05, accuracy: [noisy, 0] as [number, number] },
  ],
  shots: [{ shots: 100, accuracy: [counted, 0.01] as [number, number] }],
});

/** Two sizes of four kinds of heads; `ahead`: by kind, the quantum head's lead at 2,000 and at 4,000 numbers, give or take one point. */
export function curveSample(ahead: Readonly<Record<string, readonly [number, number]>>): Curve {
  const families = ['j6e', ...Object.keys(ahead)];
  const sizes = families.flatMap((family) =>
    [4000, 2000].map((parameters) => ({
      family,
      parameters,
      circuit_parameters: family === 'j6e' ? 12 : 0,
      conditions: {
        photo_caption: {
          accuracy: [0.85 + parameters / 1e5, 0.004] as [number, number],
          interval: [0.84 + parameters / 1e5, 0.86 + parameters / 1e5] as [number, number],
        },
      },
    })),
  );
  const pairs = Object.entries(ahead).flatMap(([b, leads]) =>
    leads.map((lead, k) => ({
      b,
      condition: 'photo_caption',
      parameters: 2000 * (k + 1),
      difference_in_points: lead,
      interval: [lead - 1, lead + 1] as [number, number],
    })),
  );
  return { families: families.map((name) => ({ name })), sizes, pairs };
}
