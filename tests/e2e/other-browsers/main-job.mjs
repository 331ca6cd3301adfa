/**
 * The main job, for any browser that can be driven: opens with an answer, answers an own photo with
 * its caption as the command line does, draws the circuit.
 *
 * A driver has: open(url), evaluate(function, ...plain values) in the page, press(selector),
 * attach(selector, path) to a file input, write(selector, text) into a field, as a visitor would.
 */

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { assertClose, eventually } from '../support/assertions.mjs';
import { DIST } from '../support/server.mjs';

const QURIO = fileURLToPath(new URL('../../../web/cli/qurio.mjs', import.meta.url));
const TOLERANCE = 1e-3;
const PATIENCE_MS = 60_000;
const PAUSE_MS = 50;

const byId = (id) => `[data-testid="${id}"]`;

/** Waits until `found` in the page gives something true, and returns it. */
async function until(driver, what, found, ...values) {
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    const value = await driver.evaluate(found, ...values);
    if (value) return value;
    if (Date.now() > end) {
      const said = await driver.evaluate(readState);
      throw new Error(`${what}: not within ${PATIENCE_MS} ms; the page: ${said}`);
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
}

/** In the page: what it says that it is about, for whoever waits in vain. */
function readState() {
  const status = document.querySelector('[data-testid=status]');
  const problems = [...document.querySelectorAll('[data-testid^=problem-]')];
  return [status?.dataset.state, status?.textContent, ...problems.map((note) => note.textContent)]
    .map((text) => text?.trim())
    .join(' | ');
}

/** In the page: the answer {class, name, probabilities} once there is one, and another than `before`; or null. */
function readAnswer(before) {
  if (!document.querySelector('[data-testid=status][data-state=done]')) return null;
  const shown = document.querySelector('[data-testid=answer-class]');
  const bars = [...document.querySelectorAll('.bars [data-class]')];
  const probabilities = Object.fromEntries(
    bars.map(({ dataset }) => [dataset.class, Number(dataset.probability)]),
  );
  if (JSON.stringify(probabilities) === JSON.stringify(before)) return null;
  return { class: shown.dataset.class, name: shown.textContent.trim(), probabilities };
}

function commandLine(file, caption) {
  const parameters = ['classify', '--json', '--caption', caption, '--image', file];
  return JSON.parse(execFileSync('node', [QURIO, ...parameters], { encoding: 'utf8' }));
}

/** All files of the page have come to be kept in the browser. */
export function keepsAll(driver) {
  return until(driver, 'keeping all files', () =>
    Boolean(document.querySelector('[data-testid=offline][data-state=kept]')),
  );
}

/** Opens on a gallery object that is answered before anything was touched. */
export async function opensAnswered(driver, url) {
  await driver.open(url);
  const answer = await until(driver, 'the first answer', readAnswer);
  assert.ok(answer.name.length > 0);
  const total = Object.values(answer.probabilities).reduce((sum, value) => sum + value, 0);
  assertClose(total, 1, TOLERANCE, 'all probabilities together');
}

/** From now on the page notes its complaints, for drivers that do not hear them. */
export function notesComplaints(driver) {
  return driver.evaluate(() => {
    window.complaints = [];
    const note = (text) => window.complaints.push(text);
    for (const level of ['error', 'warn']) {
      const plain = console[level];
      console[level] = (...said) => {
        note(`console: ${said.join(' ')}`);
        plain.apply(console, said);
      };
    }
    addEventListener('error', ({ message }) => note(`page error: ${message}`));
    addEventListener('unhandledrejection', ({ reason }) => note(`rejection: ${reason}`));
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      note(`against the policy: ${violatedDirective} ${blockedURI}`),
    );
  });
}

/** What it noted; proves with a complaint of its own that it listens. */
export async function assertNoComplaints(driver) {
  const heard = await driver.evaluate(() => {
    console.warn('heard');
    return window.complaints;
  });
  assert.deepEqual(heard, ['console: heard']);
}

/** A photo from the visitor's disk and a caption typed beside it. */
export async function answersOwnPhoto(driver) {
  const path = `${DIST}/generated/gallery/cafe-terrace.jpg`;
  const caption = 'Oil on canvas, a café at night under a starry sky';
  const { probabilities: opening } = await until(driver, 'the answer so far', readAnswer);
  await driver.attach(byId('photo-input'), path);
  const alone = await until(driver, 'the photo alone', readAnswer, opening);
  await driver.write(byId('caption-input'), caption);
  const expected = commandLine(path, caption);
  // Typed slowly, half a caption is answered as well.
  await eventually(async () => {
    const answer = await until(driver, 'photo and caption', readAnswer, alone.probabilities);
    assert.equal(answer.class, expected.class || expected.best_guess);
    for (const [name, probability] of Object.entries(expected.probabilities)) {
      assertClose(answer.probabilities[name], probability, TOLERANCE, name);
    }
  }, PATIENCE_MS);
}

/** Photos alone, one after the other: each as the command line answers it. */
export async function answersPhotos(driver, paths) {
  for (const path of paths) {
    const { probabilities: before } = await until(driver, 'the answer so far', readAnswer);
    await driver.attach(byId('photo-input'), path);
    const answer = await until(driver, path, readAnswer, before);
    for (const [name, probability] of Object.entries(commandLine(path, '').probabilities)) {
      assertClose(answer.probabilities[name], probability, TOLERANCE, `${path}: ${name}`);
    }
  }
}

/** The deepest view: every wire and every gate is drawn, with its angle. */
export async function drawsCircuit(driver) {
  await driver.press(byId('depth-study'));
  const drawn = await until(driver, 'the circuit', () => {
    const circuit = document.querySelector('[data-testid=circuit]');
    if (!circuit?.querySelector('.gate')) return null;
    const { width, height } = circuit.querySelector('svg').getBoundingClientRect();
    const count = (kind) => circuit.querySelectorAll(kind).length;
    return { width, height, wires: count('.wire'), gates: count('.gate') };
  });
  assert.ok(drawn.width > 0 && drawn.height > 0);
  assert.equal(drawn.wires, 6);
  assert.equal(drawn.gates, 18);
}
