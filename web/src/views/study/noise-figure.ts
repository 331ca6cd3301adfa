/** The shipped head on a device that errs, and with few shots: measured on all its test objects. */

import { html, type TemplateResult } from 'lit';
import type { NoiseFigures } from '../../app/lab/results';
import { describeNoise } from '../../app/say/describe-noise';
import { asShare, asTickPercent, asTickShare } from '../../app/say/numbers';
import { type MeasuredLine, measuredLines } from '../../draw/measured-lines';
import type { Texts } from '../../locales/texts';
import { figureTable } from '../kit/figure-table';
import { pointOf, spreadText } from './few-shot-figure';

const GIVEN = ['photo_caption', 'photo'] as const;

export function noiseFigure(figures: NoiseFigures, texts: Texts, narrow: boolean): TemplateResult {
  const sentence = describeNoise(figures);
  const { photo_caption: both } = figures;
  const errors = both.noise.map(({ p }) => texts.show(asTickPercent(p)));
  const shots = both.shots.map((one) => texts.say('noise-shots', { shots: one.shots }));
  const label = (share: number): string => texts.show(asTickShare(share));
  const picture = (key: 'noise' | 'shots', places: readonly string[]): TemplateResult =>
    html`<div class="picture-box" data-testid="results-${key}">${measuredLines(linesOf(figures, key, texts), places, label, narrow)}</div>`;
  const rows = (key: 'noise' | 'shots', names: readonly string[]) =>
    names.map((name, k) => [
      name,
      ...GIVEN.map((given) => {
        const accuracy = figures[given][key][k]?.accuracy;
        return accuracy ? spreadText(texts, accuracy) : '–';
      }),
    ]);
  const heads = ['noise-device', ...GIVEN.map((given) => `condition-${given}`)];
  return html`
    <h4>${texts.say('noise-heading')}</h4>
    <p class="figure-sentence" data-testid="noise-sentence">${sentence ? texts.tell(sentence) : null}</p>
    <p class="hint">${texts.say('shots-preparation')}</p>
    <div class="side-by-side">
      <div><p class="hint">${texts.say('noise-errors')}</p>${picture('noise', errors)}</div>
      <div><p class="hint">${texts.say('noise-counts')}</p>${picture(
        'shots',
        both.shots.map((one) => texts.say('noise-count', { shots: one.shots })),
      )}</div>
    </div>
    ${figureTable(
      texts.say('noise-table'),
      heads.map((id) => texts.say(id)),
      () => [
        ...rows(
          'noise',
          both.noise.map(({ p }) => texts.say('noise-error', { error: asShare(p) })),
        ),
        ...rows('shots', shots),
      ],
    )}`;
}

function linesOf(figures: NoiseFigures, key: 'noise' | 'shots', texts: Texts): MeasuredLine[] {
  return GIVEN.map((given) => ({
    name: texts.say(`condition-${given}`),
    points: figures[given][key].map(({ accuracy }) => pointOf(accuracy)),
    main: given === 'photo_caption',
  }));
}
