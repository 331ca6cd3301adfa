/**
 * Runs the WebAssembly build of bench_quantum in a page of Chromium:
 *   node tests/bench/chromium.mjs BUILD_FOLDER ARGUMENT...
 * The page is isolated, for the finest clock a page can have.
 */

import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { resolve } from 'node:path';
import { chromium } from 'playwright-core';

const TYPES = { html: 'text/html', mjs: 'text/javascript', wasm: 'application/wasm' };
const PAGE = '<!doctype html><title>bench</title>';
const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'];

function serve(folder) {
  return createServer(async (request, response) => {
    const name = request.url === '/' ? 'index.html' : request.url.slice(1);
    const type = TYPES[name.split('.').at(-1)];
    if (!['index.html', 'bench_quantum.mjs', 'bench_quantum.wasm'].includes(name)) {
      response.writeHead(404).end();
      return;
    }
    const body = name === 'index.html' ? PAGE : await readFile(resolve(folder, name));
    response.writeHead(200, {
      'content-type': type,
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
    });
    response.end(body);
  });
}

const [folder, ...options] = process.argv.slice(2);
const server = serve(folder);
await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: FLAGS });
try {
  const page = await browser.newPage();
  await page.exposeFunction('line', (text) => console.log(text));
  await page.exposeFunction('fault', (text) => console.error(text));
  await page.goto(`http://127.0.0.1:${server.address().port}/`);
  process.exitCode = await page.evaluate(async (given) => {
    const { default: createModule } = await import('/bench_quantum.mjs');
    let status = 0;
    const said = [];
    await createModule({
      arguments: given,
      print: (text) => said.push(globalThis.line(text)),
      printErr: (text) => said.push(globalThis.fault(text)),
      quit: (code) => {
        status = code;
      },
    });
    await Promise.all(said);
    return status;
  }, options);
} finally {
  await browser.close();
  server.close();
  server.closeAllConnections();
}
