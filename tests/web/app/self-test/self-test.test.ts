/** The self-test: green where all is well, and each test in all the ways in which it can fail. */

import { describe, expect, it } from 'vitest';
import { spread, TOLERANCE } from '../../../../web/src/app/self-test/answers';
import {
  type Camera,
  LEAST_ROOM,
  MOST_MEMORY,
  testFrames,
} from '../../../../web/src/app/self-test/browser';
import { TESTS, type TestName } from '../../../../web/src/app/self-test/row';
import { runSelfTest, type SelfTestServices } from '../../../../web/src/app/self-test/self-test';
import { failed, ok } from '../../support/services-double';
import { STAFF_VOICES } from '../../support/voices';

const FILE = { name: 'vision.onnx', bytes: 3e6, sha256: 'a'.repeat(64) };
const ANSWER = { class: 'jade', abstain: false, probability: 0.8 };
const evenly = (gap: number) => Array.from({ length: 60 }, (_, k) => k * gap);

/** All is well, but for what is changed. */
function services(changed: Partial<SelfTestServices> = {}): SelfTestServices {
  return {
    models: [FILE, { ...FILE, name: 'text.onnx' }],
    fetchModel: async () => ok(null),
    objects: async () => ok([{ id: 'bi-disc', title: 'A bi disc' }]),
    expected: async () => ok(ANSWER),
    answer: async () => ok({ ...ANSWER, probability: 0.8 + TOLERANCE / 2 }),
    offline: async () => ({ state: { kind: 'kept', total: 32e6 }, controlled: true }),
    storage: async () => ({ usage: 32e6, quota: 1e9, persisted: false }),
    camera: async () => ({ kind: 'works', width: 640, height: 480 }),
    wantsCamera: true,
    memory: async () => ({ heap: 30e6, heapLimit: 4e9, all: 120e6, workers: 80e6 }),
    frames: async () => evenly(16.7),
    ...changed,
  };
}

async function test(changed: Partial<SelfTestServices> = {}) {
  const started: TestName[] = [];
  const told: string[] = [];
  const result = await runSelfTest(
    services(changed),
    (name) => started.push(name),
    ({ name, found, todo }) => {
      told.push(name);
      // Whatever is found has its words in every language, for every reader.
      for (const texts of STAFF_VOICES) {
        for (const said of [found, todo]) if (said) expect(texts.tell(said)).not.toBe(said.id);
      }
    },
  );
  expect(started).toEqual(TESTS);
  expect(told).toEqual(TESTS);
  return result;
}

/** The keys of what is red. */
async function reds(changed: Partial<SelfTestServices>) {
  const { state, rows } = await test(changed);
  const red = rows.filter((row) => row.state === 'red');
  expect(state).toBe(red.length > 0 ? 'red' : 'green');
  for (const { todo } of red) expect(todo).not.toBeNull();
  return red.map(({ found }) => found.id);
}

it('all is well', async () => {
  expect(await reds({})).toEqual([]);
});

describe('it is red when', () => {
  it.each<[string, string, Partial<SelfTestServices>]>([
    [
      'a file of the models is another',
      'selftest-models-changed',
      {
        fetchModel: async ({ name }) => (name === 'text.onnx' ? failed('hash_mismatch') : ok(null)),
      },
    ],
    [
      'a file of the models is missing',
      'selftest-models-missing',
      {
        fetchModel: async () => failed('download_failed'),
      },
    ],
    ['there are no models', 'selftest-models-missing', { models: [] }],
    [
      'another class is answered',
      'selftest-answers-other',
      {
        answer: async () => ok({ ...ANSWER, class: 'coin' }),
      },
    ],
    [
      'the answer is less sure than it was',
      'selftest-answers-other',
      {
        answer: async () => ok({ ...ANSWER, abstain: true }),
      },
    ],
    [
      'the probability is another',
      'selftest-answers-other',
      {
        answer: async () => ok({ ...ANSWER, probability: 0.8 - 2 * TOLERANCE }),
      },
    ],
    [
      'the probability is no number',
      'selftest-answers-other',
      {
        answer: async () => ok({ ...ANSWER, probability: Number.NaN }),
      },
    ],
    [
      'there is no answer',
      'selftest-answers-failed',
      {
        answer: async () => failed('worker_failed'),
      },
    ],
    [
      'no answers were written down',
      'selftest-answers-unknown',
      {
        expected: async () => failed('download_failed'),
      },
    ],
    ['there are no objects', 'selftest-answers-unknown', { objects: async () => ok([]) }],
    [
      'the list of objects is missing',
      'selftest-answers-unknown',
      {
        objects: async () => failed('download_failed'),
      },
    ],
    [
      'nothing is known of what is kept',
      'selftest-offline-unknown',
      {
        offline: async () => ({ state: { kind: 'unknown' }, controlled: false }),
      },
    ],
    [
      'not all is kept in time',
      'offline-keeping',
      {
        offline: async () => ({
          state: { kind: 'keeping', loaded: 1e6, total: 2e6 },
          controlled: true,
        }),
      },
    ],
    [
      'not all can be kept',
      'offline-incomplete',
      {
        offline: async () => ({ state: { kind: 'incomplete' }, controlled: true }),
      },
    ],
    [
      'there is no room for it',
      'offline-full',
      {
        offline: async () => ({ state: { kind: 'full' }, controlled: true }),
      },
    ],
    [
      'the browser keeps nothing',
      'offline-refused',
      {
        offline: async () => ({ state: { kind: 'refused' }, controlled: false }),
      },
    ],
    [
      'all is kept and not used',
      'selftest-offline-unanswered',
      {
        offline: async () => ({ state: { kind: 'kept', total: 1 }, controlled: false }),
      },
    ],
    [
      'the disk is nearly full',
      'selftest-storage-little',
      {
        storage: async () => ({ usage: 32e6, quota: 32e6 + LEAST_ROOM - 1, persisted: true }),
      },
    ],
    [
      'the browser does not say what it keeps',
      'selftest-storage-unsaid',
      {
        storage: async () => null,
      },
    ],
    [
      'the page takes too much',
      'selftest-memory-much',
      {
        memory: async () => ({ heap: 1, heapLimit: null, all: MOST_MEMORY + 1, workers: 1 }),
      },
    ],
    [
      'scripts have filled half of what they may',
      'selftest-memory-much',
      {
        memory: async () => ({ heap: 51, heapLimit: 100, all: null, workers: null }),
      },
    ],
    ['the screen jerks', 'selftest-frames-slow', { frames: async () => evenly(60) }],
    [
      'the screen stood still once',
      'selftest-frames-slow',
      {
        frames: async () => [...evenly(16.7), 2000],
      },
    ],
    ['nothing was drawn', 'selftest-frames-none', { frames: async () => [] }],
  ])('%s', async (_, found, changed) => {
    expect(await reds(changed)).toEqual([found]);
  });
});

describe('a camera', () => {
  const camera = (kind: Exclude<Camera['kind'], 'works'>, wantsCamera: boolean) =>
    reds({ camera: async () => ({ kind }), wantsCamera });

  it('that is not there or not allowed is red only where the exhibit wants one', async () => {
    for (const kind of ['none', 'unsupported', 'asks', 'refused'] as const) {
      expect(await camera(kind, false)).toEqual([]);
      const said = kind === 'none' ? 'missing' : kind;
      expect(await camera(kind, true)).toEqual([`selftest-camera-${said}`]);
    }
  });

  it('that may be used and gives nothing is always red', async () => {
    for (const wanted of [true, false]) {
      expect(await camera('silent', wanted)).toEqual(['selftest-camera-silent']);
    }
  });
});

it('goes on after what is red, and says all of it', async () => {
  const red = await reds({ storage: async () => null, frames: async () => [] });
  expect(red).toEqual(['selftest-storage-unsaid', 'selftest-frames-none']);
});

it('says how long frames took: the middle one and the worst, in their own order', () => {
  const { found } = testFrames([0, 10, 30, 130, 140, 150]);
  expect(found.fills).toEqual({ median: { milliseconds: 10 }, worst: { milliseconds: 100 } });
});

it('takes the first object, the last, and others evenly between them', () => {
  expect(spread([1, 2, 3], 8)).toEqual([1, 2, 3]);
  expect(
    spread(
      Array.from({ length: 58 }, (_, k) => k),
      4,
    ),
  ).toEqual([0, 19, 38, 57]);
});
