/** The main job in Firefox, driven by WebDriver BiDi. */

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import puppeteer from 'puppeteer-core';
import { serveExhibit } from '../support/server.mjs';
import { answersOwnPhoto, drawsCircuit, opensAnswered } from './main-job.mjs';

const FIREFOX = '/usr/bin/firefox';

describe('Firefox', () => {
  const complaints = [];
  let exhibit;
  let browser;
  let driver;

  before(async () => {
    exhibit = await serveExhibit();
    browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath: FIREFOX,
      headless: true,
      // The visitor's language decides the page's.
      extraPrefsFirefox: { 'intl.accept_languages': 'en' },
    });
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

  it('opens with a gallery object answered', () => opensAnswered(driver, exhibit.origin));
  it('answers an own photo with its caption as the command line does', () =>
    answersOwnPhoto(driver));
  it('draws the circuit', () => drawsCircuit(driver));
  it('complains of nothing, and asks nobody else', () => assert.deepEqual(complaints, []));
});

function driverOf(page) {
  return {
    open: (url) => page.goto(url, { waitUntil: 'load' }),
    evaluate: (found, ...values) => page.evaluate(found, ...values),
    press: (selector) => page.click(selector),
    attach: async (selector, path) => (await page.$(selector)).uploadFile(path),
    write: async (selector, text) => {
      await page.click(selector);
      await page.keyboard.type(text);
    },
  };
}
