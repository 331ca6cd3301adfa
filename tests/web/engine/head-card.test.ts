/** What a head file says about itself, and when it is not believed. */

import { describe, expect, it } from 'vitest';
import { headCard } from '../../../web/src/engine/head-card';

const GOOD = {
  name: 'world',
  title: 'Objects of the world',
  classes: '["amber","bronze"]',
  parameters: '15343',
  circuit_parameters: '18',
  metrics: '{"macro_f1":0.9}',
  licence: 'Apache-2.0',
};

describe('a head card', () => {
  it('has classes, numbers of parameters and all other figures', () => {
    const card = headCard(GOOD, 2);
    expect(card).toMatchObject({
      ok: true,
      value: {
        name: 'world',
        title: 'Objects of the world',
        classes: ['amber', 'bronze'],
        parameters: 15343,
        circuitParameters: 18,
        metrics: { macro_f1: 0.9 },
        licence: 'Apache-2.0',
      },
    });
  });

  it.each<[string, Partial<Record<keyof typeof GOOD, string>>, number]>([
    ['as many classes as the head answers with', {}, 3],
    ['a known name', { name: 'mars' }, 2],
    ['a list of classes', { classes: 'amber, bronze' }, 2],
    ['classes that differ', { classes: '["amber","amber"]' }, 2],
    ['classes that are texts', { classes: '["amber",2]' }, 2],
    ['a number of parameters', { parameters: 'many' }, 2],
  ])('must have %s', (_, changes, classCount) => {
    const card = headCard({ ...GOOD, ...changes }, classCount);
    expect(card.ok).toBe(false);
    expect(!card.ok && card.failure.status).toBe('weights_mismatch');
  });
});
