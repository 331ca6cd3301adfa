/** A worker process of the command line: one photo and one caption in, one classification out. */

import { readFile, stat } from 'node:fs/promises';
import { LocalRecogniser } from '../pipeline/local-recogniser';
import { serveJobs } from '../pipeline/worker-process';
import { MAX_FILE_BYTES } from '../src/engine/photo-decoder';
import type { HeadCard, Photo } from '../src/engine/types';
import { fail, type Outcome } from '../src/rpc/outcome';
import { type Classification, classification } from './classification';
import { fileProblem } from './file-problem';
import { pathOnDisk } from './unicode-path';

export interface WorkerStart {
  /** A name, or the path of a file of one's own. */
  readonly head: string | { readonly file: string };
  /** Threads of one inference. */
  readonly threads: number;
}

export interface ClassifyJob {
  /** A path that may be read; null: no photo. */
  readonly photo: string | null;
  readonly caption: string;
}

serveJobs<WorkerStart, HeadCard, ClassifyJob, Classification>(async ({ head, threads }) => {
  const recogniser = await LocalRecogniser.create(threads);
  if (!recogniser.ok) return recogniser;
  const card =
    typeof head === 'string'
      ? await recogniser.value.loadHead(head)
      : await loadHeadFile(recogniser.value, head.file);
  if (!card.ok) return card;
  const work = (job: ClassifyJob) => classify(recogniser.value, job);
  return { ok: true, value: { started: card.value, work } };
});

async function loadHeadFile(recogniser: LocalRecogniser, file: string): Promise<Outcome<HeadCard>> {
  try {
    return await recogniser.loadHeadFile(new Uint8Array(await readFile(file)));
  } catch (error) {
    return fail('invalid_argument', fileProblem(error, file));
  }
}

async function classify(
  recogniser: LocalRecogniser,
  { photo: path, caption }: ClassifyJob,
): Promise<Outcome<Classification>> {
  let photo: Photo | null = null;
  if (path !== null) {
    const opened = await openPhoto(recogniser, path);
    if (!opened.ok) return opened;
    photo = opened.value;
  }
  const recognition = await recogniser.recognise({ photo, caption });
  return recognition.ok
    ? { ok: true, value: classification(recognition.value, photo) }
    : recognition;
}

async function openPhoto(recogniser: LocalRecogniser, path: string): Promise<Outcome<Photo>> {
  try {
    const found = await pathOnDisk(path);
    const about = await stat(found);
    if (!about.isFile() && !about.isDirectory()) {
      return fail('invalid_argument', `"${path}" is neither a file nor a folder`);
    }
    if (about.size > MAX_FILE_BYTES) return fail('too_large', `a file of ${about.size} bytes`);
    return await recogniser.openPhoto(await readFile(found));
  } catch (error) {
    return fail('invalid_argument', fileProblem(error, path));
  }
}
