/**
 * The results table of README.md, made from what the shipped head says about itself:
 *
 *   node models/heads/readme-results.mjs     rewrites the section between its two marks
 */

import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const README = fileURLToPath(new URL('../../README.md', import.meta.url));
const BEGIN = '<!-- results: made by models/heads/readme-results.mjs -->';
const END = '<!-- /results -->';

const CONDITIONS = {
  photo_caption: 'photo + caption',
  photo_masked: 'photo + caption without class words',
  photo: 'photo only',
  caption: 'caption only',
  masked: 'caption only, without class words',
};

/** The `__metadata__` of a safetensors file: strings by name. */
export function metadataOf(file) {
  const length = Number(file.readBigUInt64LE(0));
  return JSON.parse(file.subarray(8, 8 + length).toString('utf8')).__metadata__;
}

const percent = (share) => (100 * share).toFixed(1);

/** The section's text for a head's metadata. */
export function resultsSection(metadata) {
  const metrics = JSON.parse(metadata.metrics);
  const rows = Object.entries(CONDITIONS).map(([key, title]) => {
    const c = metrics.conditions[key];
    const [low, high] = c.accuracy_interval.map(percent);
    return `| ${title} | ${c.items} | ${c.one_item_in_points} | ${percent(c.accuracy)} (${low} to ${high}) | ${percent(c.macro_f1)} |`;
  });
  const { abstention } = metrics;
  return [
    `${JSON.parse(metadata.classes).length} categories; ${Number(metadata.parameters).toLocaleString('en')} trained numbers, ${metadata.circuit_parameters} of them angles of the circuit. ${metrics.split === 'test' ? 'Test split, used once' : 'Validation split'}; objects never seen in training; captions written by people.`,
    '',
    '| given | items | one item, points | accuracy %, 95 % interval | macro-F1 % |',
    '|---|---|---|---|---|',
    ...rows,
    '',
    `Of ${abstention.wild_photos} photos that show no heritage object, ${percent(abstention.wild_photos_accepted)} % are answered all the same (area under the ROC curve ${abstention.auroc_wild.toFixed(2)}).`,
  ].join('\n');
}

/** README's text with the section made anew. */
export function withResults(readme, metadata) {
  const begin = readme.indexOf(BEGIN);
  const end = readme.indexOf(END);
  if (begin < 0 || end < begin)
    throw new Error(`README.md has no section between ${BEGIN} and ${END}`);
  return `${readme.slice(0, begin + BEGIN.length)}\n${resultsSection(metadata)}\n${readme.slice(end)}`;
}

export const shippedMetadata = () =>
  metadataOf(readFileSync(new URL('world.safetensors', import.meta.url)));

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(README, withResults(readFileSync(README, 'utf8'), shippedMetadata()));
}
