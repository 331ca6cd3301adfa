/**
 * A browser behind a W3C WebDriver program (https://www.w3.org/TR/webdriver2/): the few commands
 * that the tests need.
 */

import { spawn } from 'node:child_process';

const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';
const START_PATIENCE_MS = 20_000;

/**
 * Starts `program --port=<port>` and a session with these capabilities. Rejects with what the
 * program answered when there is none.
 */
export async function startWebDriver(program, port, capabilities, environment) {
  const child = spawn(program, [`--port=${port}`], {
    env: { ...process.env, ...environment },
    stdio: 'ignore',
  });
  const base = `http://127.0.0.1:${port}`;
  const end = Date.now() + START_PATIENCE_MS;
  const ready = () =>
    call('GET', `${base}/status`).then(
      () => true,
      () => false,
    );
  while (!(await ready())) {
    if (Date.now() > end || child.exitCode !== null) throw new Error(`${program} does not answer`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  const { sessionId } = await call('POST', `${base}/session`, {
    capabilities: { alwaysMatch: capabilities },
  });
  const session = `${base}/session/${sessionId}`;
  const post = (path, body) => call('POST', `${session}/${path}`, body);
  const element = async (selector) => {
    const found = await post('element', { using: 'css selector', value: selector });
    return `element/${found[ELEMENT]}`;
  };
  return {
    open: (url) => post('url', { url }),
    evaluate: (found, ...args) =>
      post('execute/sync', { script: `return (${found})(...arguments)`, args }),
    press: async (selector) => post(`${await element(selector)}/click`, {}),
    attach: async (selector, path) => post(`${await element(selector)}/value`, { text: path }),
    write: async (selector, text) => {
      await post(`${await element(selector)}/value`, { text });
    },
    close: async () => {
      await call('DELETE', session).catch(() => {});
      child.kill();
    },
  };
}

async function call(method, url, body) {
  const response = await fetch(url, { method, body: body && JSON.stringify(body) });
  const { value } = await response.json();
  if (!response.ok) throw new Error(`${url}: ${value.error}: ${value.message}`);
  return value;
}
