/** Writes the file of a prepared answer (web/src/app/pipeline/prepared-file.ts) from what the engine said. */

import { type PreparedFor, preparedWith } from '../src/app/pipeline/prepared';
import {
  numbersIn,
  PREPARED_FORMAT,
  type PreparedFile,
  type PreparedNumbers,
  REGION_TO_WORD,
  SCALARS,
  type Scalar,
  WORD_MAPS,
} from '../src/app/pipeline/prepared-file';
import type { Recognition } from '../src/app/pipeline/recogniser';
import { type Answer, REGIONS, type Reading, type WordHit } from '../src/engine/types';
import { floatsAsText, sharesAsText } from './digits';

const NONE = new Float32Array();

/** `kept`: what the measurement of that name says. The recognition is that of a photo, with or without a caption. */
export function preparedFile(
  { answer, tokens, ignoredWords }: Recognition,
  kept: Float32Array,
  asked: PreparedFor,
): PreparedFile {
  const { classes, circuit, conclusion, group, agreement, words, attention } = answer;
  const { caption, language, ids } = tokens;
  return {
    format: PREPARED_FORMAT,
    with: preparedWith(asked),
    caption: asked.caption,
    ...(caption === asked.caption ? {} : { normalised: caption }),
    language,
    alone: words?.alone ?? false,
    ids: [...ids],
    words: tokens.words.flatMap(({ begin, end, firstToken, tokenCount, functionWord }) => [
      begin,
      end,
      firstToken,
      tokenCount,
      functionWord ? 1 : 0,
    ]),
    ignoredWords,
    classes: [...classes],
    circuit: {
      qubits: circuit.qubits,
      operations: circuit.operations.map(({ gate, wires, angles, marks }) => ({
        gate,
        wires: [...wires],
        angles: [...angles],
        marks: [...marks],
      })),
    },
    conclusion,
    group: group && { name: group.name, classes: [...group.classes] },
    readings: agreement && {
      photo: readingIn(agreement.photo),
      caption: readingIn(agreement.caption),
    },
    hits: (words?.hits ?? []).map(hitIn),
    numbers: floatsAsText(numbersOf(answer, kept)),
    regionToWord: sharesAsText(attention.regionToWord ?? NONE, REGION_TO_WORD),
    wordMaps: sharesAsText(attention.wordMaps ?? NONE, WORD_MAPS),
  };
}

const readingIn = ({ top, sure, silent }: Reading): [number, boolean, boolean] => [
  top,
  sure,
  silent,
];

/** Nine digits tell a 32-bit float from every other. */
const hitIn = ({ begin, end, weights }: WordHit): number[] => [
  begin,
  end,
  ...weights.flatMap(({ label, weight }) => [label, Number(weight.toPrecision(9))]),
];

function numbersOf(answer: Answer, kept: Float32Array): Float32Array {
  const { trained, probabilities, head, words, similarity, attention } = answer;
  const lists: PreparedNumbers = {
    trained,
    probabilities,
    headProbabilities: head.probabilities,
    evidence: words?.evidence ?? NONE,
    similarity: similarity ?? NONE,
    expectations: answer.expectations,
    gradient: answer.gradient,
    kept,
    wordWeights: attention.wordWeights ?? NONE,
    regionWeights: attention.regionWeights ?? NONE,
    pooledRegions: attention.pooledRegions ?? NONE,
    scalars: scalarsOf(answer),
  };
  const order = numbersIn({
    classes: answer.classes.length,
    qubits: answer.circuit.qubits,
    angles: trained.length,
    regions: REGIONS,
    words: attention.wordWeights?.length ?? 0,
    captioned: words !== null,
    alone: words?.alone ?? false,
  });
  return Float32Array.from(
    Object.entries(order).flatMap(([name, length]) => {
      const list = lists[name as keyof PreparedNumbers];
      if (list.length !== length)
        throw new Error(`${list.length} numbers in ${name}, not ${length}`);
      return [...list];
    }),
  );
}

function scalarsOf({ threshold, support, head, settings, words, agreement, group }: Answer) {
  const values: Readonly<Record<Scalar, number>> = {
    threshold,
    support: support.value,
    supportThreshold: support.threshold,
    headConfidence: head.confidence,
    headThreshold: head.threshold,
    headWeight: settings.head,
    wordsWeight: settings.words,
    photoWeight: settings.photo,
    unknown: words?.unknown ?? 0,
    agreement: agreement?.value ?? 0,
    agreementThreshold: agreement?.threshold ?? 0,
    photoConfidence: agreement?.photo.confidence ?? 0,
    captionConfidence: agreement?.caption.confidence ?? 0,
    groupProbability: group?.probability ?? 0,
    groupThreshold: group?.threshold ?? 0,
  };
  return Float32Array.from(SCALARS, (name) => values[name]);
}
