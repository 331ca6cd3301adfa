/** The matrices of the gates, as gate_table.cpp has them: of two wires the first is the control and the left bit. */

import { call, type Formula, matrix, over, type Part, root, row, sub, sup } from './formula';

const half = over('θ', '2');
const cos: Part = row('cos', half);
const sin: Part = row('sin', half);
const turned = (angle: Part): Formula => sup('e', row('i', angle));
const back = sup('e', row('− i', half));
const forth = turned(half);
const minus = (part: Part): Formula => row('−', part);

/** Where a gate of two wires does nothing unless the first one is 1. */
function controlled(a: Part, b: Part, c: Part, d: Part): Formula {
  return matrix(['1', '0', '0', '0'], ['0', '1', '0', '0'], ['0', '0', a, b], ['0', '0', c, d]);
}

/** cos on the diagonal, the two others on the other one. */
function ising(outer: Part, inner: Part): Formula {
  return matrix(
    [cos, '0', '0', outer],
    ['0', cos, inner, '0'],
    ['0', inner, cos, '0'],
    [outer, '0', '0', cos],
  );
}

const turnedBy = (axis: string): Formula => call(sub('R', axis), 'θ');

/** Gate name in small letters -> what it is called in formulas, and its matrix. */
export const GATE_FORMULAS = {
  x: row('X =', matrix(['0', '1'], ['1', '0'])),
  y: row('Y =', matrix(['0', '− i'], ['i', '0'])),
  z: row('Z =', matrix(['1', '0'], ['0', '− 1'])),
  h: row('H =', over('1', root('2')), matrix(['1', '1'], ['1', '− 1'])),
  s: row('S =', matrix(['1', '0'], ['0', 'i'])),
  t: row('T =', matrix(['1', '0'], ['0', turned(over('π', '4'))])),
  rx: row(turnedBy('x'), '=', matrix([cos, row('− i', sin)], [row('− i', sin), cos])),
  ry: row(turnedBy('y'), '=', matrix([cos, minus(sin)], [sin, cos])),
  rz: row(turnedBy('z'), '=', matrix([back, '0'], ['0', forth])),
  phase: row(call('P', 'θ'), '=', matrix(['1', '0'], ['0', turned('θ')])),
  rot: row(
    ...[call('ROT', 'α , β , γ'), '='],
    ...[call(sub('R', 'z'), 'γ'), call(sub('R', 'y'), 'β'), call(sub('R', 'z'), 'α')],
  ),
  cnot: row('CNOT =', controlled('0', '1', '1', '0')),
  cz: row('CZ =', controlled('1', '0', '0', '− 1')),
  swap: row(
    'SWAP =',
    matrix(['1', '0', '0', '0'], ['0', '0', '1', '0'], ['0', '1', '0', '0'], ['0', '0', '0', '1']),
  ),
  crx: row(call('CRX', 'θ'), '=', controlled(cos, row('− i', sin), row('− i', sin), cos)),
  cry: row(call('CRY', 'θ'), '=', controlled(cos, minus(sin), sin, cos)),
  crz: row(call('CRZ', 'θ'), '=', controlled(back, '0', '0', forth)),
  rxx: row(turnedBy('xx'), '=', ising(row('− i', sin), row('− i', sin))),
  ryy: row(turnedBy('yy'), '=', ising(row('i', sin), row('− i', sin))),
  rzz: row(
    turnedBy('zz'),
    '=',
    matrix(
      [back, '0', '0', '0'],
      ['0', forth, '0', '0'],
      ['0', '0', forth, '0'],
      ['0', '0', '0', back],
    ),
  ),
} as const satisfies Record<string, Formula>;
