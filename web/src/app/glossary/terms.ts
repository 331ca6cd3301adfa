/**
 * The glossary's terms: every symbol of workbench and lessons that a visitor may ask about, with its
 * formula. Names and explanations are texts: `term-ID` and `term-ID-says` of locales/glossary.
 */

import {
  call,
  type Formula,
  hat,
  ket,
  mean,
  over,
  root,
  row,
  size,
  sub,
  sum,
  sup,
} from './formula';
import { GATE_FORMULAS } from './gate-formulas';

export interface Term {
  /** As it stands in pictures and tables; null where it has none. */
  readonly symbol: string | null;
  readonly formula: Formula;
}

const term = (symbol: string | null, formula: Formula): Term => ({ symbol, formula });
const p = (...of: Parameters<typeof row>): Formula => call('p', ...of);
const entropyOf = (part: string): Formula => call('S', part);
const squared = (part: string): Formula => sup(size(part), '2');

const CONCEPTS = {
  qubit: term(
    'q',
    row(ket('q'), '= α', ket('0'), '+ β', ket('1'), ',', squared('α'), '+', squared('β'), '= 1'),
  ),
  state: term('|ψ⟩', row(ket('ψ'), '=', sum('x'), sub('a', 'x'), ket('x'))),
  amplitude: term('a', row(sub('a', 'x'), '= ⟨ x | ψ ⟩')),
  probability: term('p', row(p('x'), '=', sup(size(sub('a', 'x')), '2'))),
  phase: term('φ', row('a =', size('a'), sup('e', 'i φ'))),
  superposition: term(
    '|+⟩',
    row(ket('+'), '=', over('1', root('2')), '(', ket('0'), '+', ket('1'), ')'),
  ),
  measurement: term(null, row(p('x'), '=', sup(size('⟨ x | ψ ⟩'), '2'))),
  shot: term(
    'N',
    row(hat('p'), '=', over('n', 'N'), ',', sub('σ', 'p'), '=', root('p ( 1 − p ) / N')),
  ),
  basis: term(null, row(ket('±'), '=', over('1', root('2')), '(', ket('0'), '±', ket('1'), ')')),
  'expectation-z': term('⟨Z⟩', row(mean('Z'), '= ⟨ ψ | Z | ψ ⟩ =', p('0'), '−', p('1'))),
  'expectation-x': term('⟨X⟩', row(mean('X'), '= ⟨ ψ | X | ψ ⟩ =', p('+'), '−', p('−'))),
  correlation: term(
    '⟨ZZ⟩',
    row(mean('Z Z'), '=', p('00'), '+', p('11'), '−', p('01'), '−', p('10')),
  ),
  'bloch-vector': term(
    'r',
    row('r = (', mean('X'), ',', mean('Y'), ',', mean('Z'), ') ,', size('r'), '≤ 1'),
  ),
  entropy: term('S', row(entropyOf('ρ'), '= − Tr ( ρ', sub('log', '2'), 'ρ )')),
  'mutual-information': term(
    'I',
    row(call('I', 'a : b'), '=', entropyOf('a'), '+', entropyOf('b'), '−', entropyOf('ab')),
  ),
  entanglement: term(
    'Q',
    row('Q =', over('2', 'n'), sum('k'), '( 1 − Tr', sup(sub('ρ', 'k'), '2'), ')'),
  ),
  'amplitude-encoding': term(
    null,
    row(ket('ψ'), '=', over('1', size('v')), sum('x'), sub('v', 'x'), ket('x')),
  ),
  circuit: term(
    'U',
    row(ket('ψ'), '=', sub('U', 'm'), '⋯', sub('U', '2'), sub('U', '1'), ket('0⋯0')),
  ),
  ansatz: term('U(θ)', row(ket(row('ψ', '(', 'θ', ')')), '=', call('U', 'θ'), ket(sub('ψ', '0')))),
  gradient: term(
    '∇',
    row(
      '∇ f = (',
      over(row('∂ f'), row('∂', sub('θ', '1'))),
      ', …,',
      over(row('∂ f'), row('∂', sub('θ', 'm'))),
      ')',
    ),
  ),
  'parameter-shift': term(
    null,
    row(
      over('∂ f', '∂ θ'),
      '=',
      over('1', '2'),
      '[ f ( θ +',
      over('π', '2'),
      ') − f ( θ −',
      over('π', '2'),
      ') ]',
    ),
  ),
  loss: term('L', row('L = − ln', p('y'))),
  noise: term(null, row('ρ →', sum('k'), sub('K', 'k'), 'ρ', sup(sub('K', 'k'), '†'))),
  depolarising: term('p', row('ρ → ( 1 − p ) ρ + p', over('I', '2'))),
  'readout-error': term('ε', row(call(sup('p', '′'), '0'), '= ( 1 − ε )', p('0'), '+ ε', p('1'))),
  odds: term(null, over(p('a'), p('b'))),
  attention: term(
    'A',
    row(
      sub('A', 'w r'),
      '=',
      over(sup('e', sub('s', 'w r')), row(sum('k'), sup('e', sub('s', 'w k')))),
    ),
  ),
} as const;

export type GateTerm = `gate-${keyof typeof GATE_FORMULAS}`;
export type TermId = keyof typeof CONCEPTS | GateTerm;

const gates = Object.entries(GATE_FORMULAS).map(
  ([name, formula]) => [`gate-${name}`, term(name.toUpperCase(), formula)] as const,
);

const TERMS: ReadonlyMap<string, Term> = new Map([...Object.entries(CONCEPTS), ...gates]);

/** In the order in which they build on each other, the gates last. */
export const TERM_IDS = [...TERMS.keys()] as readonly TermId[];

/** Whether there is a term of that name: for names that come from a file. */
export function isTerm(id: string): id is TermId {
  return TERMS.has(id);
}

export function termOf(id: TermId): Term {
  const known = TERMS.get(id);
  if (known === undefined) throw new Error(`the glossary has no term "${id}"`);
  return known;
}

/** Of a gate of the gate table by its name there ("RY"); null: it has no term. */
export function gateTerm(name: string): TermId | null {
  const id = `gate-${name.toLowerCase()}`;
  return isTerm(id) ? id : null;
}
