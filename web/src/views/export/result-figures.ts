/** The numbers of the figures that show what the laboratory has measured. */

import { CURVE_CONDITIONS, sizesOf } from '../../app/lab/curve';
import { fewShots, LINEAR } from '../../app/lab/few-shot';
import { knownResults } from '../../app/lab/known-results';
import { pairWith, type Results, sortedModels } from '../../app/lab/results';
import { headName } from '../../app/say/results-tables';
import type { FigureName } from '../../app/state/figures';
import { SHIPPED } from '../../engine/types';
import type { Texts } from '../../locales/texts';
import type { Page } from '../kit/page';
import type { Cell, FigureNumbers } from './figure-file';

type Source = (results: Results, texts: Texts) => FigureNumbers | null;

const accuracy = (texts: Texts, name: string): string => texts.say('column-accuracy', { name });
const deviation = (texts: Texts, name: string): string => texts.say('column-deviation', { name });

/** The quantum head against each other. */
const forest: Source = ({ folds }, texts) => ({
  columns: ['table-model', 'column-points', 'table-low', 'table-high'].map((id) => texts.say(id)),
  rows: sortedModels(folds).first.flatMap(({ name }): Cell[][] => {
    const pair = pairWith(folds, name);
    if (!pair) return [];
    return [[texts.tell(headName(name)), pair.difference_in_points, ...pair.interval]];
  }),
});

const curve: Source = ({ curve: measured }, texts) => {
  if (!measured) return null;
  const conditions = CURVE_CONDITIONS.flatMap((condition) => {
    const name = texts.say(`condition-${condition}`);
    const ends = ['table-low', 'table-high'].map((id) => `${name}: ${texts.say(id)}`);
    return [accuracy(texts, name), deviation(texts, name), ...ends];
  });
  const rows = measured.families.flatMap(({ name }) =>
    sizesOf(measured, name).map((size): Cell[] => [
      texts.tell(headName(name)),
      size.parameters,
      size.circuit_parameters,
      ...CURVE_CONDITIONS.flatMap((condition): Cell[] => {
        const figures = size.conditions[condition];
        return figures ? [...figures.accuracy, ...figures.interval] : [null, null, null, null];
      }),
    ]),
  );
  const heads = ['table-model', 'column-numbers', 'column-circuit-numbers'].map((id) =>
    texts.say(id),
  );
  return { columns: [...heads, ...conditions], rows };
};

const FEW = ['quantum', 'linear', 'pool'] as const;

const few: Source = (results, texts) => {
  const names = { quantum: headName(SHIPPED), linear: headName(LINEAR) };
  const titles = FEW.map((line) =>
    line === 'pool' ? texts.say('few-answer') : texts.tell(names[line]),
  );
  const rows = fewShots(results).map((shot): Cell[] => [
    shot.photos ?? texts.say('few-all'),
    ...FEW.flatMap((line): Cell[] => [...(shot[line] ?? [null, null])]),
  ]);
  const columns = titles.flatMap((name) => [accuracy(texts, name), deviation(texts, name)]);
  return { columns: [texts.say('few-photos'), ...columns], rows };
};

const GIVEN = ['photo_caption', 'photo'] as const;

const noise: Source = ({ noise: measured }, texts) => {
  if (!measured) return null;
  const { photo_caption: both } = measured;
  const spreads = (key: 'noise' | 'shots', at: number): Cell[] =>
    GIVEN.flatMap((given): Cell[] => [...(measured[given][key][at]?.accuracy ?? [null, null])]);
  const columns = GIVEN.flatMap((given) => {
    const name = texts.say(`condition-${given}`);
    return [accuracy(texts, name), deviation(texts, name)];
  });
  return {
    columns: [texts.say('column-error'), texts.say('column-shots'), ...columns],
    rows: [
      ...both.noise.map(({ p }, at): Cell[] => [p, null, ...spreads('noise', at)]),
      ...both.shots.map(({ shots }, at): Cell[] => [null, shots, ...spreads('shots', at)]),
    ],
  };
};

const SOURCES: Partial<Readonly<Record<FigureName, Source>>> = {
  forest,
  curve,
  'few-shot': few,
  noise,
};

/** Null: the results are not there yet, or have no such part. */
export const RESULT_FIGURES: Partial<
  Readonly<Record<FigureName, (page: Page) => FigureNumbers | null>>
> = Object.fromEntries(
  Object.entries(SOURCES).map(([name, source]) => [
    name,
    ({ texts }: Page) => {
      const results = knownResults();
      return results && source(results, texts);
    },
  ]),
);
