/** The command line's options, read strictly. */

import { type ParseArgsConfig, parseArgs } from 'node:util';
import { isEncoding } from '../pipeline/encoding';
import { HEAD_NAME } from '../src/engine/head-card';
import { messageOf } from '../src/rpc/outcome';
import { type ColumnNames, FIELDS, type Field } from './columns';
import { type ExhibitCommand, exhibitArguments } from './exhibit/arguments';

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
      /** Of a CSV list; null: to be found out. */
      readonly delimiter: string | null;
      /** Of the list; null: to be found out. */
      readonly encoding: string | null;
      readonly columns: ColumnNames;
      readonly keepErrors: boolean;
      readonly force: boolean;
    }
  | {
      readonly kind: 'replay';
      readonly file: string;
      /** Where the draft of a lesson goes; null: none is made. */
      readonly lesson: string | null;
      /** The exhibit's folder that it was recorded in; null: our own exhibit. */
      readonly exhibit: string | null;
    }
  | {
      readonly kind: 'exhibit';
      readonly command: Exclude<ExhibitCommand, { readonly kind: 'wrong' }>;
    };

/** Part `index` of `count`, index from 1. */
export interface Shard {
  readonly index: number;
  readonly count: number;
}

export function readArguments(given: readonly string[]): Command {
  const [command, ...rest] = given;
  if (command === undefined || command === '--help' || command === '-h' || command === 'help') {
    return { kind: 'help' };
  }
  if (command === '--version') {
    return rest.length === 0 ? { kind: 'version' } : wrong('--version stands alone');
  }
  if (rest.includes('--help')) return { kind: 'help' };
  try {
    if (command === 'classify') return classifyCommand(rest);
    if (command === 'tag') return tagCommand(rest);
    if (command === 'replay') return replayCommand(rest);
    if (command === 'exhibit') return exhibitCommand(rest);
    return wrong(`there is no command "${command}"`);
  } catch (error) {
    return wrong(messageOf(error));
  }
}

const TEXT = { type: 'string' } as const;
const TEXTS = { type: 'string', multiple: true } as const;
const FLAG = { type: 'boolean' } as const;

const CLASSIFY = { image: TEXT, caption: TEXT, head: TEXT, json: FLAG } as const;

function classifyCommand(given: string[]): Command {
  const many = 'classify takes one photo, after --image; for many, write a list for tag';
  const values = strictly(given, CLASSIFY, many);
  const head = headName(values.head);
  if (head === null) return wrong(HEAD_WRONG);
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

const TAG = {
  ...{ in: TEXT, out: TEXT, root: TEXT, head: TEXT, shard: TEXT, jobs: TEXT },
  ...{ delimiter: TEXT, encoding: TEXT, column: TEXTS },
  ...{ 'keep-errors': FLAG, force: FLAG },
};

function tagCommand(given: string[]): Command {
  const many = 'tag takes one list, after --in; put the rows of several into one';
  const values = strictly(given, TAG, many);
  const head = headName(values.head);
  const shard = readShard(values.shard ?? '1/1');
  const jobs = values.jobs === undefined ? null : wholeNumber(values.jobs);
  const delimiter = values.delimiter === undefined ? null : readDelimiter(values.delimiter);
  const columns = readColumns(values.column ?? []);
  const { in: input, out: output, root = null, encoding = null } = values;
  if (input === undefined || output === undefined) return wrong('tag needs --in and --out');
  if (head === null) return wrong(HEAD_WRONG);
  if (shard === null) return wrong('--shard is I/N with I from 1 to N, as in 2/8');
  if (jobs !== null && !(jobs >= 1 && jobs <= 256))
    return wrong('--jobs is a number from 1 to 256');
  if (delimiter === '') return wrong(DELIMITER_WRONG);
  if (encoding !== null && !isEncoding(encoding)) return wrong(ENCODING_WRONG);
  if (typeof columns === 'string') return wrong(columns);
  const { force = false, 'keep-errors': keepErrors = false } = values;
  const list = { delimiter, encoding, columns };
  return { kind: 'tag', input, output, root, head, shard, jobs, ...list, keepErrors, force };
}

function replayCommand(given: string[]): Command {
  const { values, files } = strictlyWithFiles(given, { lesson: TEXT, exhibit: TEXT });
  const [file, other] = files;
  if (file === undefined || file === '') return wrong('replay needs the file of a recording');
  if (other !== undefined) return wrong(`"${other}" is one too many: replay takes one recording`);
  const { lesson = null, exhibit = null } = values;
  if (lesson !== null && !/(^|[/\\])[a-z][a-z0-9-]{0,30}\.json$/.test(lesson)) {
    return wrong(LESSON_WRONG);
  }
  return { kind: 'replay', file, lesson, exhibit };
}

function exhibitCommand(given: readonly string[]): Command {
  const command = exhibitArguments(given);
  return command.kind === 'wrong' ? command : { kind: 'exhibit', command };
}

const LESSON_WRONG =
  '--lesson names a file ID.json, its ID of lower-case letters, digits and hyphens, as in my-lesson.json';
const HEAD_WRONG = '--head is a name of lower-case letters, digits and hyphens';
const DELIMITER_WRONG = '--delimiter is comma, semicolon, tab, pipe, or a single mark such as ";"';
const ENCODING_WRONG =
  '--encoding is utf-8, utf-16le, utf-16be, windows-1252, or another name of the Encoding standard';

/** The values of options that are there once, not empty, and nothing else. Throws otherwise. */
function strictly<const O extends NonNullable<ParseArgsConfig['options']>>(
  args: string[],
  options: O,
  many: string,
) {
  const { values, files } = strictlyWithFiles(args, options);
  if (files.length > 0) throw new Error(`"${files[0]}" is one too many: ${many}`);
  return values;
}

/** The same, and what stands beside the options. */
function strictlyWithFiles<const O extends NonNullable<ParseArgsConfig['options']>>(
  args: string[],
  options: O,
) {
  const { values, tokens, positionals } = parseArgs({
    args,
    options,
    tokens: true,
    allowPositionals: true,
  });
  const seen = new Set<string>();
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    if (seen.has(token.name) && options[token.name]?.multiple !== true) {
      throw new Error(`--${token.name} is given twice`);
    }
    seen.add(token.name);
    if (token.value === '' && token.name !== 'caption') throw new Error(`--${token.name} is empty`);
  }
  return { values, files: positionals };
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

const DELIMITERS: Readonly<Record<string, string>> = {
  comma: ',',
  semicolon: ';',
  tab: '\t',
  '\\t': '\t',
  pipe: '|',
};

/** '' for what cannot stand between cells: letters, digits, quotes, line ends, more than one character. */
function readDelimiter(text: string): string {
  const delimiter = DELIMITERS[text] ?? text;
  return /^[\t !#$%&'()*+,\-./:;<=>?@[\\\]^_`{|}~]$/.test(delimiter) ? delimiter : '';
}

/** What is wrong with them, otherwise. */
function readColumns(given: readonly string[]): ColumnNames | string {
  const names: Partial<Record<Field, string>> = {};
  for (const text of given) {
    const at = text.indexOf('=');
    const field = FIELDS.find((each) => each === text.slice(0, at));
    const name = text.slice(at + 1).trim();
    if (field === undefined || name === '') {
      return '--column is id=NAME, image=NAME or caption=NAME, with the name that the list has for it';
    }
    if (names[field] !== undefined) return `--column says twice which column is ${field}`;
    names[field] = name;
  }
  const columns = Object.values(names).map((name) => name.toLowerCase());
  if (new Set(columns).size < columns.length) return '--column names one column for two things';
  return names;
}

/** NaN for anything but digits. */
function wholeNumber(text: string): number {
  return /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
}

function wrong(reason: string): Command {
  return { kind: 'wrong', reason };
}
