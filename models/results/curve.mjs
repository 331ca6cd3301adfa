/** Accuracy against the number of trained parameters: where the circuit is worth its own. */

import { CLASSICAL, CONDITIONS, interval, percent, signed, spread } from './tables.mjs';

/** The family with the circuit, and the same without it. */
const HYBRID = 'j6e';
const WITHOUT = 'no-circuit';
/** The conditions of the curve, the fair one first. */
export const GIVEN = ['photo_caption', 'photo', 'caption'];

const count = (parameters) => parameters.toLocaleString('en');
const listed = (words) =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
const outcome = ([low, high]) => (low > 0 ? 'ahead' : high < 0 ? 'behind' : 'level');
const sizesWhere = (pairs, result) =>
  listed(
    pairs.filter((p) => outcome(p.interval) === result).map(({ parameters }) => count(parameters)),
  );
const aheadAndBehind = (pairs) =>
  ['ahead', 'behind']
    .map((result) => `${result} at ${sizesWhere(pairs, result) || 'no size'}`)
    .join(', ');

/** What a size changes, in words: {"width": 6, "circuit.qubits": 4} -> "width 6, 4 qubits". */
export function sizeInWords(changes) {
  const words = { width: (n) => `width ${n}`, hidden: (n) => `hidden ${n}` };
  words['circuit.qubits'] = (n) => `${n} qubits`;
  return Object.entries(changes)
    .map(([key, value]) => (words[key] ? words[key](value) : `${key} ${value}`))
    .join(', ');
}

/**
 * The hybrid at each of its sizes, the smallest first: how far it is ahead of the best classical head of as many
 * parameters, and of itself without the circuit (undefined where that has no such size).
 */
export function equalSizes({ sizes, pairs }, condition) {
  const at = (parameters, test) =>
    pairs.filter((p) => p.condition === condition && p.parameters === parameters && test(p.b));
  return sizes
    .filter(({ family }) => family === HYBRID)
    .sort((a, b) => a.parameters - b.parameters)
    .flatMap((size) => {
      const classical = at(size.parameters, (b) => CLASSICAL.includes(b));
      if (classical.length === 0) return [];
      const best = classical.reduce((a, b) =>
        b.difference_in_points < a.difference_in_points ? b : a,
      );
      return [{ size, best, without: at(size.parameters, (b) => b === WITHOUT)[0] }];
    });
}

/** Whether the hybrid is ahead of the best classical head of its size anywhere, and of itself without the circuit. */
export function curveVerdict(curve) {
  const rows = equalSizes(curve, 'photo_caption');
  const pairs = rows.map(({ best }) => best);
  const at = (result) => sizesWhere(pairs, result);
  const title = (name) => curve.families.find((family) => family.name === name).title;
  const range = `from ${count(rows[0].size.parameters)} to ${count(rows.at(-1).size.parameters)} trained numbers`;
  const top = rows.reduce((a, b) =>
    b.best.difference_in_points > a.best.difference_in_points ? b : a,
  );
  const figures = `${signed(top.best.difference_in_points)} points (95 % interval ${interval(top.best.interval)}) against ${title(top.best.b)} at ${count(top.size.parameters)}`;
  const ahead = at('ahead');
  const behind = at('behind');
  const where = ahead
    ? `With photo and caption at ${ahead} trained numbers: the hybrid is ahead of the best classical head of as many, beyond chance; most with ${figures}.`
    : `With photo and caption nowhere ${range}: at no size is the hybrid ahead of the best classical head of as many beyond chance; the best is ${figures}.`;
  const less = behind ? ` It is behind at ${behind}.` : '';
  return `Where is the circuit worth its parameters? ${where}${less}${withoutVerdict(rows)} ${oneModality(curve)}`;
}

/** The same of those who see one of the two only: an advantage there is not passed over. */
function oneModality(curve) {
  const said = GIVEN.slice(1).map((condition) => {
    const rows = equalSizes(curve, condition);
    const without = rows.flatMap((row) => row.without ?? []);
    const itself =
      without.length > 0 ? ` (against itself without the circuit ${aheadAndBehind(without)})` : '';
    return `with the ${CONDITIONS[condition]} it is ${aheadAndBehind(rows.map(({ best }) => best))}${itself}`;
  });
  return `Beyond chance, ${said.join('; ')}. One in twenty such intervals leaves out 0 by chance.`;
}

/** The circuit's own numbers against none, all else being equal. */
function withoutVerdict(rows) {
  const measured = rows.filter(({ without }) => without);
  if (measured.length === 0) return '';
  const pairs = measured.map(({ without }) => without);
  const points = pairs.map((pair) => pair.difference_in_points);
  const own = measured.map(({ size }) => size.circuit_parameters);
  return ` Against the same head without its circuit, the circuit’s own ${Math.min(...own)} to ${Math.max(...own)} numbers are worth ${signed(Math.min(...points))} to ${signed(Math.max(...points))} points: beyond chance ${aheadAndBehind(pairs)}.`;
}

/** Where the hybrid is ahead of each other kind of head, and behind it, with photo and caption. */
export function kindByKind({ families, pairs }) {
  const kinds = families.slice(1).map(({ name, title }) => {
    const own = pairs.filter(({ b, condition }) => b === name && condition === 'photo_caption');
    const at = (result) => sizesWhere(own, result);
    const found = ['ahead', 'behind']
      .filter((result) => at(result))
      .map((result) => `${result} at ${at(result)}`);
    return `${title}: ${found.join(', ') || 'level at every size'}`;
  });
  return `Held against one kind alone with photo and caption, the hybrid is, beyond chance, against ${kinds.join('; ')}.`;
}

function sizesTable({ families, sizes, seeds }) {
  const rows = families.flatMap(({ name, title }) =>
    sizes
      .filter(({ family }) => family === name)
      .map((size) => {
        const cells = GIVEN.map((c) => spread(size.conditions[c].accuracy, seeds));
        return `| ${title} | ${sizeInWords(size.changes)} | ${count(size.parameters)} / ${size.circuit_parameters} | ${cells.join(' | ')} |`;
      }),
  );
  return [
    `| head | size | trained numbers / in the circuit | ${GIVEN.map((c) => CONDITIONS[c]).join(' | ')} |`,
    '|---|---|---|---|---|---|',
    ...rows,
  ].join('\n');
}

function equalTable(curve) {
  const title = (name) => curve.families.find((family) => family.name === name).title;
  const cell = (pair) =>
    pair
      ? `${signed(pair.difference_in_points)} (${interval(pair.interval)}): ${outcome(pair.interval)}`
      : 'not measured';
  const rows = GIVEN.flatMap((c) =>
    equalSizes(curve, c).map(
      ({ size, best, without }) =>
        `| ${count(size.parameters)} / ${size.circuit_parameters} | ${CONDITIONS[c]} | ${title(best.b)} | ${cell(best)} | ${cell(without)} |`,
    ),
  );
  return [
    '| hybrid: trained numbers / in the circuit | given | best classical head of that size | the hybrid against it, points (95 % interval) | against itself without the circuit |',
    '|---|---|---|---|---|',
    ...rows,
  ].join('\n');
}

/** The picture's text for those who do not see it: where every line begins and ends. */
export function curveInWords({ families, sizes }) {
  const lines = families.map(({ name, title }) => {
    const own = sizes
      .filter(({ family }) => family === name)
      .sort((a, b) => a.parameters - b.parameters);
    const at = (size) =>
      `${percent(size.conditions.photo_caption.accuracy[0])} % at ${count(size.parameters)}`;
    return `${title} from ${at(own[0])} to ${at(own.at(-1))}`;
  });
  return `Accuracy with photo and caption against trained numbers: ${lines.join('; ')}.`;
}

/** The section of models/RESULTS.md; empty where the curve was not measured. */
export function curveSection({ curve }) {
  if (!curve) return '';
  return [
    '## Accuracy against size',
    '',
    curveVerdict(curve),
    '',
    `![${curveInWords(curve)}](results/curve.svg)`,
    '',
    `Five folds by object, ${curve.seeds} ${curve.seeds === 1 ? 'seed' : 'seeds'}, heads alone; encoders, whitening, form of trunk and output layer, data and epochs are the same, the width of the trunk and what follows it grow (\`models/train/curve.json\`). Bars in the picture: 95 % bootstrap intervals over objects.`,
    '',
    'A head of as many numbers: the two sizes of the other kind around it, joined by a straight line over the logarithm of the number, item by item; bootstrap over objects. *Ahead* or *behind* where the interval leaves out 0; the best classical head is chosen by the same figures, and no interval knows how much another seed would change.',
    '',
    equalTable(curve),
    '',
    kindByKind(curve),
    '',
    curve.seeds > 1 ? 'Accuracy %, mean ± standard deviation over seeds:' : 'Accuracy %:',
    '',
    sizesTable(curve),
    '',
    '',
  ].join('\n');
}
