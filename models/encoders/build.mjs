/**
 * Makes the encoders out of vision.safetensors and a pinned npm package:
 *
 *   node models/encoders/build.mjs [--update] [--out DIR]
 *
 * writes vision.onnx, text.onnx and vocabulary.json into web/public/generated/models. A result that
 * differs from models/manifest.json is an error and is not written; --update accepts it instead.
 */

import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { flag, readCommandLine, runAsProgram, text } from '../../web/command-line.mjs';
import { mismatch, updateManifest } from '../manifest.mjs';
import { buildText, readTextModel, readVocabulary } from './text.mjs';
import { buildVision } from './vision.mjs';
import { readVisionWeights } from './vision-weights.mjs';

const OUTPUT = fileURLToPath(new URL('../../web/public/generated/models', import.meta.url));

/** File name -> content. */
export function buildEncoders() {
  return {
    'vision.onnx': buildVision(readVisionWeights()),
    'text.onnx': buildText(readTextModel()),
    'vocabulary.json': Buffer.from(`${JSON.stringify(readVocabulary())}\n`, 'utf8'),
  };
}

/** Through a temporary name, so that a reader never sees half a file. */
function writeWhole(path, content) {
  writeFileSync(`${path}.part`, content);
  renameSync(`${path}.part`, path);
}

const OPTIONS = { update: flag(), out: text(OUTPUT) };

function main(words) {
  const { values } = readCommandLine(words, OPTIONS);
  const files = buildEncoders();
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
