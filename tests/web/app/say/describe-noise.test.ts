import { describe, expect, it } from 'vitest';
import { describeNoise } from '../../../../web/src/app/say/describe-noise';
import { loadTexts } from '../../../../web/src/locales/languages';
import { noiseSample } from '../../support/results-sample';

const texts = await loadTexts('en');

describe('noise and shots on the test objects', () => {
  it('are told by the strongest noise and the fewest shots', () => {
    const sentence = describeNoise({
      photo_caption: noiseSample(0.88, 0.85),
      photo: noiseSample(0.8, 0.7),
    });
    const told = sentence ? texts.tell(sentence) : '';
    expect(told).toContain('errs with a probability of 5.0%, the quantum head is right for 88.0%');
    expect(told).toContain('without errors, for 90.0%.');
    expect(told).toContain('With only 100 shots it is right for 85.0%.');
  });

  it('say nothing without the exact circuit to compare with', () => {
    const nothing = { noise: [], shots: [] };
    expect(describeNoise({ photo_caption: nothing, photo: nothing })).toBeNull();
  });
});
