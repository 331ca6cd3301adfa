/** The main job in Firefox, driven by WebDriver BiDi. */

import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { hostOfSuite } from '../support/host.mjs';
import { pageWithTrapIn } from '../support/runtime.mjs';
import { serveExhibit } from '../support/server.mjs';
import {
  answersOwnPhoto,
  answersPhotos,
  drawsCircuit,
  keepsAll,
  opensAnswered,
} from './main-job.mjs';

const FIREFOX = '/usr/bin/firefox';
const CASES = fileURLToPath(new URL('../../../../shared/cases/photos/', import.meta.url));

describe('Firefox', () => {
  const complaints = [];
  let exhibit;
  let browser;
  let driver;

  before(async () => {
    exhibit = await serveExhibit();
    browser = await launch({});
    const page = await browser.newPage();
    await page.setViewport({ width: 1280, height: 800 });
    page.on('console', (line) => {
      if (['error', 'warn'].includes(line.type())) complaints.push(`console: ${line.text()}`);
    });
    page.on('pageerror', (error) => complaints.push(`page error: ${error.message}`));
    page.on('request', (request) => {
      const url = request.url();
      if (![`${exhibit.origin}/`, 'blob:', 'data:'].some((start) => url.startsWith(start))) {
        complaints.push(`request to ${url}`);
      }
    });
    driver = driverOf(page);
  });
  after(async () => {
    await browser?.close();
    exhibit?.close();
  });

  it('opens with a gallery object answered', () => opensAnswered(driver, `${exhibit.origin}/`));
  it('answers an own photo with its caption as the command line does', () =>
    answersOwnPhoto(driver));
  it('draws the circuit', () => drawsCircuit(driver));
  it('complains of nothing, and asks nobody else', () => assert.deepEqual(complaints, []));
});

describe('Firefox whose host sends no headers, and then is gone', async () => {
  const host = await hostOfSuite({ headers: false });
  let browser;
  let driver;

  before(async () => {
    browser = await launch({});
    const first = await browser.newPage();
    await opensAnswered(driverOf(first), host.url);
    await keepsAll(driverOf(first));
    host.stop();
    driver = driverOf(await browser.newPage());
  });
  after(() => browser?.close());

  it('opens again with a gallery object answered, isolated', async () => {
    await opensAnswered(driver, host.url);
    assert.equal(await driver.evaluate(() => crossOriginIsolated), true);
  });
  it('answers an own photo with its caption as the command line does', () =>
    answersOwnPhoto(driver));
});

describe('Firefox whose runtime lacks something', () => {
  const folder = pageWithTrapIn('_OrtRun');
  let exhibit;
  let browser;
  let driver;

  before(async () => {
    exhibit = await serveExhibit(folder);
    browser = await launch({});
    driver = driverOf(await browser.newPage());
    await opensAnswered(driver, `${exhibit.origin}/`);
  });
  after(async () => {
    await browser?.close();
    exhibit?.close();
  });

  it('answers an own photo with its caption all the same', () => answersOwnPhoto(driver));
});

describe('Firefox that falsifies what pages read of a canvas', () => {
  let exhibit;
  let browser;
  let driver;

  before(async () => {
    exhibit = await serveExhibit();
    browser = await launch({ 'privacy.resistFingerprinting': true });
    const page = await browser.newPage();
    driver = driverOf(page);
    await opensAnswered(driver, `${exhibit.origin}/`);
  });
  after(async () => {
    await browser?.close();
    exhibit?.close();
  });

  it('answers photos that the page decodes itself as the command line does', async (test) => {
    const photos = ['jar.webp', 'icc_romm.jpg', 'gama_linear.png'].map((name) => CASES + name);
    if (!photos.every((path) => existsSync(path))) return test.skip('../shared/cases is not here');
    await answersPhotos(driver, photos);
  });

  it('says that it cannot answer a photo that only the browser opens', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'qurio-'));
    const path = join(folder, 'photo.gif');
    writeFileSync(path, Buffer.from(GIF, 'base64'));
    await driver.attach('[data-testid=photo-input]', path);
    await driver.found('other pixels than those of the picture');
    rmSync(folder, { recursive: true });
  });
});

/** One red pixel. */
const GIF = 'R0lGODdhAQABAIABAP8AAP///ywAAAAAAQABAAACAkQBADs=';

function launch(preferences) {
  return puppeteer.launch({
    browser: 'firefox',
    executablePath: FIREFOX,
    headless: true,
    // The visitor's language decides the page's.
    extraPrefsFirefox: { 'intl.accept_languages': 'en', ...preferences },
  });
}

function driverOf(page) {
  return {
    open: (url) => page.goto(url, { waitUntil: 'load' }),
    evaluate: (found, ...values) => page.evaluate(found, ...values),
    press: (selector) => page.click(selector),
    found: (text) =>
      page.waitForFunction((wanted) => document.body.innerText.includes(wanted), {}, text),
    attach: async (selector, path) => (await page.$(selector)).uploadFile(path),
    write: async (selector, text) => {
      await page.click(selector);
      await page.keyboard.type(text);
    },
  };
}
