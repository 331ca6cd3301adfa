import { beforeEach, describe, expect, it } from 'vitest';
import { createStore, type Store, TYPING_PAUSE_MS } from '../../../web/src/app/actions';
import { START, type View } from '../../../web/src/app/share';
import { isAnswered, shownAnswer, statusOf } from '../../../web/src/app/state';
import { isUnchanged, UNCHANGED } from '../../../web/src/app/variation';
import { card, galleryObject, photo, recognition } from '../support/samples';
import { failed, ok, ServicesDouble, settled } from '../support/services-double';

const wave = galleryObject('wave');
const bridge = galleryObject('bridge');
const file = (name: string, ...bytes: number[]): File => new File([new Uint8Array(bytes)], name);

let double: ServicesDouble;
let store: Store;
const now = () => store.state.value;
const noAttention = {
  wordToRegion: null,
  regionToWord: null,
  wordWeights: null,
  regionWeights: null,
  pooledRegions: null,
};

beforeEach(() => {
  double = new ServicesDouble();
  store = createStore(double.services);
});

async function openFirstObject(): Promise<void> {
  await double.galleries.last.settle(ok([wave, bridge]));
  await double.pictures.last.settle(ok(new Blob()));
  await double.photos.last.settle(ok(photo()));
}

async function startToAnswer(): Promise<void> {
  void store.actions.start();
  await openFirstObject();
  await double.loads.last.settle(ok(card));
  await double.recognitions.last.settle(ok(recognition()));
}

describe('the start', () => {
  it('shows the first object while the models load, and answers it when they are there', async () => {
    void store.actions.start();
    await openFirstObject();
    expect(now().picture?.origin).toEqual({ kind: 'gallery', object: wave });
    expect(double.recognitions.all).toHaveLength(0);

    await double.loads.last.settle(ok(card));
    const { input } = double.recognitions.last;
    expect(input.caption).toBe(wave.caption);
    expect(input.photo).toBe(now().picture?.photo);
    await double.recognitions.last.settle(ok(recognition()));
    expect(statusOf(now())).toBe('done');
  });

  it('answers as well when the models come first', async () => {
    void store.actions.start();
    await double.loads.last.settle(ok(card));
    expect(statusOf(now())).toBe('ready');
    await openFirstObject();
    expect(double.recognitions.all).toHaveLength(1);
  });

  it('leaves a photo alone that was chosen before the gallery was there', async () => {
    void store.actions.start();
    void store.actions.choosePhoto(file('mine.jpg', 1));
    await double.galleries.last.settle(ok([wave]));
    expect(double.pictures.all).toHaveLength(0);
  });

  it('reports true progress', () => {
    void store.actions.start();
    double.loads.last.input({ part: 'text', loaded: 5, total: 7 });
    expect(now().models).toEqual({
      phase: 'loading',
      progress: { text: { part: 'text', loaded: 5, total: 7 } },
    });
  });

  it('can be tried again when the download failed', async () => {
    void store.actions.start();
    await openFirstObject();
    await double.loads.last.settle(failed('download_failed'));
    expect(statusOf(now())).toBe('error');
    expect(now().problem?.status).toBe('download_failed');
    expect(double.notes).toEqual(['because of download_failed']);

    void store.actions.tryAgain();
    expect(statusOf(now())).toBe('loading');
    await double.loads.last.settle(ok(card));
    await double.recognitions.last.settle(ok(recognition()));
    expect(statusOf(now())).toBe('done');
  });

  it('goes on without a gallery', async () => {
    void store.actions.start();
    await double.galleries.last.settle(failed('download_failed'));
    await double.loads.last.settle(ok(card));
    expect(now().problem?.concerns).toBe('gallery');
    void store.actions.tryAgain();
    await openFirstObject();
    expect(now().gallery).toHaveLength(2);
    expect(now().problem).toBeNull();
  });
});

describe('an own photo', () => {
  beforeEach(startToAnswer);

  it('is working at once, and answered with no caption', async () => {
    const choosing = store.actions.choosePhoto(file('mine.jpg', 1));
    expect(statusOf(now())).toBe('working');
    await settled();
    await double.photos.last.settle(ok(photo(1)));
    await choosing;
    expect(double.recognitions.last.input.caption).toBe('');
    await double.recognitions.last.settle(ok(recognition()));
    expect(statusOf(now())).toBe('done');
  });

  it('that is damaged keeps picture and answer, and the next good one works', async () => {
    const before = now();
    void store.actions.choosePhoto(file('bad.jpg', 1));
    await settled();
    await double.photos.last.settle(failed('damaged_file'));
    expect(statusOf(now())).toBe('error');
    expect(now().answered).toBe(before.answered);
    expect(now().picture).toBe(before.picture);
    expect(double.recognitions.all).toHaveLength(1);

    void store.actions.choosePhoto(file('good.jpg', 2));
    await settled();
    await double.photos.last.settle(ok(photo(2)));
    await double.recognitions.last.settle(ok(recognition()));
    expect(statusOf(now())).toBe('done');
    expect(now().problem).toBeNull();
  });

  it('is known as HEIC by its first bytes', async () => {
    const bytes = [0, 0, 0, 24, ...new TextEncoder().encode('ftypheic')];
    void store.actions.choosePhoto(file('mine.jpg', ...bytes));
    await settled();
    await double.photos.last.settle(failed('unsupported_format'));
    await settled();
    expect(now().problem).toEqual({ concerns: 'photo', status: 'unsupported_format', heic: true });
  });

  it('overtakes the one before it, whichever opens first', async () => {
    void store.actions.choosePhoto(file('first.jpg', 1));
    void store.actions.choosePhoto(file('second.jpg', 2));
    await settled();
    const [, first, second] = double.photos.all;
    expect(first?.signal?.aborted).toBe(true);
    await second?.settle(ok(photo(2)));
    await first?.settle(ok(photo(1)));
    expect(now().picture?.photo.tensor[0]).toBe(2);
  });

  it('that is refused while its predecessor is being answered has that answered after all', async () => {
    void store.actions.chooseObject(bridge);
    await double.pictures.last.settle(ok(new Blob()));
    await double.photos.last.settle(ok(photo(3)));
    const overtaken = double.recognitions.last;
    void store.actions.choosePhoto(file('bad.jpg', 1));
    expect(overtaken.signal?.aborted).toBe(true);
    await settled();
    await double.photos.last.settle(failed('not_an_image'));
    expect(double.recognitions.last).not.toBe(overtaken);
    await double.recognitions.last.settle(ok(recognition()));
    expect(isAnswered(now())).toBe(true);
    expect(now().problem?.status).toBe('not_an_image');
  });
});

describe('the caption', () => {
  beforeEach(startToAnswer);

  it('is answered after a pause, and only its last version', async () => {
    store.actions.editCaption('b');
    store.actions.editCaption('bl');
    store.actions.editCaption('blue');
    expect(statusOf(now())).toBe('working');
    expect(double.pauses.map((pause) => pause.milliseconds)).toEqual(
      Array(3).fill(TYPING_PAUSE_MS),
    );
    await settled();
    expect(double.recognitions.all).toHaveLength(1);
    await double.pauses.at(-1)?.end();
    expect(double.recognitions.all).toHaveLength(2);
    expect(double.recognitions.last.input.caption).toBe('blue');
  });

  it('is answered at once on Enter', async () => {
    store.actions.editCaption('blue');
    store.actions.submitCaption();
    await settled();
    expect(double.recognitions.last.input.caption).toBe('blue');
    await double.recognitions.last.settle(ok(recognition()));
    expect(statusOf(now())).toBe('done');
  });

  it('asks nothing on Enter when it has been answered', async () => {
    store.actions.submitCaption();
    await settled();
    expect(double.recognitions.all).toHaveLength(1);
  });

  it('overtakes an answer that is still on its way', async () => {
    store.actions.editCaption('slow');
    store.actions.submitCaption();
    await settled();
    const slow = double.recognitions.last;
    store.actions.editCaption('fast');
    store.actions.submitCaption();
    await settled();
    await double.recognitions.last.settle(ok(recognition({ top: 1 })));
    await slow.settle(ok(recognition({ top: 2 })));
    expect(slow.signal?.aborted).toBe(true);
    expect(now().answered?.caption).toBe('fast');
    expect(now().answered?.recognition.answer.top).toBe(1);
  });

  it('alone is enough, and so is the photo alone; with neither nothing is asked', async () => {
    store.actions.removePhoto();
    await settled();
    expect(double.recognitions.last.input).toEqual({ photo: null, caption: wave.caption });
    await double.recognitions.last.settle(ok(recognition()));
    expect(statusOf(now())).toBe('done');

    const asked = double.recognitions.all.length;
    store.actions.editCaption('');
    await double.pauses.at(-1)?.end();
    expect(double.recognitions.all).toHaveLength(asked);
    expect(now().answered).toBeNull();
    expect(statusOf(now())).toBe('ready');
  });

  it('can be tried again when the answer failed, with the old answer still there', async () => {
    const before = now().answered;
    store.actions.editCaption('blue');
    store.actions.submitCaption();
    await settled();
    await double.recognitions.last.settle(failed('worker_failed'));
    expect(statusOf(now())).toBe('error');
    expect(now().answered).toBe(before);
    void store.actions.tryAgain();
    await settled();
    await double.recognitions.last.settle(ok(recognition()));
    expect(statusOf(now())).toBe('done');
  });
});

describe('what-ifs', () => {
  const shown = () => shownAnswer(now())?.recognition;

  beforeEach(startToAnswer);

  it('strike a word: the model reads the caption without it, and back again at once', async () => {
    const asked = double.recognitions.all.length;
    store.whatIfs.toggleWord(0);
    expect(now().variation.struck).toEqual([0]);
    expect(double.recognitions.last.input.caption).toBe('vase');
    expect(double.recognitions.last.input.photo).toBe(now().picture?.photo);
    const alone = recognition({ top: 1, attention: noAttention });
    await double.recognitions.last.settle(
      ok({ ...alone, tokens: { ...alone.tokens, words: alone.tokens.words.slice(1) } }),
    );
    expect(shown()?.answer.top).toBe(1);
    expect(isAnswered(now())).toBe(true);

    store.whatIfs.toggleWord(0);
    expect(shown()).toBe(now().answered?.recognition);
    expect(double.recognitions.all).toHaveLength(asked + 1);
  });

  it('answer the latest change only', async () => {
    store.whatIfs.turnAngle(0, 1);
    const overtaken = double.recognitions.last;
    store.whatIfs.turnAngle(0, 2);
    expect(overtaken.signal?.aborted).toBe(true);
    expect([...(double.recognitions.last.input.angles ?? [])]).toEqual([2, -1.25]);
    await double.recognitions.last.settle(ok(recognition({ top: 2 })));
    await overtaken.settle(ok(recognition({ top: 1 })));
    expect(shown()?.answer.top).toBe(2);
  });

  it('leave the answer as it was when the model fails, and say so', async () => {
    store.whatIfs.turnAngle(0, 1);
    await double.recognitions.last.settle(failed('worker_failed'));
    expect(isUnchanged(now().variation)).toBe(true);
    expect(now().problem?.concerns).toBe('answer');
    expect(shown()).toBe(now().answered?.recognition);
  });

  it('are undone and redone without asking again, and end with a new caption', async () => {
    store.whatIfs.turnAngle(0, 1);
    await double.recognitions.last.settle(ok(recognition({ top: 1 })));
    const asked = double.recognitions.all.length;
    store.actions.undo();
    expect(isUnchanged(now().variation)).toBe(true);
    expect(shown()?.answer.top).toBe(0);
    store.actions.redo();
    expect(now().variation.turned).toEqual([{ index: 0, radians: 1 }]);
    expect(shown()?.answer.top).toBe(1);
    expect(double.recognitions.all).toHaveLength(asked);

    store.actions.editCaption('another');
    await double.pauses.at(-1)?.end();
    await double.recognitions.last.settle(ok(recognition()));
    expect(isUnchanged(now().variation)).toBe(true);
    store.actions.undo();
    expect(now().caption.text).toBe(wave.caption);
    expect(shown()?.answer.top).toBe(1);
  });

  it('wait for an answer to change', () => {
    const asked = double.recognitions.all.length;
    store.actions.editCaption('another');
    store.whatIfs.toggleWord(0);
    expect(now().variation.struck).toEqual([]);
    expect(double.recognitions.all).toHaveLength(asked);
  });

  it('stop being measured when something new is asked', async () => {
    store.whatIfs.measureEffects('words');
    expect(store.whatIfs.effects.value?.running).toBe(true);
    store.actions.editCaption('another');
    expect(store.whatIfs.effects.value?.running).toBe(false);
  });
});

describe('a link', () => {
  const link: View = { ...START, object: 'bridge', variation: { ...UNCHANGED, struck: [0] } };

  async function open(view: View | 'broken', changes = {}): Promise<void> {
    void store.actions.start(view);
    await openFirstObject();
    await double.loads.last.settle(ok(card));
    await double.recognitions.last.settle(ok({ ...recognition(), ...changes }));
  }

  it('opens its object and then tries its what-ifs', async () => {
    await open(link);
    expect(double.pictures.last.input).toBe(bridge);
    expect(now().variation.struck).toEqual([0]);
    expect(double.recognitions.last.input.caption).toBe('vase');
    expect(now().problem).toBeNull();
  });

  it('opens its own caption with the object, or alone', async () => {
    await open({ ...link, caption: 'another caption' });
    expect(now().answered?.caption).toBe('another caption');

    double = new ServicesDouble();
    store = createStore(double.services);
    void store.actions.start({ ...START, caption: 'alone' });
    await double.galleries.last.settle(ok([wave, bridge]));
    expect(double.pictures.all).toHaveLength(0);
    expect(now().caption.text).toBe('alone');
  });

  it.each([
    ['that is broken', 'broken' as const],
    ['to an object that is gone', { ...link, object: 'gone' }],
  ])('%s opens the page as usual, with a note', async (_, view) => {
    await open(view);
    expect(double.pictures.last.input).toBe(wave);
    expect(now().problem).toMatchObject({ concerns: 'link', status: 'invalid_argument' });
    expect(statusOf(now())).toBe('done');
  });

  it('from another model says that the numbers may differ', async () => {
    await open({ ...link, model: '00000000' });
    expect(now().problem).toMatchObject({ concerns: 'link', status: 'hash_mismatch' });
    expect(double.pictures.last.input).toBe(bridge);
  });

  it('to words that are not there changes nothing, with a note', async () => {
    await open({ ...link, variation: { ...UNCHANGED, struck: [7] } });
    expect(isUnchanged(now().variation)).toBe(true);
    expect(now().problem).toMatchObject({ concerns: 'link', status: 'invalid_argument' });
  });

  it('is forgotten as soon as the visitor chooses something', async () => {
    void store.actions.start(link);
    await double.galleries.last.settle(ok([wave, bridge]));
    void store.actions.chooseObject(wave);
    await double.pictures.last.settle(ok(new Blob()));
    await double.photos.last.settle(ok(photo()));
    await double.loads.last.settle(ok(card));
    await double.recognitions.last.settle(ok(recognition()));
    expect(isUnchanged(now().variation)).toBe(true);
    expect(now().varying).toBeNull();
  });
});
