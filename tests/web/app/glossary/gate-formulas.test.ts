/** The formulas of the gates, computed: each is the matrix that its gate is defined by. */

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Formula } from '../../../../web/src/app/glossary/formula';
import { GATE_FORMULAS } from '../../../../web/src/app/glossary/gate-formulas';
import { gateTerm, isTerm, TERM_IDS, termOf } from '../../../../web/src/app/glossary/terms';
import { LANGUAGES } from '../../../../web/src/locales/languages';
import {
  type Complex,
  type ComplexMatrix,
  controlled,
  multiplied,
  plus,
  real,
  scaled,
  tensor,
  times,
  turned,
} from '../../support/complex-matrices';
import { messagesOf } from '../../support/messages';

const THETA = 0.83;
const X = real([0, 1], [1, 0]);
const Y: ComplexMatrix = [
  [
    [0, 0],
    [0, -1],
  ],
  [
    [0, 1],
    [0, 0],
  ],
];
const Z = real([1, 0], [0, -1]);
const H = scaled(real([1, 1], [1, -1]), [Math.SQRT1_2, 0]);
const SWAP = real([1, 0, 0, 0], [0, 0, 1, 0], [0, 1, 0, 0], [0, 0, 0, 1]);

const phase = (angle: number): ComplexMatrix => [
  [
    [1, 0],
    [0, 0],
  ],
  [
    [0, 0],
    [Math.cos(angle), Math.sin(angle)],
  ],
];

/** What each gate is, made of Pauli matrices and nothing of ours. */
const DEFINED: Readonly<Record<Exclude<keyof typeof GATE_FORMULAS, 'rot'>, ComplexMatrix>> = {
  x: X,
  y: Y,
  z: Z,
  h: H,
  s: phase(Math.PI / 2),
  t: phase(Math.PI / 4),
  rx: turned(X, THETA),
  ry: turned(Y, THETA),
  rz: turned(Z, THETA),
  phase: phase(THETA),
  cnot: controlled(X),
  cz: controlled(Z),
  swap: SWAP,
  crx: controlled(turned(X, THETA)),
  cry: controlled(turned(Y, THETA)),
  crz: controlled(turned(Z, THETA)),
  rxx: turned(tensor(X, X), THETA),
  ryy: turned(tensor(Y, Y), THETA),
  rzz: turned(tensor(Z, Z), THETA),
};

/** What a formula is worth: a product of its parts, of which a minus turns what follows. */
function worth({ tag, parts }: Formula): Complex {
  const text = typeof parts[0] === 'string' ? parts[0] : '';
  const inner = parts.filter((part): part is Formula => typeof part !== 'string');
  const value = (k: number): Complex => worth(inner[k] as Formula);
  if (tag === 'mn') return [Number(text), 0];
  if (tag === 'mi') {
    const named: Record<string, Complex> = { i: [0, 1], θ: [THETA, 0], π: [Math.PI, 0] };
    const known = named[text];
    if (known === undefined) throw new Error(`"${text}" has no value`);
    return known;
  }
  if (tag === 'mfrac') return times(value(0), [1 / value(1)[0], 0]);
  if (tag === 'msqrt') return [Math.sqrt(value(0)[0]), 0];
  if (tag === 'msup') {
    expect(inner[0]).toEqual({ tag: 'mi', parts: ['e'] });
    const [a, b] = value(1);
    return [Math.exp(a) * Math.cos(b), Math.exp(a) * Math.sin(b)];
  }
  expect(tag).toBe('mrow');
  let product: Complex = [1, 0];
  for (let k = 0; k < inner.length; k++) {
    const name = String(inner[k]?.parts[0]);
    if (name === '−') product = times(product, [-1, 0]);
    else if (name === 'cos' || name === 'sin')
      product = times(product, [Math[name](value(++k)[0]), 0]);
    else product = times(product, value(k));
  }
  return product;
}

/** A formula's table, times what stands between it and the equals sign. */
function matrixOf(formula: Formula): ComplexMatrix {
  const parts = formula.parts as readonly Formula[];
  const factor = parts.slice(parts.findIndex((part) => part.parts[0] === '=') + 1, -1);
  const by = factor.map(worth).reduce(times, [1, 0]);
  const table = parts.at(-1) as Formula;
  expect(table.tag).toBe('mtable');
  return (table.parts as readonly Formula[]).map((row) =>
    (row.parts as readonly Formula[]).map((cell) =>
      times(by, (cell.parts as readonly Formula[]).map(worth).reduce(times, [1, 0])),
    ),
  );
}

function expectSame(a: ComplexMatrix, b: ComplexMatrix): void {
  expect(a).toHaveLength(b.length);
  for (const [i, row] of b.entries()) {
    expect(a[i]).toHaveLength(row.length);
    for (const [j, [re, im]] of row.entries()) {
      const [gotRe = Number.NaN, gotIm = Number.NaN] = a[i]?.[j] ?? [];
      expect([i, j, gotRe, gotIm]).toEqual([i, j, expect.closeTo(re, 12), expect.closeTo(im, 12)]);
    }
  }
}

it.each(Object.entries(DEFINED))('%s', (name, defined) => {
  expectSame(matrixOf(GATE_FORMULAS[name as keyof typeof DEFINED]), defined);
});

it('every gate of the gate table has a term, and no other', () => {
  const table = new URL('../../../../core/quantum/gate_table.cpp', import.meta.url);
  const names = [...readFileSync(table, 'utf8').matchAll(/\.name = "(\w+)"/g)].map(
    ([, name = '']) => name,
  );
  expect(names.length).toBeGreaterThan(15);
  expect(names.map(gateTerm)).toEqual(names.map((name) => `gate-${name.toLowerCase()}`));
  expect(TERM_IDS.filter((id) => id.startsWith('gate-'))).toHaveLength(names.length);
  expect(names.map((name) => termOf(gateTerm(name) as 'gate-x').symbol)).toEqual(names);
  expect(gateTerm('NOT')).toBeNull();
  expect(['entropy', 'constructor', ''].map(isTerm)).toEqual([true, false, false]);
});

describe('what physicists are told of gates', () => {
  const told = (gate: string): string[] =>
    LANGUAGES.map((language) => {
      const message = new RegExp(`^term-gate-${gate}-says =.*\\n(?: .*\\n)*`, 'm');
      return message.exec(messagesOf(language))?.[0] ?? '';
    });

  it.each([
    ...[...'XYZ'].map((axis) => [`r${axis.toLowerCase()}`, `exp(−iθ${axis}/2)`]),
    ...[...'XYZ'].map((axis) => [`r${axis}${axis}`.toLowerCase(), `exp(−iθ ${axis}⊗${axis}/2)`]),
  ])('%s is %s: so it is turned above', (gate, formula) => {
    for (const text of told(gate)) expect(text).toContain(formula);
  });

  it('H² = 1, S² = Z, T² = S, Y = iXZ', () => {
    for (const text of told('h')) expect(text).toContain('H² = 1');
    for (const text of told('s')) expect(text).toContain('S² = Z');
    for (const text of told('y')) expect(text).toContain('Y = iXZ');
    expectSame(multiplied(H, H), real([1, 0], [0, 1]));
    expectSame(multiplied(DEFINED.s, DEFINED.s), Z);
    expectSame(multiplied(DEFINED.t, DEFINED.t), DEFINED.s);
    expectSame(scaled(multiplied(X, Z), [0, 1]), Y);
  });

  it('PHASE is diag(1, exp(iθ)), and RZ up to a phase of all', () => {
    for (const text of told('phase')) expect(text).toContain('diag(1, exp(iθ))');
    const all: Complex = [Math.cos(THETA / 2), Math.sin(THETA / 2)];
    expectSame(scaled(DEFINED.rz, all), DEFINED.phase);
  });

  it('CZ is CNOT between two H on the target, SWAP three CNOTs', () => {
    const onTarget = tensor(real([1, 0], [0, 1]), H);
    expectSame(multiplied(onTarget, multiplied(DEFINED.cnot, onTarget)), DEFINED.cz);
    const back = multiplied(SWAP, multiplied(DEFINED.cnot, SWAP));
    expectSame(multiplied(DEFINED.cnot, multiplied(back, DEFINED.cnot)), SWAP);
  });

  it('CNOT makes a Bell state of |+⟩|0⟩', () => {
    for (const text of told('cnot')) expect(text).toContain('|+⟩|0⟩');
    const plusZero: readonly Complex[] = [
      [Math.SQRT1_2, 0],
      [0, 0],
      [Math.SQRT1_2, 0],
      [0, 0],
    ];
    const bell = DEFINED.cnot.map((row) =>
      row.reduce<Complex>((sum, x, k) => plus(sum, times(x, plusZero[k] ?? [0, 0])), [0, 0]),
    );
    expect(bell.map(([re]) => re)).toEqual([Math.SQRT1_2, 0, 0, Math.SQRT1_2]);
  });
});
