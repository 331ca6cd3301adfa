// @vitest-environment happy-dom
import { render, type SVGTemplateResult } from 'lit';
import { describe, expect, it } from 'vitest';
import { type AmplitudeTexts, amplitudePicture } from '../../../web/src/draw/amplitudes';
import { blochPicture, placeSpheres, projected } from '../../../web/src/draw/bloch';
import { countsPicture } from '../../../web/src/draw/counts';
import { oddsPicture, stepAt } from '../../../web/src/draw/odds';
import { phaseDisc, phaseHue } from '../../../web/src/draw/phase';

function drawn(picture: SVGTemplateResult): Element {
  const host = document.createElement('div');
  render(picture, host);
  return host;
}

const all = (host: Element, selector: string) => [...host.querySelectorAll(selector)];
const number = (element: Element | null | undefined, name: string) =>
  Number(element?.getAttribute(name));

/** The squares of the one path that has them all: with round corners, or small ones without. */
function cells(host: Element): { x: number; y: number; side: number }[] {
  const path = host.querySelector('.cell')?.getAttribute('d') ?? '';
  return [...path.matchAll(/M(\S+) ([^h]+)h([^av]+)(?:a(\S+))?/g)].map((found) => {
    const [x = 0, y = 0, edge = 0, corner = 0] = found.slice(1).map((text) => Number(text ?? 0));
    return { x: x - corner, y, side: edge + 2 * corner };
  });
}

describe('a phase', () => {
  it('has the hues of positive and negative numbers at 0 and π, and others between', () => {
    expect([0, Math.PI, -Math.PI, 2 * Math.PI].map(phaseHue)).toEqual([177, 29, 29, 177]);
    const around = Array.from({ length: 8 }, (_, k) => phaseHue((k * Math.PI) / 4));
    expect(new Set(around).size).toBe(8);
    expect(phaseHue(-Math.PI / 2)).toBe(phaseHue((3 * Math.PI) / 2));
  });

  it('is told without colour: full or hollow by the sign of the real part, a hand along the angle', () => {
    const hand = (real: number, imaginary: number) => {
      const host = drawn(phaseDisc([50, 50], real, imaginary, 1, 20));
      const [, x, y] =
        /l(-?[\d.]+) (-?[\d.]+)/.exec(host.querySelector('.phase-hand')?.getAttribute('d') ?? '') ??
        [];
      return { full: all(host, '.phase-disc').length === 1, x: Number(x), y: Number(y) };
    };
    expect(hand(1, 0)).toMatchObject({ full: true, x: 20 });
    expect(hand(-1, 0)).toMatchObject({ full: false, x: -20 });
    // Upwards, where y grows downwards.
    expect(hand(0, 1)).toMatchObject({ x: 0, y: -20 });
    expect(hand(0, -1)).toMatchObject({ x: 0, y: 20 });
  });

  it('of almost nothing is a dot', () => {
    expect(all(drawn(phaseDisc([0, 0], 1e-6, 0, 1, 20)), '.sign-none')).toHaveLength(1);
  });
});

describe('amplitudes', () => {
  const texts: AmplitudeTexts = {
    rows: 'first',
    columns: 'last',
    amplitude: (index) => `a${index}`,
    probability: (index) => `p${index}`,
  };
  const picture = (real: number[], imaginary: number[], width = 300, height = 320) => {
    const state = { real: new Float32Array(real), imaginary: new Float32Array(imaginary) };
    return drawn(amplitudePicture(state, 0.125, { width, height }, texts));
  };

  it('of few qubits are bars as long as the amplitude is large, beside their numbers', () => {
    const host = picture([0.6, 0, 0, 0], [0, -0.8, 0, 0]);
    const [room] = all(host, '.bar-room').map((bar) => number(bar, 'width'));
    const bars = all(host, '.phase-bar').map((bar) => number(bar, 'width'));
    expect(bars[0]).toBeCloseTo(0.6 * (room ?? 0), 1);
    expect(bars[1]).toBeCloseTo(0.8 * (room ?? 0), 1);
    expect(all(host, '.ket').map((text) => text.textContent)).toEqual([
      ...['|00⟩', '|01⟩', '|10⟩', '|11⟩'],
    ]);
    expect(all(host, '.value').map((text) => text.textContent)).toEqual(['a0', 'a1', 'a2', 'a3']);
  });

  it('of six qubits are a square of discs and rings, named by bits on both axes', () => {
    const real = Array.from({ length: 64 }, (_, i) => (i % 2 === 0 ? 0.125 : -0.125));
    const host = picture(real, new Array(64).fill(0));
    expect(all(host, '.phase-disc')).toHaveLength(32);
    expect(all(host, '.phase-ring')).toHaveLength(32);
    expect(cells(host)).toHaveLength(64);
    const bits = all(host, '.bits').map((text) => text.textContent);
    expect(bits).toHaveLength(16);
    expect(bits.slice(0, 3)).toEqual(['000', '001', '010']);
  });

  it.each([
    [1, 200, 200],
    [4, 200, 330],
    [6, 208, 300],
    [8, 208, 280],
    [8, 320, 400],
  ])('of %i qubits stay within %i x %i', (qubits, width, height) => {
    const real = new Array(2 ** qubits).fill(2 ** (-qubits / 2));
    const host = picture(real, new Array(2 ** qubits).fill(0), width, height);
    for (const rect of all(host, 'rect')) {
      expect(number(rect, 'x')).toBeGreaterThanOrEqual(0);
      expect(number(rect, 'x') + number(rect, 'width')).toBeLessThanOrEqual(width + 0.01);
      expect(number(rect, 'y') + number(rect, 'height')).toBeLessThanOrEqual(height + 0.01);
    }
    for (const { x, y, side } of cells(host)) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x + side).toBeLessThanOrEqual(width + 0.01);
      expect(y + side).toBeLessThanOrEqual(height + 0.01);
    }
    expect(all(host, 'rect').length + cells(host).length).toBeGreaterThanOrEqual(2 ** qubits);
  });

  it('of eight qubits are told from almost nothing where there is little room', () => {
    const real = [0.125, -0.125, ...new Array(254).fill(0)];
    const host = picture(real, new Array(256).fill(0), 277, 149);
    expect(all(host, '.phase-disc')).toHaveLength(1);
    const [ring] = all(host, '.phase-ring');
    // It is hollow still.
    expect(number(ring, 'r')).toBeGreaterThan(number(ring, 'stroke-width') / 2);
    const dots = host.querySelector('.sign-none')?.getAttribute('d') ?? '';
    expect(dots.match(/M/g)).toHaveLength(254);
  });
});

describe('Bloch spheres', () => {
  const texts = { name: (wire: number) => `q${wire}`, bits: (value: number) => value.toFixed(2) };
  const size = { width: 300, height: 340 };
  const bell = {
    bloch: new Float32Array(6),
    entropies: new Float32Array([1, 1]),
    mutualInformation: new Float32Array([2]),
  };

  it('have Z up, X to the right, Y away, and tell front from behind', () => {
    const [zx, zy] = projected(0, 0, 1);
    expect([zx, zy < -0.9]).toEqual([expect.closeTo(0), true]);
    const [xx, xy, front] = projected(1, 0, 0);
    expect([xx > 0.9, Math.abs(xy) < 0.2, front]).toEqual([true, true, true]);
    const [, , behind] = projected(0, 1, 0);
    expect(behind).toBe(false);
  });

  it.each([1, 2, 3, 4, 5, 6, 7, 8])('of %i qubits neither touch nor leave the picture', (count) => {
    for (const { width, height } of [
      size,
      { width: 208, height: 300 },
      { width: 700, height: 260 },
    ]) {
      const { radius, places } = placeSpheres(count, { width, height });
      expect(radius).toBeGreaterThan(15);
      places.forEach(([x, y], a) => {
        expect(x - radius).toBeGreaterThanOrEqual(0);
        expect(x + radius).toBeLessThanOrEqual(width);
        expect(y - radius).toBeGreaterThanOrEqual(0);
        expect(y + radius).toBeLessThanOrEqual(height);
        for (const [u, v] of places.slice(a + 1))
          expect(Math.hypot(x - u, y - v)).toBeGreaterThan(2 * radius);
      });
    }
  });

  it('of a Bell pair have no arrow, full rims, and one thread of two bits', () => {
    const host = drawn(blochPicture(bell, null, size, texts));
    expect(all(host, '.rim-filled')).toHaveLength(2);
    expect(all(host, '.thread')).toHaveLength(1);
    expect(host.querySelector('.thread-bits')?.textContent).toBe('2.00');
    const [, ...ends] =
      /M(\S+) (\S+)L(\S+) (\S+)/.exec(
        host.querySelector('.bloch-arrow')?.getAttribute('d') ?? '',
      ) ?? [];
    const [x, y, u, v] = ends.map(Number);
    expect([u, v]).toEqual([expect.closeTo(x ?? 0), expect.closeTo(y ?? 0)]);
  });

  it('show what the last gate did: a grown thread, a lost one, and whom it acted on', () => {
    const before = (bits: number) => ({ wires: [0, 1], before: new Float32Array([bits]) });
    const grown = drawn(blochPicture(bell, before(0), size, texts));
    expect(all(grown, '.thread.grown')).toHaveLength(1);
    expect(all(grown, '.acting')).toHaveLength(2);
    const apart = { ...bell, mutualInformation: new Float32Array([0]) };
    const lost = drawn(blochPicture(apart, before(2), size, texts));
    expect([all(lost, '.thread').length, all(lost, '.thread-lost').length]).toEqual([0, 1]);
    const same = drawn(blochPicture(bell, before(2), size, texts));
    expect([all(same, '.grown').length, all(same, '.thread-lost').length]).toEqual([0, 0]);
  });

  it('fill their rim by the entropy: nothing when pure, half a turn at half a bit', () => {
    const entropies = new Float32Array([0, 0.5]);
    const host = drawn(blochPicture({ ...bell, entropies }, null, size, texts));
    const [half, ...more] = all(host, '.rim-filled');
    expect(more).toEqual([]);
    const [, x, end] = /^M(\S+) \S+A.* (\S+) \S+$/.exec(half?.getAttribute('d') ?? '') ?? [];
    expect(Number(end)).toBeCloseTo(Number(x));
  });
});

describe('shots', () => {
  const texts = {
    name: (index: number) => `|${index}⟩`,
    count: (index: number) => `n${index}`,
    others: (count: number) => `${count} more`,
  };

  it('are bars by their share, with a mark where endless shots would end them', () => {
    const outcomes = { counts: [60, 0, 0, 40], limit: [0.5, 0, 0, 0.5], shots: 100 };
    const host = drawn(countsPicture(outcomes, { width: 300, height: 200 }, texts));
    const rooms = all(host, '.bar-room');
    const from = number(rooms[0], 'x');
    const room = number(rooms[0], 'width');
    expect(all(host, '.count-bar').map((bar) => number(bar, 'width') / room)).toEqual([
      ...[expect.closeTo(0.6), 0, 0, expect.closeTo(0.4)],
    ]);
    const mark = /^M([\d.]+)/.exec(host.querySelector('.count-limit')?.getAttribute('d') ?? '');
    expect(Number(mark?.[1])).toBeCloseTo(from + room / 2, 1);
  });

  it('show the likeliest outcomes in their order where there is no room for all', () => {
    const counts = Array.from({ length: 64 }, (_, index) =>
      index === 50 ? 70 : index === 9 ? 30 : 0,
    );
    const limit = counts.map((count) => count / 100);
    const host = drawn(
      countsPicture({ counts, limit, shots: 100 }, { width: 300, height: 66 }, texts),
    );
    const names = all(host, '.ket').map((text) => text.textContent);
    expect(names).toEqual(['|9⟩', '|50⟩']);
    expect(host.querySelector('.bits')?.textContent).toBe('62 more');
  });
});

describe('probabilities on their way', () => {
  const size = { width: 280, height: 320 };
  const texts = { share: (value: number) => `${value}`, tick: String, steps: 'step' };
  const lines = [
    { name: 'a', values: [0, 0.25, 1], main: true },
    { name: 'b', values: [1, 0.75, 0], main: false },
  ];

  it('have a bar each for the step, as the line has it there', () => {
    const host = drawn(oddsPicture(lines, 1, size, texts));
    const room = number(host.querySelector('.bar-room'), 'width');
    expect(all(host, '.odds-bar').map((bar) => number(bar, 'width') / room)).toEqual([
      ...[expect.closeTo(0.25, 2), expect.closeTo(0.75, 2)],
    ]);
    expect(all(host, '.value').map((text) => text.textContent)).toEqual(['0.25', '0.75']);
    const [dot, other] = all(host, '.odds-dot');
    expect(number(dot, 'cx')).toBe(number(host.querySelector('.cursor'), 'x1'));
    expect(number(dot, 'cy')).toBeGreaterThan(number(other, 'cy'));
  });

  it('a line and its bar have the same dashes', () => {
    const dashes = all(drawn(oddsPicture(lines, 0, size, texts)), '.line').map((line) =>
      line.getAttribute('stroke-dasharray'),
    );
    expect(dashes.slice(0, 2)).toEqual(dashes.slice(2));
    expect(new Set(dashes).size).toBe(2);
  });

  it('lead to the step that is pointed at', () => {
    const host = drawn(oddsPicture(lines, 1, size, texts));
    expect(stepAt(number(host.querySelector('.cursor'), 'x1'), size, 2)).toBe(1);
    expect([stepAt(0, size, 2), stepAt(9999, size, 2)]).toEqual([0, 2]);
  });
});
