/** What `exhibit check` says about the model's answers. */

import { describe, expect, it } from 'vitest';
import type { Classification } from '../../../web/cli/classification';
import { doubtAbout } from '../../../web/cli/exhibit/answers';

const CLASSES = ['ceramics', 'coin', 'jade'];

const answer = (changes: Partial<Classification>) =>
  ({
    class: 'coin',
    outcome: 'sure',
    abstain: false,
    probability: 0.912,
    ...changes,
  }) as Classification;

describe('an object is worth a look', () => {
  it.each<readonly [string, Partial<Classification>, string, string | null]>([
    ['not where the answer is right', {}, 'coin', null],
    ['where it is wrong', {}, 'jade', 'the model says "coin" (91.2 %); it is "jade"'],
    [
      'where the model cannot know it',
      {},
      'furniture',
      'the model says "coin" (91.2 %); it is "furniture", which the model does not know',
    ],
    [
      'where the answer is "I don\'t know"',
      { class: '', best_guess: 'jade', outcome: 'unsure', abstain: true, probability: 0.4 },
      'jade',
      'the model answers "I don\'t know" (its best guess: "jade", 40.0 %); it is "jade"',
    ],
    [
      'where a group is all it says',
      {
        class: '',
        best_guess: 'jade',
        outcome: 'unsure',
        abstain: true,
        group: 'carving',
        probability: 0.4,
      },
      'coin',
      'the model answers "I don\'t know" beyond the group "carving" (its best guess: "jade", 40.0 %); it is "coin"',
    ],
    [
      'where photo and caption disagree',
      { class: '', outcome: 'disagree', abstain: true, photo_class: 'jade', caption_class: 'coin' },
      'coin',
      'the model says that photo and caption disagree ("jade" and "coin"); it is "coin"',
    ],
  ])('%s', (_, changes, category, expected) => {
    expect(doubtAbout(answer(changes), category, CLASSES)).toBe(expected);
  });
});
