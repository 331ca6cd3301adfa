/** A circuit as SVG, from its layout; what has happened up to `step` stands out from what is still to come. */

import { type SVGTemplateResult, svg } from 'lit';
import { guard } from 'lit/directives/guard.js';
import {
  type CircuitLayout,
  ENCODING_WIDTH,
  type PlacedMark,
  type PlacedOperation,
  type Stretch,
} from './circuit-layout';
import { signedBar } from './signed';

export interface CircuitTexts {
  /** What prepares all wires at once, said where there is room for it; null: they begin as |0>. */
  readonly encoding: string | null;
  /** The angle at an index, as short text. */
  readonly angle: (index: number) => string;
  /** The value of a wire as text, and its name. */
  readonly value: (wire: number) => string;
  readonly valueName: (wire: number) => string;
  /** How much the angle at an index matters, in [0, 1]; 0 where that is not known. */
  readonly weight: (index: number) => number;
  /** What of the glossary explains a gate, where that can be asked. */
  readonly term?: (gate: string) => string;
  /** Entropy of the qubit of a wire, in bits, when so many operations have been done. */
  readonly entropy: (wire: number, step: number) => number;
}

/** Pixels that a wire is thick where its qubit has one bit of entropy. */
const GLOW = 7;
/** Bits that are too few to be seen. */
const FAINTEST = 0.005;
/** Pixels of a letter, a space and a Chinese character. */
const LETTER = 6.5;
const SPACE = 3;
const WIDE_LETTER = 12.5;

/** `step`: operations done so far, null for the whole circuit at rest. `values`: <Z_i> at that point. */
export function circuitPicture(
  layout: CircuitLayout,
  step: number | null,
  values: Float32Array,
  texts: CircuitTexts,
): SVGTemplateResult {
  const { width, height, wireY, operations, stretches } = layout;
  return svg`<svg class="circuit-picture" viewBox="0 0 ${width} ${height}" width=${width} height=${height} aria-hidden="true">
    ${band(layout, step)}
    ${wireY.map((y) => svg`<line class="wire" x1="0" x2=${layout.readoutX + 12} y1=${y} y2=${y}></line>`)}
    ${stretches.map((stretch) => glow(stretch, step, texts))}
    ${encodingBox(layout, texts.encoding)}
    ${operations.map((operation) => placed(layout, operation, step, texts))}
    ${wireY.map((_, wire) => readout(layout, wire, values[wire] ?? 0, texts))}
  </svg>`;
}

/** The wires' names, drawn apart so that they stay in view while the circuit scrolls. */
export function wireNames(
  layout: CircuitLayout,
  name: (wire: number) => string,
): SVGTemplateResult {
  const width = 34;
  return svg`<svg class="wire-names" viewBox="0 0 ${width} ${layout.height}" width=${width} height=${layout.height} aria-hidden="true">
    ${layout.wireY.map((y, wire) => svg`<text class="wire-name" x=${width - 10} y=${y + 5} text-anchor="end">${name(wire)}</text>`)}
  </svg>`;
}

/** The column of the operation that was done last. */
function band({ operations, height }: CircuitLayout, step: number | null): SVGTemplateResult {
  const at = step === 0 ? null : operations[(step ?? operations.length) - 1];
  const half = at?.marks.some(({ kind }) => kind === 'box') ? at.boxWidth / 2 + 6 : 18;
  const [x, width] = at ? [at.x - half, 2 * half] : [0, ENCODING_WIDTH];
  return svg`<rect class="step-band" x=${x} y="0" width=${width} height=${height} rx="8"></rect>`;
}

/** A wire is thick and coloured where its qubit is entangled: a gate that entangles is seen to. */
function glow(
  { wire, y, from, to, step: begins }: Stretch,
  step: number | null,
  { entropy }: CircuitTexts,
): SVGTemplateResult | null {
  const bits = entropy(wire, begins);
  if (bits < FAINTEST) return null;
  const when = step === null || begins <= step ? 'done' : 'ahead';
  return svg`<line class="wire-glow ${when}" x1=${from} x2=${to} y1=${y} y2=${y} stroke-width=${(1.5 + GLOW * bits).toFixed(2)}></line>`;
}

function encodingBox(
  { wireY, height, gap, boxHeight }: CircuitLayout,
  label: string | null,
): SVGTemplateResult {
  if (label === null)
    return svg`${wireY.map((y) => svg`<text class="ket" data-term="state" x=${ENCODING_WIDTH / 2} y=${y + 4.5} text-anchor="middle">|0⟩</text>`)}`;
  const top = (gap - boxHeight) / 2;
  const long = height - 2 * top;
  const name =
    lengthOf(label) <= long
      ? svg`<text class="encoding-name" text-anchor="middle" transform="translate(${ENCODING_WIDTH / 2 + 4.5} ${height / 2}) rotate(-90)">${label}</text>`
      : svg`<text class="encoding-name" x=${ENCODING_WIDTH / 2} y=${height / 2 + 4.5} text-anchor="middle">|ψ⟩</text>`;
  return svg`<g data-term="amplitude-encoding">
    <rect class="encoding" x="2" y=${top} width=${ENCODING_WIDTH - 4} height=${long} rx="8"></rect>
    ${name}</g>`;
}

/** Of a text in an upright name, at most. */
function lengthOf(text: string): number {
  const widths = [...text].map((letter) => {
    if (letter === ' ') return SPACE;
    return letter > '\u2e80' ? WIDE_LETTER : LETTER;
  });
  return widths.reduce((sum, width) => sum + width, 0);
}

function placed(
  layout: CircuitLayout,
  operation: PlacedOperation,
  step: number | null,
  texts: CircuitTexts,
): SVGTemplateResult {
  const { angles } = operation;
  const when = placeInTime(operation.step, step);
  const angleText = angles.map(texts.angle).join(' ');
  const weight = Math.max(0, ...angles.map(texts.weight));
  // A step changes what has happened, never what is drawn.
  const marks = guard([operation, angleText, weight], () =>
    markedOut(layout, operation, { angleText, weight }),
  );
  return svg`<g class="operation ${when}" data-step=${operation.step} data-term=${texts.term?.(operation.gate) ?? ''}>${marks}</g>`;
}

/** What a box says below its name, or beside it, and how much of it is filled. */
interface BoxContent {
  readonly angleText: string;
  readonly weight: number;
}

function markedOut(
  layout: CircuitLayout,
  operation: PlacedOperation,
  content: BoxContent,
): SVGTemplateResult {
  const { x, marks } = operation;
  const ys = marks.map((mark) => mark.y);
  const link =
    marks.length > 1
      ? svg`<line class="link" x1=${x} x2=${x} y1=${Math.min(...ys)} y2=${Math.max(...ys)}></line>`
      : null;
  const top = Math.min(...ys) - layout.gap / 2;
  const touched = svg`<rect class="touched" x=${x - 19} y=${top} width="38" height=${Math.max(...ys) + layout.gap / 2 - top}></rect>`;
  return svg`${touched}${link}${marks.map((mark) => drawn(layout, operation, mark, content))}`;
}

function placeInTime(own: number, step: number | null): 'done' | 'now' | 'ahead' {
  if (step === null || own < step) return 'done';
  return own === step ? 'now' : 'ahead';
}

function drawn(
  layout: CircuitLayout,
  operation: PlacedOperation,
  mark: PlacedMark,
  content: BoxContent,
): SVGTemplateResult {
  const { x } = operation;
  const { y } = mark;
  switch (mark.kind) {
    case 'control':
      return svg`<circle class="control" cx=${x} cy=${y} r="4.5"></circle>`;
    case 'target':
      return svg`<circle class="target" cx=${x} cy=${y} r="9.5"></circle>
        <path class="target-cross" d="M${x - 9.5} ${y}h19M${x} ${y - 9.5}v19"></path>`;
    case 'swap':
      return svg`<path class="target-cross" d="M${x - 6} ${y - 6}l12 12M${x + 6} ${y - 6}l-12 12"></path>`;
    case 'box':
      return box(layout, operation, mark, content);
  }
}

function box(
  { boxHeight: height, tight }: CircuitLayout,
  { x, boxWidth: width }: PlacedOperation,
  { y, label }: PlacedMark,
  { angleText, weight }: BoxContent,
): SVGTemplateResult {
  const left = x - width / 2;
  const said = tight
    ? svg`<text class="gate-name" x=${x} y=${y + 4.5} text-anchor="middle">${label}${angleText ? svg`<tspan class="gate-angle" dx="4">${angleText}</tspan>` : null}</text>`
    : svg`<text class="gate-name" x=${x} y=${angleText ? y - 2 : y + 5} text-anchor="middle">${label}</text>
        ${angleText ? svg`<text class="gate-angle" x=${x} y=${y + 13} text-anchor="middle">${angleText}</text>` : null}`;
  return svg`<rect class="gate-ground" x=${left} y=${y - height / 2} width=${width} height=${height} rx="6"></rect>
        <rect class="gate-weight" x=${left} y=${y + height / 2 - weight * height} width=${width} height=${weight * height} rx="6"></rect>
        <rect class="gate" x=${left} y=${y - height / 2} width=${width} height=${height} rx="6"></rect>
        ${said}`;
}

/** The meter of a wire, the value that it shows and its name. */
function readout(
  { readoutX: x, wireY, tight }: CircuitLayout,
  wire: number,
  value: number,
  texts: CircuitTexts,
): SVGTemplateResult {
  const y = wireY[wire] ?? 0;
  const [nameY, valueX, valueY] = tight ? [y + 4.5, x + 134, y + 4.5] : [y - 3, x + 98, y + 13];
  return svg`
    <rect class="meter" data-term="measurement" x=${x} y=${y - 13} width="30" height="26" rx="5"></rect>
    <path class="meter-arc" d="M${x + 6} ${y + 6}a9 9 0 0 1 18 0M${x + 15} ${y + 6}l6 -10"></path>
    ${signedBar(x + 64, y, value, 26, 12)}
    <text class="value-name" data-term="expectation-z" x=${x + 98} y=${nameY}>${texts.valueName(wire)}</text>
    <text class="value" x=${valueX} y=${valueY}>${texts.value(wire)}</text>`;
}
