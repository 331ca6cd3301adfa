/** Numbers as text and back: floats bit by bit, shares so that nothing is shown otherwise. */

import { describe, expect, it } from 'vitest';
import { floatsAsText, sharesAsText } from '../../web/pipeline/digits';
import { heaviestCount, largest } from '../../web/src/app/measure/attention';
import { REGION_TO_WORD, WORD_MAPS } from '../../web/src/app/pipeline/prepared-file';
import { looksSame } from '../../web/src/app/say/numbers';
import { floatsOf, type ShareScale, sharesOf } from '../../web/src/base/digits';

describe('floats', () => {
  it('come back bit by bit', () => {
    const values = Float32Array.of(0, -0, 1 / 3, -1e-38, 3e38, 2 ** -149);
    expect(floatsOf(floatsAsText(values))).toEqual(values);
    expect(floatsOf('')).toEqual(new Float32Array());
  });

  it.each(['A', 'AAA=', 'AAAAAAA=', '!!!!'])('"%s" is none', (text) =>
    expect(floatsOf(text)).toBeNull(),
  );
});

/** Rows as attention makes them: a softmax over scores that are near each other or far apart. */
function rows(count: number, width: number): Float32Array {
  const values = new Float32Array(count * width);
  for (let row = 0; row < count; row++) {
    const scores = Array.from({ length: width }, (_, i) => {
      const noise = ((row * 7919 + i * 104729 + row * i * 31) % 1009) / 1009;
      return noise * (1 + (row % 12));
    });
    const sum = scores.reduce((total, score) => total + Math.exp(score), 0);
    values.set(
      scores.map((score) => Math.exp(score) / sum),
      row * width,
    );
  }
  return values;
}

function again(values: Float32Array, width: number, scale: ShareScale): Float32Array {
  const back = sharesOf(sharesAsText(values, width, scale), values.length, scale);
  if (back === null) throw new Error('not read');
  return back;
}

describe.each([
  ['what regions look at', 15, REGION_TO_WORD],
  ['where words look', 49, WORD_MAPS],
])('shares of %s', (_, width, scale) => {
  const values = rows(600, width);
  const back = again(values, width, scale);

  it('are shown as they were', () => {
    const changed = values.filter((value, i) => !looksSame(value, back[i] ?? -1));
    expect(changed).toEqual(new Float32Array());
  });

  it('are sorted as they were, down to what is not shown', () => {
    for (let at = 0; at < values.length; at += width) {
      const [one, two] = [values, back].map((all) => all.subarray(at, at + width));
      const order = largest(one as Float32Array, 3);
      expect(largest(two as Float32Array, 3)).toEqual(order);
    }
  });
});

it('half of a map is where it was', () => {
  const values = rows(600, 49);
  const back = again(values, 49, WORD_MAPS);
  for (let at = 0; at < values.length; at += 49) {
    const half = (all: Float32Array) => heaviestCount(all.subarray(at, at + 49), 0.5);
    expect(half(back)).toBe(half(values));
  }
});

it('nothing and all stay what they are, and what is almost so does not become it', () => {
  const values = Float32Array.of(0, 1e-9, 0.0004, 0.99951, 1 - 2 ** -24, 1);
  for (const scale of [REGION_TO_WORD, WORD_MAPS]) {
    const back = again(values, 6, scale);
    expect([back[0], back[5]]).toEqual([0, 1]);
    for (let i = 1; i < 5; i++) {
      expect(back[i]).toBeGreaterThan(0);
      expect(back[i]).toBeLessThan(1);
      expect(looksSame(values[i] ?? 0, back[i] ?? 0)).toBe(true);
    }
  }
});

it('an even map stays even', () => {
  const even = new Float32Array(49).fill(1 / 49);
  expect(new Set(again(even, 49, WORD_MAPS)).size).toBe(1);
});

it.each(['', 'A', 'AA!', '///'])('"%s" is no share of 200000', (text) =>
  expect(sharesOf(text, 1, WORD_MAPS)).toBeNull(),
);
