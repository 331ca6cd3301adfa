/** A prepared answer (prepared-file.ts), read and checked: it is believed only where it is about what is asked. */

import * as v from 'valibot';
import { floatsOf, sharesOf } from '../../base/digits';
import { MANIFEST } from '../../encoders/integrity';
import { isDistribution } from '../../engine/said';
import {
  type Agreement,
  type Answer,
  type Attention,
  REGIONS,
  type Reading,
  type Tokens,
  type WordsRead,
} from '../../engine/types';
import { type Failed, fail, type Outcome } from '../../rpc/outcome';
import {
  numbersIn,
  type PreparedFile,
  type PreparedNumbers,
  type PreparedSizes,
  type PreparedWith,
  preparedSchema,
  REGION_TO_WORD,
  SCALARS,
  type Scalar,
  shortHash,
  WORD_MAPS,
} from './prepared-file';
import type { Prepared } from './recogniser';

export type { Prepared };

/** What a prepared answer must be about. */
export interface PreparedFor {
  /** SHA-256 of the head that answers (`exhibit.head.sha256`). */
  readonly head: string;
  /** SHA-256 of the picture, or its beginning, as the gallery's list has it. */
  readonly picture: string;
  readonly caption: string;
}

/** Below the page's folder of generated files. */
export const preparedPath = (id: string): string => `answers/${id}.json`;

/** What the answers of these encoders, and of that head about that picture, are made with. */
export function preparedWith({ head, picture }: Omit<PreparedFor, 'caption'>): PreparedWith {
  const model = (name: string) => shortHash(MANIFEST[name]?.sha256 ?? '');
  return {
    head: shortHash(head),
    vision: model('vision.onnx'),
    text: model('text.onnx'),
    vocabulary: model('vocabulary.json'),
    picture: shortHash(picture),
  };
}

/**
 * `json`: the parsed file. Refused are a file that was made with another head, encoder, picture or caption
 * (hash_mismatch), and one that is not as it should be (invalid_argument).
 */
export function readPrepared(json: unknown, asked: PreparedFor): Outcome<Prepared> {
  const parsed = v.safeParse(preparedSchema, json);
  if (!parsed.success) {
    const [issue] = parsed.issues;
    return broken(`${v.getDotPath(issue) ?? 'the file'}: ${issue.message}`);
  }
  const file = parsed.output;
  const other = otherThan(file, asked);
  if (other !== null) return fail('hash_mismatch', `the prepared answer is of another ${other}`);
  const sizes = sizesOf(file);
  const numbers = listsIn(file.numbers, sizes);
  if (numbers === null) return broken('its numbers');
  const attention = attentionOf(file, sizes, numbers);
  if (attention === null) return broken('its maps');
  const tokens = tokensOf(file);
  if (!holdsTogether(file, sizes, tokens.caption)) return broken('its parts do not fit');
  const { ignoredWords } = file;
  const answer = answerOf(file, numbers, attention);
  if (!isDistribution(answer.probabilities) || !isDistribution(answer.head.probabilities)) {
    return broken('its probabilities do not sum to 1');
  }
  const timing = { vision: 0, text: 0, head: 0 };
  const { caption, language } = tokens;
  const kept = { numbers: numbers.kept, caption: file.readings ? caption : '', language };
  return { ok: true, value: { recognition: { answer, tokens, ignoredWords, timing }, kept } };
}

const broken = (what: string): Failed =>
  fail('invalid_argument', `the prepared answer is not as it should be: ${what}`);

/** What it was made with in place of what is asked; null: it is about that. */
function otherThan(file: PreparedFile, asked: PreparedFor): string | null {
  const own = Object.entries(preparedWith(asked));
  const other = own.find(([name, hash]) => file.with[name as keyof PreparedWith] !== hash);
  if (other) return other[0];
  return file.caption === asked.caption ? null : 'caption';
}

/** Every index is of something that is there. */
function holdsTogether(
  { classes, circuit, group, readings, alone, language, words, hits }: PreparedFile,
  sizes: PreparedSizes,
  { length }: string,
): boolean {
  const labels = [
    ...(group?.classes ?? []),
    ...(readings ? [readings.photo[0], readings.caption[0]] : []),
  ];
  const wires = circuit.operations.flatMap((one) => [
    ...one.wires,
    ...one.marks.map((m) => m.wire),
  ]);
  const spans = Array.from({ length: words.length / 5 }, (_, word) => words.slice(5 * word));
  return (
    alone === (readings !== null && language !== 'en') &&
    labels.every((label) => label < classes.length) &&
    wires.every((wire) => wire < circuit.qubits) &&
    words.length % 5 === 0 &&
    sizes.words >= 0 &&
    [...spans, ...hits].every(
      ([begin = -1, end = -1]) => 0 <= begin && begin < end && end <= length,
    ) &&
    hits.every((hit) => hit.slice(0, 2).every(Number.isInteger)) &&
    hits.every(
      (hit) =>
        hit.length % 2 === 0 && labelsOf(hit).every((label) => isLabel(label, classes.length)),
    )
  );
}

function sizesOf(file: PreparedFile): PreparedSizes {
  const { classes, circuit, alone, words, ignoredWords, readings } = file;
  const angles = circuit.operations.reduce(
    (count, operation) => Math.max(count, ...operation.angles.map((angle) => angle + 1)),
    0,
  );
  return {
    classes: classes.length,
    qubits: circuit.qubits,
    angles,
    regions: REGIONS,
    words: alone || readings === null ? 0 : words.length / 5 - ignoredWords,
    captioned: readings !== null,
    alone,
  };
}

function listsIn(text: string, sizes: PreparedSizes): PreparedNumbers | null {
  const all = floatsOf(text);
  const lengths = Object.entries(numbersIn(sizes));
  const total = lengths.reduce((sum, [, length]) => sum + length, 0);
  if (all?.length !== total || !all.every(Number.isFinite)) return null;
  let at = 0;
  const lists = lengths.map(([name, length]) => {
    at += length;
    return [name, all.slice(at - length, at)];
  });
  return Object.fromEntries(lists) as PreparedNumbers;
}

function tokensOf({ caption, normalised = caption, language, ids, words }: PreparedFile): Tokens {
  const read = Array.from({ length: words.length / 5 }, (_, word) => {
    const [begin = 0, end = 0, firstToken = 0, tokenCount = 0, joins] = words.slice(5 * word);
    const text = normalised.slice(begin, end);
    return { text, begin, end, firstToken, tokenCount, functionWord: joins === 1 };
  });
  return { caption: normalised, ids: Int32Array.from(ids), words: read, language };
}

function attentionOf(
  { regionToWord, wordMaps }: PreparedFile,
  { words }: PreparedSizes,
  { wordWeights, regionWeights, pooledRegions }: PreparedNumbers,
): Attention | null {
  const nothing = { wordToRegion: null, regionToWord: null, wordMaps: null, wordWeights: null };
  if (words === 0) return { ...nothing, regionWeights, pooledRegions };
  const towards = sharesOf(regionToWord, REGIONS * words, REGION_TO_WORD);
  const maps = sharesOf(wordMaps, REGIONS * words, WORD_MAPS);
  if (towards === null || maps === null) return null;
  const looked = {
    wordToRegion: null,
    regionToWord: whole(towards, words),
    wordMaps: whole(maps, REGIONS),
    wordWeights,
  };
  return { ...looked, regionWeights, pooledRegions };
}

/** Rows of equal shares have no steps that sum to one. */
function whole(shares: Float32Array, rowLength: number): Float32Array {
  for (let at = 0; at < shares.length; at += rowLength) {
    const row = shares.subarray(at, at + rowLength);
    const sum = row.reduce((total, share) => total + share, 0);
    if (sum > 0) row.set(row.map((share) => share / sum));
  }
  return shares;
}

function answerOf(file: PreparedFile, numbers: PreparedNumbers, attention: Attention): Answer {
  const { classes, circuit, conclusion } = file;
  const { trained, probabilities, headProbabilities, similarity, kept } = numbers;
  const at = (name: Scalar): number => numbers.scalars[SCALARS.indexOf(name)] ?? 0;
  const top = largest(probabilities);
  const headTop = largest(headProbabilities);
  const settings = { head: at('headWeight'), words: at('wordsWeight'), photo: at('photoWeight') };
  const words = wordsIn(file, numbers.evidence, at('unknown'));
  const times = (weight: number, values: Float32Array) =>
    Float64Array.from(values, (value) => weight * value);
  return {
    classes,
    circuit,
    trained,
    angles: trained,
    conclusion,
    probabilities,
    top,
    confidence: probabilities[top] ?? 0,
    threshold: at('threshold'),
    abstain: conclusion !== 'sure',
    support: {
      value: at('support'),
      threshold: at('supportThreshold'),
      missing: at('support') < at('supportThreshold'),
    },
    head: {
      probabilities: headProbabilities,
      top: headTop,
      confidence: at('headConfidence'),
      threshold: at('headThreshold'),
      abstain: at('headConfidence') < at('headThreshold'),
    },
    agreement: agreementOf(file, at),
    group: groupOf(file, at),
    settings,
    // The formula of core/model/answer/log_linear_pool.h.
    terms: {
      head: times(
        settings.head,
        headProbabilities.map((p) => Math.log(Math.max(LEAST_PROBABILITY, p))),
      ),
      words: words && times(settings.words, words.evidence),
      photo: times(settings.photo, similarity),
    },
    words,
    similarity,
    attention,
    amplitudes: kept.slice(0, 2 ** circuit.qubits),
    expectations: numbers.expectations,
    gradient: numbers.gradient,
    trace: null,
  };
}

/** kLeastProbability of core/model/answer/log_linear_pool.h. */
const LEAST_PROBABILITY = 1e-9;

const largest = (values: Float32Array): number => values.indexOf(Math.max(...values));

function wordsIn(
  { readings, hits, language, alone }: PreparedFile,
  evidence: Float32Array,
  unknown: number,
): WordsRead | null {
  if (readings === null) return null;
  const found = hits.map((hit) => ({
    begin: hit[0] ?? 0,
    end: hit[1] ?? 0,
    weights: labelsOf(hit).map((label, i) => ({ label, weight: Math.fround(hit[3 + 2 * i] ?? 0) })),
  }));
  return { language, alone, evidence, unknown, hits: found };
}

/** -1: a kind that is none of the classes. */
const isLabel = (label: number, classes: number): boolean =>
  Number.isInteger(label) && label >= -1 && label < classes;

/** The classes that a hit speaks for. */
const labelsOf = (hit: readonly number[]): number[] => hit.filter((_, i) => i >= 2 && i % 2 === 0);

function agreementOf({ readings }: PreparedFile, at: (name: Scalar) => number): Agreement | null {
  if (readings === null) return null;
  const { photo, caption } = readings;
  return {
    value: at('agreement'),
    threshold: at('agreementThreshold'),
    photo: readingOf(photo, at('photoConfidence')),
    caption: readingOf(caption, at('captionConfidence')),
  };
}

function readingOf(
  [top, sure, silent]: readonly [number, boolean, boolean],
  confidence: number,
): Reading {
  return { top, confidence, sure, silent };
}

function groupOf({ group }: PreparedFile, at: (name: Scalar) => number): Answer['group'] {
  if (group === null) return null;
  return {
    name: group.name,
    classes: Int32Array.from(group.classes),
    probability: at('groupProbability'),
    threshold: at('groupThreshold'),
  };
}
