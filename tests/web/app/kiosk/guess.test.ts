import { describe, expect, it } from 'vitest';
import { CHOICES, guessChoices, guessVerdict } from '../../../../web/src/app/kiosk/guess';
import type { Answered } from '../../../../web/src/app/state/answered';
import type { Answer } from '../../../../web/src/engine/types';
import { disagreeing, galleryObject, photo, recognition } from '../../support/samples';

const CLASSES = ['coin', 'jade', 'mosaic', 'bronze', 'icon'];
const SURE = { classes: CLASSES, probabilities: Float32Array.of(0.6, 0.1, 0.25, 0.04, 0.01) };

function answered(really: string | null, changes: Partial<Answer> = {}): Answered {
  const object = { ...galleryObject('wave'), class: really ?? '' };
  const origin =
    really === null
      ? ({ kind: 'own', name: 'camera.jpg' } as const)
      : ({ kind: 'gallery', object } as const);
  const answer = { ...SURE, ...changes };
  return { picture: { origin, photo: photo() }, caption: '', recognition: recognition(answer) };
}

describe('what can be guessed', () => {
  const sorted = (of: Answered) => [...guessChoices(of)].sort();

  it('is the true class and those that the model thinks likeliest beside it', () => {
    expect(sorted(answered('coin'))).toEqual(['coin', 'jade', 'mosaic']);
    expect(sorted(answered('bronze'))).toEqual(['bronze', 'coin', 'mosaic']);
  });

  it('is what the model says where nobody knows better', () => {
    expect(sorted(answered(null))).toEqual(['coin', 'jade', 'mosaic']);
  });

  it('has a class that the model was never taught, if that is the truth', () => {
    expect(sorted(answered('furniture'))).toEqual(['coin', 'furniture', 'mosaic']);
  });

  it('comes in the same order every time, and the right one not always first', () => {
    expect(guessChoices(answered('coin'))).toEqual(guessChoices(answered('coin')));
    const places = CLASSES.map((name) => guessChoices(answered(name)).indexOf(name));
    expect(new Set(places).size).toBe(CHOICES);
  });

  it('is fewer where there are fewer classes', () => {
    const two = { classes: ['coin', 'jade'], probabilities: Float32Array.of(0.9, 0.1) };
    expect(sorted(answered('coin', two))).toEqual(['coin', 'jade']);
  });
});

describe('a guess', () => {
  it.each([
    ['coin', 'coin', {}, 'right', 'right'],
    ['jade', 'coin', {}, 'wrong', 'right'],
    ['bronze', 'bronze', {}, 'right', 'wrong'],
    ['jade', 'bronze', {}, 'wrong', 'wrong'],
    ['coin', 'coin', { abstain: true }, 'right', 'silent'],
    ['coin', 'jade', disagreeing, 'wrong', 'silent'],
  ] as const)('%s of a %s', (guess, really, changes, visitor, model) => {
    expect(guessVerdict(guess, answered(really, changes))).toEqual({
      kind: 'object',
      visitor,
      model,
    });
  });

  it('of an own photo is held against the answer alone', () => {
    expect(guessVerdict('coin', answered(null))).toEqual({ kind: 'own', model: 'same' });
    expect(guessVerdict('jade', answered(null))).toEqual({ kind: 'own', model: 'other' });
    const silent = answered(null, { abstain: true });
    expect(guessVerdict('coin', silent)).toEqual({ kind: 'own', model: 'silent' });
  });
});
