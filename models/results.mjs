/**
 * The laboratory's results in one file, and what is written from it:
 *
 *   node models/results.mjs collect     build/results-*.json (qurio-train compare) -> models/results.json
 *   node models/results.mjs             models/results.json -> models/RESULTS.md and README's results
 */

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const ROOT = new URL('../', import.meta.url);
const RESULTS = new URL('models/results.json', ROOT);
const BEGIN = '<!-- results: made by models/results.mjs -->';
const END = '<!-- /results -->';
const NOTES = new URL('models/results-notes.md', ROOT);

export const CONDITIONS = {
  photo_caption: 'photo + caption',
  photo_masked: 'photo + caption without class words',
  photo: 'photo only',
  caption: 'caption only',
  masked: 'caption only, without class words',
};

/** Arms without quantum parts: the best of them is what the hybrid is held against. */
const CLASSICAL = ['linear', 'mlp', 'bilinear', 'quadratic', 'gaussian'];
/** What was tried to make the hybrid win: arm -> in one sentence. */
const IDEAS = {
  born: 'All 64 outcomes of two bases are read out instead of 42 expectation values.',
  'brick-wall': 'A brick wall of RY, RXX, RYY and RZZ: 66 angles, complex amplitudes.',
  ensemble: 'Four circuits of four qubits, each with an encoding of its own.',
  natural: 'Quantum natural gradient (Fubini–Study metric, exact) moves the angles.',
  reupload: 'Data re-uploading: the angles behind the first ring depend on the object too.',
  fidelity: 'A quantum kernel: the fidelity with 24 trained landmark states.',
  j7: 'A larger register without an encoder, next to trained reference amplitudes.',
  j8: 'Eight qubits: four times the amplitudes, with the encoder that this takes (beyond the budget).',
  t10: 'Two registers of five qubits, for picture and words, entangled by the circuit alone.',
  deep: 'Six layers instead of two.',
  m6: 'The first qubit says picture or words, so that the two interfere.',
};
const PROTOCOLS = ['folds', 'sources', 'classes', 'few-1', 'few-5', 'few-10'];

// ---- collect

const short = ({ mean, sd }) => [mean, sd];

function conditionFigures(conditions, protocol) {
  return Object.fromEntries(
    Object.entries(conditions)
      .filter(([, c]) => c.items > 0)
      .map(([name, c]) => [
        name,
        {
          items: c.items,
          accuracy: short(c.accuracy),
          macro_f1: short(c.macro_f1),
          calibration_error: short(c.calibration_error),
          accuracy_at_70_percent: short(c.accuracy_at_coverage['0.7']),
          ...(protocol === 'folds' && { f1: c.f1 }),
        },
      ]),
  );
}

function armFigures(arm, protocol) {
  const of = (what) => ({
    conditions: conditionFigures(arm[what].conditions, protocol),
    auroc: Object.fromEntries(
      Object.entries(arm[what].auroc).map(([name, area]) => [name, short(area)]),
    ),
  });
  const { name, title, parameters, circuit_parameters, seeds, seconds, settings } = arm;
  return {
    name,
    title,
    parameters,
    circuit_parameters,
    seeds,
    seconds: short(seconds),
    ...(settings && { settings }),
    head: of('head'),
    whole: of('whole'),
  };
}

function collect() {
  const protocols = {};
  for (const protocol of PROTOCOLS) {
    const file = new URL(`build/results-${protocol}.json`, ROOT);
    if (!existsSync(file)) continue;
    const given = JSON.parse(readFileSync(file, 'utf8'));
    protocols[protocol] = {
      parts: given.parts,
      seeds: given.seeds,
      photos: given.photos,
      majority_accuracy: given.majority_accuracy,
      arms: given.arms.map((arm) => armFigures(arm, protocol)),
      pairs: given.pairs.filter(({ items }) => items > 0),
      ...(protocol === 'folds' && {
        against_best_classical: given.against_best_classical.filter(({ items }) => items > 0),
      }),
    };
  }
  const noise = new URL('build/results-noise.json', ROOT);
  if (existsSync(noise)) protocols.noise = JSON.parse(readFileSync(noise, 'utf8'));
  return protocols;
}

/** One line per arm and per pair: a change of one figure is a change of one line. */
function asText(results) {
  const isTable = (value) => Array.isArray(value) && typeof value[0] === 'object';
  const lines = (rows) => rows.map((row) => `      ${JSON.stringify(row)}`).join(',\n');
  const protocols = Object.entries(results).map(([name, about]) => {
    const body = Object.entries(about).map(([key, value]) => {
      const text = isTable(value) ? `[\n${lines(value)}\n    ]` : JSON.stringify(value);
      return `    ${JSON.stringify(key)}: ${text}`;
    });
    return `  ${JSON.stringify(name)}: {\n${body.join(',\n')}\n  }`;
  });
  return `{\n${protocols.join(',\n')}\n}\n`;
}

// ---- write

const percent = (share) => (100 * share).toFixed(1);
const spread = ([mean, sd], seeds) =>
  seeds > 1 ? `${percent(mean)} ± ${percent(sd)}` : percent(mean);
const signed = (points) => points.toFixed(1).replace('-', '−');
const interval = ([low, high]) => `${signed(low)} to ${signed(high)}`;
const armOf = (protocol, name) => protocol.arms.find((arm) => arm.name === name);

/** The first sentence of every table: whether quantum helped, from the paired comparison. */
export function verdict(results) {
  const { folds } = results;
  const f1 = (arm) => arm.head.conditions.photo_caption.accuracy[0];
  const rivals = folds.arms.filter(({ name }) => CLASSICAL.includes(name));
  const best = rivals.reduce((a, b) => (f1(b) > f1(a) ? b : a));
  const pair = folds.pairs.find(
    ({ of, b, condition }) => of === 'head' && b === best.name && condition === 'photo_caption',
  );
  const [low, high] = pair.interval;
  const answer = low > 0 ? 'Yes' : high < 0 ? 'No, it did worse' : 'No';
  const points = signed(pair.difference_in_points);
  return `Did the quantum circuit help? ${answer}: against the best classical head on the same features and budget (${best.title}) it made ${points} points of accuracy (95 % interval ${interval([low, high])}) with photo and caption.`;
}

function armsTable(folds, what, conditions) {
  const titles = conditions.map((c) => CONDITIONS[c]);
  const rows = folds.arms.map((arm) => {
    const cells = conditions.map((c) => {
      const figures = arm[what].conditions[c];
      if (figures === undefined) return 'does not see it';
      return `${spread(figures.accuracy, arm.seeds)} / ${spread(figures.macro_f1, arm.seeds)}`;
    });
    const numbers = `${arm.parameters.toLocaleString('en')} / ${arm.circuit_parameters}`;
    const about = `${numbers} | ${arm.seeds} | ${arm.seconds[0].toFixed(1)}`;
    return `| ${arm.title} | ${about} | ${cells.join(' | ')} |`;
  });
  return [
    `| head | trained numbers / in the circuit | seeds | seconds | ${titles.join(' | ')} |`,
    `|---|---|---|---|${conditions.map(() => '---|').join('')}`,
    ...rows,
  ].join('\n');
}

function itemsLine(protocol) {
  const { photo_caption: both, photo } = protocol.arms[0].head.conditions;
  const one = (items) => (100 / items).toFixed(2);
  return `Test items: ${both.items} with photo and caption (one is worth ${one(both.items)} points), ${photo.items} photos (${one(photo.items)} points). Accuracy % / macro-F1 %, mean ± standard deviation over the seeds.`;
}

function sourcesTable({ sources }) {
  const rows = sources.arms.flatMap((arm) =>
    [
      ['head', arm.title],
      ['whole', `${arm.title} + words + photos that resemble`],
    ].map(([what, title]) => {
      const cells = ['photo_caption', 'photo', 'caption'].map((c) => {
        const { accuracy, macro_f1 } = arm[what].conditions[c];
        return `${percent(accuracy[0])} / ${percent(macro_f1[0])}`;
      });
      const covered = arm[what].conditions.photo_caption.accuracy_at_70_percent[0];
      return `| ${title} | ${cells.join(' | ')} | ${percent(covered)} |`;
    }),
  );
  return [
    '| collections never seen | photo + caption | photo only | caption only | surest 70 %, photo + caption |',
    '|---|---|---|---|---|',
    ...rows,
  ].join('\n');
}

export function readmeSection(results) {
  const { folds, sources } = results;
  const j6e = armOf(folds, 'j6e');
  const whole = j6e.whole.conditions;
  const chosen = ['j6e', ...CLASSICAL, 'frozen', 'no-entangling', 'angle'];
  const shown = { ...folds, arms: folds.arms.filter(({ name }) => chosen.includes(name)) };
  const share = (c) => percent(whole[c].accuracy[0]);
  return [
    verdict(results),
    '',
    `**Collections that it knows** (five folds, objects never seen in training): the whole answer is right for ${share('photo_caption')} % with photo and caption, ${share('photo')} % with the photo alone, ${share('caption')} % with the caption alone. Guessing the most frequent class: ${percent(folds.majority_accuracy)} %. The heads alone, all on the same features, trunk and budget:`,
    '',
    armsTable(shown, 'head', ['photo_caption', 'photo']),
    '',
    itemsLine(folds),
    '',
    `**Collections that it has never seen** (each of ${sources.parts} sources left out of training in turn; only classes that another source has):`,
    '',
    sourcesTable(results),
    '',
    `An upper bound: the vision encoder had seen photos of these sources, without labels, and the list of words was improved after one look at its mistakes on them. With every word that names a class struck out of the captions the whole answer is right for ${percent(armOf(sources, 'j6e').whole.conditions.photo_masked.accuracy[0])} %.`,
    '',
    'All arms, conditions, few-shot training, abstention and what was tried in vain: [models/RESULTS.md](models/RESULTS.md).',
  ].join('\n');
}

function fewTable(results) {
  const shots = [1, 5, 10].filter((k) => results[`few-${k}`]);
  if (shots.length === 0) return '';
  const first = results[`few-${shots[0]}`];
  const rows = first.arms.map(({ name, title }) => {
    const cells = shots.map((k) => {
      const protocol = results[`few-${k}`];
      const { head, whole, seeds } = armOf(protocol, name);
      const of = ({ conditions }) => spread(conditions.photo_caption.accuracy, seeds);
      return `${of(head)} / ${of(whole)}`;
    });
    return `| ${title} | ${cells.join(' | ')} |`;
  });
  return [
    '## Few photos per class',
    '',
    'Accuracy % with photo and caption, head alone / whole answer, five folds.',
    '',
    `| head | ${shots.map((k) => `${k} per class`).join(' | ')} |`,
    `|---|${shots.map(() => '---|').join('')}`,
    ...rows,
    '',
  ].join('\n');
}

const pairCells = (p) =>
  `${signed(p.difference_in_points)} (${interval(p.interval)}) | ${p.only_a_right} / ${p.only_b_right} | ${p.mcnemar_p.toFixed(3)}`;

/** Every head against the best classical one. */
function bestTable({ folds }) {
  const pairs = folds.against_best_classical;
  const rows = pairs.map(
    (p) => `| ${armOf(folds, p.a).title} | ${CONDITIONS[p.condition]} | ${pairCells(p)} |`,
  );
  return [
    `| against ${armOf(folds, pairs[0].b).title} | given | points of accuracy (95 % interval) | only it right / only the other | McNemar p |`,
    '|---|---|---|---|---|',
    ...rows,
  ].join('\n');
}

/** What was tried, and whether it won or lost against J6E and against the best classical head. */
function ideasTable({ folds }) {
  const pair = (list, test) => list.find((p) => p.condition === 'photo_caption' && test(p));
  const word = ([low, high]) => (low > 0 ? 'won' : high < 0 ? 'lost' : 'level');
  const turned = ([low, high]) => [-high, -low];
  const rows = Object.entries(IDEAS)
    .filter(([name]) => armOf(folds, name))
    .map(([name, idea]) => {
      const arm = armOf(folds, name);
      const own = pair(folds.pairs, (p) => p.of === 'head' && p.b === name);
      const best = pair(folds.against_best_classical, (p) => p.a === name);
      const j6e = `${signed(-own.difference_in_points)} (${interval(turned(own.interval))}): ${word(turned(own.interval))}`;
      const rival = `${signed(best.difference_in_points)} (${interval(best.interval)}): ${word(best.interval)}`;
      return `| ${arm.title} (\`${name}\`) | ${idea} | ${arm.parameters.toLocaleString('en')} / ${arm.circuit_parameters} | ${j6e} | ${rival} |`;
    });
  return [
    '| idea | what it is | trained numbers / in the circuit | against J6E | against the best classical head |',
    '|---|---|---|---|---|',
    ...rows,
  ].join('\n');
}

function noiseSection({ noise }) {
  if (!noise) return '';
  const { photo_caption: both, photo } = noise;
  const cells = (key, k) => {
    const trials = key === 'shots' ? noise.repeats * noise.seeds : noise.seeds;
    return [both, photo].map((figures) => spread(figures[key][k].accuracy, trials)).join(' | ');
  };
  const share = (p) => (p === 0 ? 'none' : `${(100 * p).toFixed(1)} %`);
  return [
    '## Noise and shots',
    '',
    `The heads of the folds (${noise.title}, ${noise.seeds} ${noise.seeds === 1 ? 'seed' : 'seeds'}), each asked about its test objects on a noisy device, without having been trained for it: after every gate, every qubit that it touched is depolarised with the given probability (exact density matrices); or the gates are perfect and each of the two bases gets so many shots (${noise.repeats} repeats). Accuracy %.`,
    '',
    '| | photo + caption | photo only |',
    '|---|---|---|',
    ...both.noise.map(({ p }, k) => `| noise per gate ${share(p)} | ${cells('noise', k)} |`),
    ...both.shots.map(
      ({ shots }, k) => `| ${shots.toLocaleString('en')} shots | ${cells('shots', k)} |`,
    ),
    '',
  ].join('\n');
}

function pairsTable({ folds }) {
  const rows = folds.pairs
    .filter(({ of, condition }) => of === 'head' && ['photo_caption', 'photo'].includes(condition))
    .map((p) => `| ${armOf(folds, p.b).title} | ${CONDITIONS[p.condition]} | ${pairCells(p)} |`);
  return [
    '| J6E against | given | points of accuracy (95 % interval) | only J6E right / only the other | McNemar p |',
    '|---|---|---|---|---|',
    ...rows,
  ].join('\n');
}

function calibrationTable({ folds, sources }) {
  const rows = [
    ['known collections', folds],
    ['unseen collections', sources],
  ].flatMap(([title, protocol]) =>
    ['head', 'whole'].map((what) => {
      const { conditions } = armOf(protocol, 'j6e')[what];
      const cells = ['photo_caption', 'photo', 'caption'].map(
        (c) =>
          `${percent(conditions[c].calibration_error[0])} / ${percent(conditions[c].accuracy_at_70_percent[0])}`,
      );
      return `| ${title}, ${what === 'head' ? 'J6E alone' : 'whole answer'} | ${cells.join(' | ')} |`;
    }),
  );
  return ['| | photo + caption | photo only | caption only |', '|---|---|---|---|', ...rows].join(
    '\n',
  );
}

function aurocTable(results) {
  const area = (protocol, what, key) => {
    const found = results[protocol] && armOf(results[protocol], 'j6e')[what].auroc[key];
    return found === undefined ? 'not measured' : found[0].toFixed(3);
  };
  const cases = [
    ['photos of no museum object, photo only', 'folds', 'wild'],
    ['a class left out of training, photo + caption', 'classes', 'photo_caption'],
    ['a class left out of training, photo only', 'classes', 'photo'],
  ];
  const rows = cases.map(
    ([title, protocol, key]) =>
      `| ${title} | ${area(protocol, 'head', key)} | ${area(protocol, 'whole', key)} |`,
  );
  return ['| told from known objects | J6E alone | whole answer |', '|---|---|---|', ...rows].join(
    '\n',
  );
}

export function resultsPage(results) {
  const { folds, sources } = results;
  const { settings } = armOf(sources, 'j6e');
  const settingsRows = Object.entries(settings).map(
    ([key, s]) =>
      `| ${CONDITIONS[key]} | ${s.head.toFixed(2)} | ${s.words.toFixed(2)} | ${s.photo.toFixed(2)} | ${s.threshold.toFixed(2)} |`,
  );
  return [
    '# Results',
    '',
    verdict(results),
    '',
    'Written by `node models/results.mjs` from `models/results.json`, which `qurio-train compare` and `node models/results.mjs collect` make (commands at the end). Heads differ in their feature map alone: encoders, projections, attention, output layer, data, budget and seeds are the same.',
    '',
    '## Known collections: five folds by object',
    '',
    armsTable(folds, 'head', Object.keys(CONDITIONS)),
    '',
    itemsLine(folds),
    '',
    'The same arms with words and photos that resemble (whole answers):',
    '',
    armsTable(folds, 'whole', ['photo_caption', 'photo', 'caption']),
    '',
    'Paired by item; bootstrap over objects; McNemar on the seeds’ majority answers:',
    '',
    bestTable(results),
    '',
    pairsTable(results),
    '',
    '## Ways to make the hybrid win',
    '',
    'The same encoders, projections, attention, epochs and objects for all; each is one file of `models/train/arms`. Points of accuracy with photo and caption, 95 % interval over objects; *won* or *lost* where the interval leaves out 0.',
    '',
    ideasTable(results),
    '',
    noiseSection(results),
    '## Collections never seen',
    '',
    `Each of ${sources.parts} sources was left out of training in turn; asked about are its items whose class another source has. The weights of the whole answer for each source were fitted on the others.`,
    '',
    sourcesTable(results),
    '',
    'Fitted on all of them (these weights belong to the known-collection figures above):',
    '',
    '| given | a (head) | b (words) | c (photo) | threshold |',
    '|---|---|---|---|---|',
    ...settingsRows,
    '',
    '## How far to trust a probability',
    '',
    'Expected calibration error % / accuracy % of the surest 70 %. A head alone is calibrated with one temperature from the other parts; the whole answer as it is, fitted on unseen collections, so that on known ones it is less sure than it could be.',
    '',
    calibrationTable(results),
    '',
    'Area under the ROC curve of the largest probability:',
    '',
    aurocTable(results),
    '',
    fewTable(results),
    readFileSync(NOTES, 'utf8').trimEnd(),
    '',
  ].join('\n');
}

/** README's text with the section made anew. */
export function withResults(readme, results) {
  const begin = readme.indexOf(BEGIN);
  const end = readme.indexOf(END);
  if (begin < 0 || end < begin) {
    throw new Error(`README.md has no section between ${BEGIN} and ${END}`);
  }
  return `${readme.slice(0, begin + BEGIN.length)}\n${readmeSection(results)}\n${readme.slice(end)}`;
}

export const committedResults = () => JSON.parse(readFileSync(RESULTS, 'utf8'));

function main([what]) {
  if (what === 'collect') writeFileSync(RESULTS, asText(collect()));
  const results = committedResults();
  const readme = new URL('README.md', ROOT);
  writeFileSync(readme, withResults(readFileSync(readme, 'utf8'), results));
  writeFileSync(new URL('models/RESULTS.md', ROOT), resultsPage(results));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main(process.argv.slice(2));
