/** The one pipeline, over ends that only remember what they were asked. */

import { beforeEach, describe, expect, it } from 'vitest';
import type { PipelineEnds } from '../../../../web/src/app/pipeline/ends';
import { Pipeline } from '../../../../web/src/app/pipeline/pipeline';
import type { Prepared } from '../../../../web/src/app/pipeline/recogniser';
import type { ObjectParts } from '../../../../web/src/engine/calls';
import type { Photo, Said, Tokens, Word } from '../../../../web/src/engine/types';
import { fail, type Outcome } from '../../../../web/src/rpc/outcome';
import { answer, card, recognition } from '../../support/samples';
import { failed, ok } from '../../support/services-double';

const PHOTO = { tensor: new Float32Array(4) } as Photo;
const REGIONS = Float32Array.of(1, 2, 3);
const OTHER_CIRCUIT = { circuit: { qubits: 1, operations: [] }, trained: new Float32Array(1) };

/** Every letter of a word is a token. */
function tokensOf(caption: string): Tokens {
  const words: Word[] = [];
  let firstToken = 0;
  for (const { 0: text, index: begin } of caption.matchAll(/\S+/g)) {
    const { length: tokenCount } = text;
    words.push({
      text,
      begin,
      end: begin + tokenCount,
      firstToken,
      tokenCount,
      functionWord: false,
    });
    firstToken += tokenCount;
  }
  const language = caption.includes('瓶') ? 'zh' : 'en';
  return { caption, ids: Int32Array.from({ length: firstToken }, (_, i) => i), words, language };
}

/** Says of every object its own handle; remembers what it was asked, by the names of the calls. */
class FakeEnds {
  readonly asked: { name: string; argument: unknown; signal: AbortSignal | undefined }[] = [];
  readonly objects = new Map<number, ObjectParts>();
  /** Name of a call -> what it is answered with instead, once. */
  readonly failing = new Map<string, Outcome<never>>();
  said: Said = answer();
  #next = 1;

  readonly ends: PipelineEnds = {
    engine: (name, argument, signal) =>
      this.#answer(name, argument as never, signal) as Promise<never>,
    encoders: (name, argument, signal) =>
      this.#answer(name, argument as never, signal) as Promise<never>,
    counterpartsFile: async () => this.#failure('file') ?? ok(new Uint8Array(1)),
  };

  names(): string[] {
    return this.asked.map(({ name }) => name);
  }

  last(name: string): unknown {
    return this.asked.filter((call) => call.name === name).at(-1)?.argument;
  }

  #failure(name: string): Outcome<never> | undefined {
    const failure = this.failing.get(name);
    this.failing.delete(name);
    return failure;
  }

  async #answer(name: string, argument: never, signal?: AbortSignal): Promise<Outcome<unknown>> {
    this.asked.push({ name, argument, signal });
    return this.#failure(name) ?? this.#value(name, argument);
  }

  #value(name: string, argument: never): Outcome<unknown> {
    switch (name) {
      case 'tokenise':
        return ok(tokensOf(argument));
      case 'regions':
        return ok({ values: REGIONS, milliseconds: 30 });
      case 'tokens':
        return ok({ values: new Float32Array(0), milliseconds: 20 });
      case 'wordVectors':
        return ok(new Float32Array((argument as { words: Word[] }).words.length));
      case 'loadHead':
        return ok(card);
      case 'loadCounterparts':
        return ok(OTHER_CIRCUIT);
      case 'encode':
        return this.#encode(argument);
      case 'restore':
        return this.#told(argument);
      case 'forget':
        return ok(null);
    }
    const { object } = argument as { object: number };
    if (!this.objects.has(object)) return failed('unknown_object');
    return ok(name === 'answer' ? this.said : [name, argument]);
  }

  #encode(parts: ObjectParts): Outcome<unknown> {
    const shared = [parts.regions, parts.words].flatMap((part) =>
      part && 'of' in part ? [part.of] : [],
    );
    if (!shared.every((object) => this.objects.has(object))) return failed('unknown_object');
    return this.#told(parts);
  }

  #told(parts: ObjectParts): Outcome<unknown> {
    const object = this.#next++;
    this.objects.set(object, parts);
    const { words, similarity, attention, amplitudes } = answer();
    return ok({ object, words, similarity, attention, amplitudes });
  }
}

let fake: FakeEnds;
let pipeline: Pipeline;
const { signal } = new AbortController();

beforeEach(async () => {
  fake = new FakeEnds();
  pipeline = new Pipeline(fake.ends);
  await pipeline.loadHead(new Uint8Array(1));
  fake.asked.length = 0;
});

const status = (outcome: Outcome<unknown>) => (outcome.ok ? 'ok' : outcome.failure.status);

describe('what is given', () => {
  it('photo and caption both reach the head', async () => {
    const outcome = await pipeline.recognise({ photo: PHOTO, caption: 'a jade bowl' });
    if (!outcome.ok) throw new Error(outcome.failure.detail);
    expect(fake.last('encode')).toEqual({
      regions: REGIONS,
      words: new Float32Array(3),
      caption: 'a jade bowl',
      language: 'en',
      cut: false,
    });
    expect(outcome.value.ignoredWords).toBe(0);
    expect(outcome.value.timing).toMatchObject({ vision: 30, text: 20 });
  });

  it.each(['', '  \n'])('a photo alone does (caption %j)', async (caption) => {
    const outcome = await pipeline.recognise({ photo: PHOTO, caption });
    expect(outcome.ok && outcome.value.timing.text).toBe(0);
    expect(fake.names()).not.toContain('tokens');
    expect(fake.last('encode')).toMatchObject({ regions: REGIONS, words: null, caption: '' });
  });

  it('a caption alone does', async () => {
    const outcome = await pipeline.recognise({ photo: null, caption: 'jade' });
    expect(outcome.ok && outcome.value.timing.vision).toBe(0);
    expect(fake.last('encode')).toMatchObject({ regions: null, words: new Float32Array(1) });
  });

  it('a caption that is not English does, without the encoder', async () => {
    const outcome = await pipeline.recognise({ photo: null, caption: '青花 瓷瓶' });
    if (!outcome.ok) throw new Error(outcome.failure.detail);
    expect(fake.names()).not.toContain('tokens');
    expect(fake.last('encode')).toMatchObject({ regions: null, words: null, caption: '青花 瓷瓶' });
    expect(outcome.value.ignoredWords).toBe(0);
    await pipeline.recognise({ photo: PHOTO, caption: '青花 瓷瓶' });
    expect(fake.last('encode')).toMatchObject({ words: null, caption: '青花 瓷瓶' });
  });

  it('part of a caption is read as the whole was', async () => {
    const asked = { photo: null, caption: 'vase bleu', language: 'fr' } as const;
    const outcome = await pipeline.recognise(asked);
    if (!outcome.ok) throw new Error(outcome.failure.detail);
    expect(fake.names()).not.toContain('tokens');
    expect(fake.last('encode')).toMatchObject({
      words: null,
      caption: 'vase bleu',
      language: 'fr',
    });
    expect(outcome.value.tokens.language).toBe('fr');
    // And read by itself it is another object.
    await pipeline.recognise({ photo: null, caption: 'vase bleu' });
    expect(fake.last('encode')).toMatchObject({ language: 'en' });
    expect(fake.names()).toContain('tokens');
  });

  it('what has no word left has no language', async () => {
    await pipeline.recognise({ photo: PHOTO, caption: '', language: 'fr' });
    expect(fake.last('encode')).toMatchObject({ words: null, caption: '', language: 'en' });
  });

  it('nothing at all is said to be nothing', async () => {
    expect(status(await pipeline.recognise({ photo: null, caption: ' ' }))).toBe('nothing_given');
    expect(fake.names()).not.toContain('encode');
  });
});

describe('the answer', () => {
  it('has what came with the head, the same in every answer, and the angles it was asked with', async () => {
    const input = { photo: PHOTO, caption: 'jade' };
    const plain = await pipeline.recognise(input);
    const turned = await pipeline.recognise({ ...input, angles: Float32Array.of(2, Number.NaN) });
    if (!plain.ok || !turned.ok) throw new Error('no answer');
    const answers = [plain.value.answer, turned.value.answer];
    for (const { circuit, trained, classes } of answers) {
      expect(circuit).toBe(card.circuit);
      expect(trained).toBe(card.trained);
      expect(classes).toBe(card.classes);
    }
    expect(plain.value.answer.attention).toBe(turned.value.answer.attention);
    expect(plain.value.answer.angles).toBe(card.trained);
    expect([...turned.value.answer.angles]).toEqual([2, -1.25]);
  });

  it('of the circuit cut has that circuit, whose weights are fetched first', async () => {
    const cut = await pipeline.recognise({ photo: PHOTO, caption: '', cut: true });
    expect(cut.ok && cut.value.answer.circuit).toBe(OTHER_CIRCUIT.circuit);
    expect(fake.last('encode')).toMatchObject({ cut: true });
    await pipeline.recognise({ photo: PHOTO, caption: 'jade', cut: true });
    expect(fake.names().filter((name) => name === 'loadCounterparts')).toHaveLength(1);
  });
});

describe('what was encoded before', () => {
  it('is asked about by its handle alone, and took no time', async () => {
    const input = { photo: PHOTO, caption: 'jade' };
    await pipeline.recognise(input);
    expect(fake.names()).toEqual([
      'regions',
      'tokenise',
      'tokens',
      'wordVectors',
      'encode',
      'answer',
    ]);
    fake.asked.length = 0;
    const angles = Float32Array.of(1, Number.NaN);
    const again = await pipeline.recognise({ ...input, angles });
    await pipeline.measure('angleSweep', { ...input, angles }, { angle: 1 }, signal);
    expect(fake.asked).toEqual([
      { name: 'answer', argument: { object: 1, angles }, signal: undefined },
      { name: 'angleSweep', argument: { object: 1, angles, angle: 1 }, signal },
    ]);
    expect(again.ok && again.value.timing).toMatchObject({ vision: 0, text: 0 });
  });

  it('does not travel again with what is changed', async () => {
    const input = { photo: PHOTO, caption: 'jade' };
    await pipeline.recognise(input);
    await pipeline.recognise({ ...input, caption: 'jades' });
    expect(fake.last('encode')).toMatchObject({ regions: { of: 1 }, words: new Float32Array(1) });
    await pipeline.recognise({ ...input, blurred: [3] });
    expect(fake.last('encode')).toMatchObject({ regions: REGIONS, words: { of: 1 } });
    await pipeline.recognise({ ...input, cut: true });
    expect(fake.last('encode')).toMatchObject({ regions: { of: 2 }, words: { of: 3 }, cut: true });
  });

  it('is encoded again from memory by an engine that has lost it, and asked once more', async () => {
    const input = { photo: PHOTO, caption: 'jade' };
    await pipeline.recognise(input);
    await pipeline.recognise({ ...input, caption: 'jades' });
    fake.objects.clear();
    fake.asked.length = 0;
    expect(status(await pipeline.recognise(input))).toBe('ok');
    expect(fake.names()).toEqual(['answer', 'encode', 'encode', 'answer']);
    expect(fake.last('encode')).toMatchObject({ regions: REGIONS, words: new Float32Array(1) });
    fake.asked.length = 0;
    expect(status(await pipeline.recognise(input))).toBe('ok');
    expect(fake.names()).toEqual(['answer']);
  });

  it('is asked about no third time', async () => {
    const input = { photo: PHOTO, caption: '' };
    const forgetful = new Pipeline({
      ...fake.ends,
      engine: (name, argument, given) => {
        fake.objects.clear();
        return fake.ends.engine(name, argument, given);
      },
    });
    await forgetful.loadHead(new Uint8Array(1));
    expect(status(await forgetful.recognise(input))).toBe('unknown_object');
    expect(fake.names().filter((name) => name === 'answer')).toHaveLength(2);
  });

  it('is not kept where it failed', async () => {
    fake.failing.set('tokens', fail('worker_failed', 'once'));
    await pipeline.recognise({ photo: null, caption: 'jade' });
    expect(status(await pipeline.recognise({ photo: null, caption: 'jade' }))).toBe('ok');
  });

  it('is kept ahead of the question', async () => {
    expect(await pipeline.prepare({ caption: 'jade' })).toEqual(ok(null));
    fake.asked.length = 0;
    const asked = await pipeline.recognise({ photo: null, caption: 'jade' });
    expect(asked.ok && asked.value.timing.text).toBe(0);
    expect(fake.names()).toEqual(['encode', 'answer']);
  });

  it('is forgotten everywhere, and nothing is asked where there is nothing to forget', async () => {
    await pipeline.forget();
    expect(fake.asked).toEqual([]);
    await pipeline.recognise({ photo: PHOTO, caption: 'jade' });
    fake.asked.length = 0;
    await pipeline.forget();
    expect(fake.names()).toEqual(['forget', 'forget']);
    await pipeline.recognise({ photo: PHOTO, caption: 'jade' });
    expect(fake.names()).toContain('regions');
    expect(fake.last('encode')).toMatchObject({ regions: REGIONS });
  });
});

describe('what has been prepared', () => {
  const input = { photo: PHOTO, caption: 'blue vase' };
  const prepared: Prepared = {
    recognition: { ...recognition({ trace: null }), ignoredWords: 0 },
    kept: { numbers: Float32Array.of(1), caption: 'blue vase', language: 'en' },
  };

  it('is answered and measured without an encoder, with the attention that it came with', async () => {
    pipeline.adopt(input, prepared);
    const said = await pipeline.recognise({ ...input, angles: Float32Array.of(1, Number.NaN) });
    if (!said.ok) throw new Error(said.failure.detail);
    expect(said.value.answer.trace).not.toBeNull();
    expect(said.value.answer.attention).toBe(prepared.recognition.answer.attention);
    expect(said.value.tokens).toBe(prepared.recognition.tokens);
    expect(said.value.timing).toMatchObject({ vision: 0, text: 0 });
    const plan = { shots: 10, depolarising: 0, readout: 0, seed: 1 };
    await pipeline.measure('shots', input, { plan });
    await pipeline.measure('angleSweep', input, { angle: 1 });
    expect(fake.names()).toEqual(['restore', 'answer', 'shots', 'angleSweep']);
    expect(fake.last('restore')).toBe(prepared.kept);
  });

  it.each([
    ['another caption', { caption: 'blue' }],
    ['a part of the photo blurred', { blurred: [3] }],
    ['another circuit', { cut: true }],
    ['another photo', { photo: { ...PHOTO } }],
  ])('is not taken for %s', async (_, changed) => {
    pipeline.adopt(input, prepared);
    expect(status(await pipeline.recognise({ ...input, ...changed }))).toBe('ok');
    expect(fake.names()).not.toContain('restore');
    expect(fake.names()).toContain('encode');
  });

  it('is encoded for what needs the encoders, and shares no part that it does not have', async () => {
    pipeline.adopt(input, prepared);
    await pipeline.recognise(input);
    await pipeline.recognise({ ...input, caption: 'vase' });
    expect(fake.last('encode')).toMatchObject({ regions: REGIONS });
    await pipeline.measure('withoutRegions', input, { first: 0, end: 49 });
    expect(fake.last('encode')).toMatchObject({ regions: { of: 2 }, caption: 'blue vase' });
    // From then on that object answers everything.
    fake.asked.length = 0;
    await pipeline.recognise(input);
    await pipeline.measure('withoutRegions', input, { first: 0, end: 49 });
    expect(fake.names()).toEqual(['answer', 'withoutRegions']);
  });

  it('is restored again by an engine that has lost it', async () => {
    pipeline.adopt(input, prepared);
    await pipeline.recognise(input);
    fake.objects.clear();
    fake.asked.length = 0;
    expect(status(await pipeline.recognise(input))).toBe('ok');
    expect(fake.names()).toEqual(['answer', 'restore', 'answer']);
  });

  it('is encoded where the engine does not take it', async () => {
    fake.failing.set('restore', fail('invalid_argument', 'of another head'));
    pipeline.adopt(input, prepared);
    expect(status(await pipeline.recognise(input))).toBe('ok');
    expect(fake.names()).toContain('encode');
  });

  it('fails as the engine does', async () => {
    fake.failing.set('restore', fail('worker_failed', 'once'));
    pipeline.adopt(input, prepared);
    expect(status(await pipeline.recognise(input))).toBe('worker_failed');
    expect(status(await pipeline.recognise(input))).toBe('ok');
    expect(fake.names()).not.toContain('encode');
  });

  it('may come before the head, and is forgotten with everything, which no encoder is told', async () => {
    pipeline.adopt(input, prepared);
    await pipeline.loadHead(new Uint8Array(1));
    await pipeline.recognise(input);
    expect(fake.names()).toContain('restore');
    fake.asked.length = 0;
    pipeline.forget();
    expect(fake.names()).toEqual(['forget']);
    await pipeline.recognise(input);
    expect(fake.names()).toContain('encode');
  });
});

describe('long captions', () => {
  const words = () => (fake.last('wordVectors') as { words: Word[] }).words;

  it('the first 24 words reach attention, all of them the encoder', async () => {
    const caption = Array.from({ length: 30 }, () => 'ab').join(' ');
    const outcome = await pipeline.recognise({ photo: null, caption });
    expect(words()).toHaveLength(24);
    expect(fake.last('tokens')).toHaveLength(60);
    expect(outcome.ok && outcome.value.ignoredWords).toBe(6);
    expect(outcome.ok && outcome.value.tokens.words).toHaveLength(30);
  });

  it('the encoder sees 256 tokens, and a word that runs over them loses its end', async () => {
    const caption = `${'x'.repeat(250)} ${'y'.repeat(50)} z`;
    const outcome = await pipeline.recognise({ photo: null, caption });
    expect(fake.last('tokens')).toHaveLength(256);
    expect(words().map(({ firstToken, tokenCount }) => [firstToken, tokenCount])).toEqual([
      [0, 250],
      [250, 6],
    ]);
    expect(outcome.ok && outcome.value.ignoredWords).toBe(1);
  });
});

describe('failures', () => {
  const failure = fail('worker_failed', 'of this step');
  const input = { photo: PHOTO, caption: 'jade' };

  it.each(['tokenise', 'regions', 'tokens', 'wordVectors', 'encode', 'answer'])(
    'of %s come out as they are',
    async (step) => {
      fake.failing.set(step, failure);
      expect(await pipeline.recognise(input)).toEqual(failure);
    },
  );

  it('of the counterparts’ file come out as they are, and it is fetched again', async () => {
    fake.failing.set('file', failure);
    expect(await pipeline.measure('counterparts', input, {}, signal)).toEqual(failure);
    expect(status(await pipeline.measure('counterparts', input, {}, signal))).toBe('ok');
  });

  it('every step ends with the signal of whoever waits for it', async () => {
    const controller = new AbortController();
    await pipeline.recognise({ photo: PHOTO, caption: 'jade' }, controller.signal);
    expect(fake.asked).toHaveLength(6);
    expect(fake.last('answer')).toBeDefined();
    const pending = pipeline.recognise({ photo: PHOTO, caption: 'bowl' }, controller.signal);
    controller.abort();
    expect(status(await pending)).toBe('cancelled');
    expect(fake.asked.slice(6).every((call) => call.signal?.aborted)).toBe(true);
  });
});

describe('an object that several ask for at once', () => {
  const input = { photo: PHOTO, caption: 'jade' };

  it('is encoded once', async () => {
    const asked = [
      pipeline.recognise(input),
      pipeline.measure('counterparts', input, {}, signal),
      pipeline.measure(
        'angleSweep',
        { ...input, angles: Float32Array.of(1) },
        { angle: 0 },
        signal,
      ),
    ];
    expect((await Promise.all<Outcome<unknown>>(asked)).map(status)).toEqual(['ok', 'ok', 'ok']);
    expect(fake.names().filter((name) => name === 'encode')).toHaveLength(1);
  });

  it('is given up when nobody waits for it any more, and not before', async () => {
    const [first, second] = [new AbortController(), new AbortController()];
    const asked = [first, second].map((own) => pipeline.recognise(input, own.signal));
    first.abort();
    expect(status((await asked[0]) as Outcome<unknown>)).toBe('cancelled');
    expect(status((await asked[1]) as Outcome<unknown>)).toBe('ok');
    const other = { ...input, caption: 'bowl' };
    const third = new AbortController();
    const given = pipeline.recognise(other, third.signal);
    third.abort();
    expect(status(await given)).toBe('cancelled');
    expect(status(await pipeline.recognise(other))).toBe('ok');
  });
});
