/** The state at the chosen step: its amplitudes with their phases. */

import { html, type TemplateResult } from 'lit';
import { basisLabel, type TraceRow, traceRow } from '../../app/measure/trace';
import { describeAmplitudes, describeHeaviest, REAL } from '../../app/say/describe-circuit';
import { asFinestValue, asShare, asValue } from '../../app/say/numbers';
import { amplitudePicture } from '../../draw/amplitudes';
import type { Trace } from '../../engine/types';
import type { Texts } from '../../locales/texts';
import { figureTable } from '../kit/figure-table';
import { type ShownCircuit, shownCircuit } from '../kit/shown-circuit';
import { BenchPanel } from './bench-panel';
import { phaseLegend } from './phase-legend';

export class StatePanel extends BenchPanel {
  readonly name = 'state';

  protected override render(): TemplateResult | null {
    const { texts } = this.page;
    const shown = shownCircuit(this.page);
    if (!shown) return null;
    const { row, trace } = shown;
    return this.frame({
      terms: ['state', 'amplitude', 'phase', 'probability', 'superposition'],
      reading: texts.tell(describeHeaviest(row)),
      sentence: `${lead(texts, shown)}${texts.gap}${texts.tell(describeAmplitudes(row))}`,
      picture: (size) =>
        amplitudePicture(row, fullSize(trace), size, {
          ...axes(texts, trace.qubits),
          amplitude: (index) => amplitudeText(texts, row, index),
          probability: (index) => texts.show(asShare(probability(row, index))),
        }),
      notes: html`${phaseLegend(texts)}${this.#table(row, trace.qubits)}`,
    });
  }

  #table(row: TraceRow, qubits: number): TemplateResult {
    const { texts } = this.page;
    const complex = row.imaginary.some((part) => Math.abs(part) > REAL);
    const heads = ['table-state', 'table-amplitude', 'table-probability'];
    return figureTable(
      texts.say('amplitudes-table'),
      heads.map((id) => texts.say(id)),
      () =>
        Array.from(row.real, (real, index) => [
          basisLabel(index, qubits),
          complex ? complexText(texts, row, index) : texts.show(asFinestValue(real)),
          texts.show(asShare(probability(row, index))),
        ]),
    );
  }
}

/** An imaginary part that is shown as none. */
const NOTHING = 5e-5;

const probability = ({ real, imaginary }: TraceRow, index: number): number =>
  (real[index] ?? 0) ** 2 + (imaginary[index] ?? 0) ** 2;

/** A real number where it is one, otherwise its size: the hand beside it has the phase. */
function amplitudeText(texts: Texts, row: TraceRow, index: number): string {
  const real = Math.abs(row.imaginary[index] ?? 0) < 100 * NOTHING;
  const value = real ? row.real[index] : Math.sqrt(probability(row, index));
  const shown = texts.show(asValue(value));
  return real ? shown : `|${shown}|`;
}

function complexText(texts: Texts, { real, imaginary }: TraceRow, index: number): string {
  const im = imaginary[index] ?? 0;
  const size = texts.show(asFinestValue(Math.abs(im)));
  return `${texts.show(asFinestValue(real[index]))} ${im < -NOTHING ? '−' : '+'} ${size} i`;
}

function lead(texts: Texts, { step, answer }: ShownCircuit): string {
  return step === 0 && answer
    ? texts.say('amplitudes-lead')
    : texts.say('amplitudes-at-step', { step });
}

/** Which qubits the rows and the columns of the square count. */
function axes(texts: Texts, qubits: number): { rows: string; columns: string } {
  const half = Math.floor(qubits / 2);
  return {
    rows: texts.say('amplitudes-axis', { first: 0, last: half - 1 }),
    columns: texts.say('amplitudes-axis', { first: half, last: qubits - 1 }),
  };
}

const fullSizes = new WeakMap<Trace, number>();

/** The largest amplitude of any step fills its cell, so that steps can be compared. */
function fullSize(trace: Trace): number {
  const size = fullSizes.get(trace) ?? largestAmplitude(trace);
  fullSizes.set(trace, size);
  return size;
}

function largestAmplitude(trace: Trace): number {
  let largest = 0;
  for (let step = 0; step < trace.rows; step++) {
    const { real, imaginary } = traceRow(trace, step);
    for (let k = 0; k < real.length; k++)
      largest = Math.max(largest, Math.hypot(real[k] ?? 0, imaginary[k] ?? 0));
  }
  return largest || 1;
}

customElements.define('qurio-bench-state', StatePanel);
