/** The section of models/RESULTS.md on one model that takes words and likeness as input, in Markdown. */

import { CONDITIONS, interval, modelOf, percent, signed } from './tables.mjs';

const SHOWN = ['photo_caption', 'photo', 'caption'];
/** Points of accuracy on collections never seen by which the sum must be ahead to be shipped instead. */
const AHEAD = 0.5;

const cell = (conditions, c) => {
  const figures = conditions?.[c];
  return figures === undefined ? '–' : percent(figures.accuracy[0]);
};

const against = (protocol, name, condition) =>
  protocol?.against_pool?.find((pair) => pair.a === name && pair.condition === condition);

function row(title, parameters, folds, sources) {
  const known = SHOWN.map((c) => cell(folds, c));
  const novel = SHOWN.map((c) => cell(sources, c));
  return `| ${title} | ${parameters} | ${[...known, ...novel].join(' | ')} |`;
}

const points = (pair) =>
  pair === undefined ? '–' : `${signed(pair.difference_in_points)} (${interval(pair.interval)})`;

/** Which of the two is shipped, and why. */
export function choice({ sources }) {
  const measured = sources.fused ?? [];
  if (measured.length === 0) return '';
  const share = ({ head }) => head.conditions.photo_caption.accuracy[0];
  const best = measured.reduce((a, b) => (share(b) > share(a) ? b : a));
  const pair = against(sources, best.name, 'photo_caption');
  const behind = -pair.difference_in_points;
  const comparison = `On collections never seen, with photo and caption, the best of them (${best.title}) is ${signed(Math.abs(behind))} points ${behind > 0 ? 'behind' : 'ahead of'} the sum (95 % interval ${interval(pair.interval)})`;
  return behind > AHEAD
    ? `${comparison}: the sum is shipped.`
    : `${comparison}, which is no more than the ${AHEAD} points that would speak for the sum.`;
}

export function fusedSection(results) {
  const { folds, sources } = results;
  const models = [...(folds.fused ?? []), ...(sources.fused ?? [])];
  const names = [...new Set(models.map(({ name }) => name))];
  if (names.length === 0) return '';
  const j6e = (protocol) => modelOf(protocol, 'j6e').pool.conditions;
  const fused = (protocol, name) =>
    protocol.fused?.find((model) => model.name === name)?.head.conditions;
  const titles = SHOWN.map((c) => CONDITIONS[c]);
  const rows = names.map((name) => {
    const { title, parameters, circuit_parameters } = models.find((model) => model.name === name);
    const numbers = `${parameters.toLocaleString('en')} / ${circuit_parameters}`;
    return row(title, numbers, fused(folds, name), fused(sources, name));
  });
  const pairs = names.map((name) => {
    const { title } = models.find((model) => model.name === name);
    const cells = [folds, sources].flatMap((protocol) =>
      SHOWN.map((c) => points(against(protocol, name, c))),
    );
    return `| ${title} | ${cells.join(' | ')} |`;
  });
  const columns = [...titles.map((t) => `known: ${t}`), ...titles.map((t) => `never seen: ${t}`)];
  return [
    '## One model whose answer is its own',
    '',
    'The shipped answer is a sum of what the head, the words and the likeness say. Here words (a number for every class) and likeness (three) are inputs of the fusion instead, next to v and t, and the read-out is the answer. They are stacked: likeness is learned without the object’s fold or, half the time, without its source, and v and t then come from another object half the time (v) and seven times in ten (t), as they mislead on collections never seen. *Register of classes*: the evidence is not one more input of the encoder but the amplitudes √p of a basis state for each class, next to which v and t count half (`models/lab/class_register_features.h`). Accuracy %, means over seeds:',
    '',
    `| model | trained numbers / in the circuit | ${columns.join(' | ')} |`,
    `|---|---|${columns.map(() => '---|').join('')}`,
    row('J6E + words + photos that resemble (the sum)', '–', j6e(folds), j6e(sources)),
    ...rows,
    '',
    'Points of accuracy against the sum, 95 % interval over objects:',
    '',
    `| model | ${columns.join(' | ')} |`,
    `|---|${columns.map(() => '---|').join('')}`,
    ...pairs,
    '',
    choice(results),
    '',
    'What an object to learn from is told about its photo was learned with the objects that are asked about (one level of stacking), which favours these models a little.',
    '',
    '',
  ].join('\n');
}
