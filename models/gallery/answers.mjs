/**
 * Computes what the model says of every object of the built gallery (models/gallery/build.mjs), so that the page
 * has it before any model:
 *
 *   node models/gallery/answers.mjs [--out DIR]
 */

import { fileURLToPath } from 'node:url';
import { prepareAnswers } from '../../build/cli/exhibit.mjs';
import { readCommandLine, runAsProgram, text } from '../../web/command-line.mjs';

const OUTPUT = fileURLToPath(new URL('../../web/public/generated', import.meta.url));

async function main(words) {
  const { out } = readCommandLine(words, { out: text(OUTPUT) }).values;
  const made = await prepareAnswers(out, { compress: false });
  if (!made.ok) throw new Error(made.failure.detail);
  console.log(`gallery: ${made.value} answers`);
}

await runAsProgram(import.meta.url, main);
