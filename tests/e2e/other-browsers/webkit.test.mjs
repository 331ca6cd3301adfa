/** The main job in WebKit (WebKitGTK's MiniBrowser), driven by its WebDriver on a display of its own. */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { pageWithTrapIn } from '../support/runtime.mjs';
import { serveExhibit } from '../support/server.mjs';
import { startWebDriver } from '../support/webdriver.mjs';
import {
  answersOwnPhoto,
  assertNoComplaints,
  drawsCircuit,
  notesComplaints,
  opensAnswered,
} from './main-job.mjs';

const LIBRARIES = `/usr/lib/${process.arch === 'arm64' ? 'aarch64' : 'x86_64'}-linux-gnu`;
const PORT = 4791;

describe('WebKit', () => {
  const lackingRuntime = pageWithTrapIn('_OrtRun');
  let exhibit;
  let display;
  let browser;

  before(async () => {
    exhibit = await serveExhibit();
    const screen = ['-screen', '0', '1280x900x24'];
    display = spawn('Xvfb', ['-displayfd', '1', ...screen], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const [number] = await once(display.stdout, 'data');
    browser = await startWebDriver(
      '/usr/bin/WebKitWebDriver',
      PORT,
      {
        browserName: 'MiniBrowser',
        'webkitgtk:browserOptions': { binary: miniBrowser(), args: ['--automation'] },
      },
      { DISPLAY: `:${String(number).trim()}`, LANG: 'C.UTF-8' },
    );
  });
  after(async () => {
    await browser?.close();
    display?.kill();
    exhibit?.close();
  });

  it('opens with a gallery object answered', async () => {
    await opensAnswered(browser, `${exhibit.origin}/`);
    await notesComplaints(browser);
  });
  it('answers an own photo with its caption as the command line does', () =>
    answersOwnPhoto(browser));
  it('draws the circuit', () => drawsCircuit(browser));
  it('complains of nothing after it has opened', () => assertNoComplaints(browser));
  it('answers an own photo with a runtime that lacks something', async () => {
    const lacking = await serveExhibit(lackingRuntime);
    try {
      await opensAnswered(browser, `${lacking.origin}/`);
      await answersOwnPhoto(browser);
    } finally {
      lacking.close();
    }
  });
});

function miniBrowser() {
  const version = readdirSync(LIBRARIES).find((name) => name.startsWith('webkit2gtk-'));
  return `${LIBRARIES}/${version}/MiniBrowser`;
}
