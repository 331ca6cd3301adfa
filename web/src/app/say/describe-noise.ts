/** What the shipped head loses on a device whose gates err, or with few shots, measured on its test objects. */

import type { NoiseFigures } from '../lab/results';
import { type Message, message } from './message';
import { asShare } from './numbers';

/** The strongest noise and the fewest shots that were tried, against the exact circuit. */
export function describeNoise({ photo_caption: both }: NoiseFigures): Message | null {
  const exact = both.noise.find(({ p }) => p === 0);
  const noisy = both.noise.at(-1);
  const [counted] = both.shots;
  if (!exact || !noisy || !counted) return null;
  return message('noise-sentence', {
    error: asShare(noisy.p),
    noisy: asShare(noisy.accuracy[0]),
    exact: asShare(exact.accuracy[0]),
    shots: counted.shots,
    counted: asShare(counted.accuracy[0]),
  });
}
