/** The settings of a kiosk: a JSON file beside the page's, each with its usual value; what cannot be used is said in words. */

import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { ROTATIONS } from './screen.mjs';

const number = (least, most, usual) => ({
  usual,
  expected: `a number from ${least} to ${most}`,
  fits: (value) => typeof value === 'number' && value >= least && value <= most,
});
const text = (usual) => ({
  usual,
  expected: 'a text that is not empty',
  fits: (value) => typeof value === 'string' && value !== '',
});
const optional = ({ expected, fits }) => ({
  usual: null,
  expected: `${expected}, or null`,
  fits: (value) => value === null || fits(value),
});
const yesOrNo = (usual) => ({
  usual,
  expected: 'true or false',
  fits: (value) => typeof value === 'boolean',
});
const oneOf = (names) => ({
  usual: null,
  expected: `one of ${names.map((name) => `"${name}"`).join(', ')}`,
  fits: (value) => names.includes(value),
});
const list = () => ({
  usual: [],
  expected: 'a list of texts',
  fits: (value) => Array.isArray(value) && value.every((one) => typeof one === 'string'),
});

/** Every setting there is; times are in seconds. */
export const SETTINGS = Object.freeze({
  /** The built page: web/dist, or what `qurio exhibit build` wrote. From the settings file's folder. */
  page: text('../dist'),
  port: number(1, 65535, 8080),
  /** More for the page's address, as in "idle=90&show=15". */
  query: optional(text()),
  /** Before the first visitor the page tests itself; the exhibit is opened once that is green. */
  selfTest: yesOrNo(true),
  /** The page may use the camera without asking. */
  camera: yesOrNo(true),
  browser: text('/usr/bin/chromium'),
  /** More flags of the browser. */
  flags: list(),
  rotate: optional(oneOf(Object.keys(ROTATIONS))),
  /** Name of the screen, as xrandr or wlr-randr has it; null: the first that is connected. */
  output: optional(text()),
  /** Name of the touch screen that turns with it, as `xinput list` has it. */
  touch: optional(text()),
  /** Where other machines of the network can read /selftest.json; null: nowhere. */
  statusAddress: optional(text()),
  statusPort: number(1, 65535, 8081),
  heartbeat: number(0.1, 60, 2),
  /** Without a heartbeat, until the browser counts as frozen. */
  silence: number(0.3, 600, 8),
  /** From the start of a browser, or of another page in it, until its first heartbeat. */
  start: number(1, 600, 90),
  /** A browser that ran for this long did not die of its start: the next one is started at once. */
  stable: number(0, 3600, 60),
  longestPause: number(0, 3600, 60),
});

/** The settings that the JSON `text` sets, all others as usual; throws an Error that says what is wrong in `file`. */
export function settingsOf(text, file) {
  const written = parsed(text, file);
  const unknown = Object.keys(written).find((name) => !Object.hasOwn(SETTINGS, name));
  if (unknown !== undefined) {
    const known = Object.keys(SETTINGS).join(', ');
    throw new Error(`${file}: there is no setting "${unknown}"; known are ${known}`);
  }
  const read = Object.entries(SETTINGS).map(([name, { usual, expected, fits }]) => {
    const value = Object.hasOwn(written, name) ? written[name] : usual;
    if (fits(value)) return [name, value];
    throw new Error(`${file}: "${name}" is ${expected}, not ${JSON.stringify(value)}`);
  });
  const settings = Object.fromEntries(read);
  if (settings.silence < 2 * settings.heartbeat) {
    throw new Error(`${file}: "silence" must be at least twice "heartbeat"`);
  }
  return { ...settings, page: resolve(dirname(file), settings.page) };
}

function parsed(text, file) {
  let value;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new Error(`${file} is no JSON: ${error.message}`);
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  throw new Error(`${file}: the settings stand in { }`);
}

/** The same of a file. */
export function readSettings(file) {
  let text;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw new Error(`${file} cannot be read: ${error.message}`);
  }
  return settingsOf(text, file);
}

/** Address that a browser is started with. `tested`: a self-test has been green since the kiosk was started. */
export function startAddress({ port, query, selfTest }, tested) {
  const parts = ['kiosk', 'watchdog', ...(selfTest && !tested ? ['selftest'] : [])];
  return `http://127.0.0.1:${port}/?${[...parts, ...(query === null ? [] : [query])].join('&')}`;
}
