/** CMake finds what the builds need beyond Debian's folders, and asks for Catch2 only where tests are built. */

import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const PATIENCE = 120_000;

let folder;
let prefix;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'qurio-cmake-'));
  prefix = join(folder, 'prefix');
  for (const header of ['eigen3/Eigen/Core', 'stb/stb_image.h', 'catch2/catch.hpp']) {
    const path = join(prefix, 'include', header);
    mkdirSync(join(path, '..'), { recursive: true });
    writeFileSync(path, '');
  }
});
afterAll(() => rmSync(folder, { recursive: true }));

/** The header libraries of a configured build, name -> folder. */
function configured(name, ...options) {
  const build = join(folder, name);
  const parameters = ['--preset', 'wasm', '-B', build, `-DCMAKE_PREFIX_PATH=${prefix}`];
  execFileSync('cmake', [...parameters, ...options], { cwd: ROOT, stdio: 'ignore' });
  const headers = join(build, 'headers');
  return Object.fromEntries(
    readdirSync(headers).map((at) => [at, readlinkSync(join(headers, at))]),
  );
}

it(
  'header libraries of a prefix of the user, for WebAssembly too',
  () => {
    expect(configured('serving', '-DQURIO_TESTS=OFF')).toEqual({
      Eigen: join(prefix, 'include/eigen3/Eigen'),
      stb: join(prefix, 'include/stb'),
    });
    expect(configured('tests')).toHaveProperty('catch2', join(prefix, 'include/catch2'));
  },
  PATIENCE,
);
