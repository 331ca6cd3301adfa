import { describe, expect, it } from 'vitest';
import {
  ERROR_NOTCHES,
  errorAt,
  notchOf,
  notchOfError,
  SHOT_NOTCHES,
  shotsAt,
} from '../../../../web/src/app/state/plan';

describe('the shots slider', () => {
  it('goes from 10 to 100,000 in round numbers, five to a decade', () => {
    const all = Array.from({ length: SHOT_NOTCHES + 1 }, (_, notch) => shotsAt(notch));
    expect(all.slice(0, 6)).toEqual([10, 16, 25, 40, 63, 100]);
    expect(all.at(-1)).toBe(100_000);
    expect(all.map(notchOf)).toEqual(Array.from(all.keys()));
  });
});

it('the sliders of errors go from none to a tenth, and back', () => {
  const all = Array.from({ length: ERROR_NOTCHES + 1 }, (_, notch) => errorAt(notch));
  expect([all[0], all[1], all.at(-1)]).toEqual([0, 0.005, 0.1]);
  expect(all.map(notchOfError)).toEqual(Array.from(all.keys()));
});
