/**
 * Serves web/dist to this machine alone:
 *
 *   node web/server.mjs [--port N] [--root DIR]
 *
 * Only GET and HEAD, only files below the root, with the headers of headers.mjs; a file that has a
 * `.br` copy is sent compressed to whoever accepts it.
 */

import { realpath } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import sirv from 'sirv';
import { readCommandLine, runAsProgram, text, wholeNumber } from './command-line.mjs';
import { cacheControl, HEADERS } from './headers.mjs';

const ADDRESS = '127.0.0.1';
const DEFAULT_PORT = 8080;

/** Types that say their character set, or that sirv has no name for. */
const MEDIA_TYPES = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.txt', 'text/plain; charset=utf-8'],
  ['.ftl', 'text/plain; charset=utf-8'],
  ['.onnx', 'application/octet-stream'],
  ['.safetensors', 'application/octet-stream'],
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

/** Whether a path leads to something below `root`, links resolved. */
async function isBelow(root, path) {
  try {
    const file = await realpath(join(root, path));
    return file === root || file.startsWith(root + sep);
  } catch {
    return false;
  }
}

function refuse(response, status, sentence) {
  if (status === 405) response.setHeader('Allow', 'GET, HEAD');
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(`${sentence}\n`);
}

async function answer(root, files, request, response) {
  for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return refuse(response, 405, 'This server only gives files.');
  }
  const path = pathOf(request.url);
  if (path === null) return refuse(response, 400, 'This is not an address.');
  const missing = () => refuse(response, 404, 'There is no such file here.');
  if (!(await isBelow(root, path))) return missing();

  // sirv reads headers and address less strictly than is right for us.
  request.url = path.split('/').map(encodeURIComponent).join('/');
  request.headers['accept-encoding'] = acceptsBrotli(request.headers['accept-encoding'])
    ? 'br'
    : '';
  delete request.headers.range;
  return files(request, response, missing);
}

function setHeaders(response, path) {
  const type = MEDIA_TYPES.get(extname(path) || '.html');
  if (type !== undefined) response.setHeader('Content-Type', type);
  response.setHeader('Cache-Control', cacheControl(path));
}

/** Answers requests with the files below `root`, an existing folder; never rejects. */
export async function fileHandler(root) {
  const base = await realpath(root);
  // Asks the disk each time (dev): a page that is built again is served as it is.
  const options = { dev: true, etag: true, brotli: true, extensions: ['html'], setHeaders };
  const files = sirv(base, options);
  return (request, response) => {
    // Whoever asked has gone, or the file went away: there is nobody to tell.
    answer(base, files, request, response).catch(() => response.destroy());
  };
}

/** A server of the files below `root`, an existing folder; not yet listening. */
export const createFileServer = async (root) => createServer(await fileHandler(root));

/** Why a server cannot listen at `port`, and what to do. */
export function sentenceFor(error, port) {
  if (error.code === 'EADDRINUSE') {
    return `Port ${port} is in use by another program: stop that one, or choose another with --port N.`;
  }
  if (error.code === 'EACCES')
    return `Port ${port} needs root: choose one above 1023 with --port N.`;
  return `The server cannot start: ${error.message}`;
}

const OPTIONS = {
  port: wholeNumber(0, 65535, DEFAULT_PORT),
  root: text(fileURLToPath(new URL('dist', import.meta.url))),
};

async function main(words) {
  const { port, root } = readCommandLine(words, OPTIONS).values;
  const server = await createFileServer(root);
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

await runAsProgram(import.meta.url, main, 'node web/server.mjs [--port N] [--root DIR]');
