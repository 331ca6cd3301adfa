/** The worker's decisions: when it may work, what it answers, what it tells the windows. */

import { describe, expect, it } from 'vitest';
import type { Edition } from '../../../web/src/offline/edition';
import { Keeper } from '../../../web/src/offline/keeper';
import type { FromWorker } from '../../../web/src/offline/messages';
import { routeOf } from '../../../web/src/offline/route';
import { CacheInMemory, editionOf, FOLDER, Server, storeOf } from './kept-page';

const TEXTS = { 'index.html': 'start', 'assets/a-1.js': 'script' };

/** A browser with these windows, and a worker of each edition that comes. */
function browserWith(server: Server) {
  const cache = new CacheInMemory();
  const told: FromWorker[] = [];
  const browser = {
    cache,
    told,
    windows: 1,
    room: null as number | null,
    keeps: true,
    successor: false,
  };
  const keeperOf = (edition: Edition) =>
    new Keeper(edition, {
      openStore: async () => {
        if (!browser.keeps) throw new DOMException('not here', 'SecurityError');
        return storeOf(cache, server);
      },
      fetch: server.fetch,
      room: async () => browser.room,
      windows: async () => browser.windows,
      hasSuccessor: () => browser.successor,
      tell: async (news) => {
        told.push(news);
      },
    });
  return Object.assign(browser, { keeperOf });
}

async function answer(keeper: Keeper, edition: Edition, path: string) {
  const request = new Request(`${FOLDER}${path}`);
  const route = routeOf(request, FOLDER, edition);
  if (route.kind === 'elsewhere') throw new Error(`${path} is elsewhere`);
  return keeper.answer(request, route);
}

describe('a first visit', () => {
  it('ends with everything kept; then no network is needed, and every answer has the headers', async () => {
    const server = new Server(TEXTS);
    const browser = browserWith(server);
    const edition = editionOf(TEXTS);
    const keeper = browser.keeperOf(edition);
    expect(await keeper.install()).toBe(true);
    server.down = true;
    const response = await answer(keeper, edition, '');
    expect(await response.text()).toBe('start');
    expect(response.headers.get('Cross-Origin-Opener-Policy')).toBe('same-origin');
    expect(response.headers.get('Content-Type')).toBe('text/x-sent');
    expect(response.headers.get('Content-Length')).toBe('5');
    await keeper.settle();
    expect(browser.told.at(-1)).toEqual({ kind: 'kept', total: 11 });
  });

  it.each([
    [
      'unreachable',
      (server: Server) => {
        server.down = true;
      },
    ],
    [
      'wrong',
      (server: Server) => {
        server.texts = { ...TEXTS, 'assets/a-1.js': 'other' };
      },
    ],
  ] as const)('whose server is %s installs nothing, and says why', async (why, change) => {
    const server = new Server(TEXTS);
    change(server);
    const browser = browserWith(server);
    expect(await browser.keeperOf(editionOf(TEXTS)).install()).toBe(false);
    expect(browser.told.at(-1)).toEqual({ kind: 'lacking', why, file: expect.any(String) });
  });

  it('in a browser without room, or that keeps nothing, says which of the two', async () => {
    const browser = browserWith(new Server(TEXTS));
    browser.room = 3;
    expect(await browser.keeperOf(editionOf(TEXTS)).install()).toBe(false);
    browser.keeps = false;
    expect(await browser.keeperOf(editionOf(TEXTS)).install()).toBe(false);
    expect(browser.told).toEqual([
      { kind: 'lacking', why: 'full', file: null },
      { kind: 'lacking', why: 'refused', file: null },
    ]);
  });
});

describe('an update', () => {
  const before = editionOf(TEXTS);
  const AFTER = { 'index.html': 'another start', 'assets/a-2.js': 'another script' };
  const after = editionOf(AFTER);

  async function updated(published: Readonly<Record<string, string>>) {
    const server = new Server(TEXTS);
    const browser = browserWith(server);
    const old = browser.keeperOf(before);
    await old.install();
    server.texts = published;
    const next = browser.keeperOf(after);
    return { server, browser, old, next, installed: await next.install() };
  }

  it('that is half there leaves the edition before whole', async () => {
    const { server, old, installed } = await updated({ 'index.html': 'another start' });
    expect(installed).toBe(false);
    server.down = true;
    expect(await (await answer(old, before, '')).text()).toBe('start');
    expect(await (await answer(old, before, 'assets/a-1.js')).text()).toBe('script');
  });

  it('does not disturb a window of the edition before, and is not mixed with it', async () => {
    const { server, browser, old, next, installed } = await updated(AFTER);
    expect(installed).toBe(true);
    server.down = true;
    expect(await (await answer(old, before, '')).text()).toBe('start');
    expect(await (await answer(next, after, '')).text()).toBe('another start');
    // A window that is still the one before finds its own script.
    expect(await (await answer(next, after, 'assets/a-1.js')).text()).toBe('script');
    browser.windows = 2;
    expect(await next.mayTakeOver()).toBe(false);
    await next.settle();
    expect(browser.cache.paths).toContain('assets/a-1.js');
  });

  it('that waits keeps what it has, also while the edition before puts its own in order', async () => {
    const { server, browser, old, next } = await updated(AFTER);
    browser.successor = true;
    await old.settle();
    server.down = true;
    expect(await next.mayTakeOver()).toBe(true);
    expect(await (await answer(next, after, 'assets/a-2.js')).text()).toBe('another script');
  });

  it('that has lost a file since it came does not take over without it', async () => {
    const { server, browser, next } = await updated(AFTER);
    browser.cache.lose('assets/a-2.js');
    server.down = true;
    for (const _ of [1, 2]) expect(await next.mayTakeOver()).toBe(false);
    server.down = false;
    // It is fetched, and whoever asks again finds the edition whole.
    expect(await next.mayTakeOver()).toBe(false);
    expect(browser.cache.paths).toContain('assets/a-2.js');
    expect(await next.mayTakeOver()).toBe(true);
  });

  it('takes over from a single window, and then drops what nobody needs', async () => {
    const { browser, next } = await updated(AFTER);
    expect(await next.mayTakeOver()).toBe(true);
    await next.settle();
    expect(browser.cache.paths).toEqual(['assets/a-2.js', 'index.html']);
  });
});

describe('a store that was damaged', () => {
  async function damaged() {
    const server = new Server(TEXTS);
    const browser = browserWith(server);
    const edition = editionOf(TEXTS);
    const keeper = browser.keeperOf(edition);
    await keeper.install();
    browser.cache.damage('assets/a-1.js');
    return { server, browser, edition, keeper };
  }

  it('is mended by what asks for it', async () => {
    const { server, browser, edition, keeper } = await damaged();
    expect(await (await answer(keeper, edition, 'assets/a-1.js')).text()).toBe('script');
    server.down = true;
    expect(await (await answer(keeper, edition, 'assets/a-1.js')).text()).toBe('script');
    expect(browser.cache.entries.size).toBe(2);
  });

  it('gives no wrong bytes where there is no network: the request fails', async () => {
    const { server, edition, keeper } = await damaged();
    server.down = true;
    await expect(answer(keeper, edition, 'assets/a-1.js')).rejects.toThrow('no network');
  });

  it('lets the page see what the server has where that is another edition, and keeps nothing of it', async () => {
    const { server, browser, edition, keeper } = await damaged();
    server.texts = { ...TEXTS, 'assets/a-1.js': 'of another edition' };
    expect(await (await answer(keeper, edition, 'assets/a-1.js')).text()).toBe(
      'of another edition',
    );
    expect(browser.cache.paths).toEqual(['index.html']);
  });

  it('that is lost as a whole is filled again, or said to be incomplete', async () => {
    const { server, browser, keeper } = await damaged();
    browser.cache.entries.clear();
    server.down = true;
    await keeper.settle();
    expect(browser.told.at(-1)).toMatchObject({ kind: 'lacking', why: 'unreachable' });
    server.down = false;
    await keeper.settle();
    expect(browser.told.at(-1)).toEqual({ kind: 'kept', total: 11 });
    expect(browser.cache.entries.size).toBe(2);
  });

  it('that cannot be opened leaves the page to the network', async () => {
    const { browser, edition, keeper } = await damaged();
    browser.keeps = false;
    expect(await (await answer(keeper, edition, 'assets/a-1.js')).text()).toBe('script');
  });
});
