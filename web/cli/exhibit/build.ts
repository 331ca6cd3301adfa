/** Makes the page of an exhibit: the built page with this exhibit's start, objects and pictures in place of ours. */

import { execFile } from 'node:child_process';
import { cp, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompressSync } from 'node:zlib';
import { checkoutPath } from '../../pipeline/generated-files';
import type { ExhibitFile } from '../../src/app/exhibit/schema';
import { fail, type Outcome } from '../../src/rpc/outcome';
import { errorCode } from '../file-problem';
import { BUILT_EXHIBIT, builtFiles, writeBuilt } from './built';
import type { CheckedExhibit } from './check';
import { ANSWERS, prepareAnswers } from './prepare';

type Ready = NonNullable<CheckedExhibit['ready']>;

const PAGE = checkoutPath('web/dist');
const GENERATED = 'generated';

/**
 * The whole page in `out`: a folder that is not there yet, is empty, or was made by this before. Until it
 * is complete it has another name. Rejects as the file system does.
 */
export async function buildPage(
  folder: string,
  ready: Ready,
  out: string,
  page = PAGE,
  prepare = prepareAnswers,
): Promise<Outcome<string>> {
  const target = resolve(out);
  if (!(await isThere(join(page, 'index.html')))) {
    return fail(
      'invalid_argument',
      `there is no built page in "${page}": run \`node web/build.mjs\``,
    );
  }
  if (isWithin(target, folder) || isWithin(target, page)) {
    return fail('invalid_argument', `--out "${out}" holds, or lies in, what it is made of`);
  }
  if (!(await mayBecome(target))) {
    return fail(
      'invalid_argument',
      `--out "${out}" has files that are not of an exhibit: name an empty folder, or none`,
    );
  }
  const part = join(dirname(target), `${basename(target)}.part`);
  await rm(part, { recursive: true, force: true });
  await mkdir(part, { recursive: true });
  const left = ['gallery', ANSWERS].map((name) => join(page, GENERATED, name));
  await cp(page, part, { recursive: true, filter: (path) => !left.includes(path) });
  const files = await builtFiles(folder, ready);
  await writeBuilt(files, join(part, GENERATED), { compress: true });
  const answers = await prepare(join(part, GENERATED), { compress: true });
  if (!answers.ok) return answers;
  await nameApp(part, ready.exhibit);
  await writeStart(part);
  await listFiles(part);
  await rm(target, { recursive: true, force: true });
  await rename(part, target);
  return { ok: true, value: target };
}

/** What the page is called where it is installed as an app. */
async function nameApp(page: string, { words, language, languages }: ExhibitFile): Promise<void> {
  const file = join(page, 'manifest.webmanifest');
  const name = words.title?.[language ?? languages[0] ?? 'en'];
  if (name === undefined || !(await isThere(file))) return;
  const manifest = JSON.parse(await readFile(file, 'utf8'));
  const own = `${JSON.stringify({ ...manifest, name, short_name: name }, null, 2)}\n`;
  await writeFile(file, own);
  await rm(`${file}.br`, { force: true });
}

/** What stands in the page itself, before its first picture. */
async function writeStart(page: string): Promise<void> {
  await promisify(execFile)(process.execPath, [checkoutPath('web/start.mjs'), '--folder', page]);
  const start = join(page, 'index.html');
  if (await isThere(`${start}.br`)) {
    await writeFile(`${start}.br`, brotliCompressSync(await readFile(start)));
  }
}

/** A page that keeps its files for the time without a network has a list of them, which is another one now. */
async function listFiles(page: string): Promise<void> {
  const worker = join(page, 'service-worker.js');
  if (!(await isThere(worker))) return;
  await promisify(execFile)(process.execPath, [checkoutPath('web/edition.mjs'), '--folder', page]);
  await writeFile(`${worker}.br`, brotliCompressSync(await readFile(worker)));
}

const isThere = (path: string) =>
  stat(path).then(
    () => true,
    () => false,
  );

/** One of the two folders holds the other, or they are the same. */
function isWithin(a: string, b: string): boolean {
  const [one, other] = [`${a}${sep}`, `${resolve(b)}${sep}`];
  return one.startsWith(other) || other.startsWith(one);
}

async function mayBecome(target: string): Promise<boolean> {
  try {
    const there = await readdir(target);
    return there.length === 0 || (await isThere(join(target, GENERATED, BUILT_EXHIBIT)));
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return true;
    if (errorCode(error) === 'ENOTDIR') return false;
    throw error;
  }
}
