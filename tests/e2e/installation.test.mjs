/** A page on a server that is set up wrongly says what is wrong, to whoever installed it, each fault in its own words. */

import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import { after, describe, it } from 'node:test';
import { createFileServer } from '../../web/server.mjs';
import { openExhibit } from './support/page.mjs';
import { DIST } from './support/server.mjs';

/** A host that knows nothing of our headers. */
const PLAIN = { 'Content-Security-Policy': null, 'X-Content-Type-Options': null };
const policy = (from, to) => (headers) => ({
  'Content-Security-Policy': String(headers['Content-Security-Policy']).replace(from, to),
});
const type = (value) => () => ({ 'Content-Type': value });

/** What each server does to the answers whose path fits, and what the page then says. */
const FAULTS = {
  'that sends scripts as bytes': {
    path: /\/(qurio|decoder)\.js$/,
    headers: type('application/octet-stream'),
    says: /generated\/engine\/qurio\.js as “application\/octet-stream”.*text\/javascript/,
  },
  'that sends the worker as bytes': {
    path: /\/worker-.*\.js$/,
    headers: type('application/octet-stream'),
    says: /assets\/worker-[\w-]+\.js as “application\/octet-stream”/,
  },
  'that lacks a script': {
    path: /\/decoder\.js$/,
    status: 404,
    says: /generated\/engine\/decoder\.js is not on the server \(which answers 404\)/,
  },
  'that lacks the runtime’s script': {
    path: /\/ort-wasm-simd-threaded\.js$/,
    status: 404,
    says: /generated\/ort\/ort-wasm-simd-threaded\.js is not on the server/,
  },
  'that lacks a model': {
    path: /\/vision\.onnx$/,
    status: 404,
    says: /generated\/models\/vision\.onnx is not on the server/,
  },
  'that sends a page in place of a file': {
    path: /\/qurio\.wasm$/,
    headers: type('text/html; charset=utf-8'),
    body: '<!doctype html><title>Welcome</title>',
    says: /generated\/engine\/qurio\.wasm as “text\/html/,
  },
  'whose policy forbids workers': {
    path: /^\/$/,
    headers: policy("worker-src 'self'", "worker-src 'none'"),
    says: /assets\/worker-[\w-]+\.js is there and does not start.*worker-src 'self'/,
  },
  'whose policy forbids WebAssembly': {
    path: /^\/$/,
    headers: policy(" 'wasm-unsafe-eval'", ''),
    says: /WebAssembly is not allowed here/,
  },
};

async function serve({ path, status, headers = () => ({}), body }) {
  const files = await createFileServer(DIST);
  const server = createServer((request, response) => {
    if (path.test(request.url)) {
      const write = response.writeHead.bind(response);
      response.writeHead = (code, sent = {}) => {
        const changed = headers({
          ...response.getHeaders(),
          ...sent,
          'Content-Security-Policy': response.getHeader('Content-Security-Policy'),
        });
        const all = { ...sent };
        for (const [name, value] of Object.entries(changed)) {
          for (const key of Object.keys(all))
            if (key.toLowerCase() === name.toLowerCase()) delete all[key];
          if (value === null) response.removeHeader(name);
          else all[name] = value;
        }
        return write(code, all);
      };
      if (status) return response.writeHead(status).end();
      if (body) return response.writeHead(200).end(body);
    }
    files.emit('request', request, response);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  after(() => server.close());
  return `http://127.0.0.1:${server.address().port}`;
}

it('no script that is published ends in .mjs: there are servers that send such a file as bytes', () => {
  const published = readdirSync(DIST, { recursive: true, encoding: 'utf8' });
  assert.deepEqual(
    published.filter((file) => file.endsWith('.mjs')),
    [],
  );
});

describe('a server', async () => {
  const exhibit = await openExhibit();
  after(() => exhibit.close());

  const open = async (origin, query = '') => {
    const context = await exhibit.browser.newContext();
    const page = await context.newPage();
    page.setDefaultTimeout(60_000);
    await page.goto(`${origin}/${query}`);
    return page;
  };

  for (const [name, fault] of Object.entries(FAULTS)) {
    it(name, async () => {
      const page = await open(await serve(fault));
      const note = page.getByTestId('problem-models');
      await note.waitFor();
      assert.match(await note.textContent(), fault.says);
      await page.context().close();
    });
  }

  it('that cannot be reached any more is no fault of whoever installed the page', async () => {
    const context = await exhibit.browser.newContext();
    const page = await context.newPage();
    await page.route(/vision\.onnx$/, (route) => route.abort());
    await page.goto(`${exhibit.origin}/`);
    const note = page.getByTestId('problem-models');
    await note.waitFor();
    assert.match(await note.textContent(), /could not be fetched\. Check the connection/);
    await context.close();
  });

  const SILENT = {
    'all scripts as bytes': [
      { path: /\.js$/, headers: () => ({ ...PLAIN, 'Content-Type': 'application/octet-stream' }) },
      /assets\/index-[\w-]+\.js: Content-Type “application\/octet-stream” ≠ text\/javascript/,
    ],
    'no script of the page': [
      { path: /\/index-.*\.js$/, status: 404 },
      /assets\/index-[\w-]+\.js: HTTP 404/,
    ],
  };
  for (const [name, [fault, because]] of Object.entries(SILENT)) {
    it(`that sends ${name} shows words all the same, and the cause`, async () => {
      const page = await open(await serve(fault));
      await page.getByText('Qurio has not started yet').waitFor();
      await page.locator('#not-started-because li').first().waitFor();
      assert.match(await page.locator('#not-started-because').textContent(), because);
      await page.context().close();
    });
  }
});
