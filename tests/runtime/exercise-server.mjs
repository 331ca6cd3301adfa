/** Serves what a browser needs to exercise the instrumented runtime, isolated so that it may use threads. */

import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const FOLDERS = {
  ort: at('../../web/node_modules/onnxruntime-web/dist'),
  models: at('../../web/public/generated/models'),
  runtime: at('.'),
};
const ISOLATION = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
};
const PAGE = `<!doctype html><title>busy</title><script type="module">
  const worker = new Worker('/runtime/exercise-worker.mjs' + location.search, { type: 'module' });
  worker.onmessage = ({ data }) => { document.title = data.end ?? 'busy: ' + data.news; };
  worker.onerror = (event) => { document.title = 'failed: ' + event.message; };
</script>`;

/** `onMarks` is given what a browser sends. Resolves with { origin, close }. */
export async function serveExercise(instrumented, onMarks) {
  const server = createServer(async (request, response) => {
    for (const [name, value] of Object.entries(ISOLATION)) response.setHeader(name, value);
    if (request.method === 'POST') {
      const parts = [];
      for await (const part of request) parts.push(part);
      onMarks(Buffer.concat(parts));
      return response.end();
    }
    const [, folder, name] = new URL(request.url, 'http://localhost').pathname.split('/');
    if (folder === '') return response.setHeader('Content-Type', 'text/html').end(PAGE);
    if (folder === 'instrumented.wasm') return response.end(instrumented);
    if (!(folder in FOLDERS) || !name) return response.writeHead(404).end();
    if (name.endsWith('.mjs')) response.setHeader('Content-Type', 'text/javascript');
    return response.end(readFileSync(`${FOLDERS[folder]}/${name}`));
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
