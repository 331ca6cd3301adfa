/** What a reader of screens is told of itself: the answer, and what is known about it, in as few words as do. */

import type { Answer } from '../../engine/types';
import type { Answered, Varied } from '../state/answered';
import { className, describeAnswer } from './describe';
import { groupName } from './describe-group';
import { groundTruth } from './describe-truth';
import { describeChange, describeVariation } from './describe-variation';
import { type Message, message } from './message';
import { asShare } from './numbers';
import { wordTexts } from './words';

/** An answer that has just been given; to a variation, what was changed and what that did. */
export function announceAnswer(answered: Answered, varied: Varied | null): Message {
  if (varied) {
    const { answer } = answered.recognition;
    return sentences([
      message('announce-change', {
        change: describeVariation(varied.variation, wordTexts(answered)),
      }),
      describeChange(answer, varied.shown.recognition.answer),
    ]);
  }
  const { answer } = answered.recognition;
  const truth = groundTruth(answered);
  return sentences([
    firstOf(answer),
    ...(truth ? [truth.really, truth.verdict] : []),
    describeAnswer(answer),
  ]);
}

function firstOf(answer: Answer): Message {
  const { group } = answer;
  if (group) {
    return message('announce-answer', {
      class: groupName(group),
      share: asShare(group.probability),
    });
  }
  if (answer.conclusion === 'disagree') return message('announce-disagree');
  if (answer.abstain) return message('announce-unsure');
  return message('announce-answer', {
    class: className(answer.classes[answer.top] ?? ''),
    share: asShare(answer.probabilities[answer.top]),
  });
}

function sentences(all: readonly Message[]): Message {
  return all.reduce((first, second) => message('sentences', { first, second }));
}
