/** What a program is told of an answer: its class, or what can be said without one. */

import { expect, it } from 'vitest';
import { classification } from '../../web/cli/classification';
import { described } from '../../web/cli/classify';
import type { TracedAnswer } from '../../web/src/engine/types';
import {
  agreement,
  disagreeing,
  group,
  reading,
  recognition,
  spoken,
} from '../web/support/samples';

const told = (changes: Partial<TracedAnswer>) => classification(recognition(changes), null);

it('an answer has its class and no group', () => {
  const said = told({});
  expect(said).toMatchObject({ class: 'coin', abstain: false });
  expect(Object.keys(said)).not.toContain('group');
  expect(Object.keys(said)).not.toContain('best_guess');
});

it('an answer says the language of its caption, and a person what that means', () => {
  expect(told({})).toMatchObject({ language: 'en', words_alone: false });
  expect(told({ words: null })).toMatchObject({ language: '', words_alone: false });
  const words = { ...spoken(new Float32Array(3)), language: 'zh' as const, alone: true };
  expect(told({ words })).toMatchObject({ language: 'zh', words_alone: true });
  expect(described(told({ words }))).toMatch(/taken for Chinese and is read by its words/);
  expect(described(told({ words: { ...words, language: 'other' } }))).toMatch(/is not in English/);
  expect(described(told({}))).not.toMatch(/by its words/);
});

it('an answer without a class has its best guess, and the group if that is known', () => {
  const unknown = told({ abstain: true });
  expect(unknown).toMatchObject({ class: '', best_guess: 'coin', probability: 0.7 });
  expect(Object.keys(unknown)).not.toContain('group');
  const known = told({ abstain: true, group: group({ probability: 0.9123456789 }) });
  expect(known).toMatchObject({
    ...{ class: '', best_guess: 'coin', probability: 0.7 },
    ...{ group: 'carving', group_probability: 0.912346 },
  });
});

it('a person is told the group in words, or why nothing is said', () => {
  const beginning = (changes: Partial<TracedAnswer>) => described(told(changes)).split('\n')[0];
  expect(beginning({ abstain: true, group: group() })).toBe(
    "I don't know: the model is too unsure of the class, but sure enough of the group: carving (90.0 %). Its nearest classes:",
  );
  expect(beginning({ abstain: true })).toMatch(/too unsure for an answer\. Its nearest/);
  expect(beginning({})).toBe(' 70.0 %  coin');
});

it('has one of four outcomes, and both readings of a photo with a caption', () => {
  expect(told({}).outcome).toBe('sure');
  expect(told({ abstain: true }).outcome).toBe('unsure');
  expect(told({ conclusion: 'unknown', abstain: true }).outcome).toBe('unknown');
  expect(told(disagreeing)).toMatchObject({
    ...{ class: '', best_guess: 'coin', abstain: true, outcome: 'disagree', agreement: 0.04 },
    ...{ photo_class: 'coin', photo_probability: 0.6 },
    ...{ caption_class: 'mosaic', caption_probability: 0.8 },
  });
  const photo = reading({ confidence: 0.123456789 });
  expect(told({ agreement: agreement({ photo }) }).photo_probability).toBe(0.123457);
  expect(told({ agreement: null })).not.toHaveProperty('agreement');
});

it('a person is told that photo and caption disagree, and what each says', () => {
  expect(described(told(disagreeing)).split('\n')[0]).toBe(
    "I don't know: photo and caption disagree: the photo says coin, the caption mosaic. Its nearest classes:",
  );
});
