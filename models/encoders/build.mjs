/**
 * Makes the encoders out of the pinned npm packages:
 *
 *   node models/encoders/build.mjs [--update] [--out DIR]
 *   node models/encoders/build.mjs --published FILE
 *
 * writes vision.onnx, text.onnx and vocabulary.json into web/public/generated/models. A result that
 * differs from models/manifest.json is an error and is not written; --update accepts it instead.
 * --published writes the network that distil.py starts from.
 */

import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { flag, readCommandLine, runAsProgram, text } from '../../web/command-line.mjs';
import { mismatch, updateManifest } from '../manifest.mjs';
import { buildText, readTextModel, readVocabulary } from './text.mjs';
import { readTunedWeights } from './tuned-weights.mjs';
import { buildPublished, buildVision, readVisionModel } from './vision.mjs';

const OUTPUT = fileURLToPath(new URL('../../web/public/generated/models', import.meta.url));

/** File name -> content. */
export async function buildEncoders() {
  return {
    'vision.onnx': buildVision(await readVisionModel(), readTunedWeights()),
    'text.onnx': buildText(readTextModel()),
    'vocabulary.json': Buffer.from(`${JSON.stringify(readVocabulary())}\n`, 'utf8'),
  };
}

/** Through a temporary name, so that a reader never sees half a file. */
function writeWhole(path, content) {
  writeFileSync(`${path}.part`, content);
  renameSync(`${path}.part`, path);
}

const OPTIONS = { update: flag(), out: text(OUTPUT), published: text() };

async function main(words) {
  const { values } = readCommandLine(words, OPTIONS);
  if (values.published !== undefined) {
    writeWhole(values.published, buildPublished(await readVisionModel()));
    return;
  }
  const files = await buildEncoders();
  if (values.update) updateManifest(files);
  const problems = Object.entries(files)
    .map(([name, content]) => mismatch(name, content))
    .filter((problem) => problem !== null);
  if (problems.length > 0) {
    const advice = 'Install the packages of web/package-lock.json, or accept with --update.';
    console.error(`${problems.join('\n')}\n${advice}`);
    process.exitCode = 1;
    return;
  }
  mkdirSync(values.out, { recursive: true });
  for (const [name, content] of Object.entries(files)) {
    writeWhole(join(values.out, name), content);
    console.log(`${name} ${content.length} bytes`);
  }
}

await runAsProgram(import.meta.url, main);
