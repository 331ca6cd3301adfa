/** The command line's options, read strictly. */

import { parseArgs } from 'node:util';
import { HEAD_NAME } from '../src/engine/head-card';
import { messageOf } from '../src/rpc/outcome';

export type Command =
  | { readonly kind: 'help' }
  | { readonly kind: 'version' }
  | { readonly kind: 'wrong'; readonly reason: string }
  | {
      readonly kind: 'classify';
      readonly image: string | null;
      readonly caption: string;
      readonly head: string;
      readonly json: boolean;
    }
  | {
      readonly kind: 'tag';
      readonly input: string;
      readonly root: string | null;
      readonly output: string;
      readonly head: string;
      readonly shard: Shard;
      /** Worker processes; null: one per core. */
      readonly jobs: number | null;
    };

/** Part `index` of `count`, index from 1. */
export interface Shard {
  readonly index: number;
  readonly count: number;
}

export const HELP = `qurio: recognises museum objects from a photo and its caption

  qurio classify [--image FILE] [--caption TEXT] [--head NAME] [--json]
      One object. A photo, a caption, or both.
      --head   world (17 kinds of museum objects, the default), court (10 materials), or your own
      --json   one JSON object instead of a short text

  qurio tag --in LIST --out RESULT [--root FOLDER] [--head NAME] [--shard I/N] [--jobs N]
      Every row of a list: JSON Lines (.jsonl, .ndjson) or CSV (.csv, first row: column names)
      with id, image (or file; may be empty) and caption (may be empty).
      --out    .jsonl: id, class, probability, probabilities, abstain; or id, error
               .csv: the same in columns
               As many rows as the list has. Written beside RESULT and renamed at the end;
               the same command continues a run that was interrupted.
      --root   the folder that the images are below (default: the folder of LIST)
      --shard  only rows I, I+N, I+2N, ... of the list; I from 1 to N
      --jobs   worker processes (default: one per core)

  qurio --help, qurio --version

Exit code: 0 done (rows that could not be answered say why), 1 could not be done, 2 wrong options.
`;

export function readArguments(given: readonly string[]): Command {
  const [command, ...rest] = given;
  if (command === undefined || command === '--help' || command === '-h' || command === 'help') {
    return { kind: 'help' };
  }
  if (command === '--version') return { kind: 'version' };
  if (rest.includes('--help')) return { kind: 'help' };
  try {
    if (command === 'classify') return classifyCommand(rest);
    if (command === 'tag') return tagCommand(rest);
    return wrong(`there is no command "${command}"`);
  } catch (error) {
    return wrong(messageOf(error));
  }
}

const TEXT = { type: 'string' } as const;

function classifyCommand(given: string[]): Command {
  const { values } = parseArgs({
    args: given,
    options: { image: TEXT, caption: TEXT, head: TEXT, json: { type: 'boolean' } },
  });
  const head = headName(values.head);
  if (head === null) return wrong('--head is a name of lower-case letters, digits and hyphens');
  if (values.image === undefined && values.caption === undefined) {
    return wrong('classify needs --image or --caption');
  }
  return {
    kind: 'classify',
    image: values.image ?? null,
    caption: values.caption ?? '',
    head,
    json: values.json ?? false,
  };
}

function tagCommand(given: string[]): Command {
  const { values } = parseArgs({
    args: given,
    options: { in: TEXT, out: TEXT, root: TEXT, head: TEXT, shard: TEXT, jobs: TEXT },
  });
  const head = headName(values.head);
  const shard = readShard(values.shard ?? '1/1');
  const jobs = values.jobs === undefined ? null : wholeNumber(values.jobs);
  if (values.in === undefined || values.out === undefined) return wrong('tag needs --in and --out');
  if (head === null) return wrong('--head is a name of lower-case letters, digits and hyphens');
  if (shard === null) return wrong('--shard is I/N with I from 1 to N, as in 2/8');
  if (jobs !== null && !(jobs >= 1 && jobs <= 256))
    return wrong('--jobs is a number from 1 to 256');
  const { in: input, out: output, root = null } = values;
  return { kind: 'tag', input, output, root, head, shard, jobs };
}

function headName(name: string | undefined): string | null {
  const chosen = name ?? 'world';
  return HEAD_NAME.test(chosen) ? chosen : null;
}

function readShard(text: string): Shard | null {
  const [index, count, ...more] = text.split('/').map(wholeNumber);
  if (index === undefined || count === undefined || more.length > 0) return null;
  return index >= 1 && index <= count ? { index, count } : null;
}

/** NaN for anything but digits. */
function wholeNumber(text: string): number {
  return /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
}

function wrong(reason: string): Command {
  return { kind: 'wrong', reason };
}
