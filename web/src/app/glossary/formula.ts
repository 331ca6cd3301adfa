/**
 * Formulas as trees, which become MathML elements in views/kit/formula.ts: what can be drawn can also
 * be computed, and a test does (tests/web/app/glossary).
 */

/** Elements of MathML Core that formulas are made of. */
export type FormulaTag =
  | 'mi'
  | 'mn'
  | 'mo'
  | 'mrow'
  | 'mfrac'
  | 'msqrt'
  | 'msub'
  | 'msup'
  | 'munder'
  | 'mover'
  | 'mtable'
  | 'mtr'
  | 'mtd';

/** An element with its children, the last of which may be its text. */
export interface Formula {
  readonly tag: FormulaTag;
  readonly parts: readonly (Formula | string)[];
}

/** A number, a name or an operator; formulas stay as they are. */
export type Part = Formula | string;

const element = (tag: FormulaTag, ...parts: Part[]): Formula => ({ tag, parts });

/** "2" is a number, "cos" or "ψ" a name, everything else an operator. */
function leaf(part: Part): Formula {
  if (typeof part !== 'string') return part;
  if (/^\d+$/.test(part)) return element('mn', part);
  return element(/^[\p{L}\p{M}ℏ′]+$/u.test(part) ? 'mi' : 'mo', part);
}

/** Side by side. A text is cut at its spaces: "a + b" are three parts. */
export function row(...parts: Part[]): Formula {
  const cut = parts.flatMap((part): Part[] =>
    typeof part === 'string' ? part.split(' ') : [part],
  );
  return element('mrow', ...cut.map(leaf));
}

const one = (part: Part): Formula => {
  const whole = typeof part === 'string' ? row(part) : part;
  const [only] = whole.parts;
  const isAlone = whole.tag === 'mrow' && whole.parts.length === 1 && typeof only === 'object';
  return isAlone ? only : whole;
};

export const over = (above: Part, below: Part): Formula => element('mfrac', one(above), one(below));
export const root = (of: Part): Formula => element('msqrt', one(of));
export const sub = (of: Part, index: Part): Formula => element('msub', one(of), one(index));
export const sup = (of: Part, power: Part): Formula => element('msup', one(of), one(power));
export const hat = (of: Part): Formula => element('mover', one(of), element('mo', '^'));
export const sum = (index: Part): Formula => element('munder', element('mo', '∑'), one(index));
export const ket = (name: Part): Formula => row('|', one(name), '⟩');
export const size = (of: Part): Formula => row('|', one(of), '|');
export const mean = (of: Part): Formula => row('⟨', one(of), '⟩');
export const call = (name: Part, ...of: Part[]): Formula => row(one(name), '(', ...of, ')');

/** Its brackets are drawn around it, whichever font there is. */
export function matrix(...rows: readonly (readonly Part[])[]): Formula {
  const cells = rows.map((cellsOfRow) =>
    element('mtr', ...cellsOfRow.map((cell) => element('mtd', one(cell)))),
  );
  return element('mtable', ...cells);
}
