/** What a program is told of an answer: its class, or what can be said without one. */

import { expect, it } from 'vitest';
import { classification } from '../../web/cli/classification';
import type { Answer } from '../../web/src/engine/types';
import { group, recognition } from '../web/support/samples';

const told = (changes: Partial<Answer>) => classification(recognition(changes), null);

it('an answer has its class and no group', () => {
  const said = told({});
  expect(said).toMatchObject({ class: 'coin', abstain: false });
  expect(Object.keys(said)).not.toContain('group');
  expect(Object.keys(said)).not.toContain('best_guess');
});

it('an answer without a class has its best guess, and the group if that is known', () => {
  const unknown = told({ abstain: true });
  expect(unknown).toMatchObject({ class: '', best_guess: 'coin', probability: 0.7 });
  expect(Object.keys(unknown)).not.toContain('group');
  const known = told({ abstain: true, group: group({ probability: 0.9123456789 }) });
  expect(known).toMatchObject({
    ...{ class: '', best_guess: 'coin', probability: 0.7 },
    ...{ group: 'carving', group_probability: 0.912346 },
  });
});
