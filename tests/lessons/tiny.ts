/** The smallest lesson that asks both ways: for the tests of the player, not for visitors. */

import type { InferInput } from 'valibot';
import type { lessonSchema } from '../../web/src/app/lessons/schema';

const inAll = (words: string) => ({ en: words, es: words, fr: words, zh: words });

export const TINY: InferInput<typeof lessonSchema> = {
  id: 'tiny',
  minutes: 3,
  title: inAll('Two qubits'),
  about: inAll('What a Bell state is.'),
  teacher: { aims: [inAll('Names a Bell state.')], before: inAll('Nothing.') },
  steps: [
    {
      id: 'first',
      minutes: 1.5,
      title: inAll('A Hadamard gate'),
      show: { q: 'bell', s: '1' },
      after: { s: '2' },
      panel: 'bloch',
      text: inAll('The [[entropy|entropy]] is {before}.'),
      values: {
        before: { measure: 'entropy', wire: 0, at: { s: '1' }, as: 'bits' },
        after: { measure: 'entropy', wire: 0, as: 'bits' },
      },
      ask: {
        text: inAll('What does CNOT do to it?'),
        choices: [
          { text: inAll('It grows'), when: { value: 'after', above: 'before' } },
          { text: inAll('It stays'), when: { value: 'after', near: 'before', within: 0.01 } },
        ],
        reveal: inAll('It is {after} now.'),
      },
      teacher: { misconceptions: [inAll('CNOT copies.')], note: inAll('Wait for all.') },
    },
    {
      id: 'second',
      minutes: 1.5,
      title: inAll('How often'),
      show: {},
      panel: 'state',
      text: inAll('Both are measured.'),
      values: { p: { measure: 'probability', state: '00' } },
      ask: {
        text: inAll('How likely is 00?'),
        number: { value: 'p', within: 0.02, unit: 'percent' },
        reveal: inAll('It is {p}.'),
      },
    },
  ],
};
