/** What a run of `qurio tag` reads, where it writes, and what its rows depend on. */

import { createHash } from 'node:crypto';
import { realpath, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { answerFingerprint, engineVersion } from '../pipeline/fingerprint';
import { readListText } from '../pipeline/list-text';
import { fail, type Outcome } from '../src/rpc/outcome';
import type { Command } from './arguments';
import { columns, FIELDS, namesRead } from './columns';
import { inWords } from './file-problem';
import { type List, listFormat } from './item-rows';
import { type ListFile, listFile } from './list-file';
import { type Survey, surveyList } from './list-survey';
import type { ResultPlan } from './result-parts';
import { resultPlace } from './result-place';
import { ROW_FORM } from './result-rows';
import { pathOnDisk } from './unicode-path';

export type TagCommand = Extract<Command, { kind: 'tag' }>;

export interface Places {
  readonly list: ListFile;
  /** Real path of the folder that the photos are below. */
  readonly root: string;
  /** Real path of the result, which need not be there. */
  readonly output: string;
}

export interface PreparedRun {
  readonly list: List;
  readonly root: string;
  readonly survey: Survey;
  readonly result: ResultPlan;
  /** Of the engine that answers. */
  readonly version: string;
}

/** Rejects, in words, where one of them cannot be reached. */
export async function runPlaces({ input, output, root }: TagCommand): Promise<Outcome<Places>> {
  const list = await listFile(input);
  if (!list.ok) return list;
  if (resultFormat(output) === null)
    return fail('invalid_argument', '--out ends with .jsonl or .csv');
  const place = await resultPlace(output, list.value.path);
  if (!place.ok) return place;
  const folder =
    root === null
      ? dirname(list.value.path)
      : await inWords(root, realpath(await pathOnDisk(root)));
  if (!(await inWords(root ?? input, stat(folder))).isDirectory()) {
    return fail('invalid_argument', `--root "${root}" is not a folder`);
  }
  return { ok: true, value: { list: list.value, root: folder, output: place.value } };
}

/** Reads the list once; `stage` is told what goes on. Rejects, in words, where it cannot be read. */
export async function prepareRun(
  command: TagCommand,
  places: Places,
  stage: (text: string) => void,
  signal: AbortSignal,
): Promise<Outcome<PreparedRun>> {
  const { list: file, root, output: path } = places;
  const { input, output, head, shard, force, keepErrors } = command;
  const [made, version] = await Promise.all([answerFingerprint(head), engineVersion()]);
  if (!made.ok) return made;
  if (!version.ok) return version;
  stage('reading the list');
  const read = columns(command.columns);
  const format = listFormat(file.path) ?? listFormat(input) ?? 'lines';
  const text = await inWords(
    input,
    readListText(file.path, format, namesRead(read), command, signal),
  );
  const list: List = { path: file.path, text, columns: read };
  const told = FIELDS.filter((field) => command.columns[field] !== undefined);
  const looks = (rows: number) => stage(`reading the list: ${rows} rows`);
  const survey = await inWords(input, surveyList(list, shard, told, looks, signal));
  const run = runName([
    ...[ROW_FORM, file.path, file.size, file.modified, root, shard, made.value],
    ...[text.encoding.name, text.delimiter, read],
  ]);
  const plan = { path, shown: output, format: resultFormat(output) ?? 'lines', run };
  const result: ResultPlan = { ...plan, ids: survey.ids, force, keepErrors };
  return { ok: true, value: { list, root, survey, result, version: version.value } };
}

/** Names what the rows of a run depend on: a run goes on with the rows of none but its equal. */
export function runName(parts: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 12);
}

/** A result is JSON Lines or a table with commas. */
const resultFormat = (path: string) => (/\.tsv$/i.test(path) ? null : listFormat(path));
