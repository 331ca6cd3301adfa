/**
 * Enters the trained heads of this folder into models/manifest.json, so that they are accepted; the
 * files that are named are copied here first:
 *
 *   node models/heads/register.mjs [FILE.safetensors ...]
 */

import { copyFileSync, readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { updateManifest } from '../manifest.mjs';

for (const file of process.argv.slice(2)) {
  copyFileSync(file, new URL(basename(file), import.meta.url));
}
const files = readdirSync(new URL('.', import.meta.url)).filter((name) =>
  name.endsWith('.safetensors'),
);
updateManifest(
  Object.fromEntries(files.map((name) => [name, readFileSync(new URL(name, import.meta.url))])),
);
console.log(`models/manifest.json: ${files.join(', ')}`);
