/** The tables of models/RESULTS.md and of the README, in Markdown. */

export const CONDITIONS = {
  photo_caption: 'photo + caption',
  photo_masked: 'photo + caption without class words',
  photo: 'photo only',
  caption: 'caption only',
  masked: 'caption only, without class words',
};

/** Heads without quantum parts: the best of them is what the hybrid is held against. */
export const CLASSICAL = ['linear', 'mlp', 'bilinear', 'quadratic', 'gaussian'];

/*
 * The page's rules (web/src/app/say/numbers.ts): a figure is rounded once, from models/results.json, as a decimal number
 * and half away from nothing (100 * 0.8985 is 89.85 and is shown as 89.9). tests/web/app/say/results-tables.test.ts
 * holds these tables against the page's.
 */
const fixed = (digits, style = 'decimal') =>
  new Intl.NumberFormat('en', {
    style,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
const TENTHS = fixed(1);
const HUNDREDTHS = fixed(2);
const THOUSANDTHS = fixed(3);
const PER_CENT = fixed(1, 'percent');
const LAST = 0.001;

export const percent = (share) => {
  const shown = (value) => PER_CENT.format(value).replace('%', '');
  if (share < 1 && share >= 1 - LAST / 2) return `>${shown(1 - LAST)}`;
  return share > 0 && share < LAST / 2 ? `<${shown(LAST)}` : shown(share);
};
/** What is more than nothing is never shown as nothing. */
export const chance = (p) => (p < LAST / 2 ? `<${LAST}` : THOUSANDTHS.format(p));
export const spread = ([mean, sd], seeds) =>
  seeds > 1 ? `${percent(mean)} ± ${percent(sd)}` : percent(mean);
export const signed = (points) => {
  const shown = TENTHS.format(points).replace('-', '−');
  return /[1-9]/.test(shown) ? shown : shown.replace('−', '');
};
export const interval = ([low, high]) => `${signed(low)} to ${signed(high)}`;
export const modelOf = (protocol, name) => protocol.models.find((model) => model.name === name);

export function modelsTable(folds, what, conditions) {
  const titles = conditions.map((c) => CONDITIONS[c]);
  const rows = folds.models.map((model) => {
    const cells = conditions.map((c) => {
      const figures = model[what].conditions[c];
      if (figures === undefined) return 'does not see it';
      return `${spread(figures.accuracy, model.seeds)} / ${spread(figures.macro_f1, model.seeds)}`;
    });
    const numbers = `${model.parameters.toLocaleString('en')} / ${model.circuit_parameters}`;
    const about = `${numbers} | ${model.seeds} | ${TENTHS.format(model.seconds[0])}`;
    return `| ${model.title} | ${about} | ${cells.join(' | ')} |`;
  });
  return [
    `| head | trained numbers / in the circuit | seeds | seconds | ${titles.join(' | ')} |`,
    `|---|---|---|---|${conditions.map(() => '---|').join('')}`,
    ...rows,
  ].join('\n');
}

export function itemsLine(protocol) {
  const { photo_caption: both, photo } = protocol.models[0].head.conditions;
  const one = (items) => HUNDREDTHS.format(100 / items);
  return `Test items: ${both.items} with photo and caption (one is worth ${one(both.items)} points), ${photo.items} photos (${one(photo.items)} points). Accuracy % / macro-F1 %, mean ± standard deviation over the seeds of the row.`;
}

export function sourcesTable({ sources }) {
  const rows = sources.models.flatMap((model) =>
    [
      ['head', model.title],
      ['pool', `${model.title} + words + photos that resemble`],
    ].map(([what, title]) => {
      const cells = ['photo_caption', 'photo', 'caption'].map((c) => {
        const { accuracy, macro_f1 } = model[what].conditions[c];
        return `${percent(accuracy[0])} / ${percent(macro_f1[0])}`;
      });
      const covered = model[what].conditions.photo_caption.accuracy_at_70_percent[0];
      return `| ${title} | ${cells.join(' | ')} | ${percent(covered)} |`;
    }),
  );
  return [
    '| collections never seen | photo + caption | photo only | caption only | surest 70 %, photo + caption |',
    '|---|---|---|---|---|',
    ...rows,
  ].join('\n');
}

export function fewTable(results) {
  const shots = [1, 5, 10].filter((k) => results[`few-${k}`]);
  if (shots.length === 0) return '';
  const first = results[`few-${shots[0]}`];
  const rows = first.models.map(({ name, title }) => {
    const cells = shots.map((k) => {
      const protocol = results[`few-${k}`];
      const { head, pool, seeds } = modelOf(protocol, name);
      const of = ({ conditions }) => spread(conditions.photo_caption.accuracy, seeds);
      return `${of(head)} / ${of(pool)}`;
    });
    return `| ${title} | ${cells.join(' | ')} |`;
  });
  return [
    '## Few photos per class',
    '',
    'Accuracy % with photo and caption, head alone / pooled answer, five folds.',
    '',
    `| head | ${shots.map((k) => `${k} per class`).join(' | ')} |`,
    `|---|${shots.map(() => '---|').join('')}`,
    ...rows,
    '',
  ].join('\n');
}

const pairCells = (p) =>
  `${signed(p.difference_in_points)} (${interval(p.interval)}) | ${p.only_a_right} / ${p.only_b_right} | ${chance(p.mcnemar_p)}`;

/** Every head against the best classical one. */
export function bestTable({ folds }) {
  const pairs = folds.against_best_classical;
  const rows = pairs.map(
    (p) => `| ${modelOf(folds, p.a).title} | ${CONDITIONS[p.condition]} | ${pairCells(p)} |`,
  );
  return [
    `| against ${modelOf(folds, pairs[0].b).title} | given | points of accuracy (95 % interval) | only it right / only the other (first seed) | McNemar p (first seed) |`,
    '|---|---|---|---|---|',
    ...rows,
  ].join('\n');
}

export function noiseSection({ noise }) {
  if (!noise) return '';
  const { photo_caption: both, photo } = noise;
  const cells = (key, k) => {
    const trials = key === 'shots' ? noise.repeats * noise.seeds : noise.seeds;
    return [both, photo].map((figures) => spread(figures[key][k].accuracy, trials)).join(' | ');
  };
  const share = (p) => (p === 0 ? 'none' : `${percent(p)} %`);
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

const AGREEMENT_KINDS = { known: 'known collections', left_out_sources: 'left-out sources' };
const SWAPS = {
  any: 'caption of another class',
  same_source: 'of another class in the same source',
  same_group: 'of another class in the same group',
};
const OUTCOMES = ['sure', 'unsure', 'disagree', 'unknown'];

/** Whether picture and words agree: what captions of their own and of other objects are answered with. */
export function agreementSection({ agreement }) {
  if (!agreement) return '';
  const row = (title, figures) => {
    const area = figures.auroc === undefined ? '' : THOUSANDTHS.format(figures.auroc);
    const right = figures.right === undefined ? '' : `, right ${percent(figures.right)} %`;
    const shares = OUTCOMES.map((outcome) => percent(figures[outcome]));
    return `| ${title} | ${figures.pairs} | ${area} | ${shares[0]}${right} | ${shares.slice(1).join(' | ')} |`;
  };
  const rows = Object.entries(AGREEMENT_KINDS)
    .filter(([kind]) => agreement[kind])
    .flatMap(([kind, title]) => [
      row(`${title}, its own caption`, agreement[kind].own),
      ...Object.entries(SWAPS)
        .filter(([swap]) => agreement[kind].swapped[swap])
        .map(([swap, words]) => row(`${title}, ${words}`, agreement[kind].swapped[swap])),
    ]);
  return [
    '## Do picture and words agree?',
    '',
    'Photos under their own captions and under captions of other objects, read by heads that were trained without both; settings and thresholds are fitted without them too. Area under the ROC curve of the agreement, own captions against those of the row; shares of the pairs that get each of the four outcomes.',
    '',
    '| photo and caption | pairs | AUROC | sure % | unsure % | they disagree % | unknown % |',
    '|---|---|---|---|---|---|---|',
    ...rows,
    '',
    '',
  ].join('\n');
}

export function pairsTable({ folds }) {
  const rows = folds.pairs
    .filter(({ of, condition }) => of === 'head' && ['photo_caption', 'photo'].includes(condition))
    .map((p) => `| ${modelOf(folds, p.b).title} | ${CONDITIONS[p.condition]} | ${pairCells(p)} |`);
  return [
    '| J6E against | given | points of accuracy (95 % interval) | only J6E right / only the other (first seed) | McNemar p (first seed) |',
    '|---|---|---|---|---|',
    ...rows,
  ].join('\n');
}

/** The weights of the pooled answer, as fitted on all left-out objects and sources. */
export function settingsTable({ sources }) {
  const { settings } = modelOf(sources, 'j6e');
  const rows = Object.entries(settings).map(([given, s]) => {
    const weights = [s.head, s.words, s.photo, s.nearest, s.votes].map((weight) =>
      HUNDREDTHS.format(weight),
    );
    const scales = `${HUNDREDTHS.format(s.novel)} to ${HUNDREDTHS.format(s.known)}`;
    const least = [s.threshold, s.support].map((value) => HUNDREDTHS.format(value));
    return `| ${[CONDITIONS[given], ...weights, scales, ...least].join(' | ')} |`;
  });
  return [
    '| given | a (head) | b (words) | c (prototype) | d (nearest exemplar) | e (votes of the exemplars) | scale, novel to known | least probability | least support |',
    '|---|---|---|---|---|---|---|---|---|',
    ...rows,
  ].join('\n');
}

export function calibrationTable({ folds, sources }) {
  const rows = [
    ['known collections', folds],
    ['unseen collections', sources],
  ].flatMap(([title, protocol]) =>
    ['head', 'pool'].map((what) => {
      const { conditions } = modelOf(protocol, 'j6e')[what];
      const cells = ['photo_caption', 'photo', 'caption'].map(
        (c) =>
          `${percent(conditions[c].calibration_error[0])} / ${percent(conditions[c].accuracy_at_70_percent[0])}`,
      );
      return `| ${title}, ${what === 'head' ? 'J6E alone' : 'pooled answer'} | ${cells.join(' | ')} |`;
    }),
  );
  return ['| | photo + caption | photo only | caption only |', '|---|---|---|---|', ...rows].join(
    '\n',
  );
}

export function aurocTable(results) {
  const area = (protocol, what, key, measure = 'auroc') => {
    const found = results[protocol] && modelOf(results[protocol], 'j6e')[what][measure]?.[key];
    return found === undefined ? 'not measured' : THOUSANDTHS.format(found[0]);
  };
  const cases = [
    ['photos of no museum object, photo only', 'folds', 'wild'],
    ['a class left out of training, photo + caption', 'classes', 'photo_caption'],
    ['a class left out of training, photo only', 'classes', 'photo'],
    ['a class left out of training, caption only', 'classes', 'caption'],
  ];
  const rows = cases.map(
    ([title, protocol, key]) =>
      `| ${title} | ${area(protocol, 'head', key)} | ${area(protocol, 'pool', key)} | ${area(protocol, 'pool', key, 'auroc_support')} |`,
  );
  return [
    '| told from known objects by | probability, J6E alone | probability, pooled answer | support of the pooled answer |',
    '|---|---|---|---|',
    ...rows,
  ].join('\n');
}
