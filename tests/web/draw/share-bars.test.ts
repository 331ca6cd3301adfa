// @vitest-environment happy-dom
import { render } from 'lit';
import { expect, it } from 'vitest';
import { shareBars } from '../../../web/src/draw/share-bars';

function drawn(values: readonly number[], full = 0) {
  const host = document.createElement('div');
  const rows = values.map((value) => ({ name: `n${value}`, value, text: `${value}`, main: false }));
  render(shareBars(rows, full), host);
  const of = (selector: string, name: string) =>
    [...host.querySelectorAll(selector)].map((one) => Number(one.getAttribute(name)));
  return {
    left: of('.interval-bar', 'x'),
    width: of('.interval-bar', 'width'),
    zero: of('.zero', 'x1')[0] ?? 0,
  };
}

it('bars are as long as their values, from the left where none is negative', () => {
  const { left, width, zero } = drawn([1, 0.5, 0.25], 1);
  expect(left).toEqual([zero, zero, zero]);
  expect((width[1] ?? 0) / (width[0] ?? 1)).toBeCloseTo(0.5);
  expect((width[2] ?? 0) / (width[0] ?? 1)).toBeCloseTo(0.25);
});

it('negative ones go to the other side', () => {
  const { left, width, zero } = drawn([2, -1]);
  expect(left[0]).toBe(zero);
  expect((left[1] ?? 0) + (width[1] ?? 0)).toBeCloseTo(zero);
  expect((width[0] ?? 0) / (width[1] ?? 1)).toBeCloseTo(2);
});
