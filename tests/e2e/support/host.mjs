/** A host of the page, in a folder below its root, that a test takes away, changes or leaves without headers. */

import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { writeEdition } from '../../../web/edition.mjs';
import { HEADERS } from '../../../web/headers.mjs';
import { createFileServer } from '../../../web/server.mjs';
import { DIST } from './server.mjs';

const BASE = '/museum/';

/** `headers`: false: it sends none of the page's own. */
export async function hostOfSuite({ headers = true } = {}) {
  let files = await createFileServer(DIST);
  /** Paths below the page's folder, in the order in which they were asked for. */
  const asked = [];
  let onAsked = () => {};
  const server = createServer((request, response) => {
    if (!request.url.startsWith(BASE)) return response.writeHead(404).end();
    request.url = request.url.slice(BASE.length - 1);
    asked.push(request.url.slice(1));
    if (!headers) withoutOwnHeaders(response);
    onAsked(asked);
    return files.emit('request', request, response);
  });
  const listen = (port) =>
    new Promise((resolve) =>
      server.listen(port, '127.0.0.1', () => resolve(server.address().port)),
    );
  const port = await listen(0);
  const start = () => listen(port);
  const stop = () => {
    server.close();
    server.closeAllConnections();
  };
  after(stop);
  return {
    url: `http://127.0.0.1:${port}${BASE}`,
    origin: `http://127.0.0.1:${port}`,
    asked,
    /** `listener` is given `asked` whenever something is. */
    whenAsked: (listener) => {
      onAsked = listener;
    },
    /** Another folder lies on it from now on. */
    publish: async (folder) => {
      files = await createFileServer(folder);
    },
    /** It answers nobody until it is started again. */
    stop,
    start,
    /** As it was made. */
    restore: async () => {
      onAsked = () => {};
      files = await createFileServer(DIST);
      if (!server.listening) await start();
    },
  };
}

function withoutOwnHeaders(response) {
  const set = response.setHeader.bind(response);
  response.setHeader = (name, value) =>
    Object.hasOwn(HEADERS, name) ? response : set(name, value);
}

/**
 * A copy of the built page that `change` is given before its edition is written; without copies for hosts
 * that compress, which would still be those of the page before.
 */
export function editionOfSuite(change) {
  const folder = mkdtempSync(join(tmpdir(), 'qurio-edition-'));
  after(() => rmSync(folder, { recursive: true }));
  cpSync(DIST, folder, { recursive: true, filter: (path) => !path.endsWith('.br') });
  change(folder);
  writeEdition(folder);
  return folder;
}

/** To be known from the page before: marks its start, and changes one of the gallery's small pictures. */
export function pageOfEdition(folder, name) {
  const start = join(folder, 'index.html');
  const marked = readFileSync(start, 'utf8').replace('<html', `<html data-edition="${name}"`);
  writeFileSync(start, marked);
  cpSync(
    join(folder, 'generated/gallery/pieta.small.jpg'),
    join(folder, 'generated/gallery/mona-lisa.small.jpg'),
  );
}
