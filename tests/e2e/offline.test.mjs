/** After one visit the page needs no network, whatever happens to the server, the browser's store or an update. */

import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, it } from 'node:test';
import { assertConsistentAnswer } from './support/assertions.mjs';
import { firstView, noteFirstView } from './support/first-view.mjs';
import { editionOfSuite, hostOfSuite, pageOfEdition } from './support/host.mjs';
import { exhibitOfSuite, windowIn } from './support/page.mjs';
import { DIST } from './support/server.mjs';

const PHOTO = join(DIST, 'generated/gallery/pont-du-gard.jpg');
const SMALL = 'generated/gallery/mona-lisa.small.jpg';
const WORKER = 'service-worker.js';

/** In the page: paths of all that is kept, with their hashes. */
const keptKeys = async () => {
  const keys = [];
  for (const name of await caches.keys()) {
    for (const { url } of await (await caches.open(name)).keys()) keys.push(url);
  }
  return keys.map((url) => url.slice(new URL('.', location.href).href.length)).sort();
};

/** In the page: looks for another edition, and gives the state that its worker ends in. */
const update = async () => {
  const registration = await navigator.serviceWorker.getRegistration();
  const found = new Promise((resolve) =>
    registration.addEventListener('updatefound', () => resolve(registration.installing)),
  );
  await registration.update();
  const worker = await found;
  while (!['installed', 'redundant'].includes(worker.state))
    await new Promise((resolve) => worker.addEventListener('statechange', resolve, { once: true }));
  return worker.state;
};

/** Which edition is in the window. */
const editionOf = ({ page }) => page.locator('html').getAttribute('data-edition');
const isEdition = ({ page }, edition) =>
  page.locator(`html[data-edition=${edition}]`).waitFor({ state: 'attached' });

describe('offline', async () => {
  const { browser } = await exhibitOfSuite();
  const host = await hostOfSuite();
  /** The profile of the tests that follow each other, and a window in it. */
  const context = await browser.newContext();
  const open = (query = '') => windowIn(context, `${host.url}${query}`);
  // Whatever became of a test, the next one finds no window open and the page on its host.
  afterEach(async () => {
    for (const page of browser.contexts().flatMap((one) => one.pages())) await page.close();
    await host.restore();
  });

  it('the second visit, with the server gone, answers a gallery object and an own photo in any language', async (test) => {
    const first = await open();
    await first.keeps('kept');
    const browserSays = await context.newCDPSession(first.page);
    const { errors } = await browserSays.send('Page.getAppManifest');
    const { installabilityErrors } = await browserSays.send('Page.getInstallabilityErrors');
    assert.deepEqual(errors, []);
    // A test's profile is one that browsers install nothing from.
    assert.deepEqual(
      installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== 'in-incognito'),
      [],
    );
    assert.deepEqual(
      host.asked.filter((path) => path.endsWith('.br') || path.includes('_headers')),
      [],
    );
    await first.leave();
    host.stop();
    await context.addInitScript(noteFirstView);
    const second = await open();
    const { answer } = await firstView(second.page);
    console.log(`first answer of the second visit, without a server: ${answer.toFixed(0)} ms`);
    test.diagnostic(`first answer of the second visit: ${answer.toFixed(0)} ms`);
    await second.done();
    await second.part('gallery-item-30').click();
    await second.done();
    await second.choosePhoto(PHOTO);
    await second.done();
    await second.write('A stone bridge with three rows of arches');
    await second.part('caption-input').press('Enter');
    await second.done();
    assert.equal((await assertConsistentAnswer(second)).class, 'monument');
    await second.keeps('kept');
    await second.leave();
    const third = await windowIn(context, `${host.url}index.html?kiosk#v=1&o=great-wave&l=zh`);
    await third.done();
    assert.equal(await third.page.locator('html').getAttribute('lang'), 'zh');
    await third.leave();
  });

  it('what was changed in the store is never used, and fetched anew', async () => {
    const before = await open();
    // It has all it needs itself: nothing that it asks for later finds the damage first.
    await before.keeps('kept');
    const keys = await before.page.evaluate(keptKeys);
    const damaged = ['generated/engine/qurio.wasm', 'generated/models/vision.onnx', 'index.html'];
    await before.page.evaluate(async (paths) => {
      const [name] = await caches.keys();
      const store = await caches.open(name);
      for (const path of paths) {
        const [key] = await store.keys(new URL(path, location.href).href, { ignoreSearch: true });
        await store.put(key, new Response('not what was built'));
      }
      const [lost] = await store.keys(new URL('generated/gallery/pieta.jpg', location.href).href, {
        ignoreSearch: true,
      });
      await store.delete(lost);
    }, damaged);
    await before.leave();
    host.asked.length = 0;
    const after = await open();
    await after.done();
    await assertConsistentAnswer(after);
    await after.keeps('kept');
    for (const path of damaged) assert.ok(host.asked.includes(path), path);
    assert.deepEqual(await after.page.evaluate(keptKeys), keys);
    await after.leave();
  });

  it('an update of which a file is missing, or another than was built, leaves the page as it is', async () => {
    const broken = editionOfSuite((folder) => pageOfEdition(folder, 'broken'));
    const visit = await open();
    await visit.keeps('kept');
    const faults = {
      missing: () => rmSync(join(broken, SMALL)),
      other: () => writeFileSync(join(broken, SMALL), 'another file'),
    };
    for (const damage of Object.values(faults)) {
      damage();
      await host.publish(broken);
      assert.equal(await visit.page.evaluate(update), 'redundant');
    }
    host.stop();
    await visit.page.reload();
    await visit.done();
    assert.equal(await editionOf(visit), null);
    await assertConsistentAnswer(visit);
    await visit.leave();
  });

  it('an update waits for the window that is open, and for the next load; then nothing of the old is kept', async () => {
    const one = await open();
    const two = await open();
    for (const visit of [one, two]) await visit.keeps('kept');
    await host.publish(editionOfSuite((folder) => pageOfEdition(folder, 'next')));
    host.asked.length = 0;
    assert.equal(await one.page.evaluate(update), 'installed');
    // Only what is another file than before has been asked for.
    const fetched = host.asked.filter((path) => path !== WORKER);
    assert.deepEqual(new Set(fetched), new Set(['index.html', SMALL]));
    await one.page.reload();
    await one.done();
    await one.keeps('kept');
    for (const visit of [one, two]) assert.equal(await editionOf(visit), null);
    // It still has its own scripts.
    await two.depth('study');
    await two.leave();

    await one.page.reload({ waitUntil: 'commit' });
    await isEdition(one, 'next');
    await one.done();
    await one.keeps('kept');
    const keys = await one.page.evaluate(keptKeys);
    assert.equal(new Set(keys.map((key) => key.replace(/\?.*/, ''))).size, keys.length);
    host.stop();
    await one.page.reload();
    await one.done();
    assert.equal(await editionOf(one), 'next');
    await one.finish();
  });

  it('a kiosk takes an update when nobody is there, and not before', async () => {
    const kiosk = await windowIn(
      await browser.newContext(),
      `${host.url}?kiosk&idle=5&ask=5&show=3`,
    );
    await kiosk.keeps('kept');
    await kiosk.page.mouse.click(4, 400);
    await host.publish(editionOfSuite((folder) => pageOfEdition(folder, 'next')));
    assert.equal(await kiosk.page.evaluate(update), 'installed');
    await kiosk.part('countdown').waitFor();
    assert.equal(await editionOf(kiosk), null);
    await isEdition(kiosk, 'next');
    await kiosk.done();
    await kiosk.finish();
  });

  it('a first visit that was cut off is gone on with, not begun again', async () => {
    const cut = await browser.newContext();
    const first = await windowIn(cut, host.url);
    host.asked.length = 0;
    host.whenAsked((asked) => {
      const since = asked.indexOf(WORKER);
      if (since >= 0 && asked.length - since > 80) host.stop();
    });
    await first.keeps('incomplete');
    host.whenAsked(() => {});
    const kept = (await first.page.evaluate(keptKeys)).map((key) => key.replace(/\?.*/, ''));
    assert.ok(kept.length > 60, `${kept.length} kept`);
    await first.page.close();
    await host.start();
    const second = await windowIn(cut, host.url);
    host.asked.length = 0;
    await second.keeps('kept');
    const again = host.asked.slice(host.asked.indexOf(WORKER) + 1);
    assert.deepEqual(
      again.filter((path) => kept.includes(path)),
      [],
    );
    await second.finish();
  });

  it('where the browser has no room the page says so, and goes on with the network', async () => {
    const small = await browser.newContext();
    const page = await small.newPage();
    const cdp = await small.newCDPSession(page);
    await cdp.send('Storage.overrideQuotaForOrigin', { origin: host.origin, quotaSize: 5e6 });
    const visit = await windowIn(small, host.url);
    await visit.keeps('full');
    assert.match(await visit.part('offline').textContent(), /no room left/);
    await visit.part('gallery-item-20').click();
    await visit.done();
    await assertConsistentAnswer(visit);
    assert.deepEqual(await visit.page.evaluate(keptKeys), []);
    await visit.finish();
  });
});

describe('a host that sends no headers', async () => {
  const { browser } = await exhibitOfSuite();
  const host = await hostOfSuite({ headers: false });

  it('is isolated by the worker: at once for who has done nothing, else from the next visit on', async () => {
    for (const touches of [false, true]) {
      const context = await browser.newContext();
      const visit = await windowIn(context, host.url);
      const isolated = () => visit.page.evaluate(() => crossOriginIsolated);
      let loads = 0;
      visit.page.on('load', () => loads++);
      await visit.done();
      assert.equal(await isolated(), false);
      if (touches) await visit.page.mouse.click(4, 400);
      await visit.keeps('kept');
      if (!touches) await visit.page.waitForFunction(() => crossOriginIsolated);
      await visit.done();
      await visit.keeps('kept');
      assert.equal(loads, touches ? 1 : 2);
      assert.equal(await isolated(), !touches);
      const next = await windowIn(context, host.url);
      await next.done();
      assert.equal(await next.page.evaluate(() => crossOriginIsolated), true);
      const { headers } = await next.page.evaluate(async () => {
        const response = await fetch(location.href);
        return { headers: Object.fromEntries(response.headers) };
      });
      assert.match(headers['content-security-policy'], /require-trusted-types-for 'script'/);
      await next.finish();
    }
  });
});
