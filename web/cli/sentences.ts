/** A failure in the words of the person who started the command. */

import { OWN_FORMATS } from '../src/engine/photo-decoder';
import type { Failure } from '../src/rpc/outcome';

const SENTENCES: Readonly<Record<Failure['status'], string>> = {
  invalid_argument: 'This cannot be used',
  not_finite: 'The model gave no usable numbers',
  too_large: 'This is too large',
  out_of_memory: 'The photo needs more memory than it may have',
  empty_file: 'The file is empty',
  not_an_image: 'The file is not an image',
  unsupported_format: `The command line opens ${formats()} only; please convert the photo`,
  damaged_file: 'The photo is damaged',
  incomplete_file: 'The photo is incomplete: the file ends too early',
  unreadable_file: 'The file cannot be read',
  weights_mismatch: 'The model file does not fit this version',
  pixels_falsified: 'The photo was falsified on the way',
  hash_mismatch:
    'A model file is not the one this version was built with; run `node web/build.mjs`',
  download_failed: 'A file of the model is missing; run `node web/build.mjs`',
  deadline_exceeded: 'It took too long and was stopped',
  worker_failed: 'The program met an error of its own',
  nothing_given: 'Neither a photo nor a caption was given',
  unknown_object: 'The program met an error of its own',
  cancelled: 'It was stopped',
};

/** One sentence, with the detail behind a colon. */
export function sentence(failure: Failure): string {
  const detail = failure.detail.replace(/[.\s]+$/, '');
  if (failure.status === 'invalid_argument' && detail !== '') return `${capital(detail)}.`;
  return detail === '' || failure.status === 'nothing_given'
    ? `${SENTENCES[failure.status]}.`
    : `${SENTENCES[failure.status]}: ${detail}.`;
}

function formats(): string {
  return new Intl.ListFormat('en', { type: 'conjunction' })
    .format(OWN_FORMATS)
    .replace(', and', ' and');
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
