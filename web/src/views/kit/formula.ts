/** A formula as MathML: set by the browser, read out by screen readers. */

import { html, mathml, type TemplateResult } from 'lit';
import type { Formula, FormulaTag } from '../../app/glossary/formula';

type Children = readonly unknown[];

/** A row an element of MathML. */
const ELEMENTS: Readonly<Record<FormulaTag, (children: Children) => unknown>> = {
  mi: (children) => mathml`<mi>${children}</mi>`,
  mn: (children) => mathml`<mn>${children}</mn>`,
  mo: (children) => mathml`<mo>${children}</mo>`,
  mrow: (children) => mathml`<mrow>${children}</mrow>`,
  mfrac: (children) => mathml`<mfrac>${children}</mfrac>`,
  // Few fonts have a root that grows: its bar is drawn over what is under it.
  msqrt: (children) =>
    mathml`<mrow><mo lspace="0" rspace="0">√</mo><mrow class="under-root">${children}</mrow></mrow>`,
  msub: (children) => mathml`<msub>${children}</msub>`,
  msup: (children) => mathml`<msup>${children}</msup>`,
  munder: (children) => mathml`<munder>${children}</munder>`,
  mover: (children) => mathml`<mover>${children}</mover>`,
  mtable: (children) => mathml`<mtable>${children}</mtable>`,
  mtr: (children) => mathml`<mtr>${children}</mtr>`,
  mtd: (children) => mathml`<mtd>${children}</mtd>`,
};

/** In a line of its own. */
export function mathOf(formula: Formula): TemplateResult {
  return html`<math display="block">${nodeOf(formula)}</math>`;
}

/** `before`: what stands before it in its row. */
function nodeOf({ tag, parts }: Formula, before?: Formula): unknown {
  if (tag === 'mo' && closesUp(parts[0], before))
    return mathml`<mo lspace="0" rspace="0">${parts}</mo>`;
  const formulas = parts.map((part) => (typeof part === 'string' ? undefined : part));
  return ELEMENTS[tag](
    parts.map((part, i) => (typeof part === 'string' ? part : nodeOf(part, formulas[i - 1]))),
  );
}

/** Bars and brackets of kets stand close to what they hold; so does a minus that takes nothing from anything. */
function closesUp(sign: unknown, before?: Formula): boolean {
  if (sign === '−') return before === undefined || (before.tag === 'mo' && before.parts[0] !== ')');
  return ['|', '⟨', '⟩'].includes(String(sign));
}
