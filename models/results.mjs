/**
 * The laboratory's results in one file, and what is written from it:
 *
 *   node models/results.mjs collect     build/results-*.json (qurio-train compare) and the shipped head ->
 *                                       models/results.json; what was not measured anew stays as it was
 *   node models/results.mjs             models/results.json -> models/RESULTS.md with its picture, and README's results
 */

import { readFileSync, writeFileSync } from 'node:fs';
import { readCommandLine, runAsProgram, UsageError } from '../web/command-line.mjs';
import { asText, collect, withMeasured } from './results/collect.mjs';
import { curvePicture } from './results/curve-chart.mjs';
import { readmeSection, resultsPage } from './results/pages.mjs';

const ROOT = new URL('../', import.meta.url);
const RESULTS = new URL('models/results.json', ROOT);
const BEGIN = '<!-- results: made by models/results.mjs -->';
const END = '<!-- /results -->';

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

function main(words) {
  const [what, more] = readCommandLine(words, {}, { positionals: true }).positionals;
  if (more !== undefined || (what !== undefined && what !== 'collect')) {
    throw new UsageError(`give "collect" or nothing, not "${words.join(' ')}"`);
  }
  if (what === 'collect') {
    const measured = collect();
    const results = withMeasured(committedResults(), measured);
    writeFileSync(RESULTS, asText(results));
    const kept = Object.keys(results).filter((name) => !(name in measured));
    console.log(`measured anew: ${Object.keys(measured).join(', ') || 'nothing'}`);
    if (kept.length > 0) console.log(`as it was: ${kept.join(', ')}`);
  }
  const results = committedResults();
  const readme = new URL('README.md', ROOT);
  writeFileSync(readme, withResults(readFileSync(readme, 'utf8'), results));
  writeFileSync(new URL('models/RESULTS.md', ROOT), resultsPage(results));
  if (results.curve) {
    writeFileSync(new URL('models/results/curve.svg', ROOT), curvePicture(results.curve));
  }
}

await runAsProgram(import.meta.url, main);
