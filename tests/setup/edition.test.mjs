/** web/edition.mjs: what a built page says of itself to its service worker; and what makes it installable. */

import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runInNewContext } from 'node:vm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeEdition } from '../../web/edition.mjs';
import { HEADERS } from '../../web/headers.mjs';

const PUBLIC = fileURLToPath(new URL('../../web/public/', import.meta.url));
const SCRIPT = '(function(){result=QURIO_EDITION})();\n';
const sha256 = (text) => createHash('sha256').update(text).digest('hex');

describe('an edition', () => {
  let folder;
  const put = (path, text) => {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  const worker = () => readFileSync(join(folder, 'service-worker.js'), 'utf8');
  /** As the worker's own script reads it. */
  const read = () => {
    const scope = { result: null };
    runInNewContext(worker(), scope);
    return JSON.parse(JSON.stringify(scope.result));
  };

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'qurio-edition-'));
    put('service-worker.js', SCRIPT);
    put('index.html', 'start');
    put('generated/gallery/été.jpg', 'picture');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('lists every file that a page may ask for, with its hash, and the headers', () => {
    for (const path of ['index.html.br', '_headers', '.nojekyll', 'generated/.DS_Store'])
      put(path, '');
    expect(writeEdition(folder)).toEqual({ files: 2, bytes: 12 });
    expect(read()).toEqual({
      headers: HEADERS,
      files: [
        { path: 'generated/gallery/été.jpg', bytes: 7, sha256: sha256('picture') },
        { path: 'index.html', bytes: 5, sha256: sha256('start') },
      ],
    });
  });

  it('leaves to the server what hardly a visit ever needs', () => {
    put('generated/ort/runtime.complete.wasm', 'megabytes');
    writeEdition(folder);
    expect(read().files.map(({ path }) => path)).toEqual([
      'generated/gallery/été.jpg',
      'index.html',
    ]);
  });

  it('is another as soon as a file is, and only then: browsers compare the worker byte by byte', () => {
    writeEdition(folder);
    const first = worker();
    writeEdition(folder);
    expect(worker()).toBe(first);
    put('index.html', 'START');
    const program = fileURLToPath(new URL('../../web/edition.mjs', import.meta.url));
    const said = execFileSync('node', [program, '--folder', folder], { encoding: 'utf8' });
    expect(said).toBe('2 files, 0.0 MB\n');
    expect(worker()).toBe(first.replace(sha256('start'), sha256('START')));
  });
});

describe('the manifest', () => {
  const manifest = JSON.parse(readFileSync(`${PUBLIC}manifest.webmanifest`, 'utf8'));

  it('holds in any folder of any host', () => {
    const addresses = [manifest.start_url, manifest.scope, ...manifest.icons.map(({ src }) => src)];
    for (const address of addresses) expect(address).toMatch(/^\.\//);
  });

  it('has what browsers ask of a page that can be installed', () => {
    expect(manifest.name && manifest.short_name && manifest.display).toBeTruthy();
    const plain = manifest.icons.filter(({ purpose }) => purpose === undefined);
    expect(plain.map(({ sizes }) => sizes)).toEqual(['192x192', '512x512']);
    expect(manifest.icons.some(({ purpose }) => purpose === 'maskable')).toBe(true);
  });

  it.each(manifest.icons)('$src is there, in its size', ({ src, sizes }) => {
    const png = readFileSync(join(PUBLIC, src));
    // PNG: the header's width and height.
    expect(`${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`).toBe(sizes);
  });
});
