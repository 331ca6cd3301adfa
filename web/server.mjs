/**
 * Serves web/dist to this machine alone:
 *
 *   node web/server.mjs [--port N] [--root DIR]
 *
 * Only GET and HEAD, only files below the root, with the headers of headers.mjs; a file that has a
 * `.br` copy is sent compressed to whoever accepts it. Needs no package.
 */

import { createReadStream } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { cacheControl, HEADERS } from './headers.mjs';

const ADDRESS = '127.0.0.1';
const DEFAULT_PORT = '8080';

const MEDIA_TYPES = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.mjs', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.json', 'application/json; charset=utf-8'],
  ['.webmanifest', 'application/manifest+json; charset=utf-8'],
  ['.txt', 'text/plain; charset=utf-8'],
  ['.ftl', 'text/plain; charset=utf-8'],
  ['.svg', 'image/svg+xml'],
  ['.jpg', 'image/jpeg'],
  ['.png', 'image/png'],
  ['.webp', 'image/webp'],
  ['.ico', 'image/x-icon'],
  ['.woff2', 'font/woff2'],
  ['.wasm', 'application/wasm'],
]);

/** Whether an Accept-Encoding header allows brotli (RFC 9110, section 12.5.3). */
export function acceptsBrotli(header = '') {
  return header.split(',').some((part) => {
    const [coding, ...parameters] = part.split(';').map((text) => text.trim().toLowerCase());
    return coding === 'br' && !parameters.some((text) => /^q=0(\.0*)?$/.test(text));
  });
}

/** The request's path with its percent codes undone; null when it is not a path at all. */
function pathOf(target) {
  try {
    const path = decodeURIComponent(new URL(`http://${ADDRESS}${target}`).pathname);
    return path.includes('\0') ? null : path;
  } catch {
    return null;
  }
}

/** `{file, size, modified}` of a plain file below `root` (links resolved), or null. */
async function fileBelow(root, path) {
  try {
    const file = await realpath(join(root, path.endsWith('/') ? `${path}index.html` : path));
    if (!file.startsWith(root + sep)) return null;
    const { size, mtimeMs: modified } = await stat(file).then((found) =>
      found.isFile() ? found : { size: -1 },
    );
    return size < 0 ? null : { file, size, modified };
  } catch {
    return null;
  }
}

function refuse(response, status, sentence) {
  const headers = { ...HEADERS, 'Content-Type': 'text/plain; charset=utf-8' };
  if (status === 405) headers.Allow = 'GET, HEAD';
  response.writeHead(status, headers).end(`${sentence}\n`);
}

async function answer(root, request, response) {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return refuse(response, 405, 'This server only gives files.');
  }
  const path = pathOf(request.url);
  if (path === null) return refuse(response, 400, 'This is not an address.');
  const plain = await fileBelow(root, path);
  if (plain === null) return refuse(response, 404, 'There is no such file here.');

  const small = await fileBelow(root, `${plain.file.slice(root.length)}.br`);
  const brotli = small !== null && acceptsBrotli(request.headers['accept-encoding']);
  const sent = brotli ? small : plain;
  const tag = `"${sent.size.toString(36)}-${Math.floor(sent.modified).toString(36)}"`;
  const headers = {
    ...HEADERS,
    'Content-Type': MEDIA_TYPES.get(extname(plain.file)) ?? 'application/octet-stream',
    'Cache-Control': cacheControl(path),
    ETag: tag,
  };
  if (small !== null) headers.Vary = 'Accept-Encoding';
  if (request.headers['if-none-match'] === tag) return response.writeHead(304, headers).end();
  if (brotli) headers['Content-Encoding'] = 'br';
  response.writeHead(200, { ...headers, 'Content-Length': sent.size });
  if (request.method === 'HEAD') return response.end();
  return pipeline(createReadStream(sent.file), response);
}

/** A server of the files below `root`, an existing folder; not yet listening. */
export async function createFileServer(root) {
  const base = await realpath(root);
  return createServer((request, response) => {
    // Whoever asked has gone, or the file went away while it was read: there is nobody to tell.
    answer(base, request, response).catch(() => response.destroy());
  });
}

function sentenceFor(error, port) {
  if (error.code === 'EADDRINUSE') {
    return `Port ${port} is in use by another program: stop that one, or choose another with --port N.`;
  }
  if (error.code === 'EACCES')
    return `Port ${port} needs root: choose one above 1023 with --port N.`;
  return `The server cannot start: ${error.message}`;
}

/** The number of --port; NaN when it is none. */
export function parsePort(text) {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  return port <= 65535 ? port : Number.NaN;
}

async function main() {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: DEFAULT_PORT },
      root: { type: 'string', default: fileURLToPath(new URL('dist', import.meta.url)) },
    },
  });
  const port = parsePort(values.port);
  if (Number.isNaN(port)) {
    console.error(`--port takes a number from 0 to 65535, not "${values.port}".`);
    process.exitCode = 2;
    return;
  }
  const server = await createFileServer(values.root);
  server.on('error', (error) => {
    console.error(sentenceFor(error, port));
    process.exitCode = 1;
  });
  server.listen(port, ADDRESS, () => {
    console.log(`Qurio is at http://${ADDRESS}:${server.address().port}/`);
  });
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.on(signal, () => {
      server.close();
      server.closeAllConnections();
    });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
