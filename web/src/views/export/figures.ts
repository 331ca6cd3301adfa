/** The one table of figures: the numbers of each, and what is drawn of it where the page shows it otherwise. */

import type { TemplateResult } from 'lit';
import { ANGLE_SWEEP, angleAt, classCurve } from '../../app/measure/angle-sweep';
import { largest, regionPlace } from '../../app/measure/attention';
import { COUNTERPARTS } from '../../app/measure/counterparts';
import { PARTS, splitOdds } from '../../app/measure/log-linear-pool';
import { readoutAt } from '../../app/measure/readout';
import {
  basisLabel,
  probabilityAlong,
  qubitPairs,
  traceRow,
  zExpectations,
} from '../../app/measure/trace';
import { className } from '../../app/say/describe';
import { outcomeName, REAL } from '../../app/say/describe-circuit';
import { asPoints, asShare } from '../../app/say/numbers';
import { headName } from '../../app/say/results-tables';
import { wordTexts } from '../../app/say/words';
import type { Answered } from '../../app/state/answered';
import type { FigureName } from '../../app/state/figures';
import { regionDiscs } from '../../draw/region-discs';
import { shareBars } from '../../draw/share-bars';
import { type Answer, CUT, REGIONS, SHIPPED } from '../../engine/types';
import type { Texts } from '../../locales/texts';
import type { Page } from '../kit/page';
import { type ShownCircuit, shownCircuit } from '../kit/shown-circuit';
import type { Cell, FigureNumbers } from './figure-file';
import { RESULT_FIGURES } from './result-figures';

export interface FigureData extends FigureNumbers {
  /** Pictures of it that are not on the screen as such. */
  readonly drawn?: readonly TemplateResult[];
}

/** Of the circuit on the workbench, whatever it is. */
const CIRCUIT_FIGURES: Partial<
  Readonly<Record<FigureName, (page: Page, shown: ShownCircuit) => FigureData | null>>
> = {
  circuit: (page, { shape, angles, trace }) => {
    const { texts } = page;
    const wires = Array.from({ length: shape.qubits }, (_, wire) => wire);
    const rows = shape.operations.map((operation, index): Cell[] => [
      index + 1,
      operation.gate,
      operation.wires.map((wire) => texts.say('wire', { wire })).join(' '),
      angles[operation.angles[0] ?? -1] ?? null,
      ...zExpectations(traceRow(trace, index + 1)),
    ]);
    const heads = says(page, 'table-step', 'table-gate', 'table-wires', 'table-angle');
    return { columns: [...heads, ...wires.map((wire) => texts.say('value-z', { wire }))], rows };
  },

  qubits: (page, { row }) => {
    const { texts } = page;
    const wires = Array.from(row.entropies.keys());
    const name = (wire: number): string => texts.say('wire', { wire });
    const pairs = qubitPairs(wires.length);
    const shared = (a: number, b: number): Cell => {
      const pair = pairs.findIndex(([i, j]) => (i === a && j === b) || (i === b && j === a));
      return pair < 0 ? null : (row.mutualInformation[pair] ?? 0);
    };
    const rows = wires.map((wire): Cell[] => {
      const vector = row.bloch.subarray(3 * wire, 3 * wire + 3);
      const entropy = row.entropies[wire] ?? 0;
      const alone = [...vector, Math.hypot(...vector), entropy];
      return [name(wire), ...alone, ...wires.map((b) => shared(wire, b))];
    });
    const heads = ['table-qubit', 'table-x', 'table-y', 'table-z', 'table-length', 'table-entropy'];
    const columns = wires.map((wire) => `${texts.say('table-shared')} ${name(wire)}`);
    return { columns: [...says(page, ...heads), ...columns], rows };
  },

  along: (page, { answer, trace }) => {
    if (!answer) return null;
    const curves = answer.classes.map((_, label) => probabilityAlong(trace, label));
    const rows = Array.from({ length: trace.rows }, (_, step): Cell[] => [
      step,
      ...curves.map((curve) => curve[step] ?? 0),
    ]);
    return { columns: [page.texts.say('table-step'), ...shares(page, answer)], rows };
  },

  state: ({ texts }, { row, trace }) => {
    const complex = row.imaginary.some((part) => Math.abs(part) > REAL);
    const columns = [
      texts.say('table-state'),
      texts.say('table-amplitude'),
      ...(complex ? [texts.say('column-imaginary')] : []),
      shareColumn(texts, texts.say('table-probability')),
    ];
    const rows = Array.from(row.real, (real, index): Cell[] => {
      const imaginary = row.imaginary[index] ?? 0;
      // As a number it would lose its zeros in a spreadsheet.
      const name = `|${basisLabel(index, trace.qubits)}⟩`;
      return [name, real, ...(complex ? [imaginary] : []), real * real + imaginary * imaginary];
    });
    return { columns, rows };
  },

  readout: (page, { row }) => ({
    columns: says(page, 'table-measured', 'table-value'),
    rows: readoutAt(row).values.map(({ name, value }) => [`⟨${name}⟩`, value]),
  }),

  counts: (page, { answer }) => {
    const counted = page.bench.value?.counts.value;
    if (answer || !page.bench.value || !counted?.ok) return null;
    const { counts, limit } = counted.value;
    const bases = page.bench.value.bases.value;
    const [outcome = '', count = '', endless = ''] = says(
      page,
      ...['bench-outcome', 'bench-count', 'bench-limit'],
    );
    return {
      columns: [outcome, count, shareColumn(page.texts, endless)],
      rows: Array.from(counts, (times, index): Cell[] => [
        outcomeName(index, bases),
        times,
        limit[index] ?? 0,
      ]),
    };
  },
};

type Source = (page: Page, answer: Answer, answered: Answered) => FigureData | null;

/** A probability, an accuracy: in CSV a number from 0 to 1. */
export function shareColumn(texts: Texts, name: string): string {
  return texts.say('column-share', { name });
}

const classNames = ({ texts }: Page, { classes }: Answer): string[] =>
  classes.map((id) => texts.tell(className(id)));

const says = ({ texts }: Page, ...ids: readonly string[]): string[] =>
  ids.map((id) => texts.say(id));

/** Rows of classes, the likeliest first. */
function byLikelihood(
  answer: Answer,
  row: (label: number) => readonly Cell[],
): (readonly Cell[])[] {
  return largest(answer.probabilities, answer.classes.length).map(row);
}

const ANSWER_FIGURES: Partial<Readonly<Record<FigureName, Source>>> = {
  probabilities: (page, answer) => {
    const { texts } = page;
    const names = classNames(page, answer);
    const rows = byLikelihood(answer, (label) => [
      names[label] ?? '',
      answer.probabilities[label] ?? 0,
    ]);
    const bars = rows.map(([name, value], rank) => ({
      name: String(name),
      value: Number(value),
      text: texts.show(asShare(Number(value))),
      main: rank === 0,
    }));
    const columns = [texts.say('table-class'), shareColumn(texts, texts.say('table-probability'))];
    return { columns, rows, drawn: [shareBars(bars, 1)] };
  },

  split: ({ texts }, answer) => {
    const split = splitOdds(answer);
    if (!split) return null;
    const rows = PARTS.flatMap((part): Cell[][] => {
      const value = split.parts[part];
      return value === null ? [] : [[texts.say(`parts-${part}-short`), value]];
    });
    const columns = [texts.say('column-part'), texts.say('column-log-odds')];
    return { columns, rows: [...rows, [texts.say('parts-sum'), split.logOdds]] };
  },

  effects: ({ texts, whatIfs }, _answer, answered) => {
    const effects = whatIfs.effects.state.value;
    if (effects?.answered.recognition !== answered.recognition) return null;
    const { attention } = effects.answered.recognition.answer;
    const names = wordTexts(effects.answered);
    const points = (effect: number | null): Cell => (effect === null ? null : 100 * effect);
    const words = effects.words.map((effect, index): Cell[] => [
      names[index] ?? '',
      points(effect),
      attention.wordWeights?.[index] ?? null,
    ]);
    const regions = effects.regions.map((effect, region): Cell[] => [
      placeText(texts, region),
      points(effect),
      attention.pooledRegions?.[region] ?? null,
    ]);
    const bars = words.flatMap(([name, value]) =>
      typeof value === 'number'
        ? [{ name: String(name), value, text: texts.show(asPoints(value)), main: false }]
        : [],
    );
    const columns = [
      texts.say('column-what'),
      texts.say('table-effect'),
      shareColumn(texts, texts.say('table-share')),
    ];
    return {
      columns,
      rows: [...words, ...regions],
      drawn: bars.length > 0 ? [shareBars(bars)] : [],
    };
  },

  cut: (page, answer) => headsOn(page, answer, [SHIPPED, CUT]),
  counterparts: (page, answer) => headsOn(page, answer, null),

  angle: (page, answer, answered) => {
    const open = page.whatIfs.of(ANGLE_SWEEP).state.value;
    if (!open?.value || open.wanted.answered !== page.now.answered || !answered) return null;
    const sweep = open.value;
    const curves = answer.classes.map((_, label) => classCurve(sweep, label));
    const rows = Array.from({ length: sweep.samples }, (_, sample): Cell[] => [
      angleAt(sample, sweep.samples),
      ...curves.map((curve) => curve[sample] ?? 0),
    ]);
    return { columns: [page.texts.say('table-angle'), ...shares(page, answer)], rows };
  },

  shots: (page, answer) => {
    const counted = page.whatIfs.shots.state.value;
    if (!counted?.answer || counted.answered !== page.now.answered) return null;
    const { probabilities, low, high, limit } = counted.answer;
    const names = classNames(page, answer);
    const rows = largest(answer.head.probabilities, answer.classes.length).map((label): Cell[] => [
      names[label] ?? '',
      ...[probabilities, low, high, limit, answer.head.probabilities].map(
        (values) => values[label] ?? 0,
      ),
    ]);
    const [first = '', ...others] = says(
      page,
      'table-class',
      'table-experiment',
      'table-low',
      'table-high',
      'table-limit',
      'table-exact',
    );
    return { columns: [first, ...others.map((name) => shareColumn(page.texts, name))], rows };
  },

  attention: ({ texts }, { attention }, answered) => {
    const { pooledRegions, wordWeights } = attention;
    const names = wordTexts(answered);
    const words = Array.from(wordWeights ?? [], (weight, word): Cell[] => [
      names[word] ?? '',
      weight,
    ]);
    const regions = Array.from(pooledRegions ?? [], (weight, region): Cell[] => [
      placeText(texts, region),
      weight,
    ]);
    const bars = words.map(([name, weight]) => ({
      name: String(name),
      value: Number(weight),
      text: texts.show(asShare(Number(weight))),
      main: false,
    }));
    return {
      columns: [texts.say('column-what'), shareColumn(texts, texts.say('table-share'))],
      rows: [...words, ...regions],
      drawn: [
        ...(pooledRegions?.length === REGIONS ? [regionDiscs(pooledRegions)] : []),
        ...(bars.length > 0 ? [shareBars(bars)] : []),
      ],
    };
  },
};

const placeText = (texts: Texts, region: number): string => {
  const { row, column } = regionPlace(region);
  return texts.say('table-place', { row: row + 1, column: column + 1 });
};

const shares = (page: Page, answer: Answer): string[] =>
  classNames(page, answer).map((name) => shareColumn(page.texts, name));

/** What each head says of the object; `only`: of those, null: all. */
function headsOn(page: Page, answer: Answer, only: readonly string[] | null): FigureData | null {
  const asked = page.whatIfs.of(COUNTERPARTS).state.value;
  if (!asked?.value || asked.wanted.answered !== page.now.answered) return null;
  const { texts } = page;
  const rows = asked.value
    .filter(({ name }) => only === null || only.includes(name))
    .map(({ name, probabilities }): Cell[] => [
      texts.tell(headName(name)),
      ...answer.classes.map((_, label) => probabilities?.[label] ?? null),
    ]);
  return { columns: [texts.say('table-model'), ...shares(page, answer)], rows };
}

/** Null: what it shows has not been measured, or is another object's by now. */
export function figureData(page: Page, figure: FigureName): FigureData | null {
  const ofResults = RESULT_FIGURES[figure];
  if (ofResults) return ofResults(page);
  const shown = CIRCUIT_FIGURES[figure] && shownCircuit(page);
  if (shown) return CIRCUIT_FIGURES[figure]?.(page, shown) ?? null;
  const answered = page.now.shown;
  return (
    (answered && ANSWER_FIGURES[figure]?.(page, answered.recognition.answer, answered)) ?? null
  );
}
