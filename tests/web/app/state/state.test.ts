import { describe, expect, it } from 'vitest';
import type { Event } from '../../../../web/src/app/state/events';
import { reduce } from '../../../../web/src/app/state/reduce';
import {
  type AppState,
  initialState,
  isAnswered,
  statusOf,
} from '../../../../web/src/app/state/state';
import { card, galleryObject, photo, recognition } from '../../support/samples';

const object = galleryObject('wave');
const own = { kind: 'own', name: 'mine.jpg' } as const;
const refused = { status: 'damaged_file', detail: '' } as const;

function after(events: readonly Event[], from: AppState = initialState): AppState {
  return events.reduce(reduce, from);
}

const ready: Event = { type: 'models-ready', card };
const opened: readonly Event[] = [
  { type: 'picture-chosen', request: 1, origin: { kind: 'gallery', object } },
  { type: 'picture-opened', request: 1, photo: photo() },
];
const answered: readonly Event[] = [
  ready,
  ...opened,
  { type: 'reading-started', request: 2 },
  { type: 'reading-done', request: 2, recognition: recognition() },
];

describe('the status', () => {
  it.each<[string, readonly Event[], string]>([
    ['begins by loading', [], 'loading'],
    ['stays loading while a photo opens before the models are there', opened, 'loading'],
    ['is ready when nothing is asked', [ready], 'ready'],
    ['works while a photo opens', [ready, ...opened.slice(0, 1)], 'working'],
    ['works while an answer is read', [...answered.slice(0, 4)], 'working'],
    ['is done with the answer', answered, 'done'],
    [
      'works again as soon as the caption changes',
      [
        ...answered,
        { type: 'caption-edited', text: 'new' },
        { type: 'reading-started', request: 3 },
      ],
      'working',
    ],
    [
      'is an error after a failed answer',
      [...answered.slice(0, 4), { type: 'reading-failed', request: 2, failure: refused }],
      'error',
    ],
    ['is an error without models', [{ type: 'models-failed', failure: refused }], 'error'],
    [
      'loads again after the error',
      [{ type: 'models-failed', failure: refused }, { type: 'download-started' }],
      'loading',
    ],
  ])('%s', (_, events, status) => {
    expect(statusOf(after(events))).toBe(status);
  });
});

describe('download progress', () => {
  it('keeps the newest figure of each part', () => {
    const part = (loaded: number) => ({ part: 'vision', loaded, total: 10 }) as const;
    const state = after([
      { type: 'download-progressed', progress: part(3) },
      { type: 'download-progressed', progress: { part: 'text', loaded: 1, total: 7 } },
      { type: 'download-progressed', progress: part(9) },
    ]);
    expect(state.models).toEqual({
      phase: 'loading',
      progress: { vision: part(9), text: { part: 'text', loaded: 1, total: 7 } },
    });
  });

  it('means nothing once the models are ready', () => {
    const state = after([
      ready,
      { type: 'download-progressed', progress: { part: 'text', loaded: 1, total: 7 } },
    ]);
    expect(state.models).toEqual({ phase: 'ready', card });
  });
});

describe('a photo', () => {
  it('brings its caption when it is from the gallery', () => {
    expect(after(opened).caption).toEqual({
      text: object.caption.en,
      author: 'gallery',
      carried: false,
    });
  });

  it('of the visitor takes the gallery caption away, once it is open', () => {
    const chosen = after([...answered, { type: 'picture-chosen', request: 5, origin: own }]);
    expect(chosen.caption.text).toBe(object.caption.en);
    const state = reduce(chosen, { type: 'picture-opened', request: 5, photo: photo(1) });
    expect(state.caption.text).toBe('');
    expect(state.picture?.origin).toEqual(own);
  });

  it('of the visitor leaves the visitor caption alone', () => {
    const state = after([
      ...answered,
      { type: 'caption-edited', text: 'my own words' },
      { type: 'picture-chosen', request: 5, origin: own },
      { type: 'picture-opened', request: 5, photo: photo(1) },
    ]);
    expect(state.caption).toMatchObject({ text: 'my own words', author: 'visitor' });
  });

  it('of the visitor says when the caption was written for the one before', () => {
    const second = { type: 'picture-chosen', request: 5, origin: own } as const;
    const opened = { type: 'picture-opened', request: 5, photo: photo(1) } as const;
    const typed = { type: 'caption-edited', text: 'my own words' } as const;
    expect(after([...answered, typed, second, opened]).caption.carried).toBe(true);
    expect(after([...answered, second, typed, opened]).caption.carried).toBe(false);
    expect(after([...answered, typed, second, opened, typed]).caption.carried).toBe(false);
    expect(after([ready, typed, second, opened]).caption.carried).toBe(false);
  });

  it('that does not open loses nothing', () => {
    const before = after(answered);
    const state = after(
      [
        { type: 'picture-chosen', request: 5, origin: own },
        { type: 'picture-refused', request: 5, failure: refused, heic: false },
      ],
      before,
    );
    expect(state.picture).toBe(before.picture);
    expect(state.caption).toEqual(before.caption);
    expect(state.answered).toBe(before.answered);
    expect(isAnswered(state)).toBe(true);
    expect(statusOf(state)).toBe('error');
    expect(state.problems.photo).toEqual({ status: 'damaged_file', heic: false });
  });

  it('from the gallery that does not open gives the caption before it back', () => {
    const state = after([
      ready,
      { type: 'caption-edited', text: 'my own words' },
      { type: 'picture-chosen', request: 5, origin: { kind: 'gallery', object } },
      { type: 'picture-refused', request: 5, failure: refused, heic: false },
    ]);
    expect(state.caption).toMatchObject({ text: 'my own words', author: 'visitor' });
  });

  it('that does not open leaves what was typed meanwhile', () => {
    const state = after([
      { type: 'picture-chosen', request: 5, origin: { kind: 'gallery', object } },
      { type: 'caption-edited', text: 'typed meanwhile' },
      { type: 'picture-refused', request: 5, failure: refused, heic: false },
    ]);
    expect(state.caption.text).toBe('typed meanwhile');
  });

  it('that was overtaken changes nothing, whether it opens or not', () => {
    const state = after([...opened, { type: 'picture-chosen', request: 7, origin: own }]);
    expect(reduce(state, { type: 'picture-opened', request: 1, photo: photo(9) })).toBe(state);
    const refusal = { type: 'picture-refused', request: 1, failure: refused, heic: false } as const;
    expect(reduce(state, refusal)).toBe(state);
  });

  it('removed leaves the caption and its answer out of date', () => {
    const state = after([...answered, { type: 'picture-removed' }]);
    expect(state.picture).toBeNull();
    expect(state.caption.text).toBe(object.caption.en);
    expect(isAnswered(state)).toBe(false);
  });
});

describe('an answer', () => {
  it('belongs to the picture and caption it was given for', () => {
    const state = after(answered);
    expect(isAnswered(state)).toBe(true);
    expect(isAnswered(reduce(state, { type: 'caption-edited', text: 'other' }))).toBe(false);
  });

  it('that was overtaken is never shown, nor is its failure', () => {
    const state = after([...answered.slice(0, 4), { type: 'reading-started', request: 8 }]);
    const late = { type: 'reading-done', request: 2, recognition: recognition() } as const;
    expect(reduce(state, late)).toBe(state);
    expect(reduce(state, { type: 'reading-failed', request: 2, failure: refused })).toBe(state);
  });

  it('goes when there is nothing left that it could belong to', () => {
    const state = after([
      ...answered,
      { type: 'caption-edited', text: ' ' },
      { type: 'picture-removed' },
    ]);
    expect(state.answered).toBeNull();
    expect(statusOf(state)).toBe('ready');
  });
});
