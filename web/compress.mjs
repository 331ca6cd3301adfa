/**
 * Gives every file of a folder that shrinks a `.br` copy (brotli, strongest setting). That takes
 * half a minute for the ONNX Runtime, so results are kept by the hash of their content.
 */

import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';

const COMPRESSIBLE = new Set(
  '.css .ftl .html .js .json .onnx .safetensors .svg .txt .wasm .webmanifest'.split(' '),
);
const SMALLEST = 512;
/** A copy that saves less than this is not worth the reader's time. */
const WORTH = 0.97;

const compressAsync = promisify(brotliCompress);

function compress(content) {
  return compressAsync(content, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
      [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
    },
  });
}

async function compressibleFiles(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && COMPRESSIBLE.has(extname(entry.name)))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}

async function largestFirst(files) {
  const sizes = new Map(
    await Promise.all(files.map(async (file) => [file, (await stat(file)).size])),
  );
  return [...files].sort((a, b) => sizes.get(b) - sizes.get(a));
}

/** Writes one copy; returns the name of its cache entry, or null for a file that is too small. */
async function writeCompressed(file, cache) {
  const content = await readFile(file);
  if (content.length < SMALLEST) return null;
  const entry = `${createHash('sha256').update(content).digest('hex')}.br`;
  const kept = join(cache, entry);
  if (!existsSync(kept)) {
    await writeFile(`${kept}.part`, await compress(content));
    await rename(`${kept}.part`, kept);
  }
  const small = await readFile(kept);
  if (small.length < WORTH * content.length) {
    await writeFile(`${file}.br`, small);
  } else {
    await rm(`${file}.br`, { force: true });
  }
  return entry;
}

/** Compresses `folder`; `cache` keeps exactly what this run used. Returns bytes before and after. */
export async function compressFolder(folder, cache) {
  await mkdir(cache, { recursive: true });
  const files = await compressibleFiles(folder);
  // The largest first: the last to be done is done alone.
  const waiting = await largestFirst(files);
  const used = new Set();
  const work = async () => {
    for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
      const entry = await writeCompressed(file, cache);
      if (entry !== null) used.add(entry);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  for (const entry of await readdir(cache)) {
    if (!used.has(entry)) await rm(join(cache, entry));
  }
  const sizes = { before: 0, after: 0 };
  for (const file of files) {
    const plain = (await stat(file)).size;
    sizes.before += plain;
    sizes.after += existsSync(`${file}.br`) ? (await stat(`${file}.br`)).size : plain;
  }
  return sizes;
}
