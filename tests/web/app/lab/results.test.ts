import { describe, expect, it } from 'vitest';
import {
  bestCounterpart,
  loadResults,
  type Model,
  oneItem,
  type Protocol,
  parseResults,
  sortedModels,
} from '../../../../web/src/app/lab/results';
import { noiseSample, sampleResults } from '../../support/results-sample';

it('the best counterpart is the classical head with the best accuracy', () => {
  expect(bestCounterpart(sampleResults().folds)?.name).toBe('linear');
});

function firstModel({ models: [first] }: Protocol): Model {
  if (!first) throw new Error('no model');
  return first;
}

describe('the file', () => {
  it('is read strictly', () => {
    expect(parseResults(sampleResults()).ok).toBe(true);
    const { folds } = sampleResults();
    const broken = parseResults({ folds, sources: { ...folds, seeds: 'five' } });
    expect(broken.ok || broken.failure.detail).toContain('sources.seeds');
  });

  it('is read strictly where it knows of noise', () => {
    const figures = { photo_caption: noiseSample(0.88, 0.85), photo: noiseSample(0.8, 0.7) };
    expect(parseResults({ ...sampleResults(), noise: figures }).ok).toBe(true);
    const broken = parseResults({ ...sampleResults(), noise: { ...figures, photo: {} } });
    expect(broken.ok || broken.failure.detail).toContain('noise.photo.noise');
  });

  it('that comes with the page can be read', async () => {
    const loaded = await loadResults();
    if (!loaded.ok) throw new Error(loaded.failure.detail);
    expect(bestCounterpart(loaded.value.folds)).toBeDefined();
  });

  it('shows counterparts and reduced heads first, and everything else beside', () => {
    const { folds } = sampleResults();
    const extra = { ...folds, models: [...folds.models, { ...firstModel(folds), name: 'deep' }] };
    const { first, others } = sortedModels(extra);
    expect(first.map(({ name }) => name)).toEqual(['j6e', 'linear', 'mlp', 'no-entangling']);
    expect(others.map(({ name }) => name)).toEqual(['deep']);
  });

  it('knows what one item is worth', () => {
    expect(oneItem(400)).toBe(0.25);
  });
});
