import { describe, expect, it } from 'vitest';
import {
  MAX_HASH,
  MODEL,
  readHash,
  START,
  type View,
  writeHash,
} from '../../../../web/src/app/state/share';
import { UNCHANGED } from '../../../../web/src/app/state/variation';

const everything: View = {
  object: 'great-wave',
  caption: 'A wave, “great” & blue = 50 % #1\nπ',
  variation: {
    struck: [0, 12],
    blurred: [3, 48],
    turned: [
      { index: 2, radians: -2.5001 },
      { index: 17, radians: 0.5 },
    ],
  },
  plan: { shots: 4000, depolarising: 0.02, readout: 0.005, seed: 7 },
  depth: 'study',
  step: 14,
  language: 'zh',
  level: 'physicist',
  model: '0123abcd',
};

describe('a link', () => {
  it('says all that was on the screen', () => {
    expect(readHash(`#${writeHash(everything)}`)).toEqual(everything);
    expect(readHash(writeHash(START))).toEqual(START);
  });

  it('reads tomorrow what was written today', () => {
    const golden =
      'v=1&m=0123abcd&o=great-wave&x=0.12&b=3.48&a=2%3A-2.5001_17%3A0.5000&n=4000.4.1.7&d=study&s=14&l=zh&r=physicist';
    const view = { ...everything, caption: null };
    expect(writeHash(view)).toBe(golden);
    expect(readHash(golden)).toEqual(view);
  });

  it('says that the two-qubit gates are cut, and nothing else about it', () => {
    const cut: View = { ...START, variation: { ...UNCHANGED, cut: true } };
    expect(writeHash(cut)).toBe(`v=1&m=${MODEL}&e=0`);
    expect(readHash(writeHash(cut))).toEqual(cut);
    expect(readHash('v=1&e=1')).toBeNull();
  });

  it('is short when little is said, and in plain characters always', () => {
    expect(writeHash(START)).toBe(`v=1&m=${MODEL}`);
    expect(writeHash(everything)).toMatch(/^[\w\-.~!*'()%&=:]+$/);
  });

  it('is never too long: a caption that does not fit goes, with what refers to its words', () => {
    const long = { ...everything, caption: '页'.repeat(500) };
    const hash = writeHash(long);
    expect(hash.length).toBeLessThanOrEqual(MAX_HASH);
    expect(readHash(hash)).toEqual({
      ...long,
      caption: null,
      variation: { ...everything.variation, struck: [] },
    });
  });

  it.each([
    ['an empty hash', ''],
    ['another version', 'v=2&o=great-wave'],
    ['no version', 'o=great-wave'],
    ['an unknown field', 'v=1&z=1'],
    ['a field of the prototype', 'v=1&constructor=1'],
    ['a field twice', 'v=1&o=a&o=b'],
    ['no value', 'v=1&o'],
    ['a path', 'v=1&o=..%2F..%2Fsecret'],
    ['a broken escape', 'v=1&c=%E0%A4%A'],
    ['a word that is no number', 'v=1&x=1.a'],
    ['words out of order', 'v=1&x=2.1'],
    ['a word twice', 'v=1&x=1.1'],
    ['a region beyond the last', 'v=1&b=49'],
    ['a negative region', 'v=1&b=-1'],
    ['an angle that is no number', 'v=1&a=1:NaN'],
    ['an endless angle', 'v=1&a=1:1e99'],
    ['no shots at all', 'v=1&n=0.0.0.1'],
    ['more shots than there are', 'v=1&n=100001.0.0.1'],
    ['noise beyond the slider', 'v=1&n=100.21.0.1'],
    ['shots without their seed', 'v=1&n=100.1.1'],
    ['an unknown depth', 'v=1&d=deep'],
    ['a step that is no number', 'v=1&s=last'],
    ['an unknown reader', 'v=1&r=expert'],
    ['a strange language', 'v=1&l=%3Cb%3E'],
    ['a strange model', 'v=1&m=xyz'],
    ['an endless text', `v=1&c=${'a'.repeat(MAX_HASH)}`],
  ])('that has %s is no link', (_, hash) => {
    expect(readHash(hash)).toBeNull();
  });

  it('keeps an angle to the last digit it shows', () => {
    const turned = [{ index: 0, radians: 1.23456789 }];
    const read = readHash(writeHash({ ...START, variation: { ...UNCHANGED, turned } }));
    expect(read?.variation.turned).toEqual([{ index: 0, radians: 1.2346 }]);
  });
});
