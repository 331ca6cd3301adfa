/**
 * A slow line to a server on this machine: what the server sends shares one width, whoever asked for it, workers too,
 * and what is asked takes its time. The developer tools of Chromium slow down a page, and not its workers.
 */

import net from 'node:net';

/** Bytes that go to one connection before it is the next one's turn: about what a packet holds. */
const SLICE = 1460;
const TICK_MS = 5;
/** A server that is so much ahead of the line waits. */
const MOST_AHEAD = 256 * 1024;

/** {origin, close} of a line to `port`; `bytesPerSecond` towards the browser, `roundTrip` in milliseconds. */
export async function openSlowLine(port, { bytesPerSecond, roundTrip }) {
  const connections = new Set();
  let allowance = 0;
  let last = performance.now();
  const tick = () => {
    const now = performance.now();
    const waiting = [...connections].filter(({ ahead }) => ahead > 0);
    allowance = waiting.length > 0 ? allowance + ((now - last) / 1000) * bytesPerSecond : 0;
    last = now;
    while (allowance > 0 && waiting.some(({ ahead }) => ahead > 0)) {
      for (const connection of waiting) allowance -= send(connection);
    }
  };
  const timer = setInterval(tick, TICK_MS);
  const proxy = net.createServer((browser) => {
    const server = net.connect(port, '127.0.0.1');
    const connection = { browser, server, chunks: [], ahead: 0, ended: false };
    connections.add(connection);
    browser.on('data', (asked) =>
      setTimeout(() => !server.destroyed && server.write(asked), roundTrip),
    );
    server.on('data', (chunk) => {
      connection.chunks.push(chunk);
      connection.ahead += chunk.length;
      if (connection.ahead > MOST_AHEAD) server.pause();
    });
    server.on('end', () => {
      connection.ended = true;
      if (connection.ahead === 0) browser.end();
    });
    const end = () => {
      connections.delete(connection);
      browser.destroy();
      server.destroy();
    };
    for (const socket of [browser, server]) socket.on('error', end);
    browser.on('close', end);
  });
  await new Promise((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${proxy.address().port}`,
    close: () => {
      clearInterval(timer);
      proxy.close();
      for (const { browser, server } of connections) {
        browser.destroy();
        server.destroy();
      }
    },
  };
}

/** One slice of what waits; returns its bytes. */
function send(connection) {
  const [chunk] = connection.chunks;
  if (chunk === undefined) return 0;
  const slice = chunk.subarray(0, SLICE);
  if (slice.length === chunk.length) connection.chunks.shift();
  else connection.chunks[0] = chunk.subarray(SLICE);
  connection.ahead -= slice.length;
  if (!connection.browser.destroyed) connection.browser.write(slice);
  if (connection.ahead < MOST_AHEAD / 2) connection.server.resume();
  if (connection.ended && connection.ahead === 0) connection.browser.end();
  return slice.length;
}
