/** The kiosk's server: what it takes from its page, what it refuses, and what it says outside. */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { HEADERS } from '../../../web/headers.mjs';
import { heartbeatOf, selfTestOf, statusOf } from '../../../web/kiosk/reports.mjs';
import { createKioskServer, createStatusServer } from '../../../web/kiosk/server.mjs';

const GREEN = { name: 'models', state: 'green', found: '6 files', todo: null };
const RED = { name: 'camera', state: 'red', found: 'none', todo: 'plug it in' };

let folder;
let servers;
let heard;
let said;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'qurio-kiosk-server-'));
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Qurio</title>');
  const reports = {
    heartbeat: (view) => heard.push(view),
    selfTest: (result) => heard.push(result),
  };
  const status = () => said;
  servers = {
    kiosk: await createKioskServer({ root: folder, everyMs: 2000, status, reports }),
    outside: createStatusServer(status),
  };
  for (const server of Object.values(servers))
    await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
});

beforeEach(() => {
  heard = [];
  said = { state: 'green' };
});

afterAll(() => {
  for (const server of Object.values(servers)) {
    server.closeAllConnections();
    server.close();
  }
  rmSync(folder, { recursive: true });
});

const portOf = (name) => servers[name].address().port;

function ask(path, { server = 'kiosk', method = 'GET', headers = {}, body = '' } = {}) {
  return new Promise((resolve, reject) => {
    const sent = request(
      { host: '127.0.0.1', port: portOf(server), path, method, headers },
      (response) => {
        let text = '';
        response.on('data', (part) => (text += part));
        response.on('end', () =>
          resolve({ status: response.statusCode, headers: response.headers, text }),
        );
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}

/** As the page does. */
function post(path, json, origin = `http://127.0.0.1:${portOf('kiosk')}`) {
  const body = typeof json === 'string' ? json : JSON.stringify(json);
  return ask(path, { method: 'POST', headers: origin === null ? {} : { Origin: origin }, body });
}

const beat = (view, page = 1) => ({ view, page });

describe('from its page it takes', () => {
  it('heartbeats and self-tests, and says that it wants them', async () => {
    expect(JSON.parse((await ask('/kiosk/wanted.json')).text)).toEqual({ everyMs: 2000 });
    const result = { state: 'red', rows: [GREEN, RED] };
    expect((await post('/kiosk/heartbeat', beat('kiosk'))).status).toBe(204);
    expect((await post('/kiosk/self-test', result)).status).toBe(204);
    expect(heard).toEqual(['kiosk', result]);
  });

  it('nothing more of a page that is being left: what it had sent before may come after', async () => {
    const sent = [beat('kiosk', 1), beat('leaving', 1), beat('kiosk', 1), beat('selftest', 2)];
    for (const json of sent) expect((await post('/kiosk/heartbeat', json)).status).toBe(204);
    expect(heard).toEqual(['kiosk', 'leaving', 'selftest']);
  });

  it('nothing that is no report', async () => {
    const wrong = [
      '',
      '{',
      'null',
      '[]',
      { view: 'kiosk' },
      beat('a photo'),
      beat('kiosk', 'a vase'),
      beat('kiosk', 0.5),
      beat('kiosk', 2 ** 32),
      { ...beat('kiosk'), caption: 'a vase' },
    ];
    for (const json of wrong) expect((await post('/kiosk/heartbeat', json)).status).toBe(400);
    const long = `{"view": "kiosk", "page": 1${' '.repeat(40_000)}}`;
    expect((await post('/kiosk/heartbeat', long)).status).toBe(400);
    expect(heard).toEqual([]);
  });

  it('nothing that another page, or no page, sends', async () => {
    for (const origin of [null, 'null', 'http://museum.example', 'http://127.0.0.1:1']) {
      expect((await post('/kiosk/heartbeat', beat('kiosk'), origin)).status).toBe(403);
    }
    expect((await ask('/kiosk/heartbeat')).status).toBe(405);
    expect(heard).toEqual([]);
  });
});

describe('it says', () => {
  it('how it is: 200 while all is well, 503 otherwise', async () => {
    for (const server of ['kiosk', 'outside']) {
      for (const [state, code] of [
        ['green', 200],
        ['red', 503],
        ['waiting', 503],
      ]) {
        said = { state };
        const { status, headers, text } = await ask('/selftest.json', { server });
        expect([status, JSON.parse(text)]).toEqual([code, said]);
        expect(headers['content-type']).toBe('application/json; charset=utf-8');
        expect(headers['cache-control']).toBe('no-store');
      }
    }
  });

  it('the page’s files with the page’s headers, but not outside', async () => {
    const { status, headers } = await ask('/');
    expect(status).toBe(200);
    expect(headers['content-security-policy']).toBe(HEADERS['Content-Security-Policy']);
    for (const path of ['/', '/index.html', '/kiosk/wanted.json'])
      expect((await ask(path, { server: 'outside' })).status).toBe(404);
    expect((await ask('/selftest.json', { server: 'outside', method: 'POST' })).status).toBe(405);
  });
});

describe('a result of a self-test', () => {
  const of = (...rows) =>
    selfTestOf({ state: rows.some(({ state }) => state === 'red') ? 'red' : 'green', rows });

  it('is read as it is', () => {
    expect(of(GREEN, RED)).toEqual({ state: 'red', rows: [GREEN, RED] });
  });

  it('is not believed when it does not fit together, or holds anything else', () => {
    for (const json of [null, 'green', {}, { state: 'green' }, { state: 'green', rows: [] }])
      expect(selfTestOf(json)).toBeNull();
    expect(selfTestOf({ state: 'green', rows: [GREEN, RED] })).toBeNull();
    expect(selfTestOf({ state: 'red', rows: [GREEN] })).toBeNull();
    expect(selfTestOf({ state: 'fine', rows: [GREEN] })).toBeNull();
    expect(of(...Array(21).fill(GREEN))).toBeNull();
    const rows = [
      { name: 'Model files' },
      { name: 'a'.repeat(33) },
      { found: 'a line\nand another' },
      { found: 'x'.repeat(501) },
      { found: null },
      { todo: 7 },
    ];
    for (const changed of rows) expect(of({ ...GREEN, ...changed })).toBeNull();
    expect(of({ ...GREEN, photo: 'data:' })).toEqual({ state: 'green', rows: [GREEN] });
    expect(heartbeatOf(undefined)).toBeNull();
  });
});

describe('outside a kiosk is', () => {
  const browser = { running: true, secondsSinceHeartbeat: 1, restarts: { died: 0, frozen: 0 } };
  const now = new Date('2026-11-29T08:31:00Z');
  const startedAt = new Date('2026-11-29T08:00:00Z');
  const selfTest = { at: new Date('2026-11-29T08:30:00Z'), state: 'green', rows: [GREEN] };
  const of = (changed) => statusOf({ selfTest, browser, startedAt, now, ...changed });

  it('green while a page that was all right is heard', () => {
    expect(of({})).toEqual({
      state: 'green',
      selfTest: { ...selfTest, at: '2026-11-29T08:30:00.000Z', secondsAgo: 60 },
      browser,
      uptimeSeconds: 1860,
    });
  });

  it('red when the test was, when no browser runs, or when it has not spoken yet', () => {
    expect(of({ selfTest: { ...selfTest, state: 'red' } }).state).toBe('red');
    expect(of({ browser: { ...browser, running: false } }).state).toBe('red');
    expect(of({ browser: { ...browser, secondsSinceHeartbeat: null } }).state).toBe('red');
  });

  it('waiting before the first test', () => {
    expect(of({ selfTest: null })).toMatchObject({ state: 'waiting', selfTest: null });
  });
});
