/**
 * The kiosk's server: the page's files as web/server.mjs sends them, and to the page on this machine alone
 *
 *   GET  /kiosk/wanted.json   that reports are wanted, and how often
 *   POST /kiosk/heartbeat     {"view": "kiosk", "page": 7}
 *   POST /kiosk/self-test     a result of the self-test
 *
 * and to whoever asks GET /selftest.json: 200 while all is well, otherwise 503, the same content.
 */

import { createServer } from 'node:http';
import { HEADERS } from '../headers.mjs';
import { fileHandler } from '../server.mjs';
import { heartbeatOf, selfTestOf, untilLeft } from './reports.mjs';

const STATUS = '/selftest.json';
const MOST_BYTES = 32 * 1024;

const READERS = { '/kiosk/heartbeat': heartbeatOf, '/kiosk/self-test': selfTestOf };

/** `status()`: what /selftest.json says; `reports`: {heartbeat(view), selfTest(result)}; not yet listening. */
export async function createKioskServer({ root, everyMs, status, reports }) {
  const files = await fileHandler(root);
  const told = {
    '/kiosk/heartbeat': untilLeft(reports.heartbeat),
    '/kiosk/self-test': reports.selfTest,
  };
  return createServer((request, response) => {
    const [path] = request.url.split('?');
    if (path === STATUS) return sendStatus(request, response, status);
    if (path === '/kiosk/wanted.json') return send(response, 200, { everyMs });
    if (Object.hasOwn(READERS, path)) {
      return void take(request, response, READERS[path], told[path]).catch(() =>
        response.destroy(),
      );
    }
    return files(request, response);
  });
}

/** A server that says how the kiosk is and has nothing else, for other machines; not yet listening. */
export function createStatusServer(status) {
  return createServer((request, response) => {
    if (request.url.split('?')[0] === STATUS) return sendStatus(request, response, status);
    return send(response, 404, { error: `Only ${STATUS} is here.` });
  });
}

function sendStatus(request, response, status) {
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return send(response, 405, { error: 'This can only be read.' });
  const said = status();
  return send(response, said.state === 'green' ? 200 : 503, said);
}

function send(response, code, json) {
  for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
  response.setHeader('Cache-Control', 'no-store');
  response.writeHead(code, { 'Content-Type': 'application/json; charset=utf-8' });
  response.end(`${JSON.stringify(json, null, 1)}\n`);
}

/** Only the page that this server has sent: what another one sends has another origin, or none. */
function isOwn({ headers }) {
  return headers.origin !== undefined && headers.origin === `http://${headers.host}`;
}

async function take(request, response, read, tell) {
  if (request.method !== 'POST') return send(response, 405, { error: 'This is only sent to.' });
  if (!isOwn(request)) return send(response, 403, { error: 'Only the kiosk’s own page reports.' });
  const body = await bodyOf(request);
  const report = body === null ? null : read(parsed(body));
  if (report === null) return send(response, 400, { error: 'This is no report.' });
  tell(report);
  response.writeHead(204, HEADERS).end();
}

/** Null: too long. */
async function bodyOf(request) {
  const parts = [];
  let length = 0;
  for await (const part of request) {
    length += part.length;
    if (length > MOST_BYTES) return null;
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
