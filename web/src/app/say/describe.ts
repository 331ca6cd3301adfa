/** A sentence for every picture, made from its numbers. What a sighted visitor reads off, these say. */

import type { Agreement, Answer } from '../../engine/types';
import {
  heaviestCount,
  isEven,
  largest,
  REGION_ZONES,
  regionPlace,
  regionWeights,
  wordWeights,
  zoneOf,
} from '../measure/attention';
import type { Recognition } from '../pipeline/recogniser';
import type { Target } from '../state/look';
import { describeGroup } from './describe-group';
import { type Message, message } from './message';
import { asShare } from './numbers';
import { HALF, LIKELY, NEXT_TO_NOTHING, SPREAD_REGIONS, SURE } from './thresholds';

export function className(id: string): Message {
  return message(`class-${id}`);
}

/** The name of the class at a place in an answer's order. */
export function classAt({ classes }: Pick<Answer, 'classes'>, label: number): Message {
  return className(classes[label] ?? '');
}

/** Row and column of a region as they are told: from 1 at the top left. */
export function placeOf(region: number): { readonly row: number; readonly column: number } {
  const { row, column } = regionPlace(region);
  return { row: row + 1, column: column + 1 };
}

/** How sure the answer is, with its runner-up; when picture and words disagree, what each says; when there is none, what comes closest, behind the group if it is known. */
export function describeAnswer(answer: Answer): Message {
  const [first = 0, second = 0] = largest(answer.probabilities, 2);
  const fills = {
    first: classAt(answer, first),
    share: asShare(answer.probabilities[first]),
    second: classAt(answer, second),
    rest: asShare(answer.probabilities[second]),
  };
  if (answer.conclusion === 'disagree' && answer.agreement) {
    return describeDisagreement(answer, answer.agreement);
  }
  if (answer.abstain) {
    const closest = message('answer-unsure', fills);
    if (answer.group === null) return closest;
    return message('sentences', { first: describeGroup(answer.group), second: closest });
  }
  const probability = answer.probabilities[first] ?? 0;
  if ((answer.probabilities[second] ?? 0) < NEXT_TO_NOTHING)
    return message('answer-certain', { most: asShare(NEXT_TO_NOTHING) });
  if (probability >= SURE) return message('answer-sure', fills);
  return probability >= LIKELY ? message('answer-likely', fills) : message('answer-torn', fills);
}

/** Both readings, where they are of different things: "my eyes say ..., the words say ...". */
export function describeDisagreement(answer: Answer, agreement: Agreement): Message {
  const { photo, caption } = agreement;
  return message('disagree-sentence', {
    photo: classAt(answer, photo.top),
    photoShare: asShare(photo.confidence),
    caption: classAt(answer, caption.top),
    captionShare: asShare(caption.confidence),
  });
}

/** Where a map of REGIONS weights lies in the picture. */
export function describeMap(weights: Float32Array): Message {
  const regions = heaviestCount(weights, HALF);
  if (regions >= SPREAD_REGIONS) return message('where-spread', { regions });
  return message('where-focused', { regions, zone: zoneOfMap(weights) });
}

/** The part of the picture where a map is strongest. */
function zoneOfMap(weights: Float32Array): Message {
  const [strongest = 0] = largest(weights, 1);
  return message(`zone-${REGION_ZONES[zoneOf(strongest)]}`);
}

/** What the line under the photo says about whatever is pointed at. `words` as sentences quote them. */
export function describeAttention(
  { answer, tokens }: Pick<Recognition, 'answer' | 'tokens'>,
  words: readonly string[],
  target: Target | null,
): Message | null {
  const { attention } = answer;
  if (target?.kind === 'word') {
    const word = words[target.index] ?? '';
    if (attention.wordWeights?.[target.index] === 0) return message('word-struck', { word });
    if (answer.words?.alone) return message('attention-words-alone');
    const weights = regionWeights(attention, target);
    return (
      weights && describeWord(word, weights, tokens.words[target.index]?.functionWord ?? false)
    );
  }
  if (target?.kind === 'region') {
    return describeRegion(answer, words, target.index, wordWeights(attention, target));
  }
  return answer.attention.pooledRegions
    ? message('answer-looks', { where: describeMap(answer.attention.pooledRegions) })
    : null;
}

function describeWord(word: string, weights: Float32Array, functionWord: boolean): Message {
  if (functionWord) return message('word-joins', { word });
  if (isEven(weights)) return message('word-nowhere', { word });
  const regions = heaviestCount(weights, HALF);
  return message('word-looks', { word, zone: zoneOfMap(weights), regions });
}

function describeRegion(
  answer: Answer,
  words: readonly string[],
  region: number,
  strengths: Float32Array | null,
): Message {
  const place = placeOf(region);
  const share = asShare(answer.attention.pooledRegions?.[region]);
  if (!strengths) return message('region-alone', { ...place, share });
  const [first = 0, second] = largest(strengths, 2);
  const fills = { ...place, share, first: words[first] ?? '', weight: asShare(strengths[first]) };
  if (second === undefined) return message('region-one-word', fills);
  return message('region-looks', {
    ...fills,
    second: words[second] ?? '',
    rest: asShare(strengths[second]),
  });
}

/** How long the answer took, part by part; what came from the cache or was not there took no time. */
export function describeTiming({
  prepared,
  timing,
}: Pick<Recognition, 'prepared' | 'timing'>): Message {
  if (prepared) return message('timing-prepared');
  const { vision, text, head } = timing;
  const fills = {
    total: { milliseconds: vision + text + head },
    looking: { milliseconds: vision },
    reading: { milliseconds: text },
    deciding: { milliseconds: head },
  };
  if (vision > 0 && text > 0) return message('timing-both', fills);
  if (vision > 0) return message('timing-looking', fills);
  return text > 0 ? message('timing-reading', fills) : message('timing-deciding', fills);
}
