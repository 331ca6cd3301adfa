/** The set-up's own parts: which packages are installed, and the compressed copies. */

import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { compressFolder } from '../../web/compress.mjs';
import { samePackages } from '../../web/installed.mjs';

describe('the installed packages', () => {
  const wanted = new Map([
    ['node_modules/a', { version: '1.0.0' }],
    ['node_modules/b-linux', { version: '2.0.0', optional: true }],
  ]);
  const present = (...entries) => new Map(entries.map(([path, version]) => [path, { version }]));

  it.each([
    ['all of them', present(['node_modules/a', '1.0.0'], ['node_modules/b-linux', '2.0.0']), true],
    ['all but one for another platform', present(['node_modules/a', '1.0.0']), true],
    ['another version', present(['node_modules/a', '1.0.1']), false],
    ['one too few', present(['node_modules/b-linux', '2.0.0']), false],
    ['one too many', present(['node_modules/a', '1.0.0'], ['node_modules/c', '1.0.0']), false],
    [
      'another platform package',
      present(['node_modules/a', '1.0.0'], ['node_modules/b-linux', '2.1.0']),
      false,
    ],
  ])('%s', (_, packages, expected) => {
    expect(samePackages(wanted, packages)).toBe(expected);
  });

  const withTools = new Map([...wanted, ['node_modules/tool', { version: '3.0.0', dev: true }]]);
  it.each([
    ['there', present(['node_modules/a', '1.0.0'], ['node_modules/tool', '3.0.0']), true],
    ['not there', present(['node_modules/a', '1.0.0']), true],
    [
      'of another version',
      present(['node_modules/a', '1.0.0'], ['node_modules/tool', '3.1.0']),
      true,
    ],
    ['not there, nor is what serves', present(), false],
  ])("for serving the tests' tools may be %s", (_, packages, expected) => {
    expect(samePackages(withTools, packages, { omitDev: true })).toBe(expected);
    expect(samePackages(withTools, packages)).toBe(
      expected && packages.get('node_modules/tool')?.version === '3.0.0',
    );
  });
});

describe('what `bash web/serve` installs', () => {
  const read = (path) =>
    JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'));
  const { packages } = read('web/package-lock.json');
  const served = Object.entries(packages)
    .filter(([path, { dev }]) => path !== '' && !dev)
    .map(([path]) => path.split('node_modules/').at(-1));

  it('has no browser driver, no test tool, no benchmark peer, no native ONNX Runtime', () => {
    expect(served).toContain('vite');
    const others =
      /playwright|puppeteer|selenium|axe|biome|vitest|^typescript|happy-dom|jsqubits|quantum-circuit|mathjs|onnxruntime-node/;
    expect(served.filter((name) => others.test(name))).toEqual([]);
  });
});

describe('the compressed copies', () => {
  const TEXT = 'amplitude encoding, ansatz, expectation value\n'.repeat(100);
  let folder;
  let cache;

  beforeEach(() => {
    const base = mkdtempSync(join(tmpdir(), 'qurio-compress-'));
    folder = join(base, 'dist');
    cache = join(base, 'cache');
    mkdirSync(join(folder, 'deep'), { recursive: true });
  });

  afterEach(() => rmSync(join(folder, '..'), { recursive: true }));

  it('hold the same bytes, and only where that helps', async () => {
    const noise = Buffer.from(Array.from({ length: 4096 }, (_, i) => Math.sin(i) * 1e7));
    writeFileSync(join(folder, 'deep', 'page.js'), TEXT);
    writeFileSync(join(folder, 'short.js'), 'export {};\n');
    writeFileSync(join(folder, 'photo.jpg'), TEXT);
    writeFileSync(join(folder, 'noise.onnx'), noise);
    const { before, after } = await compressFolder(folder, cache);
    expect(readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.br'))).toEqual(
      [join('deep', 'page.js.br')],
    );
    const copy = readFileSync(join(folder, 'deep', 'page.js.br'));
    expect(brotliDecompressSync(copy).toString()).toBe(TEXT);
    expect(before - after).toBe(TEXT.length - copy.length);
  });

  it('come from the cache when the content is known, and leave it when nobody uses it', async () => {
    writeFileSync(join(folder, 'page.js'), TEXT);
    await compressFolder(folder, cache);
    const [entry] = readdirSync(cache);
    writeFileSync(join(cache, entry), 'kept');
    await compressFolder(folder, cache);
    expect(readFileSync(join(folder, 'page.js.br'), 'utf8')).toBe('kept');
    writeFileSync(join(folder, 'page.js'), `${TEXT}more`);
    await compressFolder(folder, cache);
    expect(readdirSync(cache)).not.toContain(entry);
    expect(brotliDecompressSync(readFileSync(join(folder, 'page.js.br'))).toString()).toBe(
      `${TEXT}more`,
    );
  });
});
