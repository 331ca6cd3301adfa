// @vitest-environment happy-dom
import { render } from 'lit';
import { describe, expect, it } from 'vitest';
import { shareSteps, sizeCurve } from '../../../web/src/draw/size-curve';
import { placeOf, shapeOf } from '../support/marks';

const point = (size: number, value: number) => ({
  size,
  value,
  low: value - 0.02,
  high: value + 0.02,
});
const text = {
  share: (share: number) => `${Math.round(100 * share)}`,
  size: (size: number) => `${size}`,
};

function drawn(lines: Parameters<typeof sizeCurve>[0]): Element {
  const host = document.createElement('div');
  render(sizeCurve(lines, text), host);
  return host;
}

/** Where the marks of a chart stand: to the right (0), or below its top (1). */
const places = (host: Element, axis: 0 | 1): number[] =>
  [...host.querySelectorAll('.measured-dot')].map((dot) => placeOf(dot)[axis]);

describe('shares against size', () => {
  const host = drawn([
    { name: 'a', main: true, points: [point(2000, 0.7), point(8000, 0.8), point(32000, 0.9)] },
  ]);

  it('have a point and an interval each, and a line', () => {
    expect(host.querySelectorAll('.measured-dot.main')).toHaveLength(3);
    expect(host.querySelectorAll('.whisker')).toHaveLength(3);
    // The second is the sample beside its name.
    expect(host.querySelectorAll('path.line.main')).toHaveLength(2);
  });

  it('stand as far apart as their sizes are times one another', () => {
    const [first = 0, second = 0, third = 0] = places(host, 0);
    expect(second - first).toBeCloseTo(third - second, 0);
    expect(second - first).toBeGreaterThan(50);
  });

  it('are higher where they are more, on an axis that holds every interval', () => {
    const [low = 0, middle = 0, high = 0] = places(host, 1);
    expect(low - middle).toBeCloseTo(middle - high, 1);
    expect(high).toBeLessThan(middle);
    const named = [...host.querySelectorAll('text.bits')].map((one) => one.textContent);
    expect(named).toEqual(['60', '70', '80', '90', '100', '2000', '5000', '10000', '20000']);
  });

  it('of several lines never lie on each other', () => {
    const same = [point(2000, 0.8), point(8000, 0.8)];
    const two = drawn([
      { name: 'a', main: true, points: same },
      { name: 'b', main: false, points: same },
    ]);
    expect(new Set(places(two, 0)).size).toBe(4);
    const dashes = [...two.querySelectorAll('path.line')].map((line) =>
      line.getAttribute('stroke-dasharray'),
    );
    expect(dashes).toHaveLength(4);
    expect(new Set(dashes).size).toBe(2);
    const shapes = [...two.querySelectorAll('.measured-dot')].map((dot) => shapeOf(dot));
    expect(new Set(shapes).size).toBe(2);
  });

  it('are named in whole steps', () => {
    expect(shareSteps([0.86, 0.93]).map(text.share)).toEqual(['85', '90', '95']);
    expect(shareSteps([0.9, 0.9]).map(text.share)).toEqual(['90', '95']);
  });
});
