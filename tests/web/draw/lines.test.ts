// @vitest-environment happy-dom
import { render } from 'lit';
import { expect, it } from 'vitest';
import { lineChart, MOST_LINES } from '../../../web/src/draw/lines';
import { placeOf, shapeOf } from '../support/marks';

function drawn(count: number): Element {
  const host = document.createElement('div');
  const lines = Array.from({ length: count }, (_, k) => ({
    name: `line ${k}`,
    // All of them end at one height.
    values: [k / count, 0.5, 0],
    main: k === 0,
  }));
  const chart = { lines, cursor: 0.5, ticks: [] };
  render(
    lineChart(chart, (value) => `${value}`),
    host,
  );
  return host;
}

const all = (host: Element, selector: string) => [...host.querySelectorAll(selector)];

it('lines are told apart without colour: dashes, marks, and the same beside their names', () => {
  const host = drawn(MOST_LINES);
  const dashes = all(host, 'path.line').map((line) => line.getAttribute('stroke-dasharray'));
  const marks = all(host, '.line-mark').map((mark) => shapeOf(mark).split('M')[0]);
  expect(dashes).toHaveLength(2 * MOST_LINES);
  expect(marks).toHaveLength(2 * MOST_LINES);
  expect(new Set(dashes).size).toBe(MOST_LINES);
  expect(new Set(marks).size).toBe(MOST_LINES);
  for (let k = 0; k < MOST_LINES; k++) {
    // On the line, then beside its name.
    expect(dashes[2 * k]).toBe(dashes[2 * k + 1]);
    expect(marks[2 * k]).toBe(marks[2 * k + 1]);
  }
});

it('a name is led to from the end of its line, and stands beside the sample', () => {
  const host = drawn(3);
  const leads = all(host, '.lead').map((lead) => lead.getAttribute('d')?.match(/[\d.]+/g));
  const names = all(host, '.line-name').map((name) => Number(name.getAttribute('y')));
  expect(new Set(leads.map((lead) => lead?.[1])).size).toBe(1);
  expect(new Set(names).size).toBe(3);
  const samples = all(host, '.line-mark').filter((_, at) => at % 2 === 1);
  for (const [k, lead] of leads.entries()) {
    expect(Number(lead?.[3])).toBeCloseTo((names[k] ?? 0) - 4, 1);
    expect(placeOf(samples[k])[1]).toBeCloseTo((names[k] ?? 0) - 4, 1);
  }
});

it('marks of two lines that lie on each other stand apart', () => {
  const host = document.createElement('div');
  const lines = ['a', 'b'].map((name) => ({ name, values: [0.5, 0.5], main: false }));
  render(lineChart({ lines, cursor: 0, ticks: [] }, String), host);
  const [first, second] = all(host, '.line-mark')
    .filter((_, at) => at % 2 === 0)
    .map((mark) =>
      [...(mark.getAttribute('d') ?? '').matchAll(/M([\d.]+)/g)].map(([, x]) => +(x ?? 0)),
    );
  for (const x of first ?? [])
    expect(Math.min(...(second ?? []).map((other) => Math.abs(other - x)))).toBeGreaterThan(20);
});
