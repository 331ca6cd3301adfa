/** The self-test of the page (?selftest): wires what is tested to the page, shows it, and tells the kiosk's server. */

import { type Signal, signal } from '@preact/signals-core';
import * as v from 'valibot';
import { idleTimes } from './app/kiosk/idle';
import type { ShortAnswer } from './app/self-test/answers';
import type { ModelFile } from './app/self-test/models';
import { runSelfTest, type SelfTestServices } from './app/self-test/self-test';
import type { GalleryObject } from './app/state/gallery';
import type { Offline } from './app/state/offline';
import type { Services } from './app/state/services';
import { download } from './encoders/download';
import { MANIFEST, verified } from './encoders/integrity';
import { addressWith } from './page-care-address';
import type { PageWatchdog } from './page-watchdog';
import { fail, type Outcome } from './rpc/outcome';
import { firstPicture, frameStamps, memoryNow, storageNow, tryCamera } from './self-test-browser';
import { objectTitle } from './views/kit/gallery-words';
import type { Page } from './views/kit/page';
import type { Shown } from './views/self-test/self-test-view';
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
export function openSelfTest(page: Page, parts: SelfTestParts): HTMLElement {
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
    expected: (id) => expectedAnswer(page.address(`gallery/${id}.answer.json`)),
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
    memory: () => memoryNow(),
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
  if (!said.ok) return said;
  const { classes, top, probabilities, abstain } = said.value.answer;
  return {
    ok: true,
    value: { class: classes[top] ?? '', abstain, probability: probabilities[top] ?? 0 },
  };
}

const expectedSchema = v.object({
  class: v.string(),
  abstain: v.boolean(),
  probability: v.number(),
});

async function expectedAnswer(url: string): Promise<Outcome<ShortAnswer>> {
  const file = await download(url);
  if (!file.ok) return file;
  try {
    const parsed = v.safeParse(expectedSchema, JSON.parse(new TextDecoder().decode(file.value)));
    if (parsed.success) return { ok: true, value: parsed.output };
  } catch {
    // No JSON: said below.
  }
  return fail('invalid_argument', `${url}: this is no answer`);
}

/** Once it changes no more by itself. */
async function settledState({ offline, pause }: Page): Promise<Offline> {
  const until = performance.now() + OFFLINE_MS;
  const isUnderWay = () => ['unknown', 'keeping'].includes(offline.peek().kind);
  const stay = new AbortController().signal;
  while (isUnderWay() && performance.now() < until) await pause(200, stay);
  return offline.peek();
}
