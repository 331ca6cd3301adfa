/**
 * A recording as a file: JSON Lines. The first line says what it is; every other one when something was done or
 * seen. What was done is said in the fields of a link (app/state/share.ts); an own photo, and a caption that is
 * not to be told, are only mentioned.
 */

import * as v from 'valibot';
import { CONCERNS } from '../state/problems';
import { seenSchema } from './seen';

const FORMAT = 1;
/** More than an hour of hurry. */
export const MOST_LINES = 20_000;
const MOST_CHARACTERS = 16 * 2 ** 20;

const headerSchema = v.strictObject({
  recording: v.literal(FORMAT),
  /** The page's version; null: it was not known yet. */
  page: v.nullable(v.string()),
  /** The head that answered, as links name it. */
  head: v.pipe(v.string(), v.regex(/^[0-9a-f]{8}$/)),
});

/** Milliseconds since the start. */
const t = v.pipe(v.number(), v.minValue(0), v.maxValue(1e9));

/** What a line says beside its time: one of these. */
const KINDS = {
  /** Fields that were changed; null: as at the start of a link. */
  set: v.record(v.pipe(v.string(), v.regex(/^[a-z]$/)), v.nullable(v.string())),
  /** From here on the photo is an own one, until `p` is set; or the caption is not told, until `c` is. */
  own: v.picklist(['photo', 'caption']),
  saw: seenSchema,
  /** No answer came. */
  failed: v.strictObject({ concern: v.picklist(CONCERNS), status: v.string() }),
} as const;
type Kinds = typeof KINDS;
type Kind = keyof Kinds;

export type Header = v.InferOutput<typeof headerSchema>;
export type Line = {
  [One in Kind]: { readonly t: number } & Readonly<Record<One, v.InferOutput<Kinds[One]>>>;
}[Kind];
/** Where it stands in its file, from 1. */
export type NumberedLine = Line & { readonly number: number };

export interface Recording {
  readonly header: Header;
  readonly lines: readonly NumberedLine[];
}

/** What is wrong with a file, for whoever has it open. */
export interface Fault {
  /** From 1. */
  readonly line: number;
  readonly detail: string;
}

export type Read<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly fault: Fault };

export function faultAt(line: number, detail: string): { readonly ok: false; fault: Fault } {
  return { ok: false, fault: { line, detail } };
}

export function writeRecording(header: Header, lines: readonly Line[]): string {
  return [header, ...lines].map((line) => `${JSON.stringify(line)}\n`).join('');
}

export function newHeader(page: string | null, head: string): Header {
  return { recording: FORMAT, page, head };
}

/** Empty lines count and say nothing. */
export function readRecording(file: string): Read<Recording> {
  if (file.length > MOST_CHARACTERS) return faultAt(1, 'the file is too large for a recording');
  const rows = file
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .map((row, index) => ({ row: row.trim(), number: index + 1 }))
    .filter(({ row }) => row !== '');
  const [first, ...others] = rows;
  if (first === undefined) return faultAt(1, 'the file is empty');
  if (others.length > MOST_LINES) return faultAt(first.number, 'it has too many lines');
  const header = readHeader(first.row, first.number);
  if (!header.ok) return header;
  const lines: NumberedLine[] = [];
  for (const { row, number } of others) {
    const line = readLine(row, number);
    if (!line.ok) return line;
    if (line.value.t < (lines.at(-1)?.t ?? 0)) {
      return faultAt(number, '"t" is earlier than in the line before it');
    }
    lines.push({ ...line.value, number });
  }
  return { ok: true, value: { header: header.value, lines } };
}

function readHeader(row: string, number: number): Read<Header> {
  const json = parsed(row);
  const version = (json as { recording?: unknown } | null | undefined)?.recording;
  if (version === undefined) {
    return faultAt(number, 'it does not begin with {"recording": ...}: it is not a recording');
  }
  if (version !== FORMAT) {
    return faultAt(
      number,
      `it is of format ${JSON.stringify(version)}; this version reads ${FORMAT}`,
    );
  }
  const header = v.safeParse(headerSchema, json);
  return header.success ? { ok: true, value: header.output } : unfit(number, header.issues);
}

function readLine(row: string, number: number): Read<Line> {
  const json = parsed(row);
  if (json === undefined) return faultAt(number, 'the line is not JSON');
  const kind = (Object.keys(KINDS) as Kind[]).find((one) => Object.hasOwn(Object(json), one));
  if (kind === undefined)
    return faultAt(number, 'it says neither "set", "own", "saw" nor "failed"');
  const line = v.safeParse(v.strictObject({ t, [kind]: KINDS[kind] }), json);
  if (!line.success) return unfit(number, line.issues);
  return { ok: true, value: line.output as unknown as Line };
}

/** Undefined: it is none. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

type Issues = readonly [v.BaseIssue<unknown>, ...v.BaseIssue<unknown>[]];

function unfit(number: number, [issue]: Issues): { readonly ok: false; fault: Fault } {
  const where = v.getDotPath(issue);
  return faultAt(number, where === null ? issue.message : `"${where}": ${issue.message}`);
}
