/** The self-test on the screen: green, red for what is really wrong, in four languages, for a screen reader too. */

import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { AxeBuilder } from '@axe-core/playwright';
import { createKioskServer } from '../../web/kiosk/server.mjs';
import { eventually } from './support/assertions.mjs';
import { exhibitOfSuite, windowIn, withExhibit } from './support/page.mjs';
import { DIST } from './support/server.mjs';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** The browser may take long to say how much memory it has. */
const PATIENCE_MS = 180_000;

/** Frames are told by an even clock: how many this computer draws beside other tests is not the subject. */
function evenFrames() {
  const ask = globalThis.requestAnimationFrame;
  let stamp = 0;
  globalThis.requestAnimationFrame = (draw) =>
    ask(() => {
      stamp += 1000 / 60;
      draw(stamp);
    });
}

/** The browser takes its time to say it; the first test waits for that. */
function forgetsMemory() {
  delete Performance.prototype.measureUserAgentSpecificMemory;
}

/** The clock shows 08:00, and goes on from there; `setClock` moves it by as many minutes. */
function fromEight() {
  const Now = Date;
  const eight = new Now();
  eight.setHours(8, 0, 0, 0);
  let ahead = eight.getTime() - Now.now();
  globalThis.setClock = (minutes) => {
    ahead += minutes * 60_000;
  };
  globalThis.Date = class extends Now {
    constructor(...given) {
      super(...(given.length > 0 ? given : [Now.now() + ahead]));
    }
  };
}

async function ended(visit) {
  const shown = visit.page.locator('[data-testid=self-test]:not([data-state=running])');
  await shown.waitFor({ timeout: PATIENCE_MS });
  return shown.getAttribute('data-state');
}

const stateOf = (visit, name) => visit.part(`selftest-${name}`).getAttribute('data-state');

async function assertAccessible({ page }) {
  const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
  assert.deepEqual(
    violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target)]),
    [],
  );
}

/** Answers another content than the one that was built. */
const changed = (route) => route.fulfill({ status: 200, body: 'another file' });

describe('the self-test', async () => {
  const exhibit = await exhibitOfSuite();

  it('is green where all is well, says so, and a kiosk goes on to the exhibit', async () => {
    const visit = await exhibit.visit({
      size: 'kiosk',
      query: 'kiosk&selftest&show=3',
      offline: true,
      script: evenFrames,
    });
    const asked = [];
    visit.page.on('request', (request) => asked.push(`${request.method()} ${request.url()}`));
    assert.equal(await ended(visit), 'green');
    assert.equal(await visit.page.getByRole('status').innerText(), 'Everything works');
    assert.match(await visit.page.title(), /Everything works/);
    await visit.page.waitForURL(/\?kiosk&show=3/);
    await visit.done();
    // Nobody has said that reports are wanted.
    assert.deepEqual(
      asked.filter((line) => !line.startsWith('GET') || line.includes('/kiosk/')),
      [],
    );
    await visit.finish();
  });

  for (const [locale, verdict] of [
    ['en', 'do not work'],
    ['es', 'no funcionan'],
    ['fr', 'ne fonctionnent pas'],
    ['zh', '项不正常'],
  ]) {
    it(`is red for a changed model and a missing answer, and stays so, on a kiosk too: ${locale}`, async () => {
      const visit = await exhibit.visit({
        size: 'kiosk',
        query: 'kiosk&selftest&show=3',
        locale,
        script: `(${evenFrames})(); (${forgetsMemory})();`,
        before: async (page) => {
          await page.route('**/models/court.safetensors', changed);
          await page.route('**/answers/*.json', changed);
        },
      });
      assert.equal(await ended(visit), 'red');
      assert.ok((await visit.page.getByRole('status').innerText()).includes(verdict));
      // This profile keeps nothing: that is red as well.
      for (const name of ['models', 'answers', 'offline'])
        assert.equal(await stateOf(visit, name), 'red');
      for (const name of ['storage', 'camera', 'memory', 'frames'])
        assert.equal(await stateOf(visit, name), 'green');
      assert.match(await visit.part('selftest-models').innerText(), /court\.safetensors/);
      assert.equal(await visit.page.locator('li[data-state=red] .todo').count(), 3);
      await assertAccessible(visit);
      await visit.page.waitForTimeout(4000);
      assert.equal(await ended(visit), 'red');
      if (locale === 'en') {
        await visit.part('selftest-exhibit').click();
        await visit.page.waitForURL(/\?kiosk&show=3/);
        await visit.done();
      }
      await visit.finish();
    });
  }

  it('is made by a kiosk at the exhibit’s time, when nobody is there', async () => {
    const visit = await exhibit.visit({
      size: 'kiosk',
      query: 'kiosk&idle=5&show=3',
      script: `(${forgetsMemory})(); (${fromEight})();`,
      before: (page) =>
        withExhibit(page, (usual) => ({ ...usual, selfTest: { at: '08:30', camera: true } })),
    });
    await visit.part('invitation').waitFor();
    await visit.page.evaluate(() => globalThis.setClock(31));
    await visit.page.waitForURL(/\?kiosk&idle=5&show=3&selftest$/);
    assert.equal(await ended(visit), 'red');
    // This browser has no camera, which this exhibit wants.
    assert.equal(await stateOf(visit, 'camera'), 'red');
    await visit.finish();
  });
});

describe('a kiosk that is watched', async () => {
  const exhibit = await exhibitOfSuite();
  const reports = { views: [], results: [] };
  const server = await createKioskServer({
    root: DIST,
    everyMs: 200,
    status: () => ({ state: 'waiting' }),
    reports: {
      heartbeat: (view) => reports.views.push(view),
      selfTest: (result) => reports.results.push(result),
    },
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  after(() => {
    server.close();
    server.closeAllConnections();
  });

  it('says that it is alive, and nothing of its visitor; and says that it says so', async () => {
    const { port } = server.address();
    const context = await exhibit.profile({ viewport: { width: 1080, height: 1920 } });
    const sent = [];
    context.on('request', (request) =>
      sent.push([request.method(), new URL(request.url()).pathname, request.postData()]),
    );
    const visit = await windowIn(context, `http://127.0.0.1:${port}/?kiosk&files&watchdog`);
    await visit.done();
    await visit.choosePhoto(`${DIST}/generated/gallery/pieta.jpg`);
    await visit.done();
    await visit.write('a canary of marble');
    await visit.part('caption-input').press('Enter');
    await visit.done();
    assert.ok((await visit.part('reports').textContent()).includes('0 bytes'));
    const heard = reports.views.length;
    await eventually(() => assert.ok(reports.views.length >= heard + 3));
    assert.deepEqual([...new Set(reports.views)], ['kiosk']);
    await visit.leave();
    await eventually(() => assert.equal(reports.views.at(-1), 'leaving'));
    // What a page sends that is being closed only its server sees, which takes no other report than these.
    const posts = sent.filter(([method]) => method !== 'GET').map((post) => post.join(' '));
    const [first] = posts;
    assert.match(first, /^POST \/kiosk\/heartbeat \{"view":"kiosk","page":\d{1,10}\}$/);
    assert.deepEqual([...new Set(posts)], [first]);
    await context.close();
  });
});
