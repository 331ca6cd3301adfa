/** A formula as MathML: set by the browser, read out by screen readers. */

import { html, mathml, type TemplateResult } from 'lit';
import type { Formula, FormulaTag } from '../../app/glossary/formula';

type Children = readonly unknown[];

/** A row an element of MathML. */
const ELEMENTS: Readonly<Record<FormulaTag, (children: Children) => unknown>> = {
  mi: (children) => mathml`<mi>${children}</mi>`,
  mn: (children) => mathml`<mn>${children}</mn>`,
  mo: (children) => operator(children),
  mrow: (children) => mathml`<mrow>${children}</mrow>`,
  mfrac: (children) => mathml`<mfrac>${children}</mfrac>`,
  msqrt: (children) => mathml`<msqrt>${children}</msqrt>`,
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

function nodeOf({ tag, parts }: Formula): unknown {
  return ELEMENTS[tag](parts.map((part) => (typeof part === 'string' ? part : nodeOf(part))));
}

/** Bars and brackets of kets close up to what they hold, wherever in a row they stand. */
const CLOSE = ['|', '⟨', '⟩'];

function operator(children: Children): unknown {
  const [sign] = children;
  return CLOSE.includes(String(sign))
    ? mathml`<mo lspace="0" rspace="0">${children}</mo>`
    : mathml`<mo>${children}</mo>`;
}
