/** The one pipeline, over steps that only remember what they were asked. */

import { beforeEach, describe, expect, it } from 'vitest';
import { FeatureMemory } from '../../../../web/src/app/pipeline/feature-memory';
import {
  prepareCaption,
  type RecognitionSteps,
  recognise,
} from '../../../../web/src/app/pipeline/recognise';
import type {
  Answer,
  Features,
  Outcome,
  Photo,
  Tokens,
  Word,
} from '../../../../web/src/engine/types';
import { fail } from '../../../../web/src/rpc/outcome';

const PHOTO = { tensor: new Float32Array(4) } as Photo;
const REGIONS = Float32Array.of(1, 2, 3);
const ANSWER = { top: 0 } as Answer;

/** Every letter of a word is a token. */
function tokensOf(caption: string): Tokens {
  const words: Word[] = [];
  let firstToken = 0;
  for (const { 0: text, index: begin } of caption.matchAll(/\S+/g)) {
    const { length: tokenCount } = text;
    words.push({ text, begin, end: begin + tokenCount, firstToken, tokenCount });
    firstToken += tokenCount;
  }
  return { caption, ids: Int32Array.from({ length: firstToken }, (_, i) => i), words };
}

interface Seen {
  ids: Int32Array | null;
  words: readonly Word[] | null;
  features: Features | null;
}

let seen: Seen;
let steps: RecognitionSteps;

beforeEach(() => {
  seen = { ids: null, words: null, features: null };
  steps = {
    tokenise: async (caption) => ({ ok: true, value: tokensOf(caption) }),
    encodePhoto: async () => ({ ok: true, value: { values: REGIONS, milliseconds: 30 } }),
    encodeTokens: async (ids) => {
      seen.ids = ids;
      return { ok: true, value: { values: new Float32Array(ids.length), milliseconds: 20 } };
    },
    wordVectors: async (words) => {
      seen.words = words;
      return { ok: true, value: new Float32Array(words.length) };
    },
    answer: async (features) => {
      seen.features = features;
      return { ok: true, value: ANSWER };
    },
  };
});

const status = (outcome: Outcome<unknown>) => (outcome.ok ? 'ok' : outcome.failure.status);

describe('what is given', () => {
  it('photo and caption both reach the head', async () => {
    const outcome = await recognise(steps, { photo: PHOTO, caption: 'a jade bowl' });
    if (!outcome.ok) throw new Error(outcome.failure.detail);
    expect(seen.features?.regions).toBe(REGIONS);
    expect(seen.features?.words).toHaveLength(3);
    expect(seen.features?.caption).toBe('a jade bowl');
    expect(outcome.value.answer).toBe(ANSWER);
    expect(outcome.value.ignoredWords).toBe(0);
    expect(outcome.value.timing).toMatchObject({ vision: 30, text: 20 });
  });

  it.each(['', '  \n'])('a photo alone does (caption %j)', async (caption) => {
    const outcome = await recognise(steps, { photo: PHOTO, caption });
    expect(outcome.ok && outcome.value.timing.text).toBe(0);
    expect(seen.ids).toBeNull();
    expect(seen.features).toEqual({ regions: REGIONS, words: null, caption: '' });
  });

  it('a caption alone does', async () => {
    const outcome = await recognise(steps, { photo: null, caption: 'jade' });
    expect(outcome.ok && outcome.value.timing.vision).toBe(0);
    expect(seen.features?.regions).toBeNull();
    expect(seen.features?.words).toHaveLength(1);
  });

  it('nothing at all is said to be nothing', async () => {
    expect(status(await recognise(steps, { photo: null, caption: ' ' }))).toBe('nothing_given');
    expect(seen.features).toBeNull();
  });
});

describe('what was encoded before', () => {
  it('asks no encoder again, and says that it took no time', async () => {
    const asked: string[] = [];
    const noting: RecognitionSteps = {
      ...steps,
      memory: new FeatureMemory(),
      encodePhoto: async (photo, blurred) => {
        asked.push(`photo ${blurred.join()}`);
        return steps.encodePhoto(photo, blurred);
      },
      encodeTokens: async (ids) => {
        asked.push(`${ids.length} tokens`);
        return steps.encodeTokens(ids);
      },
    };
    const input = { photo: PHOTO, caption: 'jade' };
    await recognise(noting, input);
    expect(asked).toEqual(['photo ', '4 tokens']);
    const again = await recognise(noting, { ...input, angles: Float32Array.of(1) });
    expect(asked).toHaveLength(2);
    expect(seen.features?.regions).toBe(REGIONS);
    expect([...(seen.features?.angles ?? [])]).toEqual([1]);
    expect(again.ok && again.value.timing).toMatchObject({ vision: 0, text: 0 });
    await recognise(noting, { ...input, blurred: [3] });
    await recognise(noting, { ...input, caption: 'jades' });
    expect(asked.slice(2)).toEqual(['photo 3', '5 tokens']);
  });

  it('is kept, but not where it failed', async () => {
    const memory = new FeatureMemory();
    const failing = { ...steps, memory, encodeTokens: async () => fail('worker_failed', 'once') };
    await recognise(failing, { photo: null, caption: 'jade' });
    expect(memory.caption('jade')).toBeUndefined();
    await recognise({ ...steps, memory }, { photo: null, caption: 'jade' });
    expect(memory.caption('jade')).toBeDefined();
  });

  it('is kept ahead of the question', async () => {
    const memory = new FeatureMemory();
    expect(await prepareCaption({ ...steps, memory }, 'jade')).toEqual({ ok: true, value: null });
    const asked = await recognise({ ...steps, memory }, { photo: null, caption: 'jade' });
    expect(asked.ok && asked.value.timing.text).toBe(0);
  });
});

describe('long captions', () => {
  it('the first 24 words reach attention, all of them the encoder', async () => {
    const caption = Array.from({ length: 30 }, () => 'ab').join(' ');
    const outcome = await recognise(steps, { photo: null, caption });
    expect(seen.words).toHaveLength(24);
    expect(seen.ids).toHaveLength(60);
    expect(outcome.ok && outcome.value.ignoredWords).toBe(6);
    expect(outcome.ok && outcome.value.tokens.words).toHaveLength(30);
  });

  it('the encoder sees 256 tokens, and a word that runs over them loses its end', async () => {
    const caption = `${'x'.repeat(250)} ${'y'.repeat(50)} z`;
    const outcome = await recognise(steps, { photo: null, caption });
    expect(seen.ids).toHaveLength(256);
    expect(seen.words?.map(({ firstToken, tokenCount }) => [firstToken, tokenCount])).toEqual([
      [0, 250],
      [250, 6],
    ]);
    expect(outcome.ok && outcome.value.ignoredWords).toBe(1);
  });
});

describe('failures', () => {
  const failure = fail('worker_failed', 'of this step');

  it.each(['tokenise', 'encodePhoto', 'encodeTokens', 'wordVectors', 'answer'] as const)(
    'of %s come out as they are',
    async (step) => {
      const broken = { ...steps, [step]: async () => failure };
      expect(await recognise(broken, { photo: PHOTO, caption: 'jade' })).toEqual(failure);
    },
  );

  it('every step is given the signal', async () => {
    const { signal } = new AbortController();
    const signals: (AbortSignal | undefined)[] = [];
    const noting = Object.fromEntries(
      Object.entries(steps).map(([name, step]) => [
        name,
        (...given: unknown[]) => {
          signals.push(given.at(-1) as AbortSignal);
          return (step as (...all: unknown[]) => unknown)(...given);
        },
      ]),
    ) as unknown as RecognitionSteps;
    await recognise(noting, { photo: PHOTO, caption: 'jade' }, signal);
    expect(signals).toHaveLength(5);
    expect(signals.every((given) => given === signal)).toBe(true);
  });
});
