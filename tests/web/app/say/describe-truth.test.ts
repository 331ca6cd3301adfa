import { describe, expect, it } from 'vitest';
import { describeHeads, groundTruth } from '../../../../web/src/app/say/describe-truth';
import type { Answered } from '../../../../web/src/app/state/answered';
import { LEVELS } from '../../../../web/src/app/state/reader';
import type { SaidGroup } from '../../../../web/src/engine/types';
import { LANGUAGES, loadTexts } from '../../../../web/src/locales/languages';
import { disagreeing, galleryObject, group, photo, recognition } from '../../support/samples';

/** Of the sample's classes coin, jade, mosaic the object is the one named; the answer's first is coin. */
function answered(
  really: string,
  first: number,
  abstain = false,
  said: SaidGroup | null = null,
): Answered {
  const rest = (1 - first) / 2;
  const probabilities = new Float32Array([first, rest, rest]);
  const object = { ...galleryObject('a'), class: really };
  return {
    picture: { origin: { kind: 'gallery', object }, photo: photo() },
    caption: 'blue vase',
    recognition: recognition({ probabilities, abstain, group: said }),
  };
}

/** The eyes say coin, the words say mosaic. */
function contradicted(really: string): Answered {
  return { ...answered(really, 0.7), recognition: recognition(disagreeing) };
}

const CASES = [
  ['right', 'really-photo', contradicted('coin')],
  ['right', 'really-caption', contradicted('mosaic')],
  ['wrong', 'really-neither', contradicted('jade')],
  ['right', 'really-right-sure', answered('coin', 0.96)],
  ['right', 'really-right', answered('coin', 0.7)],
  ['right', 'really-right-unsure', answered('coin', 0.7, true)],
  ['wrong', 'really-wrong-sure', answered('mosaic', 0.96)],
  ['wrong', 'really-wrong', answered('mosaic', 0.7)],
  ['wrong', 'really-wrong-unsure', answered('mosaic', 0.96, true)],
  ['right', 'really-group-right', answered('jade', 0.7, true, group())],
  ['wrong', 'really-group-wrong', answered('mosaic', 0.7, true, group())],
  ['foreign', 'really-foreign', answered('clock', 0.96)],
  ['foreign', 'really-foreign-unsure', answered('clock', 0.7, true)],
] as const;

describe('what a gallery object really is', () => {
  it.each(CASES)('%s: %s', (correctness, id, given) => {
    const truth = groundTruth(given);
    expect(truth?.correctness).toBe(correctness);
    expect(truth?.verdict).toEqual({ id, fills: {} });
    expect(truth?.really.fills).toMatchObject({ class: { id: `class-${truth?.class}` } });
  });

  it('is not claimed of an own photo, nor of a caption alone', () => {
    const own = { kind: 'own', name: 'x.jpg' } as const;
    const [, , given] = CASES[0];
    expect(groundTruth({ ...given, picture: { origin: own, photo: photo() } })).toBeNull();
    expect(groundTruth({ ...given, picture: null })).toBeNull();
  });

  it('counts the heads that say it, of those that see what is given', () => {
    const truth = groundTruth(answered('mosaic', 0.96));
    if (!truth) throw new Error('no truth');
    const { fills } = describeHeads(truth, ['coin', 'mosaic', null, 'mosaic']);
    expect(fills).toMatchObject({ right: 2, count: 3 });
  });

  it('blames no head for a kind that none was taught', () => {
    const truth = groundTruth(answered('clock', 0.96));
    if (!truth) throw new Error('no truth');
    expect(describeHeads(truth, ['coin', 'mosaic'])).toEqual({
      id: 'really-heads-foreign',
      fills: { class: { id: 'class-clock', fills: {} } },
    });
  });

  it.each(LANGUAGES)('is told apart in %s for every outcome and reader', async (language) => {
    const texts = await loadTexts(language);
    for (const level of LEVELS) {
      const said = CASES.map(([, , given]) =>
        texts.at(level).tell(groundTruth(given)?.verdict ?? { id: 'none', fills: {} }),
      );
      expect(new Set(said).size).toBe(CASES.length);
    }
  });
});
