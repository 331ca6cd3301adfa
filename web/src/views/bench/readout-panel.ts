/** What would be read out of the circuit at the chosen step: each qubit and each pair, along two axes. */

import { html, type TemplateResult } from 'lit';
import { readoutAt } from '../../app/measure/readout';
import { describeReadout } from '../../app/say/describe-circuit';
import { asFinestValue } from '../../app/say/numbers';
import { readoutPicture } from '../../draw/readout';
import { figureTable } from '../kit/figure-table';
import { shownCircuit } from '../kit/shown-circuit';
import { signLegend } from '../kit/sign-legend';
import { BenchPanel } from './bench-panel';

export class ReadoutPanel extends BenchPanel {
  readonly name = 'readout';

  protected override render(): TemplateResult | null {
    const { texts } = this.page;
    const shown = shownCircuit(this.page);
    if (!shown) return null;
    const readout = readoutAt(shown.row);
    const strongest = texts.tell(describeReadout(readout));
    return this.frame({
      terms: ['measurement', 'expectation-z', 'expectation-x', 'correlation'],
      reading: strongest,
      sentence: `${texts.say('readout-lead')}${texts.gap}${strongest}`,
      picture: (size) =>
        readoutPicture(readout, size, {
          wire: (wire) => texts.say('wire', { wire }),
          alongZ: texts.say('readout-z'),
          alongX: texts.say('readout-x'),
        }),
      notes: html`
        ${signLegend(texts)}
        ${figureTable(
          texts.say('readout-table'),
          [texts.say('table-measured'), texts.say('table-value')],
          () => readout.values.map(({ name, value }) => [name, texts.show(asFinestValue(value))]),
        )}`,
    });
  }
}

customElements.define('qurio-bench-readout', ReadoutPanel);
