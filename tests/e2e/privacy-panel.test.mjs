/** What the privacy panel lists is what the browser has really asked for, nothing was sent, and what is forgotten is gone. */

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { AxeBuilder } from '@axe-core/playwright';
import { eventually } from './support/assertions.mjs';
import { exhibitOfSuite } from './support/page.mjs';
import { DIST } from './support/server.mjs';

const MARK = 'canary-41c9e2';
const PHOTO = `${DIST}/generated/gallery/sucevita-church.jpg`;

/** How often each address was asked for. */
function counted(addresses) {
  const counts = {};
  for (const address of [...addresses].sort()) counts[address] = (counts[address] ?? 0) + 1;
  return counts;
}

/** The rows of the list as the page holds them. */
const listed = (visit) =>
  visit
    .part('privacy-requests')
    .locator('tr')
    .evaluateAll((rows) =>
      rows.map((row) => ({
        ...row.dataset,
        cells: [...row.cells].map((cell) => cell.textContent),
      })),
    );

const openPanel = (visit) =>
  visit.page.getByRole('button', { name: 'Your photo never leaves this device' }).click();

/** All strings of the page's heap: what scripts can still reach. */
async function heapOf(page) {
  const session = await page.context().newCDPSession(page);
  const chunks = [];
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk));
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  await session.detach();
  return chunks.join('');
}

describe('the privacy panel', async () => {
  const exhibit = await exhibitOfSuite();

  it('lists exactly what page, workers and service worker have asked for; nothing was sent', async () => {
    const asked = [];
    const before = (page) =>
      page.context().on('request', (request) => {
        if (!request.url().startsWith('blob:')) asked.push(request);
      });
    const visit = await exhibit.visit({ offline: true, before });
    await visit.done();
    await visit.choosePhoto(PHOTO);
    await visit.done();
    await visit.write(`a church called ${MARK}`);
    await visit.part('caption-input').press('Enter');
    await visit.done();
    await visit.fetched();
    await visit.keeps('kept');
    await openPanel(visit);
    await eventually(async () => {
      const rows = await listed(visit);
      assert.deepEqual(
        counted(rows.map(({ url }) => url)),
        counted(asked.map((request) => request.url())),
      );
    });
    const rows = await listed(visit);
    assert.ok(rows.length > 200, `${rows.length} requests`);
    assert.deepEqual([...new Set(rows.map(({ asker }) => asker))].sort(), [
      'encoders',
      'engine',
      'offline',
      'page',
    ]);
    assert.ok(asked.every((request) => request.postData() === null));
    assert.deepEqual([...new Set(rows.map(({ sent }) => sent))], ['0']);
    assert.ok(rows.every(({ url }) => !url.includes(MARK)));
    assert.deepEqual([...new Set(rows.map(({ cells }) => cells.at(-1)))], ['0']);
    const total = await visit.part('privacy-total').textContent();
    assert.match(total, new RegExp(`asked for something ${rows.length} times, always at its own`));
    assert.match(total, /, 0 bytes of content were sent/);
    const received = rows.reduce((sum, { cells }) => sum + (number(cells[3]) ?? 0), 0);
    assert.ok(total.includes(`${(received / 1e6).toFixed(1)} MB`), `${received}: ${total}`);

    const kept = await visit.page.evaluate(async () => {
      const [name] = await caches.keys();
      return (await (await caches.open(name)).keys()).length;
    });
    await visit.part('privacy-kept').getByText(`${kept} files of the page`).waitFor();
    for (const store of ['local', 'session', 'databases', 'cookies']) {
      assert.equal(await visit.part(`privacy-${store}`).textContent(), 'none');
    }
    await visit.finish();
  });

  it('shows a request with content, of the page and of a worker, as it is made', async () => {
    const visit = await exhibit.visit();
    await visit.done();
    await visit.context.route('**/counted-*', (route) => route.fulfill({ status: 204 }));
    await openPanel(visit);
    await visit.page.evaluate(() => fetch('counted-page', { method: 'POST', body: '12345' }));
    const [worker] = visit.page.workers().filter((one) => one.url().includes('assets/worker'));
    await worker.evaluate(
      (address) => fetch(address, { method: 'PUT', body: new Uint8Array(7) }),
      `${exhibit.origin}/counted-worker`,
    );
    await visit
      .part('privacy-total')
      .getByText('12 bytes of content were sent: the list says')
      .waitFor();
    const rows = (await listed(visit)).filter(({ url }) => url.includes('counted-'));
    assert.deepEqual(rows.map(({ url, sent }) => [url.split('/').at(-1), sent]).sort(), [
      ['counted-page', '5'],
      ['counted-worker', '7'],
    ]);
    assert.ok(rows.some(({ asker }) => asker === 'engine' || asker === 'encoders'));
    await visit.finish();
  });

  it('says what is in memory, forgets it, and says that: neither heap, address nor storage has it any more', async () => {
    const visit = await exhibit.visit();
    const { page } = visit;
    const held = async () => [
      await visit.part('privacy-photo').getAttribute('data-held'),
      await visit.part('privacy-caption').getAttribute('data-held'),
    ];
    await visit.done();
    await openPanel(visit);
    assert.deepEqual(await held(), ['false', 'false']);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Dark colours' }).click();
    await visit.choosePhoto({ name: `${MARK}.jpg`, mimeType: 'image/jpeg', buffer: await bytes() });
    await visit.done();
    await visit.write(`a church called ${MARK}`);
    await visit.part('caption-input').press('Enter');
    await visit.done();
    // Gone from the screen, but not from what "undo" goes back to.
    await visit.part('gallery-item-2').click();
    await visit.done();
    await openPanel(visit);
    assert.deepEqual(await held(), ['true', 'true']);
    assert.match(await visit.part('privacy-local').textContent(), /qurio-theme/);
    assert.ok((await heapOf(page)).includes(MARK), 'the heap has what was brought');
    await visit.part('privacy-forget').click();
    await visit.part('privacy-forgotten').getByText('Forgotten.').waitFor();
    assert.deepEqual(await held(), ['false', 'false']);
    await visit.part('privacy-local').getByText('none').waitFor();
    assert.equal(await page.evaluate(() => location.hash), '');
    assert.equal(await visit.part('caption-input').inputValue(), '');
    await eventually(async () => {
      const heap = await heapOf(page);
      assert.ok(!heap.includes(MARK), `still there: ${aroundMark(heap)}`);
    });
    await page.keyboard.press('Escape');
    await visit.part('gallery-item-1').click();
    await visit.done();
    await visit.finish();
  });

  for (const [size, dark, query] of [
    ['phone', true, ''],
    ['desktop', false, ''],
    ['kiosk', true, 'kiosk'],
  ]) {
    it(`can be read by everybody: ${size}`, async () => {
      const visit = await exhibit.visit({ size, dark, query });
      await visit.done();
      await openPanel(visit);
      await visit.part('privacy-cookies').waitFor();
      await visit.page.waitForTimeout(400);
      const { violations } = await new AxeBuilder({ page: visit.page }).analyze();
      assert.deepEqual(
        violations.map(({ id, nodes }) => `${id}: ${nodes[0].failureSummary}`),
        [],
      );
      const [content, width] = await visit.page
        .locator('dialog[open]')
        .evaluate((dialog) => [dialog.scrollWidth, dialog.clientWidth]);
      assert.ok(content <= width, `${content} wider than ${width}`);
      if (process.env.PICTURES)
        await visit.page.screenshot({ path: `${process.env.PICTURES}/privacy-${size}.png` });
      await visit.finish();
    });
  }
});

const bytes = () => readFile(PHOTO);

const number = (text) => (/\d/.test(text) ? Number(text.replaceAll(',', '')) : null);

function aroundMark(heap) {
  const at = heap.indexOf(MARK);
  return heap.slice(at - 200, at + 200);
}
