/** The camera of a kiosk, with Chromium's own false one: from the wish to the photo, and what is said where there is none. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { AxeBuilder } from '@axe-core/playwright';
import { exhibitOfSuite } from './support/page.mjs';

const FALSE_CAMERA = ['--use-fake-device-for-media-stream'];
const GRANTED = [...FALSE_CAMERA, '--use-fake-ui-for-media-stream'];
const KIOSK = { size: 'kiosk', query: 'kiosk&idle=3600', hash: 'v=1&o=great-wave&l=en' };
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** To be given to the page before it starts: keeps every track that it is given. */
function keepTracks() {
  window.tracks = [];
  const { mediaDevices } = navigator;
  const ask = mediaDevices.getUserMedia.bind(mediaDevices);
  mediaDevices.getUserMedia = async (wish) => {
    const stream = await ask(wish);
    window.tracks.push(...stream.getTracks());
    return stream;
  };
}

const tracks = (visit) =>
  visit.page.evaluate(() => window.tracks.map(({ kind, readyState }) => `${kind} ${readyState}`));

async function assertNoViolations(visit, what) {
  const { violations } = await new AxeBuilder({ page: visit.page }).withTags(RULES).analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target)}`);
  assert.deepEqual(found, [], what);
}

/** Until it sees something. */
async function live(visit) {
  await visit.part('camera').click();
  await visit.part('finder').waitFor();
  await visit.page.waitForFunction(
    () => document.querySelector('[data-testid=finder]').videoWidth > 0,
  );
}

describe('the camera', async () => {
  const exhibit = await exhibitOfSuite({ flags: GRANTED });

  it('takes a photo, is off with it, takes another, and has it answered', async () => {
    const visit = await exhibit.visit({ ...KIOSK, script: keepTracks });
    await visit.done();
    assert.equal(await visit.page.locator('input[type=file]').count(), 0, 'no way to files');
    await live(visit);
    assert.deepEqual(await tracks(visit), ['video live']);
    await assertNoViolations(visit, 'live');
    await visit.part('shutter').click();
    await visit.part('camera-use').waitFor();
    assert.deepEqual(await tracks(visit), ['video ended']);
    await assertNoViolations(visit, 'taken');
    await visit.part('camera-again').click();
    await visit.part('shutter').click();
    await visit.part('camera-use').waitFor();
    assert.deepEqual(await tracks(visit), ['video ended', 'video ended']);
    await visit.part('camera-use').click();
    await visit.page.locator('canvas.picture').waitFor();
    await visit.done();
    assert.equal(await visit.part('camera-dialog').count(), 0);
    assert.match(
      await visit.page.locator('figcaption').first().textContent(),
      /Your photo, from the camera/,
    );
    assert.equal(await visit.part('guess-choice').count(), 0, 'own photos are not guessed');
    await visit.finish();
  });

  it('what it took is forgotten at a wish, and that is said', async () => {
    const visit = await exhibit.visit(KIOSK);
    await visit.done();
    assert.equal(await visit.part('forget').count(), 0);
    await live(visit);
    await visit.part('shutter').click();
    await visit.part('camera-use').click();
    await visit.page.locator('canvas.picture').waitFor();
    await visit.done();
    await visit.part('language-es').click();
    await visit.page.locator('html[lang=es]').waitFor({ state: 'attached' });
    await visit.part('forget').click();
    await visit.part('forgotten').waitFor();
    await visit.done();
    assert.match(await visit.part('forgotten').textContent(), /Su foto está olvidada/);
    assert.equal(await visit.page.locator('canvas.picture').count(), 0);
    assert.equal(await visit.part('forget').count(), 0);
    assert.equal(await visit.page.getByRole('button', { name: 'Deshacer' }).count(), 0);
    await visit.page.mouse.click(4, 900);
    await visit.part('forgotten').waitFor({ state: 'detached' });
    await visit.finish();
  });

  it('is off when the visitor leaves, by the button or by going away', async () => {
    const visit = await exhibit.visit({
      ...KIOSK,
      query: 'kiosk&idle=6&ask=5&show=60',
      script: keepTracks,
    });
    await visit.done();
    await live(visit);
    await visit.page.keyboard.press('Escape');
    await visit.part('camera-dialog').waitFor({ state: 'detached' });
    assert.deepEqual(await tracks(visit), ['video ended']);
    await live(visit);
    await visit.part('countdown').waitFor();
    assert.deepEqual(await tracks(visit), ['video ended', 'video live']);
    await visit.part('invitation').waitFor();
    await visit.part('camera-dialog').waitFor({ state: 'detached' });
    assert.deepEqual(await tracks(visit), ['video ended', 'video ended']);
    await visit.finish();
  });

  it('is there on the page that is no kiosk, too, beside the files', async () => {
    const visit = await exhibit.visit({ hash: 'v=1&o=great-wave&l=en' });
    await visit.done();
    assert.equal(await visit.part('photo-input').count(), 1);
    await live(visit);
    await visit.part('shutter').click();
    await visit.part('camera-use').click();
    await visit.page.locator('canvas.picture').waitFor();
    await visit.done();
    await visit.finish();
  });
});

/** The page may not use what the test takes away; Chromium's name of the fault -> what the page says. */
const FAULTS = {
  NotAllowedError: ['refused', /may not be used on this page/],
  NotFoundError: ['missing', /No camera is connected/],
  NotReadableError: ['busy', /in use by something else/],
};

describe('a camera that is not to be had', async () => {
  const exhibit = await exhibitOfSuite({ flags: FALSE_CAMERA });

  for (const [name, [fault, sentence]] of Object.entries(FAULTS)) {
    it(`has its sentence: ${name}`, async () => {
      const visit = await exhibit.visit({
        ...KIOSK,
        script: `navigator.mediaDevices.getUserMedia = async () => { throw new DOMException('', '${name}'); };`,
      });
      await visit.done();
      await visit.part('camera').click();
      await visit.part('camera-fault').waitFor();
      assert.equal(await visit.part('camera-fault').getAttribute('data-fault'), fault);
      const said = await visit.part('camera-fault').textContent();
      assert.match(said, sentence);
      assert.match(said, /tell the staff/);
      assert.equal(await visit.part('camera-file').count(), 0);
      await assertNoViolations(visit, name);
      await visit.finish();
    });
  }

  it('is refused by Chromium itself where nobody allows it; files are the other way where they may be chosen', async () => {
    const visit = await exhibit.visit({ hash: 'v=1&o=great-wave&l=en', permissions: [] });
    await visit.done();
    await visit.part('camera').click();
    await visit.part('camera-fault').waitFor();
    assert.equal(await visit.part('camera-fault').getAttribute('data-fault'), 'refused');
    assert.match(await visit.part('camera-fault').textContent(), /Allow it beside the address/);
    assert.equal(await visit.part('camera-file').count(), 1);
    await visit.finish();
  });
});
