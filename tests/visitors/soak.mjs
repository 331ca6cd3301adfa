/** Seeded visitors on one kiosk page for as long as it takes; see ../soak. */

import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { flag, readCommandLine, runAsProgram, text, wholeNumber } from '../../web/command-line.mjs';
import { Dice } from '../dice.mjs';
import { serveExhibit } from '../e2e/support/server.mjs';
import { Answers } from './answers.mjs';
import { FAULTS } from './faults.mjs';
import { vitals, WorkerTargets, watchFrames } from './page-vitals.mjs';
import { descendants, processList } from './processes.mjs';
import { summary } from './summary.mjs';
import { supplies } from './supplies.mjs';
import { newScreen, Visitor } from './visitor.mjs';

const MOST_ACTS = 6;
/** Every so many sessions: a fault, a visitor who goes away without a word, the vitals, all of them. */
const FAULT_EVERY = 12;
const IDLE_EVERY = 50;
const VITALS_EVERY = 20;
/** Growth is counted from here: caches have filled. */
const SETTLED = 300;
const QUERY = 'kiosk&files&idle=20&ask=5&show=3';
const FLAGS = [
  '--no-sandbox',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // The process that a fault kills is there all the same, and draws by itself.
  '--disable-gpu',
  // Killed for the sixth time within hours it would take the browser with it; in a kiosk years lie between.
  '--disable-gpu-process-crash-limit',
];

/** Of a network that was taken away, not of the page. */
const EXPECTED = /net::ERR_INTERNET_DISCONNECTED|net::ERR_FAILED/;

/** A browser with one page open, and all that the faults and figures need of it. */
async function openWorld(dice) {
  const { origin, close } = await serveExhibit();
  const profile = mkdtempSync(join(tmpdir(), 'qurio-soak-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: '/usr/bin/chromium',
    args: FLAGS,
    viewport: { width: 1080, height: 1920 },
    hasTouch: true,
  });
  const page = context.pages()[0] ?? (await context.newPage());
  page.setDefaultTimeout(60_000);
  await page.addInitScript(watchFrames);
  const complaints = [];
  page.on('console', (line) => {
    if (line.type() === 'error' && !EXPECTED.test(line.text())) complaints.push(line.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  const cdp = await context.newCDPSession(page);
  await cdp.send('Performance.enable');
  const workers = await WorkerTargets.of(context, page);
  await page.goto(`${origin}/?${QUERY}`);
  await page.locator('[data-testid=status][data-state=done]').waitFor({ state: 'attached' });
  return {
    ...{ context, page, cdp, workers, origin, dice, complaints, screen: newScreen() },
    /** How many workers had been started when one was killed last; null: none was. */
    vacant: null,
    ...processes(profile),
    close: async () => {
      await context.close();
      close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

/** Process ids of the browser of a profile, and of the page: what it started that is largest. */
function processes(profile) {
  const rows = processList();
  const browserPid = rows.find(
    ({ args }) => args.includes(profile) && !args.includes('--type='),
  )?.pid;
  const pages = rows.filter(({ args }) => args.includes('--type=renderer'));
  const own = descendants(rows, browserPid);
  const [page] = pages.filter(({ pid }) => own.has(pid)).sort((a, b) => b.rss - a.rss);
  return { browserPid, pagePid: page.pid };
}

/** The visitor has gone; the kiosk asks, forgets, and shows itself, until somebody touches it. */
async function goAway({ page, screen }) {
  await page.getByTestId('invitation').waitFor();
  await page.mouse.click(4, 4);
  await page.getByTestId('invitation').waitFor({ state: 'detached' });
  Object.assign(screen, newScreen());
}

/** Each kind in its turn; null: none. */
function faultOf(number) {
  const names = Object.keys(FAULTS);
  if (number % FAULT_EVERY !== FAULT_EVERY - 1) return null;
  return names[Math.floor(number / FAULT_EVERY) % names.length];
}

/**
 * The fault of a session before whose consequence this one may meet; null: none. That a worker has been killed is
 * found out when it is next asked, and then another one is started.
 */
function aftermathOf({ vacant, workers }) {
  return vacant !== null && vacant === workers.started ? 'worker killed' : null;
}

async function session(world, number, { seed, faults, answers, things }) {
  const dice = new Dice(Math.imul(number + 1, 2654435761) ^ seed);
  dice.roll(1);
  const { page, complaints, workers } = world;
  const visitor = new Visitor({ page, dice, supplies: things, answers, screen: world.screen });
  const name = faults ? faultOf(number) : null;
  const fault = FAULTS[name];
  const after = aftermathOf(world);
  const acts = [];
  const count = 2 + dice.roll(MOST_ACTS - 1);
  const when = dice.roll(count);
  for (let i = 0; i < count; i++) {
    if (fault && i === when) await fault.inject({ ...world, dice });
    if (name === 'worker killed' && i === when) world.vacant = workers.started;
    acts.push(await visitor.act());
  }
  await fault?.undo?.({ ...world, dice });
  if (number % IDLE_EVERY === IDLE_EVERY - 1) await goAway(world);
  return {
    session: number,
    fault: name,
    after,
    acts,
    complaints: complaints.splice(0),
    workersStarted: workers.started,
    worstFrame: await page.evaluate(() => window.takeWorstFrame()),
    ...(number % VITALS_EVERY === 0 ? { vitals: await measured(world) } : {}),
  };
}

const measured = ({ cdp, workers, pagePid }) => vitals(cdp, workers, pagePid);

const OPTIONS = {
  sessions: wholeNumber(1, 1e6, 100),
  seed: wholeNumber(0, 2 ** 31 - 1, 1),
  'no-faults': flag(),
  out: text(null),
};

/**
 * Runs them; resolves with their rows. `tell` is given each as it ends.
 * @param {{sessions: number, seed: number, faults: boolean, tell: (row: object) => void}} options
 */
export async function soak({ sessions, seed, faults, tell }) {
  const dice = new Dice(seed + 1);
  const things = supplies(dice);
  const answers = await Answers.create('world');
  const world = await openWorld(dice);
  const done = [];
  try {
    for (let number = 0; number < sessions; number++) {
      const row = await session(world, number, { seed, faults, answers, things });
      done.push(row);
      tell(row);
    }
  } finally {
    await world.close();
  }
  return done;
}

async function main(words) {
  const { sessions, seed, out, ...options } = readCommandLine(words, OPTIONS).values;
  if (out) writeFileSync(out, '');
  const rows = [];
  const tell = (row) => {
    rows.push(row);
    if (out) appendFileSync(out, `${JSON.stringify(row)}\n`);
    for (const line of told(row)) console.log(line);
  };
  try {
    await soak({ sessions, seed, faults: !options['no-faults'], tell });
  } finally {
    // What was seen until then counts, whatever ended it.
    if (rows.length > 0) console.log(summary(rows, SETTLED).join('\n'));
  }
  process.exitCode = rows.some(isWrong) ? 1 : 0;
}

/** An answer that is not the command line's, or trouble that no fault excuses. */
export const isWrong = ({ acts, fault, after, complaints }) =>
  acts.some(({ wrong }) => wrong !== null) ||
  (fault === null &&
    after === null &&
    (complaints.length > 0 || acts.some(({ problems }) => problems.length > 0)));

/** What is worth a line while it goes on. */
function told({ session: number, fault, after, acts, complaints }) {
  const beside = fault || after ? ` (${fault ?? `after: ${after}`})` : '';
  const said = acts.flatMap(({ act, problems, wrong }) =>
    [...problems, wrong].filter(Boolean).map((what) => `${act}: ${what}`),
  );
  const lines = [...said, ...complaints.map((line) => `console: ${line}`)];
  if (number % 100 === 99) lines.push('so far');
  return lines.map((line) => `session ${number}${beside}: ${line}`);
}

await runAsProgram(
  import.meta.url,
  main,
  'bash tests/soak [--sessions N] [--seed N] [--no-faults] [--out FILE]',
);
