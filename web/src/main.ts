/** The page's entry: wires the recogniser, the state and the views together. */

import { effect, signal } from '@preact/signals-core';
import './styles/page.css';
import { offeredDepth, takesFiles } from './app/exhibit/exhibit';
import { Look } from './app/state/look';
import { nowOf } from './app/state/now';
import type { Offline } from './app/state/offline';
import { modelId, readHash, START } from './app/state/share';
import { createStore } from './app/store';
import { pause } from './base/pause';
import { Gate } from './page-gate';
import type { PageOffline } from './page-offline';
import { createRecogniser } from './page-recogniser';
import { notePageRequests } from './page-requests';
import { storedHere } from './page-storage';
import { log, pageExhibit, pageServices } from './services';
import { readStart, sendsCompressed } from './start';
import { Voice } from './views/kit/voice';
import './views/frame/app-view';
import { isLinkFromElsewhere, keepHash } from './views/frame/address-bar';
import { deeper, fetchAhead } from './views/frame/deeper';
import { goWhereLinked } from './views/frame/go-deeper';
import { dress } from './views/kit/exhibit-theme';
import { firstPicture } from './views/kit/first-picture';
import type { Page } from './views/kit/page';
import { lastSlice, nextTask } from './views/kit/slices';
import { Theme } from './views/kit/theme';

const requests = notePageRequests();
const address = (path: string): string => `${import.meta.env.BASE_URL}generated/${path}`;

const block = document.querySelector('script#start')?.textContent ?? null;
const start = readStart(block, sendsCompressed(import.meta.url));
const exhibit = await pageExhibit(start.exhibit, address);
const model = modelId(exhibit.head.sha256);
const query = new URLSearchParams(location.search);
const kiosk = query.has('kiosk');
const selfTest = query.has('selftest');
/** Something else stands in place of the page. */
const apart = selfTest || query.has('lesson');
const linked =
  location.hash.length > 1 ? (readHash(location.hash, exhibit.languages, model) ?? 'broken') : null;
const opening = linked === null || linked === 'broken' ? START : linked.view;
const dearest = [opening.language, exhibit.language].filter((language) => language != null);
const languages = [...dearest, ...navigator.languages];

const theme = new Theme();
dress(exhibit.theme, address);
const recogniser = createRecogniser({ head: exhibit.head, sizes: start.sizes, log });
const voice = await Voice.find(exhibit, languages, opening === START ? null : opening.level);
const services = pageServices(recogniser, exhibit, start, address);
const { state, actions, whatIfs } = createStore(services);
const look = new Look(state);
const { circuit } = opening;
const depth = circuit === null ? opening.depth : 'study';
look.openAt(offeredDepth(exhibit, depth), opening.step, circuit);
const kept = signal<Offline>({ kind: 'unknown' });
// The developers' server has no worker: what it serves changes by the minute.
const offline = import.meta.env.PROD ? keptOffline() : null;
const reports = signal(false);
const page: Page = {
  state,
  now: nowOf(state),
  actions,
  whatIfs,
  look,
  bench: signal(null),
  openBench: async () => (await import('./page-bench')).openBench(page),
  voice,
  theme,
  exhibit,
  model,
  kiosk,
  files: takesFiles(exhibit, kiosk, query),
  offline: kept,
  reports,
  requests,
  stored: storedHere,
  pause,
  log,
  address,
  get texts() {
    return voice.texts.value;
  },
};

effect(() => {
  document.documentElement.lang = page.texts.language;
  document.title = page.texts.say('title');
});
document.documentElement.toggleAttribute('data-kiosk', kiosk);
const app = document.createElement('qurio-app');
Object.assign(app, { page });
// What was read and wired so far took its time; what is drawn takes its own.
await nextTask();
const line = new Gate();
const started = selfTest
  ? recogniser.load({ onProgress: () => {}, onReady: () => {} })
  : actions.start(
      linked,
      start.object,
      line.passed().then(() => {}),
    );
const show = (element: HTMLElement) => document.body.replaceChildren(element);
/** What stands in the page before its script has drawn anything, the first picture among it. */
const before = [...document.body.children];
if (!apart) {
  app.toggleAttribute('data-undrawn', true);
  document.body.append(app);
}
if (kiosk && !selfTest) void import('./views/kiosk/kiosk-view');
if (isLinkFromElsewhere()) goWhereLinked(page, { ...opening, depth: look.depth.peek() });
if (kiosk || apart || query.has('lock')) {
  const parts = { services, reports, selfTest, show, loaded: started };
  void import('./page-care').then(({ lookAfter }) => lookAfter(page, parts));
}
// A kiosk goes on showing all its objects when the network has gone; elsewhere few are ever opened.
const ready = started.then(() =>
  fetchAhead(services, exhibit, kiosk && !selfTest ? state.peek().gallery : [], page.openBench),
);
// What is kept for later visits competes with nothing that this one needs.
void ready.then(async () => (await offline)?.keep({ forDays: kiosk }));
if (!apart) {
  keepHash(page);
  // Part by part it would jump.
  await lastSlice();
  app.removeAttribute('data-undrawn');
  for (const element of before) element.remove();
  // Nothing of what comes later slows what is seen first.
  await firstPicture(app);
  void deeper.about();
}
line.open();

async function keptOffline(): Promise<PageOffline> {
  const { PageOffline, thisBrowser } = await import('./page-offline');
  const browser = thisBrowser(`${import.meta.env.BASE_URL}service-worker.js`, log);
  const offline = new PageOffline(browser, look.watched, kept);
  void offline.start();
  return offline;
}
