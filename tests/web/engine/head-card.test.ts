/** What a head file says about itself, and when it is not believed. */

import { describe, expect, it } from 'vitest';
import { headMetadata } from '../../../web/src/engine/head-card';

const GOOD = {
  name: 'world',
  title: 'Objects of the world',
  classes: 'amber\nbronze',
  parameters: '15343',
  circuit_parameters: '18',
  metrics: '{"macro_f1":0.9}',
  lexicon: 'class amber\ndecisive: amber\n',
  licence: 'Apache-2.0',
};

describe('a head card', () => {
  it('has classes, numbers of parameters and all other figures', () => {
    const card = headMetadata(GOOD);
    expect(card).toMatchObject({
      ok: true,
      value: {
        name: 'world',
        title: 'Objects of the world',
        classes: ['amber', 'bronze'],
        parameters: 15343,
        circuitParameters: 18,
        metrics: { macro_f1: 0.9 },
        lexicon: GOOD.lexicon,
        licence: 'Apache-2.0',
      },
    });
  });

  it.each<[string, Partial<Record<keyof typeof GOOD, string>>]>([
    ['a name', { name: '' }],
    ['a name that is no path', { name: '../world' }],
    ['classes', { classes: '' }],
    ['classes that differ', { classes: 'amber\namber' }],
    ['a number of parameters', { parameters: 'many' }],
  ])('must have %s', (_, changes) => {
    expectRefused({ ...GOOD, ...changes });
  });

  it('must have a lexicon', () => {
    const { lexicon: _, ...without } = GOOD;
    expectRefused(without);
  });
});

function expectRefused(metadata: Readonly<Record<string, string>>): void {
  const card = headMetadata(metadata);
  expect(card.ok).toBe(false);
  expect(!card.ok && card.failure.status).toBe('weights_mismatch');
}
