import { describe, expect, it } from 'vitest';
import { bytesOf, type Send, type SendingScope, watchSends } from '../../../web/src/base/sends';

const form = new FormData();
form.append('ab', 'c');
form.append('file', new Blob(['12345']));

describe('the size of content', () => {
  it.each([
    [0, undefined],
    [0, null],
    [3, '花'],
    [5, new Blob(['12345'])],
    [8, new ArrayBuffer(8)],
    [4, new Uint8Array(new ArrayBuffer(8), 2, 4)],
    [5, new URLSearchParams({ a: 'b c' })],
    [12, form],
    [null, new ReadableStream()],
  ])('%s bytes', (bytes, content) => expect(bytesOf(content)).toBe(bytes));
});

class Sender {
  url = 'wss://museum.example/socket';
  readonly done: unknown[] = [];
  open(...values: unknown[]) {
    this.done.push(values);
  }
  send(...values: unknown[]) {
    this.done.push(values);
  }
}

/** A scope of its own for each test: what is watched stays watched. */
function bench() {
  class Request extends Sender {}
  class Socket extends Sender {}
  class Beacons {
    sendBeacon() {
      return true;
    }
  }
  const fetched: unknown[] = [];
  const scope = {
    fetch: (async (...values: unknown[]) => fetched.push(values)) as unknown as typeof fetch,
    location: { href: 'https://museum.example/page/' },
    XMLHttpRequest: Request,
    WebSocket: Socket,
    navigator: new Beacons(),
  };
  const sends: Send[] = [];
  watchSends(scope as unknown as SendingScope, (send) => sends.push(send));
  return { scope, sends, fetched };
}

describe('what is sent', () => {
  it('by fetch, which is called as it was', async () => {
    const { scope, sends, fetched } = bench();
    await scope.fetch('files/a.json');
    expect(sends).toEqual([]);
    const init = { method: 'POST', body: 'abc' };
    await scope.fetch('count', init);
    expect(sends).toEqual([{ url: 'https://museum.example/page/count', bytes: 3 }]);
    expect(fetched).toEqual([
      ['files/a.json', undefined],
      ['count', init],
    ]);
  });

  it('by fetch with a request that has been made before: its content cannot be counted', async () => {
    const { scope, sends } = bench();
    await scope.fetch(new Request('https://museum.example/a'));
    await scope.fetch(new Request('https://museum.example/b', { method: 'POST', body: 'abc' }));
    expect(sends).toEqual([{ url: 'https://museum.example/b', bytes: null }]);
  });

  it('by the older ways, and by sockets and beacons', () => {
    const { scope, sends } = bench();
    const request = new scope.XMLHttpRequest();
    request.open('POST', '/old');
    request.send('12');
    new scope.WebSocket().send(new Uint8Array(7));
    expect(
      (scope.navigator as { sendBeacon(...values: unknown[]): boolean }).sendBeacon('b', '1'),
    ).toBe(true);
    expect(sends).toEqual([
      { url: 'https://museum.example/old', bytes: 2 },
      { url: 'wss://museum.example/socket', bytes: 7 },
      { url: 'https://museum.example/page/b', bytes: 1 },
    ]);
    expect(request.done).toEqual([['POST', '/old'], ['12']]);
  });
});
