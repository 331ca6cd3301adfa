/**
 * The built page in a real Chromium, served with its real headers.
 *
 * Every visit records console errors, failed pages and requests that leave the origin; `finish`
 * throws when there was one, so that no test passes beside it.
 */

import assert from 'node:assert/strict';
import { after } from 'node:test';
import { chromium } from 'playwright-core';
import { serveExhibit } from './server.mjs';

const CHROMIUM = '/usr/bin/chromium';
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export const SIZES = { phone: [360, 740], desktop: [1280, 800], kiosk: [1080, 1920] };

/** Long enough for a cold start beside other work on two cores. */
const PATIENCE_MS = 60_000;

/** Chromium and a server of the page in the folder `root`, for one test file; `flags`: of Chromium, beside the usual. */
export async function openExhibit(root, { flags = [] } = {}) {
  const { origin, close } = await serveExhibit(root);
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: [...FLAGS, ...flags] });
  return {
    origin,
    browser,
    visit: (options) => visit(browser, origin, options),
    profile: (options) => profile(browser, options),
    close: async () => {
      await browser.close();
      close();
    },
  };
}

/** Chromium and a server for the suite whose function awaits it; both end with the suite. `options`: of openExhibit(). */
export async function exhibitOfSuite(options) {
  const exhibit = await openExhibit(undefined, options);
  after(exhibit.close);
  return exhibit;
}

/** And one visit that all tests of the suite share: it has answered its first object. */
export async function visitOfSuite(options) {
  const exhibit = await openExhibit();
  let visit = null;
  after(async () => {
    try {
      await visit?.finish();
    } finally {
      await exhibit.close();
    }
  });
  visit = await exhibit.visit(options);
  await visit.done();
  return { exhibit, visit };
}

/**
 * A clean profile. `offline`: with a service worker; without one, as in a private window, where the subject
 * is something else: it would fetch and keep 18 MB beside every visit, and answer itself what a test means to
 * be asked of the server.
 */
async function profile(browser, { offline = false, ...options } = {}) {
  const context = await browser.newContext(options);
  if (!offline) {
    await context.addInitScript(() => {
      delete Navigator.prototype.serviceWorker;
    });
  }
  return context;
}

/**
 * A clean profile that looks at the page. `query`: e.g. "kiosk"; `script`: run in the page before it starts, a function or its text;
 * `before`: what is done to the page before it is opened; `origin`: another way to the server; `offline`: see profile().
 */
async function visit(
  browser,
  own,
  {
    size = 'desktop',
    dark = false,
    query = '',
    hash = '',
    script = null,
    before = null,
    offline = false,
    origin = own,
    ...rest
  } = {},
) {
  const [width, height] = SIZES[size];
  const context = await profile(browser, {
    offline,
    viewport: { width, height },
    colorScheme: dark ? 'dark' : 'light',
    hasTouch: size !== 'desktop',
    ...rest,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  if (script) await page.addInitScript(typeof script === 'string' ? { content: script } : script);
  await before?.(page);
  const complaints = watch(page, origin);
  await page.goto(`${origin}/${query && `?${query}`}${hash && `#${hash}`}`, {
    waitUntil: 'commit',
  });
  return new Visit(context, page, complaints);
}

/** Another window in a profile that may have seen the page before. */
export async function windowIn(context, url) {
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  const complaints = watch(page, new URL(url).origin);
  await page.goto(url, { waitUntil: 'commit' });
  return new Visit(context, page, complaints);
}

const START = /(<script type="application\/json" id="start">)([^<]*)/;

/** Has the gallery's first object, in its list and in the page itself, as `change` makes it. */
export async function withFirstObject(page, change) {
  await page.route('**/gallery.json', async (route) => {
    const { objects } = await (await route.fetch()).json();
    const [first, ...others] = objects;
    await route.fulfill({ json: { objects: [change(first), ...others] } });
  });
  await withStart(page, (start) => ({ ...start, object: change(start.object) }));
}

/** Has the exhibit, in its file and in the page itself, as `change` makes it. */
export async function withExhibit(page, change) {
  await page.route('**/generated/exhibit.json', async (route) => {
    await route.fulfill({ json: change(await (await route.fetch()).json()) });
  });
  await withStart(page, (start) => ({ ...start, exhibit: change(start.exhibit) }));
}

/** Nothing has been answered beforehand: the page computes every answer itself. */
export async function withoutPrepared(page) {
  await page.route('**/generated/answers/*', (route) => route.fulfill({ json: {} }));
  await withStart(page, ({ answer: _, ...start }) => start);
}

async function withStart(page, change) {
  await page.route(
    ({ pathname }) => pathname === '/',
    async (route) => {
      const response = await route.fetch();
      const html = await response.text();
      assert.match(html, START);
      const body = html.replace(START, (_, begin, json) => {
        const changed = JSON.stringify(change(JSON.parse(json)));
        return `${begin}${changed.replaceAll('<', '\\u003c')}`;
      });
      await route.fulfill({ response, body });
    },
  );
}

function watch(page, origin) {
  const complaints = [];
  page.on('console', (line) => {
    if (['error', 'warning'].includes(line.type())) complaints.push(`console: ${line.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`page error: ${error.message}`));
  page.context().on('request', (request) => {
    const own = request.url().startsWith(`${origin}/`) || request.url().startsWith('blob:');
    if (!own) complaints.push(`request to ${request.url()}`);
  });
  return complaints;
}

class Visit {
  #complaints;

  constructor(context, page, complaints) {
    this.context = context;
    this.page = page;
    this.#complaints = complaints;
  }

  part(id) {
    return this.page.getByTestId(id);
  }

  /** Waits until the page says it is in this state. */
  async state(name) {
    await this.page
      .locator(`[data-testid=status][data-state=${name}]`)
      .waitFor({ state: 'attached' });
  }

  async done() {
    await this.state('done');
  }

  /** All models are there: what has been answered beforehand can be taken apart, anything else answered. */
  async loaded() {
    await this.page
      .locator('[data-testid=status][data-models=ready]')
      .waitFor({ state: 'attached' });
  }

  /** What is out of sight is up to date as well. */
  async rested() {
    await this.page.locator('[data-waits]').first().waitFor({ state: 'detached' });
  }

  /** Everything has arrived: the page can lose its network. */
  async fetched() {
    await this.page.locator('html[data-needs-no-network]').waitFor({ state: 'attached' });
  }

  /** What the page says about what the browser keeps of it. */
  async keeps(kind) {
    await this.page
      .locator(`[data-testid=offline][data-state=${kind}]`)
      .waitFor({ state: 'attached' });
  }

  status() {
    return this.part('status').textContent();
  }

  /** Look, play or study; returns when what is there has arrived. */
  async depth(name) {
    await this.part(`depth-${name}`).click();
    if (name !== 'look')
      await this.part('effects-start').or(this.page.getByText('This fills')).first().waitFor();
    if (name === 'study') await this.part('circuit').waitFor();
  }

  /** Makes a panel of the workbench large: there are its sentence, its tables, and what can be taken away. */
  async large(panel) {
    const bench = this.page.locator('.bench');
    const now = await bench.getAttribute('data-large');
    if (now === panel) return;
    if (now !== 'none') await this.part(`enlarge-${now}`).click();
    await this.part(`enlarge-${panel}`).click();
    await this.page.locator(`.bench[data-large=${panel}]`).waitFor();
  }

  /** {class, group, probability, abstain} as the page holds them, and as it shows them; `group`: null, or all that it says. */
  async answer() {
    const shown = this.part('answer-class');
    return {
      class: await shown.getAttribute('data-class'),
      group: await shown.getAttribute('data-group'),
      name: await shown.textContent(),
      abstain: (await shown.getAttribute('data-abstain')) === 'true',
      ...(await this.#share()),
    };
  }

  /** NaN and empty where picture and words disagree: there is no one probability. */
  async #share() {
    const share = this.part('answer-probability');
    if ((await share.count()) === 0) return { probability: Number.NaN, percent: '' };
    return {
      probability: Number(await share.getAttribute('data-probability')),
      percent: await share.textContent(),
    };
  }

  /** Class -> probability, of all classes. */
  async probabilities() {
    const bars = await this.page
      .locator('.bars [data-class]')
      .evaluateAll((all) => all.map((bar) => [bar.dataset.class, Number(bar.dataset.probability)]));
    return Object.fromEntries(bars);
  }

  /** The weights that the elements hold, in their order. */
  weights(selector) {
    return this.page
      .locator(selector)
      .evaluateAll((all) => all.map((element) => Number(element.dataset.weight)));
  }

  async choosePhoto(file) {
    await this.part('photo-input').setInputFiles(file);
  }

  async write(caption) {
    await this.part('caption-input').fill(caption);
  }

  /** Closes the window alone. */
  async leave() {
    await letGoOf(this.page);
    await this.page.close();
    assert.deepEqual(this.#complaints, [], 'what the browser complained about');
  }

  async finish() {
    for (const page of this.context.pages()) await letGoOf(page);
    await this.context.close();
    assert.deepEqual(this.#complaints, [], 'what the browser complained about');
  }
}

/**
 * What a test answers in the server's place may be on its way when the window closes: what then fails would
 * be thrown where nobody waits for it, and end the suite.
 */
function letGoOf(page) {
  return page.unrouteAll({ behavior: 'ignoreErrors' });
}
