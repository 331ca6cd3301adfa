/** web/server.mjs and web/headers.mjs: what the page is sent, and what nobody is sent. */

import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cacheControl, HEADERS, headersFile } from '../../web/headers.mjs';
import { acceptsBrotli, createFileServer } from '../../web/server.mjs';

const SERVER = fileURLToPath(new URL('../../web/server.mjs', import.meta.url));
const SCRIPT = 'export const answer = 42;\n'.repeat(40);

let folder;
let server;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'qurio-server-'));
  const root = join(folder, 'dist');
  mkdirSync(join(root, 'assets'), { recursive: true });
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  symlinkSync(join(folder, 'secret.txt'), join(root, 'link.txt'));
  writeFileSync(join(root, 'index.html'), '<!doctype html><title>Qurio</title>');
  writeFileSync(join(root, 'assets', 'page-1234.js'), SCRIPT);
  writeFileSync(join(root, 'assets', 'page-1234.js.br'), brotliCompressSync(SCRIPT));
  writeFileSync(join(root, 'engine.wasm'), Buffer.from([0, 97, 115, 109]));
  writeFileSync(join(root, 'vision.onnx'), 'weights');
  server = await createFileServer(root);
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
});

afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  rmSync(folder, { recursive: true });
});

/** Without fetch, which would tidy the path up. */
function ask(path, { method = 'GET', headers = {} } = {}) {
  const { port } = server.address();
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
      const parts = [];
      response.on('data', (part) => parts.push(part));
      response.on('end', () =>
        resolve({
          status: response.statusCode,
          headers: response.headers,
          body: Buffer.concat(parts),
        }),
      );
    });
    sent.on('error', reject);
    sent.end();
  });
}

describe('files', () => {
  it.each([
    ['/', 'text/html; charset=utf-8'],
    ['/index.html', 'text/html; charset=utf-8'],
    ['/assets/page-1234.js', 'text/javascript; charset=utf-8'],
    ['/engine.wasm', 'application/wasm'],
    ['/vision.onnx', 'application/octet-stream'],
  ])('%s is sent as %s', async (path, type) => {
    const { status, headers, body } = await ask(path);
    expect(status).toBe(200);
    expect(headers['content-type']).toBe(type);
    expect(Number(headers['content-length'])).toBe(body.length);
  });

  it('are compressed for those who accept it, and for no others', async () => {
    const plain = await ask('/assets/page-1234.js');
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(plain.body.toString()).toBe(SCRIPT);
    const small = await ask('/assets/page-1234.js', { headers: { 'accept-encoding': 'gzip, br' } });
    expect(small.headers['content-encoding']).toBe('br');
    expect(small.headers['content-type']).toBe('text/javascript; charset=utf-8');
    expect(small.body.length).toBeLessThan(plain.body.length);
    expect(brotliDecompressSync(small.body).toString()).toBe(SCRIPT);
    for (const { headers } of [plain, small]) expect(headers.vary).toBe('Accept-Encoding');
    expect(small.headers.etag).not.toBe(plain.headers.etag);
  });

  it('are not sent twice to those who have them', async () => {
    const { headers } = await ask('/engine.wasm');
    const again = await ask('/engine.wasm', { headers: { 'if-none-match': headers.etag } });
    expect(again.status).toBe(304);
    expect(again.body.length).toBe(0);
    expect((await ask('/engine.wasm', { headers: { 'if-none-match': '"old"' } })).status).toBe(200);
  });

  it('are kept for ever only if their name has their hash', async () => {
    expect((await ask('/assets/page-1234.js')).headers['cache-control']).toContain('immutable');
    expect((await ask('/')).headers['cache-control']).toBe('no-cache');
    expect(cacheControl('/generated/gallery/cat.jpg')).not.toContain('immutable');
  });

  it('have no body when only their head is asked for', async () => {
    const { status, headers, body } = await ask('/engine.wasm', { method: 'HEAD' });
    expect([status, headers['content-length'], body.length]).toEqual([200, '4', 0]);
  });
});

describe('nothing else', () => {
  it.each([
    '/../secret.txt',
    '/assets/../../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/%2e%2e%2fsecret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/..%5csecret.txt',
    '//secret.txt',
    '/link.txt',
    '/assets/',
    '/assets',
    '/missing.js',
  ])('%s is not found', async (path) => {
    const { status, headers, body } = await ask(path);
    expect(status).toBe(404);
    expect(body.toString()).not.toContain('secret');
    expect(headers['content-security-policy']).toBe(HEADERS['Content-Security-Policy']);
  });

  it.each(['/%', '/%00', '/index.html%00.txt', '/%ff'])('%s is no address', async (path) => {
    expect((await ask(path)).status).toBe(400);
  });

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('%s is refused', async (method) => {
    const { status, headers } = await ask('/', { method });
    expect([status, headers.allow]).toEqual([405, 'GET, HEAD']);
  });

  it.each(['bytes=5-2', 'bytes=0-1', 'lines=a'])('of a range %s: the whole file', async (range) => {
    const { status, body } = await ask('/vision.onnx', { headers: { range } });
    expect([status, body.toString()]).toEqual([200, 'weights']);
  });

  it('survives a request that is not HTTP', async () => {
    await new Promise((resolve) => {
      const socket = connect(server.address().port, '127.0.0.1', () =>
        socket.end('\0\0\0\r\n\r\n'),
      );
      socket.on('error', () => {});
      socket.on('close', resolve);
      socket.resume();
    });
    expect((await ask('/')).status).toBe(200);
  });
});

describe('headers', () => {
  it('stand on every answer', async () => {
    for (const path of ['/', '/engine.wasm', '/missing.js', '/%']) {
      const { headers } = await ask(path);
      for (const [name, value] of Object.entries(HEADERS)) {
        expect(headers[name.toLowerCase()]).toBe(value);
      }
    }
  });

  it('allow no foreign origin, no inline script or style, no eval', () => {
    const policy = HEADERS['Content-Security-Policy'];
    expect(policy).toMatch(
      /^default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self';/,
    );
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*/);
  });

  it('are the same for static hosts', () => {
    const path = new URL('../../web/public/_headers', import.meta.url);
    expect(readFileSync(path, 'utf8')).toBe(headersFile());
    for (const [name, value] of Object.entries(HEADERS)) {
      expect(headersFile()).toContain(`\n  ${name}: ${value}\n`);
    }
  });
});

describe('the command', () => {
  const start = (...parameters) => {
    const child = spawn(process.execPath, [SERVER, '--root', join(folder, 'dist'), ...parameters]);
    let output = '';
    const lines = new Promise((resolve) => {
      for (const stream of [child.stdout, child.stderr]) {
        stream.on('data', (part) => {
          output += part;
          if (output.includes('\n')) resolve(output);
        });
      }
    });
    const ended = new Promise((resolve) => child.on('close', (code) => resolve({ code, output })));
    return { child, lines, ended };
  };

  it('says where the page is, and ends when it is told to', async () => {
    const { child, lines, ended } = start('--port', '0');
    expect(await lines).toMatch(/^Qurio is at http:\/\/127\.0\.0\.1:\d+\/\n$/);
    child.kill('SIGTERM');
    expect((await ended).code).toBe(0);
  });

  it('says that a port is in use', async () => {
    const { code, output } = await start('--port', String(server.address().port)).ended;
    expect(code).toBe(1);
    expect(output).toMatch(/^Port \d+ is in use by another program: .+--port N\.\n$/);
  });
});

it.each([
  ['br', true],
  ['gzip, deflate, br, zstd', true],
  ['br;q=0.5', true],
  ['BR', true],
  ['br;q=0', false],
  ['br; q=0.00', false],
  ['gzip', false],
  ['brotli', false],
  ['', false],
  [undefined, false],
])('Accept-Encoding %j: brotli %s', (header, expected) => {
  expect(acceptsBrotli(header)).toBe(expected);
});
