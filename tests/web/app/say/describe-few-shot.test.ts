import { describe, expect, it } from 'vitest';
import { describeFewPooled, describeFewShot } from '../../../../web/src/app/say/describe-few-shot';
import { loadTexts } from '../../../../web/src/locales/languages';
import { fewSampleResults, sampleResults } from '../../support/results-sample';

const texts = await loadTexts('en');

describe('few photos of each class', () => {
  it.each([
    [{ 1: -3, 5: -4, 10: -2 }, 'few-worse', 'behind the classical linear one, by up to 4.0 points'],
    [{ 1: 3, 5: 2, 10: 5 }, 'few-better', 'ahead of the classical linear one, by up to 5.0 points'],
    [{ 1: -3, 5: 0.5, 10: 2 }, 'few-even', 'neither the quantum head nor the classical linear one'],
  ])('%o: the sentence goes by the intervals', (ahead, id, part) => {
    const sentence = describeFewShot(fewSampleResults(ahead));
    expect(sentence?.id).toBe(id);
    expect(sentence && texts.tell(sentence)).toContain(part);
  });

  it('say what the combined answer makes of the fewest', () => {
    const sentence = describeFewPooled(fewSampleResults({ 1: -3, 5: -4, 10: -2 }));
    expect(sentence && texts.tell(sentence)).toContain(
      'with a single photo of each class it is right for 94.6% with photo and caption',
    );
  });

  it('say nothing where they were not measured', () => {
    expect(describeFewShot(sampleResults())).toBeNull();
    expect(describeFewPooled(sampleResults())).toBeNull();
  });
});
