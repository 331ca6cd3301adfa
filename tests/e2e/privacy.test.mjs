/** Nothing leaves the origin, and once the models are here no network is needed at all. */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { assertConsistentAnswer } from './support/assertions.mjs';
import { exhibitOfSuite } from './support/page.mjs';
import { DIST } from './support/server.mjs';

const MARK = 'canary-7d1f6c';

/** A JPEG with a comment segment that holds the mark. */
function markedPhoto() {
  const jpeg = readFileSync(`${DIST}/generated/gallery/pont-du-gard.jpg`);
  const text = Buffer.from(MARK);
  const comment = Buffer.concat([Buffer.from([0xff, 0xfe, 0, text.length + 2]), text]);
  return Buffer.concat([jpeg.subarray(0, 2), comment, jpeg.subarray(2)]);
}

/** In the page: addresses of what the service worker keeps, and whether the mark stands in it. */
async function kept(mark) {
  const addresses = [];
  let marked = false;
  for (const name of await caches.keys()) {
    const store = await caches.open(name);
    for (const key of await store.keys()) {
      addresses.push(key.url);
      marked ||= (await (await store.match(key)).text()).includes(mark);
    }
  }
  return { addresses, marked };
}

describe('privacy', async () => {
  const exhibit = await exhibitOfSuite();

  it('photo, file name and caption are in no request and no storage', async () => {
    const visit = await exhibit.visit({ offline: true });
    const sent = [];
    visit.context.on('request', (request) =>
      sent.push(request.url(), request.postData() ?? '', JSON.stringify(request.headers())),
    );
    await visit.done();
    const afterStart = sent.length;
    await visit.choosePhoto({ name: `${MARK}.jpg`, mimeType: 'image/jpeg', buffer: markedPhoto() });
    await visit.done();
    await visit.write(`a bridge called ${MARK}`);
    await visit.part('caption-input').press('Enter');
    await visit.done();
    await assertConsistentAnswer(visit);
    await visit.keeps('kept');
    assert.deepEqual(
      sent.filter((text) => text.includes(MARK)),
      [],
    );
    const bodies = sent.slice(afterStart).filter((text) => text.startsWith('http'));
    assert.ok(
      bodies.every((url) => url.startsWith(exhibit.origin)),
      String(bodies),
    );
    const { addresses, marked } = await visit.page.evaluate(kept, MARK);
    assert.ok(addresses.some((address) => address.includes('generated/engine/qurio.wasm')));
    assert.ok(!marked && !addresses.join(' ').includes(MARK));
    const stored = await visit.page.evaluate(async () => [
      JSON.stringify({ ...localStorage }),
      JSON.stringify({ ...sessionStorage }),
      document.cookie,
      // The caption stands in the address for links, behind the # that no browser sends.
      location.href.replace(/&c=[^&]*/, ''),
      String(await indexedDB.databases().then((all) => all.length)),
    ]);
    assert.ok(!stored.join(' ').includes(MARK));
    assert.equal(stored.at(-1), '0');
    await visit.finish();
  });

  // The next two are about browsers that keep nothing (tests/e2e/offline.test.mjs has the others).
  it('an own photo and one of the gallery seen before are answered with the network off', async () => {
    const visit = await exhibit.visit();
    await visit.done();
    await visit.part('gallery-item-30').click();
    await visit.done();
    await visit.fetched();
    await visit.context.setOffline(true);
    await visit.choosePhoto({ name: 'bridge.jpg', mimeType: 'image/jpeg', buffer: markedPhoto() });
    await visit.done();
    await visit.write('A stone bridge with three rows of arches');
    await visit.part('caption-input').press('Enter');
    await visit.done();
    const answer = await assertConsistentAnswer(visit);
    assert.equal(answer.class, 'monument');
    await visit.part('gallery-item-30').click();
    await visit.done();
    await assertConsistentAnswer(visit);
    await visit.finish();
  });

  it('a kiosk answers any object with the network off', async () => {
    const visit = await exhibit.visit({ size: 'kiosk', query: 'kiosk&idle=3600' });
    await visit.done();
    await visit.fetched();
    await visit.context.setOffline(true);
    await visit.part('gallery-item-40').click();
    await visit.done();
    assert.equal(await visit.part('gallery-item-40').getAttribute('aria-pressed'), 'true');
    assert.equal(await visit.page.locator('.photo figcaption a').count(), 0);
    await visit.finish();
  });

  it('the page lives under a policy without inline script or style, and works from a sub-path', async () => {
    const response = await fetch(exhibit.origin);
    const policy = response.headers.get('content-security-policy');
    assert.doesNotMatch(policy, /'unsafe-(inline|eval)'/);
    assert.match(policy, /require-trusted-types-for 'script'/);
    const html = await response.text();
    assert.doesNotMatch(html, /(?:src|href)="\//);
  });
});
