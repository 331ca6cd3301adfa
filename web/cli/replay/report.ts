/** What a replay found, for whoever has the recording open: a line each, as editors make links of. */

import type { Finding, Passed } from '../../src/app/record/replay';
import { type Difference, SAME_WITHIN } from '../../src/app/record/seen';
import { counted } from '../exhibit/findings';
import { percent } from '../percent';

/** The others of a stop are counted. */
const MOST_TOLD = 6;

const isWrong = ({ kind }: Finding) => kind === 'other' || kind === 'failed';

/** Whether all that was recorded is as it was. */
export const isSame = (passed: readonly Passed[]): boolean =>
  !passed.some(({ finding }) => isWrong(finding));

/** `reason`: why a stop that could not be shown was not. */
export function stopLines(file: string, { stop, finding }: Passed, reason: string): string[] {
  const line = stop.saw?.line ?? stop.line;
  if (finding.kind === 'failed') return [`${file}:${line}: it cannot be answered anew: ${reason}`];
  if (finding.kind !== 'other') return [];
  const { differences } = finding;
  const more = differences.length - MOST_TOLD;
  return [
    ...differences.slice(0, MOST_TOLD).map((one) => `${file}:${line}: ${differenceWords(one)}`),
    ...(more > 0 ? [`${file}:${line}: and ${counted(more, 'other number')}`] : []),
  ];
}

function differenceWords({ what, of, recorded, found }: Difference): string {
  const shown = (value: Difference['found']): string => {
    if (value === null) return 'nothing';
    if (typeof value === 'string' || what === 'step') return String(value);
    return percent(value).trim();
  };
  const name = { probability: `probability of ${of}`, bloch: `Bloch vector of ${of}` };
  const named = what === 'state' ? `amplitude of ${of}` : name[what as keyof typeof name];
  return `${named ?? what} was ${shown(recorded)} and is ${shown(found)}`;
}

/** The last line of all. */
export function summary(file: string, passed: readonly Passed[]): string {
  const of = (...kinds: Finding['kind'][]) =>
    passed.filter(({ finding: { kind } }) => kinds.includes(kind)).length;
  const [same, wrong, untold, unseen] = [
    of('same'),
    of('other', 'failed'),
    of('untold'),
    of('unseen'),
  ];
  const within = `within ${percent(SAME_WITHIN).trim()}`;
  const rest = [
    ...(wrong > 0 ? [`${wrong} not`] : []),
    ...(untold > 0
      ? [`${untold} cannot be checked, since photo or caption is not in the recording`]
      : []),
    ...(unseen > 0 ? [`at ${counted(unseen, 'step')} no answer was recorded`] : []),
  ];
  return [`${file}: ${counted(same, 'answer')} the same ${within}`, ...rest].join('; ');
}
