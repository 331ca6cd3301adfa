/**
 * The pictures of the README, taken from the built page (web/dist) in Chromium:
 *
 *   node web/build.mjs && node web/pictures/take.mjs [name ...]
 *
 * Each is written as WebP at the best quality that stays below LARGEST.
 */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { readCommandLine, runAsProgram, UsageError } from '../command-line.mjs';
import { createFileServer } from '../server.mjs';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const DIST = fileURLToPath(new URL('../dist', import.meta.url));
const LARGEST = 150_000;
const QUALITIES = [0.9, 0.8, 0.7, 0.6, 0.5];
const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'];
/** Until what moves stands still. */
const STILL_MS = 1500;

const DESKTOP = { width: 1280, height: 800 };
const PHONE = { width: 390, height: 844, deviceScaleFactor: 2 };
const KIOSK = { width: 1080, height: 1920, query: '?kiosk' };

/**
 * What each shows: a view by its link, what is there when it is `ready` (none: an answer), what is done there, and the
 * part that is taken (none: the screen).
 */
const PICTURES = {
  desktop: { ...DESKTOP, hash: 'v=1&o=great-wave&l=en&x=1' },
  phone: { ...PHONE, hash: 'v=1&o=lady-unicorn&l=en', dark: true },
  kiosk: { ...KIOSK, hash: 'v=1&o=golden-temple&l=en' },
  effects: {
    ...DESKTOP,
    hash: 'v=1&o=hokusai-rooster&l=en&d=play&c=A%20wooden%20temple%20hall%20with%20a%20stone%20lantern',
    part: '.effects-panel',
    act: async (page) => {
      await page.getByTestId('effects-start').click();
      await page.getByTestId('truth-regions').waitFor();
    },
  },
  workbench: {
    ...DESKTOP,
    hash: 'v=1&o=great-wave&l=en&d=study&s=17',
    act: (page) => page.locator('#inside-heading').scrollIntoViewIfNeeded(),
  },
  lesson: { ...DESKTOP, query: '?lesson=entanglement', hash: '', ready: '.bench .stepper' },
  angle: {
    ...DESKTOP,
    hash: 'v=1&o=great-wave&l=en&d=play&a=7%3A1.2000',
    part: '.angle-panel',
    act: (page) => page.getByTestId('angle-select').selectOption({ index: 8 }),
  },
  shots: {
    ...DESKTOP,
    hash: 'v=1&o=great-wave&l=en&d=play&n=1000.4.2.1',
    part: '.shots-panel',
  },
};

async function taken(browser, origin, { width, height, deviceScaleFactor = 1, dark, ...what }) {
  const context = await browser.newContext({
    viewport: { width, height },
    deviceScaleFactor,
    colorScheme: dark ? 'dark' : 'light',
    hasTouch: width !== DESKTOP.width,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  await page.goto(`${origin}/${what.query ?? ''}#${what.hash}`);
  const ready = what.ready ?? '[data-testid=status][data-state=done]';
  await page.locator(ready).first().waitFor({ state: 'attached' });
  if (!what.ready) await page.locator('html[data-needs-no-network]').waitFor({ state: 'attached' });
  const part = what.part ? page.locator(what.part) : null;
  await part?.scrollIntoViewIfNeeded();
  await what.act?.(page);
  await page.waitForTimeout(STILL_MS);
  const picture = await (part ?? page).screenshot();
  await context.close();
  return picture;
}

/** The browser is the encoder, so that nothing else has to be installed. */
async function asWebp(browser, png) {
  const page = await browser.newPage();
  for (const quality of QUALITIES) {
    const base64 = await page.evaluate(drawnAsWebp, [png.toString('base64'), quality]);
    const webp = Buffer.from(base64, 'base64');
    if (webp.length > LARGEST) continue;
    await page.close();
    return webp;
  }
  throw new Error(`more than ${LARGEST} bytes at any quality`);
}

async function drawnAsWebp([content, quality]) {
  const image = new Image();
  image.src = `data:image/png;base64,${content}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth;
  canvas.height = image.naturalHeight;
  canvas.getContext('2d').drawImage(image, 0, 0);
  return canvas.toDataURL('image/webp', quality).split(',')[1];
}

async function main(words) {
  const { positionals: wanted } = readCommandLine(words, {}, { positionals: true });
  const unknown = wanted.filter((name) => !Object.hasOwn(PICTURES, name));
  if (unknown.length > 0) throw new UsageError(`there is no picture ${unknown.join(', ')}`);
  const server = await createFileServer(DIST);
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: FLAGS });
  try {
    for (const [name, what] of Object.entries(PICTURES)) {
      if (wanted.length > 0 && !wanted.includes(name)) continue;
      const png = await taken(browser, `http://127.0.0.1:${server.address().port}`, what);
      const webp = await asWebp(browser, png);
      writeFileSync(join(HERE, `${name}.webp`), webp);
      process.stdout.write(`${name}.webp: ${webp.length} bytes\n`);
    }
  } finally {
    await browser.close();
    server.close();
    server.closeAllConnections();
  }
}

const USAGE = `node web/pictures/take.mjs [${Object.keys(PICTURES).join(' | ')} ...]`;
await runAsProgram(import.meta.url, main, USAGE);
