/** A sentence for everything that can go wrong, in the words of the person in front of the page. */

import type { InstallationFault } from '../../rpc/outcome';
import type { NotTaken } from '../state/brought';
import type {
  Concern,
  FilesProblem,
  LinkDoubt,
  LinkProblem,
  ModelsProblem,
  PhotoProblem,
  Problem,
} from '../state/problems';
import { type Message, message } from './message';

type Status = Problem['status'];
type AnyProblem = Problem | ModelsProblem | PhotoProblem | FilesProblem | LinkProblem;

/** What a photo can be refused for. */
const PHOTO: Readonly<Record<Status, string>> = {
  invalid_argument: 'photo-damaged',
  not_finite: 'photo-damaged',
  too_large: 'photo-too-large',
  out_of_memory: 'photo-too-large',
  empty_file: 'photo-empty',
  not_an_image: 'photo-not-an-image',
  unsupported_format: 'photo-unsupported',
  damaged_file: 'photo-damaged',
  incomplete_file: 'photo-incomplete',
  unreadable_file: 'photo-unreadable',
  weights_mismatch: 'photo-worker',
  pixels_falsified: 'photo-falsified',
  hash_mismatch: 'photo-worker',
  download_failed: 'photo-download',
  deadline_exceeded: 'photo-deadline',
  worker_failed: 'photo-worker',
  nothing_given: 'photo-empty',
  unknown_object: 'photo-worker',
  cancelled: 'photo-worker',
};

/** What loading the model can fail of. */
const MODELS: Readonly<Record<Status, string>> = {
  ...sameForAll('models-broken'),
  download_failed: 'models-download',
  hash_mismatch: 'models-changed',
  weights_mismatch: 'models-changed',
  out_of_memory: 'models-memory',
};

/** What trying or measuring something about an answer can fail of. */
const MEASUREMENT: Readonly<Record<Status, string>> = {
  ...sameForAll('measurement-broken'),
  not_finite: 'answer-not-finite',
  out_of_memory: 'models-memory',
  deadline_exceeded: 'measurement-deadline',
  download_failed: 'answer-download',
  hash_mismatch: 'answer-download',
};

/** What an answer can fail of. */
const ANSWER: Readonly<Record<Status, string>> = {
  ...sameForAll('answer-broken'),
  too_large: 'caption-too-long',
  not_finite: 'answer-not-finite',
  out_of_memory: 'models-memory',
  deadline_exceeded: 'answer-deadline',
  download_failed: 'answer-download',
  hash_mismatch: 'answer-download',
  nothing_given: 'answer-nothing',
};

const LINK: Readonly<Record<LinkDoubt, string>> = {
  broken: 'link-broken',
  'own-photo': 'link-own-photo',
  'other-model': 'link-other-model',
  adjusted: 'link-adjusted',
};

function sameForAll(id: string): Record<Status, string> {
  return Object.fromEntries(Object.keys(PHOTO).map((status) => [status, id])) as Record<
    Status,
    string
  >;
}

/** A sentence for each thing that is wrong. */
export function describeProblems(concern: Concern, problem: AnyProblem): readonly Message[] {
  if ('doubts' in problem) return problem.doubts.map((doubt) => message(LINK[doubt]));
  return [describeProblem(concern, problem)];
}

export function describeProblem(concern: Concern, problem: AnyProblem): Message {
  const { status } = problem;
  const heic = 'heic' in problem && problem.heic;
  switch (concern) {
    case 'photo':
      return message(heic ? 'photo-heic' : PHOTO[status]);
    case 'files':
      return describeNotTaken('notTaken' in problem ? problem.notTaken : { kind: 'nothing' });
    case 'models':
      return describeInstallation(problem) ?? message(MODELS[status]);
    case 'gallery':
      return message('gallery-download');
    case 'answer':
      return message(ANSWER[status]);
    case 'measurement':
      return message(MEASUREMENT[status]);
    case 'link':
      return message(LINK.broken);
  }
}

function describeNotTaken(notTaken: NotTaken): Message {
  switch (notTaken.kind) {
    case 'several':
      return message('files-several', { name: notTaken.name, count: notTaken.count });
    case 'folder':
      return message('files-folder');
    case 'nothing':
      return message('files-nothing');
  }
}

/** For whoever installed the page; null: there is nothing to tell them. */
function describeInstallation(problem: AnyProblem): Message | null {
  const fault: InstallationFault | null = 'installation' in problem ? problem.installation : null;
  switch (fault?.kind) {
    case 'missing':
      return message('models-file-missing', { file: fault.file, status: String(fault.status) });
    case 'type':
      return message('models-file-type', { file: fault.file, type: fault.type });
    case 'blocked':
      return message('models-worker-blocked', { file: fault.file });
    case 'wasm':
      return message('models-wasm-blocked');
    case undefined:
      return null;
  }
}
