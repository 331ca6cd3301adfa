import { describe, expect, it } from 'vitest';
import { holdingsOf } from '../../../../web/src/app/state/holdings';
import { reduce } from '../../../../web/src/app/state/reduce';
import { type AppState, initialState } from '../../../../web/src/app/state/state';
import { galleryObject, photo, recognition } from '../../support/samples';

const OWN = { kind: 'own', name: 'my.jpg' } as const;
const NOTHING = { photo: false, caption: false };

const chosen = (state: AppState) =>
  reduce(state, { type: 'picture-chosen', request: 1, origin: OWN });
const opened = (state: AppState) =>
  reduce(state, { type: 'picture-opened', request: 1, photo: photo() });
const answered = (state: AppState) =>
  reduce(reduce(state, { type: 'reading-started', request: 2 }), {
    type: 'reading-done',
    request: 2,
    recognition: recognition(),
  });
const gallery = (state: AppState) =>
  opened(
    reduce(state, {
      type: 'picture-chosen',
      request: 1,
      origin: { kind: 'gallery', object: galleryObject('bridge') },
    }),
  );
const written = (state: AppState) => reduce(state, { type: 'caption-edited', text: 'my vase' });

describe('what is held of the visitor', () => {
  it('nothing at the start, nor with an object of the gallery', () => {
    expect(holdingsOf(initialState)).toEqual(NOTHING);
    expect(holdingsOf(answered(gallery(initialState)))).toEqual(NOTHING);
  });

  it('a photo from the moment it is chosen', () => {
    expect(holdingsOf(chosen(initialState))).toEqual({ photo: true, caption: false });
    expect(holdingsOf(opened(chosen(initialState)))).toEqual({ photo: true, caption: false });
  });

  it('a caption that was typed, blank ones aside', () => {
    expect(holdingsOf(written(initialState))).toEqual({ photo: false, caption: true });
    const blank = reduce(initialState, { type: 'caption-edited', text: '  ' });
    expect(holdingsOf(blank)).toEqual(NOTHING);
  });

  it('what can be gone back to, until it is forgotten', () => {
    const own = answered(written(opened(chosen(initialState))));
    const later = answered(gallery(own));
    expect(holdingsOf(later)).toEqual({ photo: true, caption: true });
    expect(holdingsOf(reduce(later, { type: 'forgotten' }))).toEqual(NOTHING);
  });
});
