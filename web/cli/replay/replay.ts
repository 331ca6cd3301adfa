/** `qurio replay`: holds a recording of the page against the engine, and makes the draft of a lesson of it. */

import { readFile, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { basename } from 'node:path';
import { readCircuits } from '../../pipeline/generated-files';
import { LocalRecogniser } from '../../pipeline/local-recogniser';
import type { Header } from '../../src/app/record/recording-file';
import { findingOf, type Passed } from '../../src/app/record/replay';
import { readStops, type Stop } from '../../src/app/record/stops';
import { LANGUAGES } from '../../src/app/state/reader';
import type { Outcome } from '../../src/rpc/outcome';
import type { Command } from '../arguments';
import { inWords } from '../file-problem';
import { printable } from '../printable';
import { sentence } from '../sentences';
import { EngineStage } from './engine-stage';
import { lessonDraft } from './lesson-draft';
import { exhibitPlace, ownPlace, type Place } from './place';
import { isSame, stopLines, summary } from './report';

export type ReplayCommand = Extract<Command, { kind: 'replay' }>;

type Say = (text: string) => void;

/** The exit code: 0 where everything is as it was recorded. */
export async function replay(command: ReplayCommand, print: Say, complain: Say): Promise<number> {
  const say = (text: string) => print(printable(text));
  const grumble = (text: string) => complain(printable(text));
  try {
    return await checked(command, say, grumble);
  } catch (error) {
    grumble(error instanceof Error ? error.message : String(error));
    return 1;
  }
}

async function checked(
  { file, lesson, exhibit }: ReplayCommand,
  print: Say,
  complain: Say,
): Promise<number> {
  const told = readStops(await inWords(file, readFile(file, 'utf8')), LANGUAGES);
  if (!told.ok) {
    complain(`${file}:${told.fault.line}: ${told.fault.detail}`);
    return 1;
  }
  const { header, stops } = told.value;
  const found = await (exhibit === null ? ownPlace() : exhibitPlace(exhibit));
  if (!found.ok) {
    for (const reason of found.reasons) complain(reason);
    return 1;
  }
  const { place } = found;
  warnOfHead(file, header, place, complain);
  if (lesson !== null) {
    const draft = lessonDraft(stops, basename(lesson, '.json'));
    if (!draft.ok) {
      complain(`${file}: ${draft.failure.detail}`);
      return 1;
    }
    await inWords(lesson, writeFile(lesson, draft.value, { flag: 'wx' }));
    print(`${lesson}: the draft of a lesson: put your words where "..." stands`);
  }
  const stage = await openStage(place);
  if (!stage.ok) {
    complain(sentence(stage.failure));
    return 1;
  }
  const passed = await passAll(file, stops, stage.value, print);
  print(summary(file, passed));
  print(place.words);
  return isSame(passed) ? 0 : 1;
}

function warnOfHead(file: string, { head }: Header, { model }: Place, complain: Say): void {
  if (head === model) return;
  complain(`${file}:1: it was recorded with the head ${head}; here it is held against ${model}`);
}

async function openStage(place: Place): Promise<Outcome<EngineStage>> {
  const recogniser = await LocalRecogniser.create(availableParallelism());
  if (!recogniser.ok) return recogniser;
  const head = await place.loadHead(recogniser.value);
  if (!head.ok) return head;
  const circuits = await readCircuits();
  if (!circuits.ok) return circuits;
  return { ok: true, value: new EngineStage(recogniser.value, circuits.value, place) };
}

async function passAll(
  file: string,
  stops: readonly Stop[],
  stage: EngineStage,
  print: Say,
): Promise<Passed[]> {
  const { signal } = new AbortController();
  const passed: Passed[] = [];
  for (const stop of stops) {
    const one = { stop, finding: await findingOf(stop, stage, signal) };
    for (const line of stopLines(file, one, stage.reason)) print(line);
    passed.push(one);
  }
  return passed;
}
