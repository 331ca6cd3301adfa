/** The three browsers of the tests, each opening one address until its page's title says how it ended. */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { chromium } from 'playwright-core';
import puppeteer from 'puppeteer-core';
import { startWebDriver } from '../e2e/support/webdriver.mjs';

const PAUSE_MS = 500;
const LIBRARIES = `/usr/lib/${process.arch === 'arm64' ? 'aarch64' : 'x86_64'}-linux-gnu`;
const WEBDRIVER_PORT = 4793;

/** Resolves when the title is 'done'; rejects with any other that is no news. */
async function untilDone(readTitle, say) {
  for (let told = ''; ; ) {
    const title = await readTitle();
    if (title === 'done') return;
    if (title.startsWith('failed')) throw new Error(title);
    if (title !== told) say(title);
    told = title;
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
}

async function inChromium(url, say) {
  const args = [
    '--no-sandbox',
    '--disable-gpu',
    '--no-first-run',
    '--disable-background-networking',
  ];
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args });
  try {
    const page = await browser.newPage();
    await page.goto(url);
    await untilDone(() => page.title(), say);
  } finally {
    await browser.close();
  }
}

async function inFirefox(url, say) {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: '/usr/bin/firefox',
    headless: true,
  });
  try {
    const page = await browser.newPage();
    await page.goto(url);
    await untilDone(() => page.title(), say);
  } finally {
    await browser.close();
  }
}

async function inWebKit(url, say) {
  const display = spawn('Xvfb', ['-displayfd', '1'], { stdio: ['ignore', 'pipe', 'ignore'] });
  const [number] = await once(display.stdout, 'data');
  const version = readdirSync(LIBRARIES).find((name) => name.startsWith('webkit2gtk-'));
  const binary = `${LIBRARIES}/${version}/MiniBrowser`;
  const driver = await startWebDriver(
    '/usr/bin/WebKitWebDriver',
    WEBDRIVER_PORT,
    { browserName: 'MiniBrowser', 'webkitgtk:browserOptions': { binary, args: ['--automation'] } },
    { DISPLAY: `:${String(number).trim()}`, LANG: 'C.UTF-8' },
  );
  try {
    await driver.open(url);
    await untilDone(() => driver.evaluate(() => document.title), say);
  } finally {
    await driver.close();
    display.kill();
  }
}

export const BROWSERS = { chromium: inChromium, firefox: inFirefox, webkit: inWebKit };
