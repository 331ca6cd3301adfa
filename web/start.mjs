/**
 * Writes into index.html of a built page what stands before its first picture: what the page is an exhibit of, its
 * first object with the answer that was prepared for it, and how large the models are. To be run again whenever one
 * of these has changed:
 *
 *   node web/start.mjs [--folder DIR]
 */

import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readCommandLine, runAsProgram, text, UsageError } from './command-line.mjs';

const PAGE = 'index.html';
/** A data block (HTML standard, 4.12.1): no script, so that the content security policy has nothing to allow. */
const BLOCK = /(<script type="application\/json" id="start">)[^<]*(<\/script>)/;
/** What is seen before the page's script has come: the picture that it will open with. */
const PICTURE =
  /(<div class="first-view" aria-hidden="true">)[\s\S]*?(<\/div>\s*<!-- first view -->)/;

/** What a start downloads for engine and encoders, below the folder of generated files. */
const modelFiles = (head) => [
  'engine/qurio.wasm',
  'engine/decoder.wasm',
  'models/vocabulary.json',
  `models/${head}.safetensors`,
  'ort/ort-wasm-simd-threaded.wasm',
  'models/vision.onnx',
  'models/text.onnx',
];

function contentOf(generated, path) {
  const file = join(generated, path);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
}

/** Bytes of a file, and of its copy for hosts that send such. */
function sizesOf(generated, path) {
  const file = join(generated, path);
  if (!existsSync(file)) return [];
  const { size } = statSync(file);
  const compressed = existsSync(`${file}.br`) ? statSync(`${file}.br`).size : size;
  return [[path, [size, compressed]]];
}

function startOf(generated) {
  const exhibit = contentOf(generated, 'exhibit.json');
  const [object = null] = contentOf(generated, 'gallery/gallery.json')?.objects ?? [];
  const answer = object && contentOf(generated, `answers/${object.id}.json`);
  const files = modelFiles(exhibit?.head?.name ?? 'world');
  const sizes = Object.fromEntries(files.flatMap((path) => sizesOf(generated, path)));
  return { exhibit, object, answer, sizes };
}

/** Writes the start of the page in `folder`, in place of one that it may have; a page without a place for it is left. */
export function writeStart(folder) {
  const page = join(folder, PAGE);
  const html = readFileSync(page, 'utf8');
  if (!BLOCK.test(html)) return;
  const start = startOf(join(folder, 'generated'));
  const json = JSON.stringify(start).replaceAll('<', '\\u003c');
  const between = (content) => (_, begin, end) => `${begin}${content}${end}`;
  writeFileSync(
    page,
    html.replace(BLOCK, between(json)).replace(PICTURE, between(pictureOf(start.object))),
  );
}

function pictureOf(object) {
  if (object === null) return '';
  const { file, width, height } = object;
  return `<div class="mat"><img src="./generated/gallery/${file}" alt="" width="${width}" height="${height}" fetchpriority="high"></div>`;
}

const OPTIONS = { folder: text(fileURLToPath(new URL('dist', import.meta.url))) };

function main(words) {
  const { folder } = readCommandLine(words, OPTIONS).values;
  if (!existsSync(join(folder, PAGE))) {
    throw new UsageError(`${folder} is not a built page: there is no ${PAGE} in it`);
  }
  writeStart(folder);
}

await runAsProgram(import.meta.url, main, 'node web/start.mjs [--folder DIR]');
