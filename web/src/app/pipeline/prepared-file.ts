/**
 * The file of a prepared answer, answers/ID.json: what the model says of one gallery object, computed when the page
 * was built (web/pipeline/prepared-writer.ts writes it, prepared.ts reads it). It has everything that the page shows
 * of an answer but the state at every step, which the engine makes anew from `kept`; and, in place of word-to-region
 * attention, only the maps that are drawn of it.
 */

import * as v from 'valibot';
import type { ShareScale } from '../../base/digits';
import { CAPTION_LANGUAGES, type GateMark } from '../../engine/types';

/** Another one where the file, or what it means, changes. */
export const PREPARED_FORMAT = 1;

/** Enough of a SHA-256 to tell any two files that are ever made apart. */
export const shortHash = (sha256: string): string => sha256.slice(0, 16);

const index = v.pipe(v.number(), v.integer(), v.minValue(0));
const kinds = ['box', 'control', 'target', 'swap'] satisfies readonly GateMark['kind'][];
const conclusions = ['sure', 'unsure', 'disagree', 'unknown'] as const;

/** Of a Reading: top, sure, silent. Its confidence is among the numbers. */
const reading = v.tuple([index, v.boolean(), v.boolean()]);

export const preparedSchema = v.object({
  format: v.literal(PREPARED_FORMAT),
  /** What it was made with: the beginning of the SHA-256 of each file; `picture`: as the page shows it. */
  with: v.object({
    head: v.string(),
    vision: v.string(),
    text: v.string(),
    vocabulary: v.string(),
    picture: v.string(),
  }),
  /** As it was asked, and (where that differs) in NFKC, which all offsets refer to. */
  caption: v.string(),
  normalised: v.optional(v.string()),
  language: v.picklist(CAPTION_LANGUAGES),
  ids: v.array(index),
  /** Five numbers a word: begin, end, first token, token count, 1 for a function word. */
  words: v.array(index),
  ignoredWords: index,
  classes: v.array(v.string()),
  circuit: v.object({
    qubits: index,
    operations: v.array(
      v.object({
        gate: v.string(),
        wires: v.array(index),
        angles: v.array(index),
        marks: v.array(v.object({ wire: index, kind: v.picklist(kinds), label: v.string() })),
      }),
    ),
  }),
  conclusion: v.picklist(conclusions),
  /** A group that is said in place of a class. */
  group: v.nullable(v.object({ name: v.string(), classes: v.array(index) })),
  /** What the photo and the caption say alone; null: no caption was read. */
  readings: v.nullable(v.object({ photo: reading, caption: reading })),
  /** The caption is of another language than the encoder's: nothing looks at its words. */
  alone: v.boolean(),
  /** Of the lexicon, each: begin, end, then label and weight of every class that it speaks for. */
  hits: v.array(v.array(v.pipe(v.number(), v.finite()))),
  /** The lists of `numbersIn`, one after the other, as base/digits.ts writes floats. */
  numbers: v.string(),
  /** REGIONS x words, and words x REGIONS, as base/digits.ts writes shares. */
  regionToWord: v.string(),
  wordMaps: v.string(),
});

export type PreparedFile = Readonly<v.InferOutput<typeof preparedSchema>>;
export type PreparedWith = PreparedFile['with'];

/**
 * No digit that the page shows of a share is lost: a tenth of a per cent has several steps, and a writer keeps to
 * those that round to the same tenth. Half of a word's map is counted too: its steps are finer.
 */
export const REGION_TO_WORD: ShareScale = { steps: 4_000, digits: 2 };
export const WORD_MAPS: ShareScale = { steps: 200_000, digits: 3 };

/** The single numbers, in their order. */
export const SCALARS = [
  'threshold',
  'support',
  'supportThreshold',
  'headConfidence',
  'headThreshold',
  'headWeight',
  'wordsWeight',
  'photoWeight',
  'unknown',
  'agreement',
  'agreementThreshold',
  'photoConfidence',
  'captionConfidence',
  'groupProbability',
  'groupThreshold',
] as const;
export type Scalar = (typeof SCALARS)[number];

/** What the lengths of the lists follow from. */
export interface PreparedSizes {
  readonly classes: number;
  readonly qubits: number;
  readonly angles: number;
  readonly regions: number;
  /** Words that reached attention. */
  readonly words: number;
  /** There is a caption, and it speaks by its words alone. */
  readonly captioned: boolean;
  readonly alone: boolean;
}

/** Name -> length of the lists that `numbers` holds, in their order. */
export function numbersIn({
  classes,
  qubits,
  angles,
  regions,
  words,
  captioned,
  alone,
}: PreparedSizes) {
  const amplitudes = 2 ** qubits;
  const states = captioned ? (alone ? 2 : 3) : 1;
  return {
    trained: angles,
    probabilities: classes,
    headProbabilities: classes,
    evidence: captioned ? classes : 0,
    similarity: classes,
    expectations: qubits * (qubits + 1),
    gradient: angles,
    /** KeptObject.numbers, which begin with the amplitudes of the state. */
    kept: states * amplitudes + 3 * classes,
    wordWeights: words,
    regionWeights: regions,
    pooledRegions: regions,
    scalars: SCALARS.length,
  };
}
export type PreparedNumbers = Readonly<Record<keyof ReturnType<typeof numbersIn>, Float32Array>>;
