import { describe, expect, it } from 'vitest';
import { counterpartRows } from '../../../../web/src/app/lab/counterpart-rows';
import { describeCounterparts } from '../../../../web/src/app/say/describe-counterparts';
import { loadTexts } from '../../../../web/src/locales/languages';
import { one, said, two } from '../../support/counterpart-answers';
import { answer } from '../../support/samples';

const texts = await loadTexts('en');

describe('the sentence', () => {
  const tell = (...others: [string, Float32Array | null][]) => {
    const told = describeCounterparts(
      answer(),
      counterpartRows(said(...others), null, 'photo_caption'),
    );
    return told && texts.tell(told);
  };

  it('all agree', () => {
    expect(tell(['mlp', one], ['linear', one])).toContain('all 2 others say');
  });

  it('some do, and the others are named with what they say', () => {
    const sentence = tell(['mlp', two], ['linear', one], ['photo-only', null]);
    expect(sentence).toContain('1 of 2 others say');
    expect(sentence).toContain('Classical network)');
    expect(sentence).not.toContain('photos only');
  });

  it('none does', () => {
    expect(tell(['mlp', two], ['linear', two])).toContain('None of the 2 others says');
  });

  it('nobody else could be asked', () => {
    expect(tell(['photo-only', null])).toBeNull();
  });
});
