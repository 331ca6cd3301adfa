import { describe, expect, it } from 'vitest';
import type { Event } from '../../../../web/src/app/state/events';
import {
  CONCERNS,
  type Concern,
  canTryAgain,
  NO_PROBLEMS,
} from '../../../../web/src/app/state/problems';
import { reduce } from '../../../../web/src/app/state/reduce';
import { type AppState, initialState, statusOf } from '../../../../web/src/app/state/state';
import { UNCHANGED } from '../../../../web/src/app/state/variation';
import { card, galleryObject, photo, recognition } from '../../support/samples';

const failure = { status: 'download_failed', detail: '' } as const;
const own = { kind: 'own', name: 'mine.jpg' } as const;
const struck = { ...UNCHANGED, struck: [0] };

function after(events: readonly Event[], from: AppState = initialState): AppState {
  return events.reduce(reduce, from);
}

const answered: readonly Event[] = [
  { type: 'models-ready', card },
  { type: 'gallery-listed', objects: [galleryObject('wave')] },
  { type: 'picture-chosen', request: 1, origin: own },
  { type: 'picture-opened', request: 1, photo: photo() },
  { type: 'reading-started', request: 2 },
  { type: 'reading-done', request: 2, recognition: recognition() },
];

/** How each concern fails, from an answered photo. */
const FAILING: Readonly<Record<Concern, readonly Event[]>> = {
  models: [{ type: 'models-failed', failure }],
  photo: [
    { type: 'picture-chosen', request: 5, origin: own },
    { type: 'picture-refused', request: 5, failure, heic: false },
  ],
  files: [{ type: 'not-all-taken', notTaken: { kind: 'folder' } }],
  answer: [
    { type: 'reading-started', request: 5 },
    { type: 'reading-failed', request: 5, failure },
  ],
  measurement: [
    { type: 'variation-chosen', request: 5, variation: struck },
    { type: 'variation-failed', request: 5, failure },
  ],
  gallery: [{ type: 'gallery-failed', failure }],
  link: [{ type: 'link-doubted', doubt: 'adjusted' }],
};

/** All slots filled, whichever order they failed in. */
const everything: AppState = {
  ...after(answered),
  models: { phase: 'failed' },
  problems: {
    models: { ...failure, installation: null },
    photo: { ...failure, heic: false },
    files: { ...failure, notTaken: { kind: 'folder' } },
    answer: failure,
    measurement: { ...failure, variation: struck },
    gallery: failure,
    link: { ...failure, doubts: ['adjusted'] },
  },
};

function left({ problems }: AppState): Concern[] {
  return CONCERNS.filter((concern) => problems[concern] !== null);
}

describe('a problem', () => {
  it.each(CONCERNS)('with the %s fills its own slot and no other', (concern) => {
    expect(left(after(FAILING[concern], after(answered)))).toEqual([concern]);
  });

  it.each(CONCERNS)('with the %s does not clear what is not about the input', (concern) => {
    const gallery = { ...after(answered), problems: { ...NO_PROBLEMS, gallery: failure } };
    expect(left(after(FAILING[concern], gallery))).toContain('gallery');
  });

  it.each<[string, Event, readonly Concern[]]>([
    ['another photo', { type: 'picture-chosen', request: 9, origin: own }, ['models', 'gallery']],
    ['no photo', { type: 'picture-removed' }, ['models', 'gallery']],
    ['a caption', { type: 'caption-edited', text: 'x' }, ['models', 'photo', 'files', 'gallery']],
    ['a visitor who leaves', { type: 'forgotten' }, ['models', 'gallery']],
    [
      'a what-if',
      { type: 'variation-chosen', request: 9, variation: struck },
      ['models', 'photo', 'files', 'answer', 'gallery', 'link'],
    ],
    [
      'the models loading again',
      { type: 'download-started' },
      ['photo', 'files', 'answer', 'measurement', 'gallery', 'link'],
    ],
    [
      'the gallery arriving',
      { type: 'gallery-listed', objects: [] },
      ['models', 'photo', 'files', 'answer', 'measurement', 'link'],
    ],
    [
      'closing one',
      { type: 'problem-dismissed', concern: 'photo' },
      ['models', 'files', 'answer', 'measurement', 'gallery', 'link'],
    ],
  ])('%s clears only what concerns it', (_, event, kept) => {
    expect(left(reduce(everything, event))).toEqual(kept);
  });

  it('goes with going back to what was there before it', () => {
    const two = after([
      ...answered,
      { type: 'variation-chosen', request: 5, variation: struck },
      { type: 'variation-answered', request: 5, variation: struck, recognition: recognition() },
    ]);
    const back = reduce({ ...two, problems: everything.problems }, { type: 'undone' });
    expect(left(back)).toEqual(['models', 'gallery']);
  });

  it('remembers what was tried, so that it can be tried again', () => {
    const state = after(FAILING.measurement, after(answered));
    expect(state.variation).toEqual(UNCHANGED);
    expect(state.problems.measurement).toEqual({ status: 'download_failed', variation: struck });
  });
});

describe('the status beside a problem', () => {
  it.each<[Concern, string]>([
    ['models', 'error'],
    ['photo', 'error'],
    ['answer', 'error'],
    ['measurement', 'error'],
    ['gallery', 'done'],
    ['files', 'done'],
    ['link', 'done'],
  ])('with the %s is %s while an answer is there', (concern, status) => {
    expect(statusOf(after(FAILING[concern], after(answered)))).toBe(status);
  });

  it('with the gallery is an error while there is nothing else', () => {
    const empty = after([{ type: 'models-ready', card }, ...FAILING.gallery]);
    expect(statusOf(empty)).toBe('error');
    expect(statusOf(reduce(empty, { type: 'caption-edited', text: 'x' }))).toBe('ready');
  });

  it('with a photo is over once something else has been answered, though the note stays', () => {
    const state = after(
      [
        ...FAILING.photo,
        { type: 'caption-edited', text: 'new' },
        { type: 'reading-started', request: 6 },
        { type: 'reading-done', request: 6, recognition: recognition() },
      ],
      after(answered),
    );
    expect(statusOf(state)).toBe('done');
    expect(left(state)).toEqual(['photo']);
  });

  it('is over when the note is closed', () => {
    const refused = after(FAILING.photo, after(answered));
    expect(statusOf(reduce(refused, { type: 'problem-dismissed', concern: 'photo' }))).toBe('done');
  });
});

describe('trying again', () => {
  it.each<[Concern, Parameters<typeof canTryAgain>[1]['status'], boolean]>([
    ['models', 'download_failed', true],
    ['gallery', 'invalid_argument', true],
    ['answer', 'worker_failed', true],
    ['answer', 'too_large', false],
    ['answer', 'nothing_given', false],
    ['measurement', 'download_failed', true],
    ['photo', 'download_failed', true],
    ['photo', 'worker_failed', true],
    ['photo', 'damaged_file', false],
    ['photo', 'not_an_image', false],
    ['photo', 'too_large', false],
    ['files', 'invalid_argument', false],
    ['link', 'invalid_argument', false],
  ])('%s, %s: %s', (concern, status, may) => {
    expect(canTryAgain(concern, { status })).toBe(may);
  });
});
