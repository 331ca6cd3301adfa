/** Nothing is kept or given away but what was built. */

import { describe, expect, it } from 'vitest';
import { complete } from '../../../web/src/offline/complete';
import { CacheInMemory, editionOf, FOLDER, Server, storeOf } from './kept-page';

const TEXTS = { 'index.html': 'start', 'assets/a-1.js': 'script', 'a b/ü.jpg': 'picture' };
const { files } = editionOf(TEXTS);
const NO_LIMIT = { room: null };

function setting(texts: Readonly<Record<string, string>> = TEXTS) {
  const cache = new CacheInMemory();
  const server = new Server(texts);
  return { cache, server, store: storeOf(cache, server) };
}

const textOf = (content: { bytes: Uint8Array } | null) =>
  content && new TextDecoder().decode(content.bytes);

describe('a store', () => {
  it('keeps a whole edition, by path and hash, and gives it back', async () => {
    const { cache, store } = setting();
    expect(await complete(store, files, NO_LIMIT)).toBeNull();
    expect(cache.paths).toEqual(['a%20b/%C3%BC.jpg', 'assets/a-1.js', 'index.html']);
    for (const file of files) {
      const content = await store.read(file);
      expect(textOf(content)).toBe(TEXTS[file.path as keyof typeof TEXTS]);
      expect(content?.type).toBe('text/x-sent');
    }
  });

  it('drops what is no longer as it was, and has nothing then', async () => {
    const { cache, store } = setting();
    await complete(store, files, NO_LIMIT);
    cache.damage('index.html');
    const [start] = files.filter(({ path }) => path === 'index.html');
    if (!start) throw new Error('no start');
    expect(await store.read(start)).toBeNull();
    expect(cache.paths).not.toContain('index.html');
  });

  it('has nothing where the browser cannot read it', async () => {
    const { cache, store } = setting();
    await complete(store, files, NO_LIMIT);
    cache.match = () => Promise.reject(new Error('the disk'));
    for (const file of files) expect(await store.read(file)).toBeNull();
  });

  it('asks past a cache that has the file of another edition', async () => {
    const { server, store, cache } = setting();
    server.stale = { 'index.html': 'the start before' };
    expect(await complete(store, files, NO_LIMIT)).toBeNull();
    expect(server.asked.filter((path) => path === 'index.html')).toHaveLength(2);
    expect(cache.paths).toContain('index.html');
  });

  it('finds a script of an edition before by its path, and only as it was built', async () => {
    const { cache, store } = setting();
    await complete(store, files, NO_LIMIT);
    expect(textOf(await store.readFormer('assets/a-1.js'))).toBe('script');
    expect(await store.readFormer('assets/b-1.js')).toBeNull();
    cache.damage('assets/a-1.js');
    expect(await store.readFormer('assets/a-1.js')).toBeNull();
  });
});

describe('completing an edition', () => {
  it.each([
    ['lacks', { 'index.html': 'start', 'a b/ü.jpg': 'picture' }],
    ['has another content of', { ...TEXTS, 'assets/a-1.js': 'another script' }],
  ])('stops where the server %s a file, which is not kept', async (_, texts) => {
    const { cache, store } = setting(texts);
    expect(await complete(store, files, NO_LIMIT)).toEqual({ why: 'wrong', file: 'assets/a-1.js' });
    expect(cache.paths).not.toContain('assets/a-1.js');
  });

  it('goes on from where it was cut off', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 40 }, (_, i) => [`${i}.jpg`, `text ${i}`]),
    );
    const { files: all } = editionOf(many);
    const { cache, server, store } = setting(many);
    server.answers = 20;
    expect(await complete(store, all, NO_LIMIT)).toMatchObject({ why: 'unreachable' });
    expect(cache.entries.size).toBe(20);
    server.answers = Number.POSITIVE_INFINITY;
    server.asked.length = 0;
    const loaded: number[] = [];
    const onProgress = (bytes: number) => loaded.push(bytes);
    expect(await complete(store, all, { room: null, onProgress })).toBeNull();
    expect(server.asked).toHaveLength(20);
    expect(loaded.at(-1)).toBe(all.reduce((sum, { bytes }) => sum + bytes, 0));
    expect(loaded).toEqual([...loaded].sort((a, b) => a - b));
  });

  it('asks only for what another edition did not have already', async () => {
    const { server, store } = setting();
    await complete(store, files, NO_LIMIT);
    server.asked.length = 0;
    server.texts = { ...TEXTS, 'index.html': 'another start' };
    expect(await complete(store, editionOf(server.texts).files, NO_LIMIT)).toBeNull();
    expect(server.asked).toEqual(['index.html']);
  });

  it('does not begin where there is no room, and gives back what it took when room runs out', async () => {
    const { cache, server, store } = setting();
    expect(await complete(store, files, { room: 10 })).toEqual({ why: 'full', file: null });
    expect(server.asked).toEqual([]);
    await cache.put(`${FOLDER}index.html?sha256=former`, new Response('of the edition before'));
    cache.room = 3;
    expect(await complete(store, files, NO_LIMIT)).toMatchObject({ why: 'full' });
    expect([...cache.entries.keys()]).toEqual([`${FOLDER}index.html?sha256=former`]);
  });

  it('says that the browser keeps nothing', async () => {
    const { cache, store } = setting();
    cache.put = () => Promise.reject(new DOMException('not here', 'InvalidStateError'));
    expect(await complete(store, files, NO_LIMIT)).toMatchObject({ why: 'refused' });
  });
});
