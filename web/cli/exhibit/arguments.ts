/** What `qurio exhibit` is asked to do. */

import { parseArgs } from 'node:util';
import { LANGUAGES, type Language } from '../../src/app/state/reader';
import { messageOf } from '../../src/rpc/outcome';

export type ExhibitCommand =
  | { readonly kind: 'new'; readonly folder: string }
  | { readonly kind: 'check'; readonly folder: string; readonly model: boolean }
  | { readonly kind: 'build'; readonly folder: string; readonly output: string }
  | { readonly kind: 'serve'; readonly folder: string; readonly port: number }
  | ImportCommand
  | { readonly kind: 'wrong'; readonly reason: string };

export interface ImportCommand {
  readonly kind: 'import';
  /** A file, or the address of an IIIF manifest or collection. */
  readonly from: string;
  readonly output: string;
  /** The folder of the photos of a list; null: the list's own. */
  readonly root: string | null;
  readonly languages: readonly Language[];
  /** Null: the source says it of each. */
  readonly category: string | null;
  readonly most: number;
}

const TEXT = { type: 'string' } as const;
const FLAG = { type: 'boolean' } as const;
const MOST_OBJECTS = 500;
const USUAL_OBJECTS = 60;
const USUAL_PORT = 8080;

const OPTIONS = {
  new: {},
  check: { 'without-model': FLAG },
  build: { out: TEXT },
  serve: { port: TEXT },
  import: { out: TEXT, root: TEXT, languages: TEXT, category: TEXT, most: TEXT },
} as const;
type Name = keyof typeof OPTIONS;

const isName = (name: string | undefined): name is Name =>
  name !== undefined && Object.hasOwn(OPTIONS, name);

/** Of the words behind `exhibit`. */
export function exhibitArguments(given: readonly string[]): ExhibitCommand {
  const [name, ...rest] = given;
  if (!isName(name)) {
    const names = Object.keys(OPTIONS).join(', ');
    return wrong(
      name === undefined
        ? `exhibit needs one of ${names}`
        : `there is no "exhibit ${name}"; there are ${names}`,
    );
  }
  try {
    const { values, positionals } = parseArgs({
      args: rest,
      options: OPTIONS[name] as Record<string, typeof TEXT | typeof FLAG>,
      allowPositionals: true,
    });
    const [from, more] = positionals;
    if (from === undefined || from === '') return wrong(`exhibit ${name} needs ${needs(name)}`);
    if (more !== undefined)
      return wrong(`"${more}" is one too many: exhibit ${name} takes ${needs(name)}`);
    const empty = Object.entries(values).find(([, value]) => value === '');
    if (empty) return wrong(`--${empty[0]} is empty`);
    return commandOf(name, from, values as Readonly<Record<string, string & boolean>>);
  } catch (error) {
    return wrong(messageOf(error));
  }
}

const needs = (name: Name) =>
  name === 'import' ? 'one list (CSV, JSON Lines) or IIIF manifest' : 'the folder of the exhibit';

function commandOf(
  name: Name,
  from: string,
  values: Readonly<Record<string, string & boolean>>,
): ExhibitCommand {
  const { out, port, 'without-model': without = false } = values;
  if (name === 'new') return { kind: name, folder: from };
  if (name === 'check') return { kind: name, folder: from, model: !without };
  if (name === 'serve') {
    const number = wholeNumber(port ?? String(USUAL_PORT), 0, 65_535);
    return number === null
      ? wrong('--port is a number from 0 to 65535')
      : { kind: name, folder: from, port: number };
  }
  if (out === undefined) return wrong(`exhibit ${name} needs --out FOLDER`);
  return name === 'build'
    ? { kind: name, folder: from, output: out }
    : importCommand(from, out, values);
}

function importCommand(
  from: string,
  output: string,
  { root, languages = 'en', category, most }: Readonly<Partial<Record<string, string>>>,
): ExhibitCommand {
  const tongues = languages.split(',').map((word) => word.trim());
  const known = LANGUAGES.filter((language) => tongues.includes(language));
  if (known.length < tongues.length)
    return wrong(`--languages is a list of some of ${LANGUAGES.join(', ')}, as in en,fr`);
  const count = wholeNumber(most ?? String(USUAL_OBJECTS), 1, MOST_OBJECTS);
  if (count === null) return wrong(`--most is a number from 1 to ${MOST_OBJECTS}`);
  return {
    kind: 'import',
    from,
    output,
    root: root ?? null,
    languages: tongues as Language[],
    category: category ?? null,
    most: count,
  };
}

function wholeNumber(text: string, least: number, most: number): number | null {
  const number = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
  return number >= least && number <= most ? number : null;
}

function wrong(reason: string): ExhibitCommand {
  return { kind: 'wrong', reason };
}
