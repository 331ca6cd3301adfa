/** What the shipped head loses on a device whose gates err, or with few shots, measured on its test objects. */

import { type Message, message } from '../say/message';
import type { NoiseFigures } from './results';

/** The strongest noise and the fewest shots that were tried, against the exact circuit. */
export function describeNoise({ photo_caption: both }: NoiseFigures): Message | null {
  const exact = both.noise.find(({ p }) => p === 0);
  const noisy = both.noise.at(-1);
  const [counted] = both.shots;
  if (!exact || !noisy || !counted) return null;
  const share = (accuracy: readonly number[]) => ({
    percent: accuracy[0] ?? 0,
    digits: 1 as const,
  });
  return message('noise-sentence', {
    error: { percent: noisy.p, digits: 1 },
    noisy: share(noisy.accuracy),
    exact: share(exact.accuracy),
    shots: counted.shots,
    counted: share(counted.accuracy),
  });
}
