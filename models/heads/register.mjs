/**
 * Enters the trained heads of this folder into models/manifest.json, so that they are accepted; the
 * files that are named are copied here first:
 *
 *   node models/heads/register.mjs [FILE.safetensors ...]
 */

import { copyFileSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { readCommandLine, runAsProgram, UsageError } from '../../web/command-line.mjs';
import { updateManifest } from '../manifest.mjs';

const SUFFIX = '.safetensors';

function main(words) {
  const { positionals: files } = readCommandLine(words, {}, { positionals: true });
  for (const file of files) {
    if (!file.endsWith(SUFFIX)) throw new UsageError(`${file} does not end in ${SUFFIX}`);
    if (!existsSync(file)) throw new UsageError(`there is no ${file}`);
  }
  for (const file of files) copyFileSync(file, new URL(basename(file), import.meta.url));
  const names = readdirSync(new URL('.', import.meta.url)).filter((name) => name.endsWith(SUFFIX));
  updateManifest(
    Object.fromEntries(names.map((name) => [name, readFileSync(new URL(name, import.meta.url))])),
  );
  console.log(`models/manifest.json: ${names.join(', ')}`);
}

await runAsProgram(import.meta.url, main);
