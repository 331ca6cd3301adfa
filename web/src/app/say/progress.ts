/** True progress: bytes that have arrived of bytes there are, part by part. */

import { STAGE_PARTS, STAGES, type Stage } from '../pipeline/recogniser';
import type { Part, Progress } from '../state/state';
import { type Message, message } from './message';

export interface Total {
  readonly loaded: number;
  readonly total: number;
}

export function totalProgress(progress: Progress): Total {
  const parts = Object.values(progress);
  return {
    loaded: parts.reduce((sum, part) => sum + part.loaded, 0),
    total: parts.reduce((sum, part) => sum + part.total, 0),
  };
}

/** One calm line: everything together, and the part that still has most to come. `until`: the last stage that counts. */
export function describeProgress(progress: Progress, until: Stage = 'text'): Message {
  const counted = partsUntil(progress, until);
  const { loaded, total } = totalProgress(counted);
  const pending = Object.values(counted)
    .filter((part) => part.loaded < part.total)
    .sort((a, b) => b.total - b.loaded - (a.total - a.loaded))[0];
  if (total === 0) return message('loading-first');
  const all = { loaded: { bytes: loaded }, total: { bytes: total } };
  if (!pending) return message('loading-starting', all);
  return message('loading-part', {
    ...all,
    part: message(PART_NAMES[pending.part]),
    partLoaded: { bytes: pending.loaded },
    partTotal: { bytes: pending.total },
  });
}

/** Of what is waited for: whatever comes after it is left out. */
export function partsUntil(progress: Progress, until: Stage): Progress {
  const stages = STAGES.slice(0, STAGES.indexOf(until) + 1);
  const parts: readonly string[] = stages.flatMap((stage) => STAGE_PARTS[stage]);
  return Object.fromEntries(Object.entries(progress).filter(([part]) => parts.includes(part)));
}

/** What the question on the screen waits for, and how much of that is there. */
export function describeWaiting(stage: Stage, progress: Progress): Message {
  return message(`waits-${stage}`, { progress: describeProgress(progress, stage) });
}

/** What is still to come while what is asked has been answered. */
export function describeArriving(stage: Stage, progress: Progress): Message {
  const { loaded, total } = totalProgress(partsUntil(progress, stage));
  return message(`arriving-${stage}`, { loaded: { bytes: loaded }, total: { bytes: total } });
}

export const PART_NAMES: Readonly<Record<Part, string>> = {
  runtime: 'part-runtime',
  engine: 'part-engine',
  vision: 'part-vision',
  text: 'part-text',
  vocabulary: 'part-vocabulary',
  head: 'part-head',
};
