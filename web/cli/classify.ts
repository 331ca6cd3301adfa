/** `qurio classify`: one object, for a person or (--json) for a program. */

import { availableParallelism } from 'node:os';
import { engineVersion } from '../pipeline/fingerprint';
import { ProcessPool } from '../pipeline/process-pool';
import type { HeadCard } from '../src/engine/types';
import type { Command } from './arguments';
import { type Classification, PROFILE_UNREADABLE } from './classification';
import { percent } from './percent';
import { printable } from './printable';
import { sentence } from './sentences';
import type { ClassifyJob, WorkerStart } from './worker';

export type ClassifyCommand = Extract<Command, { kind: 'classify' }>;

const DEADLINE = 30_000;
const CLASSES_SHOWN = 3;

/** The exit code; the answer goes to `print`, a failure to `complain`. */
export async function classify(
  { image, caption, head, json }: ClassifyCommand,
  workerScript: string,
  print: (text: string) => void,
  complain: (text: string) => void,
): Promise<number> {
  const version = await engineVersion();
  if (!version.ok) {
    complain(printable(sentence(version.failure)));
    return 1;
  }
  const opened = await ProcessPool.open<WorkerStart, HeadCard, ClassifyJob, Classification>({
    script: workerScript,
    start: { head, threads: availableParallelism() },
    size: 1,
    deadline: DEADLINE,
  });
  if (!opened.ok) {
    complain(printable(sentence(opened.failure)));
    return 1;
  }
  const { pool } = opened.value;
  const outcome = await pool.run({ photo: image, caption });
  pool.close();
  if (!outcome.ok) {
    complain(printable(sentence(outcome.failure)));
    return 1;
  }
  print(
    json ? JSON.stringify({ ...outcome.value, version: version.value }) : described(outcome.value),
  );
  return 0;
}

/** The text for a person. */
export function described(answer: Classification): string {
  const likely = Object.entries(answer.probabilities)
    .sort(([, a], [, b]) => b - a)
    .slice(0, CLASSES_SHOWN)
    .map(([name, probability]) => `${percent(probability)}  ${name}`);
  const unsure = answer.abstain ? [`I don't know: ${reason(answer)}. Its nearest classes:`] : [];
  const ignored =
    answer.ignoredWords > 0 ? [`(the last ${answer.ignoredWords} words were not looked at)`] : [];
  const colours = answer.profileUnreadable ? [`(${PROFILE_UNREADABLE})`] : [];
  const alone = answer.words_alone ? [`(${readAlone(answer.language)})`] : [];
  return [...unsure, ...likely, ...ignored, ...alone, ...colours].join('\n');
}

const LANGUAGES: Readonly<Record<string, string>> = {
  es: 'Spanish',
  fr: 'French',
  de: 'German',
  zh: 'Chinese',
};

function readAlone(language: string): string {
  const taken =
    LANGUAGES[language] === undefined ? 'is not in English' : `is taken for ${LANGUAGES[language]}`;
  return `the caption ${taken} and is read by its words: the language encoder knows English only`;
}

function reason(answer: Classification): string {
  const { outcome, unlike, group, group_probability: share = 0 } = answer;
  if (outcome === 'disagree') return disagreement(answer);
  if (group !== undefined) return `${SURE_OF_GROUP}: ${group} (${percent(share).trim()})`;
  return unlike ? UNLIKE : UNSURE;
}

function disagreement({ photo_class, caption_class }: Classification): string {
  return `photo and caption disagree: the photo says ${photo_class}, the caption ${caption_class}`;
}

const SURE_OF_GROUP = 'the model is too unsure of the class, but sure enough of the group';
const UNLIKE = 'the model has seen nothing like this';
const UNSURE = 'the model is too unsure for an answer';
