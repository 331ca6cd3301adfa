/** True progress: bytes that have arrived of bytes there are, part by part. */

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

/** One calm line: everything together, and the part that still has most to come. */
export function describeProgress(progress: Progress): Message {
  const { loaded, total } = totalProgress(progress);
  const pending = Object.values(progress)
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

export const PART_NAMES: Readonly<Record<Part, string>> = {
  runtime: 'part-runtime',
  engine: 'part-engine',
  vision: 'part-vision',
  text: 'part-text',
  vocabulary: 'part-vocabulary',
  head: 'part-head',
};
