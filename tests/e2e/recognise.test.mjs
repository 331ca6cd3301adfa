/** The main job: a photo and a caption are recognised, whatever the order and whatever goes wrong. */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { assertConsistentAnswer } from './support/assertions.mjs';
import { exhibitOfSuite } from './support/page.mjs';
import { DIST } from './support/server.mjs';

const picture = (name) => `${DIST}/generated/gallery/${name}.jpg`;
const gallery = JSON.parse(readFileSync(`${DIST}/generated/gallery/gallery.json`, 'utf8')).objects;
const CAPTION = 'The temple was built as a palace for the royal family of the city';

describe('recognising', async () => {
  const exhibit = await exhibitOfSuite();

  /** A visit that has answered its first object. */
  async function visit(options) {
    const one = await exhibit.visit(options);
    await one.done();
    return one;
  }

  it('opens with a gallery object answered', async () => {
    const one = await visit();
    await assertConsistentAnswer(one);
    assert.equal(await one.part('caption-input').inputValue(), gallery[0].caption.en);
    assert.equal(await one.part('gallery-item-0').getAttribute('aria-pressed'), 'true');
    assert.equal(await one.page.locator('.region').count(), 49);
    assert.match(await one.status(), /^Computed beforehand, .* by the same model\.$/);
    await one.finish();
  });

  it('shows that object, its caption and true progress while the models load', async () => {
    const one = await exhibit.visit();
    await one.page.locator('.picture').waitFor();
    await one.page.locator('progress').waitFor();
    assert.equal(await one.part('status').getAttribute('data-state'), 'done');
    assert.match(
      await one.part('arriving').textContent(),
      /^On its way: .*, [\d.]+ .B of [\d.]+ MB\.$/,
    );
    assert.equal(await one.part('caption-input').inputValue(), gallery[0].caption.en);
    await one.loaded();
    await one.done();
    assert.equal(await one.page.locator('progress').count(), 0);
    await one.finish();
  });

  it('answers another gallery object by its English caption', async () => {
    const one = await visit();
    await one.part('gallery-item-3').click();
    await one.done();
    await assertConsistentAnswer(one);
    assert.equal(await one.part('caption-input').inputValue(), gallery[3].caption.en);
    assert.equal(await one.part('caption-translation').count(), 0);
    await one.finish();
  });

  for (const language of ['es', 'fr', 'zh']) {
    it(`says in ${language} what the caption that the model reads means`, async () => {
      const { id, title, caption } = gallery[6];
      const one = await visit({ hash: `v=1&o=${id}&l=${language}` });
      assert.equal(await one.part('caption-input').inputValue(), caption.en);
      const said = await one.part('caption-translation').textContent();
      assert.ok(said.includes(caption[language]), said);
      assert.equal(await one.page.locator('.photo cite').textContent(), title[language]);
      await one.write('A woollen carpet');
      await one.part('caption-translation').waitFor({ state: 'detached' });
      await one.finish();
    });
  }

  it('leads to the page of the picture and to its licence', async () => {
    const object = gallery.find(({ source, licence }) => source !== null && /^CC BY/.test(licence));
    const one = await visit({ hash: `v=1&o=${object.id}&l=en` });
    const links = one.page.locator('.photo figcaption a');
    const [page, licence] = await links.evaluateAll((all) => all.map(({ href }) => href));
    assert.deepEqual([page, licence], [new URL(object.source).href, object.licenceUrl]);
    await one.finish();
  });

  it('answers an own photo with an own caption, and follows the caption', async () => {
    const one = await visit();
    await one.choosePhoto(picture('great-pyramid'));
    await one.done();
    assert.equal(await one.part('caption-input').inputValue(), '');
    assert.equal((await assertConsistentAnswer(one)).class, 'monument');
    const alone = await one.probabilities();

    await one.write(CAPTION);
    await one.state('working');
    await one.done();
    await assertConsistentAnswer(one);
    assert.notDeepEqual(await one.probabilities(), alone);
    const words = await one.page.locator('[data-testid^=word-]').allTextContents();
    assert.deepEqual(words, CAPTION.split(' '));

    await one.write('A blue silk robe');
    await one.part('caption-input').press('Enter');
    await one.done();
    assert.equal(await one.part('word-4').count(), 0);
    assert.equal(await one.part('word-3').getAttribute('data-word'), '3');
    await one.finish();
  });

  it('answers a photo alone and a caption alone', async () => {
    const one = await visit();
    await one.page.getByRole('button', { name: 'Clear the caption' }).click();
    await one.done();
    await assertConsistentAnswer(one);
    assert.equal(await one.part('word-0').count(), 0);
    assert.equal(await one.page.locator('.region').count(), 49);

    await one.write(CAPTION);
    await one.done();
    await one.page.getByRole('button', { name: 'Clear the photo' }).click();
    await one.done();
    const answer = await assertConsistentAnswer(one);
    assert.equal(answer.class, 'monument');
    assert.equal(await one.part('region-0').count(), 0);
    assert.equal(await one.page.locator('.mat.empty').count(), 1);

    await one.write('');
    await one.state('ready');
    assert.equal(await one.part('answer-class').count(), 0);
    await one.finish();
  });

  it('keeps picture and answer when a file is damaged, and answers the next good one', async () => {
    const one = await visit();
    const before = await one.answer();
    const good = readFileSync(picture('golden-temple'));
    const damaged = [
      ['cut.jpg', good.subarray(0, good.length / 2), /ends too early/],
      ['empty.png', Buffer.alloc(0), /empty/],
      ['note.txt', Buffer.from('not a picture at all, only text'), /not a picture/],
      ['phone.heic', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic'), /Most Compatible/],
    ];
    for (const [name, buffer, sentence] of damaged) {
      await one.choosePhoto({ name, mimeType: '', buffer });
      await one.state('error');
      assert.match(await one.status(), sentence);
      assert.match(await one.page.getByRole('alert').textContent(), sentence);
      assert.deepEqual(await one.answer(), before);
      assert.equal(await one.part('caption-input').inputValue(), gallery[0].caption.en);
    }
    await one.choosePhoto({ name: 'good.jpg', mimeType: 'image/jpeg', buffer: good });
    await one.done();
    await assertConsistentAnswer(one);
    assert.equal(await one.page.getByRole('alert').textContent(), '');
    await one.finish();
  });

  it('shows the answer to the last of several quick choices', async () => {
    const one = await visit();
    for (const index of [1, 2, 3, 4]) await one.part(`gallery-item-${index}`).click();
    await one.done();
    const last = await one.answer();
    await one.part('gallery-item-0').click();
    await one.done();
    await one.part('gallery-item-4').click();
    await one.done();
    assert.deepEqual(await one.answer(), last);
    await one.finish();
  });

  it('takes a dropped and a pasted photo', async () => {
    const one = await visit();
    const bytes = [...readFileSync(picture('great-pyramid'))];
    for (const kind of ['drop', 'paste']) {
      await one.page.evaluate(
        ([type, content]) => {
          const data = new DataTransfer();
          data.items.add(
            new File([new Uint8Array(content)], `${type}.jpg`, { type: 'image/jpeg' }),
          );
          const event =
            type === 'drop'
              ? new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true })
              : new ClipboardEvent('paste', {
                  clipboardData: data,
                  bubbles: true,
                  cancelable: true,
                });
          document.body.dispatchEvent(event);
        },
        [kind, bytes],
      );
      await one.page.locator(`canvas.picture[aria-label*="${kind}.jpg"]`).waitFor();
      await one.done();
      await assertConsistentAnswer(one);
    }
    await one.finish();
  });

  it('offers to try again when a download fails, and goes on from there', async () => {
    const context = await exhibit.profile();
    const page = await context.newPage();
    await context.route('**/vision.onnx*', (route) => route.abort());
    await page.goto(exhibit.origin);
    await page.locator('[data-testid=status][data-state=error]').waitFor({ state: 'attached' });
    assert.match(await page.getByRole('alert').textContent(), /could not be fetched/);
    assert.equal(await page.locator('.picture').count(), 1);
    await context.unroute('**/vision.onnx*');
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.locator('[data-testid=status][data-state=done]').waitFor({ timeout: 60_000 });
    await context.close();
  });

  it('says that gallery and model are missing, and fetches both again for the link it was opened with', async () => {
    const context = await exhibit.profile();
    const page = await context.newPage();
    const missing = ['**/gallery.json*', '**/vision.onnx*'];
    for (const file of missing) await context.route(file, (route) => route.abort());
    await page.goto(`${exhibit.origin}/#v=1&o=${gallery[3].id}&x=0`);
    await page.locator('[data-testid=status][data-state=error]').waitFor({ state: 'attached' });
    for (const concern of ['gallery', 'models']) {
      await page.getByTestId(`problem-${concern}`).getByText('could not be fetched').waitFor();
    }
    for (const file of missing) await context.unroute(file);
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.locator('[data-testid=status][data-state=done]').waitFor({ timeout: 60_000 });
    await page.locator('[data-testid=gallery-item-3][aria-pressed=true]').waitFor();
    await page.locator('.word.struck').waitFor();
    assert.equal(await page.getByRole('alert').textContent(), '');
    await context.close();
  });

  it('keeps the note about the gallery beside an own photo, until it is closed or fetched', async () => {
    const context = await exhibit.profile();
    const page = await context.newPage();
    await context.route('**/gallery.json*', (route) => route.abort());
    await page.goto(exhibit.origin);
    await page.getByTestId('problem-gallery').waitFor();
    await page.getByTestId('photo-input').setInputFiles(picture('great-pyramid'));
    await page.locator('[data-testid=status][data-state=done]').waitFor({ timeout: 60_000 });
    assert.equal(await page.getByTestId('problem-gallery').count(), 1);
    await context.unroute('**/gallery.json*');
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByTestId('gallery-item-0').waitFor();
    assert.equal(await page.locator('canvas.picture').count(), 1);
    assert.equal(await page.getByRole('alert').textContent(), '');
    await context.close();
  });

  it('writes captions into the page as text only', async () => {
    const one = await visit();
    await one.write('<img src=x onerror=document.title="hacked"> { $word } &amp; jade');
    await one.part('caption-input').press('Enter');
    await one.done();
    assert.equal(await one.page.title(), 'Qurio');
    assert.equal(await one.page.locator('.words img').count(), 0);
    await one.finish();
  });
});
