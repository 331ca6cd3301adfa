// @vitest-environment happy-dom
import { render, type SVGTemplateResult } from 'lit';
import { describe, expect, it } from 'vitest';
import { circuitPicture, wireNames } from '../../../web/src/draw/circuit';
import { LEAST_GAP, layOutCircuit } from '../../../web/src/draw/circuit-layout';
import { counterpartBars } from '../../../web/src/draw/counterparts';
import { measuredLines } from '../../../web/src/draw/measured-lines';
import { pairIndex, readoutPicture } from '../../../web/src/draw/readout';
import { discRadius, signedBar, signedDisc } from '../../../web/src/draw/signed';
import { placeOf } from '../support/marks';
import { smallCircuit } from '../support/samples';

function drawn(picture: SVGTemplateResult): Element {
  const host = document.createElement('div');
  render(picture, host);
  return host;
}

const count = (host: Element, selector: string) => host.querySelectorAll(selector).length;
const number = (element: Element | null, name: string) => Number(element?.getAttribute(name));

describe('a signed number', () => {
  it('is a disc, a ring or a dot', () => {
    expect(count(drawn(signedDisc(0, 0, 0.5, 1, 10)), '.sign-plus')).toBe(1);
    expect(count(drawn(signedDisc(0, 0, -0.5, 1, 10)), '.sign-minus')).toBe(1);
    expect(count(drawn(signedDisc(0, 0, 0, 1, 10)), '.sign-none')).toBe(1);
  });

  it('has an area in proportion to its size', () => {
    expect(discRadius(-0.25, 1, 10)).toBeCloseTo(5);
    expect(discRadius(2, 1, 10)).toBe(10);
  });

  it('is a bar to its own side', () => {
    const plus = drawn(signedBar(50, 10, 0.5, 40, 12)).querySelector('rect');
    const minus = drawn(signedBar(50, 10, -0.5, 40, 12)).querySelector('rect');
    expect(number(plus, 'x')).toBe(50);
    expect(number(plus, 'width')).toBe(20);
    expect(number(minus, 'x')).toBe(31);
    expect(number(minus, 'x') + number(minus, 'width')).toBe(49);
  });
});

describe('the circuit', () => {
  const layout = layOutCircuit(smallCircuit);
  const texts = {
    encoding: 'state in',
    angle: (index: number) => `angle ${index}`,
    value: (wire: number) => `value ${wire}`,
    valueName: (wire: number) => `<Z${wire}>`,
    weight: (index: number) => index,
    term: (gate: string) => `gate-${gate}`,
    entropy: (wire: number, step: number) => (step === 3 ? 1 : 0.01 * wire),
  };
  const picture = (step: number | null) =>
    drawn(circuitPicture(layout, step, new Float32Array([0.5, -0.5]), texts));

  it('has every gate with its name and angle, every link, every value', () => {
    const host = picture(null);
    expect([...host.querySelectorAll('.gate-name')].map((e) => e.textContent)).toEqual([
      'RY',
      'RY',
    ]);
    expect([...host.querySelectorAll('.gate-angle')].map((e) => e.textContent)).toEqual([
      'angle 0',
      'angle 1',
    ]);
    expect(count(host, '.control')).toBe(1);
    expect(count(host, '.target')).toBe(1);
    expect(count(host, '.wire')).toBe(2);
    expect([...host.querySelectorAll('.value')].map((e) => e.textContent)).toEqual([
      'value 0',
      'value 1',
    ]);
  });

  it('fills a gate by how much its angle matters', () => {
    const heights = [...picture(null).querySelectorAll('.gate-weight')].map((rect) =>
      Number(rect.getAttribute('height')),
    );
    expect(heights).toEqual([0, layout.boxHeight]);
  });

  it('says name and angle in one line where wires are close', () => {
    const near = layOutCircuit(smallCircuit, { gap: LEAST_GAP });
    const host = drawn(circuitPicture(near, null, new Float32Array(2), texts));
    const [first] = host.querySelectorAll('.gate-name');
    expect(first?.textContent).toBe('RYangle 0');
    const [name, value] = [host.querySelector('.value-name'), host.querySelector('.value')];
    expect(number(name, 'y')).toBe(number(value, 'y'));
  });

  it('tells what is done, now and ahead', () => {
    const host = picture(2);
    expect(count(host, '.operation.done')).toBe(1);
    expect(count(host, '.operation.now')).toBe(1);
    expect(count(host, '.operation.ahead')).toBe(1);
    expect(count(picture(null), '.operation.done')).toBe(3);
  });

  it('has wires thick where their qubits are entangled: behind the gate that did it', () => {
    const glows = (step: number | null) =>
      [...picture(step).querySelectorAll('.wire-glow')].map((line) => ({
        y: number(line, 'y1'),
        width: number(line, 'stroke-width'),
        ahead: line.classList.contains('ahead'),
      }));
    const all = glows(null);
    // A hundredth of a bit on q1 up to the CNOT, a bit on both behind it.
    expect(all.map(({ y }) => layout.wireY.indexOf(y))).toEqual([0, 1, 1, 1]);
    const [widest = 0, ...others] = all.map(({ width }) => width).sort((a, b) => b - a);
    expect(others[0]).toBe(widest);
    expect(others[1]).toBeLessThan(widest / 3);
    expect(glows(2).filter(({ ahead }) => ahead)).toHaveLength(2);
  });

  it('has a ket instead of an encoding where wires begin as zero', () => {
    const host = drawn(
      circuitPicture(layout, 0, new Float32Array(2), { ...texts, encoding: null }),
    );
    expect(count(host, '.ket')).toBe(2);
    expect(count(host, '.encoding')).toBe(0);
  });

  it('says what is encoded where that fits its box, and is a state otherwise', () => {
    const said = (qubits: number, encoding: string) => {
      const shape = layOutCircuit({ qubits, operations: [] });
      const values = new Float32Array(qubits);
      return drawn(circuitPicture(shape, 0, values, { ...texts, encoding })).querySelector(
        '.encoding-name',
      );
    };
    expect(said(1, '2 amplitudes in')?.textContent).toBe('|ψ⟩');
    expect(said(1, '2 amplitudes in')?.hasAttribute('transform')).toBe(false);
    expect(said(1, '输入 2 个振幅')?.textContent).toBe('|ψ⟩');
    expect(said(2, '输入 4 个振幅')?.textContent).toBe('输入 4 个振幅');
    expect(said(3, '8 amplitudes in')?.textContent).toBe('8 amplitudes in');
    expect(said(6, 'entran 64 amplitudes')?.textContent).toBe('entran 64 amplitudes');
  });

  it('names its wires apart', () => {
    const names = drawn(wireNames(layout, (wire) => `q${wire}`));
    expect([...names.querySelectorAll('text')].map((e) => e.textContent)).toEqual(['q0', 'q1']);
  });
});

describe('measured lines', () => {
  const line = (name: string, points: (number | null)[], main = false) => ({
    name,
    points: points.map((value) => (value === null ? null : { value, spread: 0.1 })),
    main,
  });
  const picture = (...lines: ReturnType<typeof line>[]) =>
    drawn(measuredLines(lines, ['1', '5', 'all'], (share) => `${100 * share} %`));

  it('puts each share at its height and place, and leaves out what was not measured', () => {
    const host = picture(line('a', [0, null, 1], true), line('b', [0.5, 0.5, 0.5]));
    const dots = [...host.querySelectorAll('.measured-dot')];
    expect(dots).toHaveLength(5);
    const grid = [...host.querySelectorAll('.grid')].map((one) => number(one, 'y1'));
    expect(placeOf(dots[0])[1]).toBeCloseTo(grid[0] ?? 0);
    expect(placeOf(dots[1])[1]).toBeCloseTo(grid[2] ?? 0);
    expect(placeOf(dots[2])[1]).toBeCloseTo(grid[1] ?? 0);
    expect(placeOf(dots[1])[0]).toBe(placeOf(dots[4])[0]);
    const [first] = host.querySelectorAll('.line.main');
    expect(first?.getAttribute('d')?.match(/[ML]/g)).toEqual(['M', 'L']);
  });

  it('draws spreads inside the picture, and names every line and place', () => {
    const host = picture(line('a', [0, 0.5, 1]));
    const [least, middle] = [...host.querySelectorAll('.whisker')].map((one) =>
      (one.getAttribute('d') ?? '').match(/[\d.]+/g)?.map(Number),
    );
    const height = (ends: number[] | undefined) => (ends?.[2] ?? 0) - (ends?.[1] ?? 0);
    expect(height(middle)).toBeCloseTo(2 * height(least), 0);
    const texts = [...host.querySelectorAll('text')].map((one) => one.textContent);
    expect(texts).toEqual(['0 %', '50 %', '100 %', '1', '5', 'all', 'a']);
  });
});

describe('the read-out', () => {
  it('lists pairs in the order of the engine', () => {
    const pairs: number[] = [];
    for (let i = 0; i < 6; i++) for (let j = i + 1; j < 6; j++) pairs.push(pairIndex(6, i, j));
    expect(pairs).toEqual(Array.from({ length: 15 }, (_, index) => index));
  });

  it('has along Z below the stair and along X above it, the qubits themselves on it', () => {
    const singles = new Float32Array([1, 1, 1]);
    const pairs = new Float32Array([0, -1, 0]);
    const none = new Float32Array(3);
    const texts = { wire: (wire: number) => `q${wire}`, alongZ: 'Z', alongX: 'X' };
    const size = { width: 300, height: 300 };
    const host = drawn(readoutPicture({ z: singles, x: none, zz: pairs, xx: none }, size, texts));
    const cells = [...host.querySelectorAll('.cell')].map(
      (path) => path.getAttribute('d')?.match(/M/g)?.length,
    );
    expect(cells).toEqual([6, 6]);
    expect(count(host, '.sign-plus')).toBe(3);
    const minus = host.querySelector('.sign-minus');
    const [first, , third] = [...host.querySelectorAll('.sign-plus')];
    expect(number(minus, 'cx')).toBe(number(first ?? null, 'cx'));
    expect(number(minus, 'cy')).toBe(number(third ?? null, 'cy'));
    const along = drawn(readoutPicture({ z: none, x: singles, zz: none, xx: pairs }, size, texts));
    const turned = along.querySelector('.sign-minus');
    expect(number(turned, 'cx')).toBeGreaterThan(number(minus, 'cx'));
    expect(number(turned, 'cy')).toBeLessThan(number(minus, 'cy'));
  });
});

describe('heads side by side', () => {
  const right = { value: 0.9, low: 0.85, high: 0.94 };
  const row = { name: 'a', text: 'b', main: false, agrees: true, right, rightText: 'c' };
  const rows = [
    { ...row, probability: 1, main: true },
    { ...row, probability: 0.25, agrees: false },
    { ...row, probability: null, right: null },
  ];

  it.each([false, true])(
    'a bar as long as it is sure, a point within its interval (narrow: %s)',
    (narrow) => {
      const host = drawn(counterpartBars(rows, String, narrow));
      const bars = [...host.querySelectorAll('.counterpart-bar')];
      expect(bars).toHaveLength(2);
      const [sure = 0, unsure = 0] = bars.map((bar) => number(bar, 'width') + 1.5);
      expect(unsure / sure).toBeCloseTo(0.25, 2);
      expect(bars.map((bar) => bar.classList.contains('other'))).toEqual([false, true]);
      const dots = [...host.querySelectorAll('.counterpart-dot')];
      expect(dots).toHaveLength(2);
      const whisker = /^M([\d.]+) [\d.]+H([\d.]+)/.exec(
        host.querySelector('.whisker')?.getAttribute('d') ?? '',
      );
      const x = number(dots[0] ?? null, 'cx');
      expect(Number(whisker?.[1])).toBeLessThan(x);
      expect(Number(whisker?.[2])).toBeGreaterThan(x);
      expect([...host.querySelectorAll('.bits')].map((text) => text.textContent)).toEqual([
        '0.8',
        '1',
      ]);
    },
  );

  it('nothing measured, no axis', () => {
    const host = drawn(counterpartBars([{ ...row, probability: 0.5, right: null }], String));
    expect([
      count(host, '.counterpart-dot'),
      count(host, '.bits'),
      count(host, '.whisker'),
    ]).toEqual([0, 0, 0]);
  });
});
