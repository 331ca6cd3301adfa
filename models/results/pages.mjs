/** models/RESULTS.md and the README's results, from models/results.json's figures. */

import { readFileSync } from 'node:fs';
import { ablationSection } from './ablation.mjs';
import { curveSection } from './curve.mjs';
import { fusedSection } from './fused.mjs';
import { ideasTable } from './ideas.mjs';
import {
  agreementSection,
  aurocTable,
  bestTable,
  CLASSICAL,
  CONDITIONS,
  calibrationTable,
  fewTable,
  interval,
  itemsLine,
  modelOf,
  modelsTable,
  noiseSection,
  pairsTable,
  percent,
  settingsTable,
  signed,
  sourcesTable,
} from './tables.mjs';

const NOTES = new URL('notes.md', import.meta.url);

/** The first sentence of every table: whether quantum helped, from the paired comparison. */
export function verdict(results) {
  const { folds } = results;
  const f1 = (model) => model.head.conditions.photo_caption.accuracy[0];
  const counterparts = folds.models.filter(({ name }) => CLASSICAL.includes(name));
  const best = counterparts.reduce((a, b) => (f1(b) > f1(a) ? b : a));
  const pair = folds.pairs.find(
    ({ of, b, condition }) => of === 'head' && b === best.name && condition === 'photo_caption',
  );
  const [low, high] = pair.interval;
  const answer = low > 0 ? 'Yes' : high < 0 ? 'No, it did worse' : 'No';
  const points = signed(Math.abs(pair.difference_in_points));
  const where =
    points === '0.0'
      ? 'exactly level with'
      : `${points} points of accuracy ${pair.difference_in_points > 0 ? 'ahead of' : 'behind'}`;
  return `Did the quantum circuit help? ${answer}: with photo and caption it is ${where} the best classical head on the same features and budget (${best.title}; 95 % interval of the difference ${interval(pair.interval)} points).`;
}

export function readmeSection(results) {
  const { folds, sources } = results;
  const j6e = modelOf(folds, 'j6e');
  const pooled = j6e.pool.conditions;
  const chosen = ['j6e', ...CLASSICAL, 'frozen', 'no-entangling', 'angle'];
  const shown = { ...folds, models: folds.models.filter(({ name }) => chosen.includes(name)) };
  const share = (c) => percent(pooled[c].accuracy[0]);
  return [
    verdict(results),
    '',
    `**Collections that it knows** (five folds, objects never seen in training): the answer is right for ${share('photo_caption')} % with photo and caption, ${share('photo')} % with the photo alone, ${share('caption')} % with the caption alone. Guessing the most frequent class: ${percent(folds.majority_accuracy)} %. The heads alone, all on the same features, trunk and budget:`,
    '',
    modelsTable(shown, 'head', ['photo_caption', 'photo']),
    '',
    itemsLine(folds),
    '',
    `**Collections that it has never seen** (the sources left out of training in turn, in ${sources.parts} parts, those of few photographs together; only classes that another source has):`,
    '',
    sourcesTable(results),
    '',
    `An upper bound: photos of these sources, without labels, say how the vision encoder’s weights are rounded, and the list of words was improved after one look at its mistakes on them. With every word that names a class struck out of the captions the answer is right for ${percent(modelOf(sources, 'j6e').pool.conditions.photo_masked.accuracy[0])} %.`,
    '',
    'All heads, conditions, few-shot training, abstention and what was tried in vain: [models/RESULTS.md](models/RESULTS.md).',
  ].join('\n');
}

export function resultsPage(results) {
  const { folds, sources } = results;
  return [
    '# Results',
    '',
    verdict(results),
    '',
    'Written by `node models/results.mjs` from `models/results.json`, which `qurio-train compare` and `node models/results.mjs collect` make (commands at the end). Heads differ in their feature map alone: encoders, projections, attention, output layer, data, budget and seeds are the same.',
    '',
    '## Known collections: five folds by object',
    '',
    modelsTable(folds, 'head', Object.keys(CONDITIONS)),
    '',
    itemsLine(folds),
    '',
    'The same heads with words and photos that resemble (pooled answers):',
    '',
    modelsTable(folds, 'pool', ['photo_caption', 'photo', 'caption']),
    '',
    'Paired by item; means over the seeds that both have; bootstrap over objects; McNemar’s exact test on the first seed:',
    '',
    bestTable(results),
    '',
    pairsTable(results),
    '',
    '## Ways to make the hybrid win',
    '',
    'The same encoders, projections, attention, epochs and objects for all; each is one file of `models/train/configs`. Points of accuracy with photo and caption, 95 % interval over objects; *won* or *lost* where the interval leaves out 0, as one in twenty does by chance. Heads of as many numbers are held against each other in the next section.',
    '',
    ideasTable(results),
    '',
    curveSection(results) + noiseSection(results),
    '## Collections never seen',
    '',
    `The sources were left out of training in turn, in ${sources.parts} parts, those of few photographs together; asked about are its items whose class another source has. The weights of the pooled answer for each source were fitted on the others.`,
    '',
    sourcesTable(results),
    '',
    'p = softmax(scale × (a log p_head + b evidence of the words + c similarity to the class’s prototype + d similarity to its nearest exemplar + e votes of the exemplars)), fitted half on all left-out objects and half on all left-out sources (the pooled answers about known collections above are made with these weights):',
    '',
    settingsTable(results),
    '',
    `${ablationSection(results)}${fusedSection(results)}${agreementSection(results)}## How far to trust a probability`,
    '',
    'Expected calibration error % / accuracy % of the surest 70 %. A head alone is calibrated with one temperature from the other parts; the pooled answer has a scale of its own, fitted on left-out objects of known collections, so that about unseen ones it is too sure.',
    '',
    calibrationTable(results),
    '',
    'Area under the ROC curve; *support* is the similarity to the nearest exemplar of the class, less 0.6 times that to the nearest photo of what no class is, plus the root of the words’ evidence / 4 plus 0.15 times the head’s probability, less the root of what the words have more for a kind that is none of the classes / 4, one of the two reasons for “I don’t know”:',
    '',
    aurocTable(results),
    '',
    fewTable(results),
    readFileSync(NOTES, 'utf8').trimEnd(),
    '',
  ].join('\n');
}
