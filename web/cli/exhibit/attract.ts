/** What an exhibit's kiosk is to show by itself: whether its objects are there, and its recordings can be played. */

import { readFile } from 'node:fs/promises';
import { type ExhibitFile, isRecording } from '../../src/app/exhibit/schema';
import type { Fault } from '../../src/app/record/recording-file';
import { readStops } from '../../src/app/record/stops';
import { hindranceTo } from '../../src/app/record/unattended';
import { LANGUAGES } from '../../src/app/state/reader';
import { modelId } from '../../src/app/state/share';
import { pathBelow } from '../safe-path';
import type { Finding } from './findings';
import type { ExhibitHead } from './head-file';
import type { JsonLines, JsonPath } from './json-lines';
import { EXHIBIT_FILE } from './read-exhibit';

/** What is wrong: with an entry of exhibit.json, or on a line of a recording. */
type Found = Pick<Finding, 'kind' | 'sentence'> &
  ({ readonly path: JsonPath } | { readonly file: string; readonly line: number });

/** `head`: null where it cannot be used. */
export async function checkAttract(
  folder: string,
  exhibit: ExhibitFile,
  head: ExhibitHead | null,
): Promise<Found[]> {
  const found = await Promise.all(
    exhibit.attract.map(async (entry, index): Promise<Found[]> => {
      const error = (sentence: string): Found[] => [
        { kind: 'error', path: ['attract', index], sentence },
      ];
      if (!isRecording(entry)) {
        const isThere = exhibit.objects.some(({ id }) => id === entry);
        return isThere ? [] : error(`"attract" names "${entry}", which is no object's id`);
      }
      const there = await pathBelow(folder, entry);
      if (!there.ok) return error(`the recording is missing: ${there.failure.detail}`);
      const text = await readFile(there.value, 'utf8').catch(() => null);
      if (text === null) return error(`the recording "${entry}" cannot be read`);
      return recordingFaults(text, exhibit, head).map((fault) => ({ ...fault, file: entry }));
    }),
  );
  return found.flat();
}

/** A kiosk leaves out what another head has answered: a newer version of the page is no reason not to build it. */
function recordingFaults(
  text: string,
  { objects, depths }: ExhibitFile,
  head: ExhibitHead | null,
): (Pick<Finding, 'kind' | 'sentence'> & { readonly line: number })[] {
  const as = (kind: Finding['kind'], { line, detail }: Fault) => [{ kind, line, sentence: detail }];
  const told = readStops(text, LANGUAGES);
  if (!told.ok) return as('error', told.fault);
  const own = told.value.header.head;
  const here = { objects: new Set(objects.map(({ id }) => id)), depths };
  const fault = hindranceTo(told.value, { ...here, head: own });
  if (fault) return as('error', fault);
  const other = head && hindranceTo(told.value, { ...here, head: modelId(head.card.sha256) });
  return other ? as('warning', other) : [];
}

/** As the operator finds it. */
export function placed({ kind, sentence, ...where }: Found, lines: Pick<JsonLines, 'lineOfKey'>) {
  const place = 'path' in where ? { file: EXHIBIT_FILE, line: lines.lineOfKey(where.path) } : where;
  return { kind, sentence, ...place } satisfies Finding;
}
