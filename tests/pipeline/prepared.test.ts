/** The file of a prepared answer: what is written is read, and nothing is believed that is about something else. */

import { describe, expect, it } from 'vitest';
import { preparedFile } from '../../web/pipeline/prepared-writer';
import { preparedPath, readPrepared } from '../../web/src/app/pipeline/prepared';
import { numbersIn } from '../../web/src/app/pipeline/prepared-file';
import type { Prepared } from '../../web/src/app/pipeline/recogniser';
import { MANIFEST } from '../../web/src/encoders/integrity';
import type { Answer } from '../../web/src/engine/types';
import type { Outcome } from '../../web/src/rpc/outcome';
import { agreement, group, recognition } from '../web/support/samples';

const ASKED = { head: 'a1'.repeat(32), picture: 'b2'.repeat(32), caption: 'blue vase' };
/** Three states of two qubits, the first as the answer has it, and three lists of three classes. */
const KEPT = Float32Array.from({ length: 3 * 4 + 3 * 3 }, (_, i) => [0.8, -0.6, 0, 0][i] ?? i / 32);
/** What says a caption, none, and one that the encoder does not read. */
const SAID = {
  'photo and caption': recognition(),
  'with a group': recognition({ abstain: true, conclusion: 'unsure', group: group() }),
  'in disagreement': recognition({
    abstain: true,
    conclusion: 'disagree',
    agreement: agreement({ value: 0.125 }),
  }),
};

const json = (said = recognition(), kept = KEPT, asked = ASKED) =>
  JSON.parse(JSON.stringify(preparedFile(said, kept, asked)));

function read(file: unknown, asked = ASKED): Prepared {
  const prepared = readPrepared(file, asked);
  if (!prepared.ok) throw new Error(prepared.failure.detail);
  return prepared.value;
}

const status = (outcome: Outcome<unknown>) => (outcome.ok ? 'ok' : outcome.failure.status);

/** What comes back of an answer, exactly; the maps are rounded (digits.test.ts), the terms computed. */
function exactly({ attention, terms: _, trace: __, ...answer }: Answer) {
  const { wordWeights, regionWeights, pooledRegions } = attention;
  return { ...answer, wordWeights, regionWeights, pooledRegions };
}

describe.each(Object.entries(SAID))('an answer %s', (_, said) => {
  const { recognition: back, kept } = read(json(said));

  it('comes back as it was, but for the trace', () => {
    const { answer } = said;
    const fround = { ...answer, ...inFloats(answer) };
    expect(exactly(back.answer)).toEqual(exactly(fround));
    expect(back.answer.trace).toBeNull();
    expect(back.answer.attention.wordToRegion).toBeNull();
    expect(back.tokens).toEqual(said.tokens);
    expect(back.ignoredWords).toBe(said.ignoredWords);
    expect(back.timing).toEqual({ vision: 0, text: 0, head: 0 });
  });

  it('has the maps and the terms of its parts', () => {
    const { attention, terms } = back.answer;
    const own = said.answer;
    for (const name of ['regionToWord', 'wordMaps'] as const) {
      expect(attention[name]).toHaveLength(own.attention[name]?.length ?? 0);
      attention[name]?.forEach((share, i) => {
        expect(Math.abs(share - (own.attention[name]?.[i] ?? 0))).toBeLessThan(3e-4);
      });
    }
    for (const name of ['head', 'words', 'photo'] as const) {
      terms[name]?.forEach((term, k) => {
        expect(term).toBeCloseTo(own.terms[name]?.[k] ?? 0, 6);
      });
    }
  });

  it('has what the engine restores it from', () => {
    expect(kept).toEqual({ numbers: KEPT, caption: 'blue vase', language: 'en' });
  });
});

/** The single numbers of a sample are doubles; what the engine says are floats. */
function inFloats({ settings, support, head, agreement: agrees, group: said }: Answer) {
  const f = Math.fround;
  return {
    confidence: f(0.7),
    settings: { head: f(settings.head), words: f(settings.words), photo: f(settings.photo) },
    support: { ...support, value: f(support.value), threshold: f(support.threshold) },
    head: { ...head, confidence: f(head.confidence), threshold: f(head.threshold) },
    agreement: agrees && {
      value: f(agrees.value),
      threshold: f(agrees.threshold),
      photo: { ...agrees.photo, confidence: f(agrees.photo.confidence) },
      caption: { ...agrees.caption, confidence: f(agrees.caption.confidence) },
    },
    group: said && {
      ...said,
      probability: f(said.probability),
      threshold: f(said.threshold),
    },
  };
}

describe('a caption', () => {
  const photoOnly = {
    wordToRegion: null,
    regionToWord: null,
    wordMaps: null,
    wordWeights: null,
    regionWeights: recognition().answer.attention.regionWeights,
    pooledRegions: recognition().answer.attention.pooledRegions,
  };

  it('that is not there leaves the answer to the photo', () => {
    const said = recognition({ words: null, agreement: null, attention: photoOnly });
    const none = { caption: '', ids: new Int32Array(), words: [], language: 'en' as const };
    const asked = { ...ASKED, caption: ' ' };
    const kept = KEPT.slice(0, 4 + 9);
    const file = json({ ...said, tokens: { ...none, caption: ' ' } }, kept, asked);
    const { recognition: back, kept: given } = read(file, asked);
    expect(back.answer).toMatchObject({ words: null, agreement: null, attention: photoOnly });
    expect(back.answer.terms.words).toBeNull();
    expect(given).toEqual({ numbers: kept, caption: '', language: 'en' });
  });

  it('of another language speaks by its words alone', () => {
    const { answer, tokens } = recognition();
    const words = answer.words && { ...answer.words, language: 'fr' as const, alone: true };
    const said = recognition({ words, attention: photoOnly });
    const kept = KEPT.slice(0, 2 * 4 + 9);
    const file = json({ ...said, tokens: { ...tokens, language: 'fr' } }, kept);
    const { recognition: back, kept: given } = read(file);
    expect(back.answer.words).toEqual(words);
    expect(back.answer.attention).toEqual(photoOnly);
    expect(given).toMatchObject({ caption: 'blue vase', language: 'fr' });
  });

  it('is told in NFKC beside the one that was asked', () => {
    const asked = { ...ASKED, caption: 'ｂlue vase' };
    const { recognition: back, kept } = read(json(recognition(), KEPT, asked), asked);
    expect(back.tokens.caption).toBe('blue vase');
    expect(kept.caption).toBe('blue vase');
  });
});

describe('what is about something else is refused', () => {
  it.each([
    ['head', { head: 'ff'.repeat(32) }],
    ['picture', { picture: 'ff'.repeat(32) }],
    ['caption', { caption: 'blue  vase' }],
  ])('another %s', (what, changed) => {
    const outcome = readPrepared(json(), { ...ASKED, ...changed });
    expect(outcome).toMatchObject({
      failure: { status: 'hash_mismatch', detail: expect.stringContaining(what) },
    });
  });

  it.each(['vision', 'text', 'vocabulary'])('another %s', (what) => {
    const file = json();
    file.with[what] = MANIFEST['court.safetensors']?.sha256.slice(0, 16);
    expect(status(readPrepared(file, ASKED))).toBe('hash_mismatch');
  });

  it('another format', () => {
    expect(status(readPrepared({ ...json(), format: 2 }, ASKED))).toBe('invalid_argument');
  });

  it('the whole hash and its beginning are the same picture', () => {
    const { picture } = ASKED;
    expect(status(readPrepared(json(), { ...ASKED, picture: picture.slice(0, 16) }))).toBe('ok');
  });
});

describe('what is not as it should be is refused', () => {
  const file = json();
  const operation = file.circuit.operations[0];

  it.each(Object.keys(file))('without %s', (name) => {
    const { [name]: _, ...rest } = file;
    expect(status(readPrepared(rest, ASKED))).not.toBe('ok');
  });

  it.each([null, 3, 'text', [], {}])('%j', (given) =>
    expect(status(readPrepared(given, ASKED))).toBe('invalid_argument'),
  );

  it.each<[string, object]>([
    ['too few numbers', { numbers: file.numbers.slice(8) }],
    ['no numbers', { numbers: '!' }],
    ['a class too many', { classes: [...file.classes, 'more'] }],
    ['a qubit too many', { circuit: { ...file.circuit, qubits: 3 } }],
    ['a wire that is none', { circuit: withFirst({ ...operation, wires: [2] }) }],
    ['an angle that is none', { circuit: withFirst({ ...operation, angles: [7] }) }],
    ['a reading of no class', { readings: { ...file.readings, photo: [3, true, false] } }],
    ['a group of no class', { group: { name: 'x', classes: [3] } }],
    ['a hit of no class', { hits: [[0, 4, 3, 1]] }],
    ['a hit beyond the caption', { hits: [[0, 10, 1, 1]] }],
    ['a hit within a letter', { hits: [[0.5, 4, 1, 1]] }],
    ['a hit of endless weight', { hits: [[0, 4, 1, Number.POSITIVE_INFINITY]] }],
    ['half a hit', { hits: [[0, 4, 1]] }],
    ['half a word', { words: [0, 4, 0] }],
    ['a word beyond the caption', { words: [0, 4, 0, 1, 0, 5, 10, 1, 1, 0] }],
    ['more words ignored than there are', { ignoredWords: 3 }],
    ['a map that is short', { wordMaps: file.wordMaps.slice(1) }],
    ['a share above one', { regionToWord: '/'.repeat(file.regionToWord.length) }],
    ['words alone in English', { alone: true }],
  ])('%s', (_, changed) =>
    expect(status(readPrepared({ ...file, ...changed }, ASKED))).toBe('invalid_argument'),
  );

  function withFirst(first: object) {
    return { ...file.circuit, operations: [first, ...file.circuit.operations.slice(1)] };
  }

  it.each([Number.NaN, Number.POSITIVE_INFINITY])('%d among the numbers', (bad) => {
    const said = recognition({ expectations: new Float32Array(6).fill(bad) });
    expect(status(readPrepared(json(said), ASKED))).toBe('invalid_argument');
  });

  it('probabilities that are none', () => {
    const said = recognition({ probabilities: Float32Array.of(0.9, 0.9, 0.9) });
    expect(status(readPrepared(json(said), ASKED))).toBe('invalid_argument');
  });
});

it('a list of the wrong length is not written', () => {
  expect(() => preparedFile(recognition(), KEPT.slice(1), ASKED)).toThrow('kept');
});

it('the shipped head has as many numbers as it needs', () => {
  const sizes = { classes: 21, qubits: 6, angles: 18, regions: 49, words: 24 };
  expect(numbersIn({ ...sizes, captioned: true, alone: false }).kept).toBe(3 * 64 + 3 * 21);
  expect(numbersIn({ ...sizes, captioned: true, alone: true }).kept).toBe(2 * 64 + 3 * 21);
  expect(numbersIn({ ...sizes, captioned: false, alone: false }).kept).toBe(64 + 3 * 21);
  expect(preparedPath('great-wave')).toBe('answers/great-wave.json');
});
