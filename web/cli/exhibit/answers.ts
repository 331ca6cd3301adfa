/** What the model says of every object of an exhibit, and where that is not what the object is. */

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { ProcessPool } from '../../pipeline/process-pool';
import type { HeadCard } from '../../src/engine/types';
import type { Outcome } from '../../src/rpc/outcome';
import type { Classification } from '../classification';
import { percent } from '../percent';
import type { ClassifyJob, WorkerStart } from '../worker';
import { galleryObject } from './built';
import type { CheckedExhibit } from './check';
import type { Finding } from './findings';
import { EXHIBIT_FILE } from './read-exhibit';

type Ready = NonNullable<CheckedExhibit['ready']>;

const DEADLINE = 60_000;

/** A warning for each object that the model does not know or takes for something else; asked as the page asks. */
export async function checkAnswers(
  { exhibit, head, objects, lineOf }: Ready,
  workerScript: string,
): Promise<Outcome<readonly Finding[]>> {
  const opened = await ProcessPool.open<WorkerStart, HeadCard, ClassifyJob, Classification>({
    script: workerScript,
    start: {
      head: head.file === null ? head.card.name : { file: head.file },
      threads: availableParallelism(),
    },
    size: 1,
    deadline: DEADLINE,
  });
  if (!opened.ok) return opened;
  const { pool } = opened.value;
  const folder = await mkdtemp(join(tmpdir(), 'qurio-exhibit-'));
  const findings: Finding[] = [];
  try {
    for (const ready of objects) {
      const { object, photo } = ready;
      const file = join(folder, 'photo.jpg');
      await writeFile(file, photo.jpeg);
      const { caption } = galleryObject(ready, exhibit.languages);
      const answer = await pool.run({ photo: file, caption: caption.en });
      const said = answer.ok
        ? doubtAbout(answer.value, object.category, head.classes)
        : `the model gives no answer: ${answer.failure.detail}`;
      if (said === null) continue;
      const sentence = `object "${object.id}": ${said}`;
      findings.push({ kind: 'warning', file: EXHIBIT_FILE, line: lineOf(object), sentence });
    }
  } finally {
    pool.close();
    await rm(folder, { recursive: true });
  }
  return { ok: true, value: findings };
}

/** What whoever chooses the objects should know; null: the answer is right. */
export function doubtAbout(
  answer: Classification,
  category: string,
  classes: readonly string[],
): string | null {
  const { outcome, group, best_guess: guess = '', probability } = answer;
  const share = percent(probability).trim();
  const foreign = classes.includes(category)
    ? `it is "${category}"`
    : `it is "${category}", which the model does not know`;
  if (outcome === 'disagree') {
    const { photo_class: photo, caption_class: caption } = answer;
    return `the model says that photo and caption disagree ("${photo}" and "${caption}"); ${foreign}`;
  }
  if (answer.abstain) {
    const said = group === undefined ? '' : ` beyond the group "${group}"`;
    return `the model answers "I don't know"${said} (its best guess: "${guess}", ${share}); ${foreign}`;
  }
  if (answer.class === category) return null;
  return `the model says "${answer.class}" (${share}); ${foreign}`;
}
