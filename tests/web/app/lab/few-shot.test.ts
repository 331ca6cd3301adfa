import { describe, expect, it } from 'vitest';
import { describeFewPooled, describeFewShot, fewShots } from '../../../../web/src/app/lab/few-shot';
import { describeNoise } from '../../../../web/src/app/lab/noise-results';
import { parseResults } from '../../../../web/src/app/lab/results';
import { loadTexts } from '../../../../web/src/locales/languages';
import { fewSampleResults, sampleResults } from '../../support/results-sample';

const texts = await loadTexts('en');

describe('few photos of each class', () => {
  it('are shown from one to all, quantum head, linear head and whole answer', () => {
    const shots = fewShots(fewSampleResults({ 1: -3, 5: -4, 10: -2 }));
    expect(shots.map(({ photos }) => photos)).toEqual([1, 5, 10, null]);
    expect(shots[0]).toMatchObject({ quantum: [0.926, 0.006], linear: [0.931, 0.006] });
    expect(shots[3]?.whole?.[0]).toBeCloseTo(0.946);
  });

  it('are nothing where they were not measured', () => {
    expect(fewShots(sampleResults())).toEqual([]);
    expect(describeFewShot(sampleResults())).toBeNull();
    expect(describeFewPooled(sampleResults())).toBeNull();
  });

  it.each([
    [{ 1: -3, 5: -4, 10: -2 }, 'few-worse', 'behind a plain linear one, by up to 4.0 points'],
    [{ 1: 3, 5: 2, 10: 5 }, 'few-better', 'ahead of a plain linear one, by up to 5.0 points'],
    [{ 1: -3, 5: 0.5, 10: 2 }, 'few-even', 'neither the quantum head nor a plain linear one'],
  ])('%o: the sentence goes by the intervals', (ahead, id, part) => {
    const sentence = describeFewShot(fewSampleResults(ahead));
    expect(sentence?.id).toBe(id);
    expect(sentence && texts.tell(sentence)).toContain(part);
  });

  it('say what the whole answer makes of the fewest', () => {
    const sentence = describeFewPooled(fewSampleResults({ 1: -3, 5: -4, 10: -2 }));
    expect(sentence && texts.tell(sentence)).toContain(
      'with a single photo of each class it is right for 94.6% with photo and caption',
    );
  });
});

const measured = (noisy: number, counted: number) => ({
  noise: [
    { p: 0, accuracy: [0.9, 0] as [number, number] },
    { p: 0.05, accuracy: [noisy, 0] as [number, number] },
  ],
  shots: [{ shots: 100, accuracy: [counted, 0.01] as [number, number] }],
});

describe('noise and shots on the test objects', () => {
  it('are told by the strongest noise and the fewest shots', () => {
    const figures = { photo_caption: measured(0.88, 0.85), photo: measured(0.8, 0.7) };
    const sentence = describeNoise(figures);
    const told = sentence ? texts.tell(sentence) : '';
    expect(told).toContain('errs with 5.0%, the quantum head is right for 88.0%');
    expect(told).toContain('without errors, for 90.0%.');
    expect(told).toContain('With only 100 shots it is right for 85.0%.');
  });

  it('are read strictly when they are there', () => {
    const figures = { photo_caption: measured(0.88, 0.85), photo: measured(0.8, 0.7) };
    expect(parseResults({ ...sampleResults(), noise: figures }).ok).toBe(true);
    const broken = parseResults({ ...sampleResults(), noise: { ...figures, photo: {} } });
    expect(broken.ok || broken.failure.detail).toContain('noise.photo.noise');
  });

  it('say nothing without the exact circuit to compare with', () => {
    const nothing = { noise: [], shots: [] };
    expect(describeNoise({ photo_caption: nothing, photo: nothing })).toBeNull();
  });
});
