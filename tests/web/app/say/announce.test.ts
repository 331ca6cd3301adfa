import { describe, expect, it } from 'vitest';
import { announceAnswer } from '../../../../web/src/app/say/announce';
import type { Answered } from '../../../../web/src/app/state/answered';
import { UNCHANGED } from '../../../../web/src/app/state/variation';
import type { TracedAnswer } from '../../../../web/src/engine/types';
import { loadTexts } from '../../../../web/src/locales/languages';
import { disagreeing, galleryObject, group, photo, recognition } from '../../support/samples';

const texts = await loadTexts('en');

function answered(changes: Partial<TracedAnswer> = {}, really: string | null = 'coin'): Answered {
  const object = { ...galleryObject('a'), class: really ?? '' };
  return {
    picture: really === null ? null : { origin: { kind: 'gallery', object }, photo: photo() },
    caption: 'blue vase',
    recognition: recognition(changes),
  };
}

describe('what is announced', () => {
  it('is the answer, what the object really is, and how sure the answer is', () => {
    expect(texts.tell(announceAnswer(answered(), null))).toMatch(
      /^Coin, 70\.0%\. In truth: Coin\. The model is right, but not quite sure\. It leans/,
    );
  });

  it('is that it does not know', () => {
    expect(texts.tell(announceAnswer(answered({ abstain: true }, null), null))).toMatch(
      /^I don’t know\. The closest/,
    );
  });

  it('is that picture and words disagree, what each says, and which of them is right', () => {
    expect(texts.tell(announceAnswer(answered(disagreeing), null))).toBe(
      'Picture and words disagree. In truth: Coin. The picture is right; the words are about something else. ' +
        'To my eyes it is Coin (60.0%); by the words it is Mosaic (80.0%).',
    );
  });

  it('is the group, where only that is known', () => {
    const known = { abstain: true, group: group() };
    expect(texts.tell(announceAnswer(answered(known), null))).toMatch(
      /^A small carving, 90\.0%\. In truth: Coin\. The group is right; .* It is a small carving \(90\.0%\), but .* The closest/,
    );
  });

  it('is what was changed and what that did', () => {
    const shown = answered({ probabilities: new Float32Array([0.6, 0.3, 0.1]) });
    const variation = { ...UNCHANGED, struck: [1] };
    expect(texts.tell(announceAnswer(answered(), { variation, shown }))).toMatch(
      /^Without “vase”: .*Coin/,
    );
  });
});
