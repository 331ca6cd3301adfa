/** What a replay found, in sentences. */

import type { Finding, Passed } from '../../app/record/replay';
import type { Difference } from '../../app/record/seen';
import { asShare } from '../../app/say/numbers';
import type { Texts } from '../../locales/texts';

/** The others are counted. */
const MOST_TOLD = 3;

/** Null: nothing was passed yet. */
export function findingSentences(texts: Texts, finding: Finding | null): string[] {
  switch (finding?.kind) {
    case undefined:
      return [];
    case 'same':
      return [texts.say('replay-same')];
    case 'unseen':
      return [texts.say('replay-unseen')];
    case 'failed':
      return [texts.say('replay-failed')];
    case 'untold':
      return finding.untold.map((what) =>
        texts.say(what === 'photo' ? 'replay-untold-photo' : 'replay-untold-caption'),
      );
    case 'other': {
      const { differences } = finding;
      const more = differences.length - MOST_TOLD;
      return [
        texts.say('replay-other'),
        ...differences.slice(0, MOST_TOLD).map((one) => differenceSentence(texts, one)),
        ...(more > 0 ? [texts.say('replay-more', { count: more })] : []),
      ];
    }
  }
}

/** Keys of what can be other. */
const WHAT: Readonly<Record<Difference['what'], string>> = {
  class: 'replay-what-class',
  conclusion: 'replay-what-conclusion',
  confidence: 'replay-what-confidence',
  probability: 'replay-what-probability',
  step: 'replay-what-step',
  bloch: 'replay-what-bloch',
  state: 'replay-what-state',
};
const CONCLUSIONS: Readonly<Record<string, string>> = {
  sure: 'replay-conclusion-sure',
  unsure: 'replay-conclusion-unsure',
  disagree: 'replay-conclusion-disagree',
  unknown: 'replay-conclusion-unknown',
};

function differenceSentence(texts: Texts, { what, of, recorded, found }: Difference): string {
  const className = (name: string) =>
    texts.has(`class-${name}`) ? texts.say(`class-${name}`) : name;
  const shown = (value: string | number | null): string => {
    if (value === null) return texts.say('replay-nothing');
    if (typeof value === 'number')
      return what === 'step' ? String(value) : texts.show(asShare(value));
    if (what === 'class') return className(value);
    const key = what === 'conclusion' ? CONCLUSIONS[value] : undefined;
    return key === undefined ? value : texts.say(key);
  };
  return texts.say('replay-difference', {
    what: texts.say(WHAT[what], { of: what === 'probability' ? className(of) : of }),
    recorded: shown(recorded),
    found: shown(found),
  });
}

/** How much of all that was recorded is the same, and where the rest stands in the file. */
export function endSentences(texts: Texts, passed: readonly Passed[]): string[] {
  const compared = passed.filter(({ finding: { kind } }) => kind !== 'unseen' && kind !== 'untold');
  const other = compared.filter(({ finding: { kind } }) => kind !== 'same');
  const untold = passed.filter(({ finding: { kind } }) => kind === 'untold').length;
  const lines = other.map(({ stop }) => stop.saw?.line ?? stop.line);
  const same = compared.length - other.length;
  return [
    texts.say('replay-end', { same, count: compared.length }),
    ...(untold > 0 ? [texts.say('replay-end-untold', { count: untold })] : []),
    ...(other.length > 0 ? [texts.say('replay-end-other', { lines: lines.join(', ') })] : []),
  ];
}
