/**
 * Enters the trained heads of this folder into models/manifest.json, so that the page accepts them:
 *
 *   node models/heads/register.mjs
 */

import { readdirSync, readFileSync } from 'node:fs';
import { updateManifest } from '../manifest.mjs';

const files = readdirSync(new URL('.', import.meta.url)).filter((name) =>
  name.endsWith('.safetensors'),
);
updateManifest(
  Object.fromEntries(files.map((name) => [name, readFileSync(new URL(name, import.meta.url))])),
);
console.log(`models/manifest.json: ${files.join(', ')}`);
