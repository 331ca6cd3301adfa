/** Few photos of each class: the quantum head, its simplest counterpart and the combined answer. */

import { html, type TemplateResult } from 'lit';
import { type Accuracy, type FewShot, fewShots, LINEAR } from '../../app/lab/few-shot';
import type { Results } from '../../app/lab/results';
import { describeFewPooled, describeFewShot } from '../../app/say/describe-few-shot';
import { asShare, asTickShare } from '../../app/say/numbers';
import { headName } from '../../app/say/results-tables';
import { measuredLines } from '../../draw/measured-lines';
import { SHIPPED } from '../../engine/types';
import type { Texts } from '../../locales/texts';
import { figureTable } from '../kit/figure-table';

const LINES = ['quantum', 'linear', 'pool'] as const;

export function fewShotFigure(all: Results, texts: Texts, narrow: boolean): TemplateResult | null {
  const shots = fewShots(all);
  const verdict = describeFewShot(all);
  const pooled = describeFewPooled(all);
  if (shots.length === 0) return null;
  const names = {
    quantum: texts.tell(headName(SHIPPED)),
    linear: texts.tell(headName(LINEAR)),
    pool: texts.say('few-answer'),
  };
  const places = shots.map(({ photos }) => (photos === null ? texts.say('few-all') : `${photos}`));
  const lines = LINES.map((line) => ({
    name: names[line],
    points: shots.map((shot) => pointOf(shot[line])),
    main: line === 'quantum',
  }));
  const heads = [texts.say('few-photos'), ...LINES.map((line) => names[line])];
  const cell = (accuracy: FewShot['pool']): string =>
    accuracy === null ? '–' : spreadText(texts, accuracy);
  return html`
    <h4>${texts.say('few-heading')}</h4>
    <p class="figure-sentence" data-testid="few-shot">${verdict ? texts.tell(verdict) : null}${texts.gap}${pooled ? texts.tell(pooled) : null}</p>
    <div class="picture-box" data-testid="few-shot-chart">${measuredLines(lines, places, (share) => texts.show(asTickShare(share)), narrow)}</div>
    <p class="legend">${texts.say('few-legend')}</p>
    ${figureTable(texts.say('few-table'), heads, () =>
      shots.map((shot, index) => [places[index] ?? '', ...LINES.map((line) => cell(shot[line]))]),
    )}`;
}

export function pointOf(accuracy: Accuracy | null) {
  return accuracy && { value: accuracy[0], spread: accuracy[1] };
}

export function spreadText(texts: Texts, [mean, deviation]: Accuracy): string {
  if (deviation === 0) return texts.show(asShare(mean));
  return texts.say('share-spread', {
    share: asShare(mean),
    spread: asShare(deviation),
  });
}
