/** The self-test of the page (?selftest): wires what is tested to the page, shows it, and tells the kiosk's server. */

import { type Signal, signal } from '@preact/signals-core';
import { idleTimes } from './app/kiosk/idle';
import { preparedPath, readPrepared } from './app/pipeline/prepared';
import type { Recognition } from './app/pipeline/recogniser';
import type { ShortAnswer } from './app/self-test/answers';
import type { ModelFile } from './app/self-test/models';
import { runSelfTest, type SelfTestServices } from './app/self-test/self-test';
import type { GalleryObject } from './app/state/gallery';
import type { Offline } from './app/state/offline';
import type { Services } from './app/state/services';
import { download } from './encoders/download';
import { MANIFEST, verified } from './encoders/integrity';
import { SELF_TEST, withFurther } from './locales/further';
import { addressWith } from './page-care-address';
import type { PageWatchdog } from './page-watchdog';
import { fail, type Outcome } from './rpc/outcome';
import { firstPicture, frameStamps, memoryNow, storageNow, tryCamera } from './self-test-browser';
import { objectTitle } from './views/kit/gallery-words';
import type { Page } from './views/kit/page';
import type { Shown } from './views/self-test/self-test-view';
import './styles/self-test.css';
import './views/self-test/self-test-view';

/** What the browser keeps of the page has arrived by then, or will not. */
const OFFLINE_MS = 120_000;

export interface SelfTestParts {
  readonly services: Services;
  /** Null: nobody is told what is found. */
  readonly watchdog: PageWatchdog | null;
  /** Resolves when the model is loaded, or cannot be. */
  readonly loaded: Promise<unknown>;
}

/** The element that stands in place of the page. */
export async function openSelfTest(exhibit: Page, parts: SelfTestParts): Promise<HTMLElement> {
  const texts = await withFurther(exhibit.texts, SELF_TEST);
  const page: Page = { ...exhibit, texts };
  const shown: Signal<Shown> = signal({ running: null, rows: [], result: null });
  const view = document.createElement('qurio-self-test');
  const again = () => void testAll(page, parts, shown);
  Object.assign(view, { page, shown, again, exhibit: addressWith({ selfTest: false }) });
  again();
  return view;
}

async function testAll(page: Page, parts: SelfTestParts, shown: Signal<Shown>): Promise<void> {
  shown.value = { running: 'models', rows: [], result: null };
  const result = await runSelfTest(
    selfTestServices(page, parts),
    (running) => {
      shown.value = { ...shown.peek(), running };
    },
    (row) => {
      shown.value = { ...shown.peek(), rows: [...shown.peek().rows, row] };
    },
  );
  shown.value = { ...shown.peek(), running: null, result };
  await parts.watchdog?.report(result, page);
  if (!page.kiosk || result.state !== 'green') return;
  const { show } = idleTimes(new URLSearchParams(location.search), page.exhibit.timings);
  await page.pause(show * 1000, new AbortController().signal);
  // Unless it is being tested again.
  if (shown.peek().result === result) location.replace(addressWith({ selfTest: false }));
}

function selfTestServices(page: Page, { services, loaded }: SelfTestParts): SelfTestServices {
  const { recogniser, listGallery } = services;
  const { head, selfTest } = page.exhibit;
  const gallery = new Map<string, GalleryObject>();
  // It takes its time: the other tests go on meanwhile.
  const memory = loaded.then(() => memoryNow());
  return {
    models: modelFiles(head),
    fetchModel: async ({ name, ...entry }) => {
      const file = await download(page.address(`models/${name}`));
      return file.ok ? verified(name, file.value, entry) : file;
    },
    objects: async () => {
      const list = await listGallery();
      if (!list.ok) return list;
      for (const object of list.value) gallery.set(object.id, object);
      const golden = list.value.map((object) => {
        return { id: object.id, title: objectTitle(page.texts, object) };
      });
      return { ok: true, value: golden };
    },
    expected: async (id) => {
      const object = gallery.get(id);
      return object ? expectedAnswer(object, page) : fail('nothing_given', id);
    },
    answer: async (id) => {
      await loaded;
      const object = gallery.get(id);
      if (!object) return fail('nothing_given', `there is no object "${id}"`);
      // Not what an earlier run has left.
      recogniser.forget();
      return answerTo(object, services);
    },
    offline: async () => ({
      state: await settledState(page),
      controlled: Boolean(navigator.serviceWorker?.controller),
    }),
    storage: () => storageNow(),
    camera: () => tryCamera(navigator, firstPicture),
    wantsCamera: selfTest.camera,
    memory: () => memory,
    frames: frameStamps,
  };
}

/** Those of the page, and the exhibit's own head. */
function modelFiles(head: ModelFile): ModelFile[] {
  const own = Object.entries(MANIFEST).map(([name, entry]) => ({ ...entry, name }));
  const file = { ...head, name: `${head.name}.safetensors` };
  return [...own.filter(({ name }) => name !== file.name), file];
}

async function answerTo(
  object: GalleryObject,
  { recogniser, fetchPicture }: Services,
): Promise<Outcome<ShortAnswer>> {
  const picture = await fetchPicture(object, new AbortController().signal);
  if (!picture.ok) return picture;
  const photo = await recogniser.openPhoto(picture.value);
  if (!photo.ok) return photo;
  const said = await recogniser.recognise({ photo: photo.value, caption: object.caption.en });
  return said.ok ? { ok: true, value: shortOf(said.value) } : said;
}

/** What was prepared when the exhibit was built, and is of this head, these encoders and this picture. */
async function expectedAnswer(object: GalleryObject, { address, exhibit }: Page) {
  const file = await download(address(preparedPath(object.id)));
  if (!file.ok) return file;
  const json = parsed(new TextDecoder().decode(file.value));
  const { hash: picture, caption } = object;
  const prepared = readPrepared(json, { head: exhibit.head.sha256, picture, caption: caption.en });
  return prepared.ok ? { ok: true as const, value: shortOf(prepared.value.recognition) } : prepared;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function shortOf({ answer }: Recognition): ShortAnswer {
  const { classes, top, probabilities, abstain } = answer;
  return { class: classes[top] ?? '', abstain, probability: probabilities[top] ?? 0 };
}

/** Once it changes no more by itself. */
async function settledState({ offline, pause }: Page): Promise<Offline> {
  const until = performance.now() + OFFLINE_MS;
  const isUnderWay = () => ['unknown', 'keeping'].includes(offline.peek().kind);
  const stay = new AbortController().signal;
  while (isUnderWay() && performance.now() < until) await pause(200, stay);
  return offline.peek();
}
