/** Heads of several sizes: what more trained numbers are worth, with a circuit and without. */

import { html, type TemplateResult } from 'lit';
import { CURVE_CONDITIONS, type CurveSize, sizesOf, WITHOUT_CIRCUIT } from '../../app/lab/curve';
import { type Curve, FAIR } from '../../app/lab/results';
import { describeCircuitOfCurve, describeCurve } from '../../app/say/describe-curve';
import { asRounded, asTickShare } from '../../app/say/numbers';
import { headName } from '../../app/say/results-tables';
import { type SizedLine, sizeCurve } from '../../draw/size-curve';
import { SHIPPED } from '../../engine/types';
import type { Texts } from '../../locales/texts';
import { figureTable } from '../kit/figure-table';
import { spreadText } from './few-shot-figure';

export function curveFigure(curve: Curve, texts: Texts, narrow: boolean): TemplateResult {
  const verdict = describeCurve(curve);
  const circuit = describeCircuitOfCurve(curve);
  const names = curve.families.map(({ name }) => name);
  const lines = names
    // Its line would hide that of the same head with the circuit; sentence and table have it.
    .filter((name) => name !== WITHOUT_CIRCUIT)
    .map((name) => lineOf(curve, name, texts));
  const heads = [
    'table-model',
    'table-numbers',
    ...CURVE_CONDITIONS.map((condition) => `condition-${condition}`),
  ];
  return html`
    <h4>${texts.say('curve-heading')}</h4>
    <p class="figure-sentence" data-testid="curve">${verdict ? texts.tell(verdict) : null}${texts.gap}${circuit ? texts.tell(circuit) : null}</p>
    <div class="picture-box" data-testid="curve-chart">${sizeCurve(
      lines,
      {
        share: (share) => texts.show(asTickShare(share)),
        size: (size) => texts.show(asRounded(size)),
      },
      narrow,
    )}</div>
    <p class="legend">${texts.say('curve-legend')}</p>
    ${figureTable(
      texts.say('curve-table'),
      heads.map((id) => texts.say(id)),
      () => names.flatMap((name) => sizesOf(curve, name).map((size) => rowOf(name, size, texts))),
    )}`;
}

function lineOf(curve: Curve, name: string, texts: Texts): SizedLine {
  return {
    name: texts.tell(headName(name)),
    points: sizesOf(curve, name).flatMap(({ parameters, conditions }) => {
      const figures = conditions[FAIR];
      if (!figures) return [];
      const [low, high] = figures.interval;
      return [{ size: parameters, value: figures.accuracy[0], low, high }];
    }),
    main: name === SHIPPED,
  };
}

function rowOf(name: string, size: CurveSize, texts: Texts): string[] {
  const numbers = { all: size.parameters, circuit: size.circuit_parameters };
  const accuracies = CURVE_CONDITIONS.map((condition) => {
    const accuracy = size.conditions[condition]?.accuracy;
    return accuracy ? spreadText(texts, accuracy) : '–';
  });
  return [texts.tell(headName(name)), texts.say('table-of', numbers), ...accuracies];
}
