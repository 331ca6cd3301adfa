/** What is dropped on the page and pasted into it: one picture is taken, and nothing is passed over in silence. */

import assert from 'node:assert/strict';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { visitOfSuite } from './support/page.mjs';
import { DIST } from './support/server.mjs';

const GALLERY = join(DIST, 'generated/gallery');

describe('what is brought to the page', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'qurio-brought-'));
  after(() => rmSync(folder, { recursive: true }));
  const { visit } = await visitOfSuite();
  const { page } = visit;
  const devtools = await page.context().newCDPSession(page);
  const inner = join(folder, 'my photos');
  mkdirSync(inner);
  const [first, second] = ['great-pyramid.jpg', 'pieta.jpg'].map((name) => {
    copyFileSync(join(GALLERY, name), join(folder, name));
    return join(folder, name);
  });

  /** As a hand does it: the browser itself opens what lies at these paths. */
  const drop = async (...files) => {
    const data = { items: [], files, dragOperationsMask: 1 };
    for (const type of ['dragEnter', 'dragOver', 'drop'])
      await devtools.send('Input.dispatchDragEvent', { type, x: 400, y: 300, data });
  };
  /** Whether the page leaves the text to the field. */
  const paste = (selector, content) =>
    page.evaluate(
      async ([at, url, text]) => {
        const blob = await (await fetch(url)).blob();
        const data = new DataTransfer();
        if (text) data.setData('text/plain', text);
        data.setData('text/html', `<p>${text}</p>`);
        data.items.add(new File([blob], 'pasted.jpg', { type: 'image/jpeg' }));
        const init = { clipboardData: data, bubbles: true, cancelable: true };
        return document.querySelector(at).dispatchEvent(new ClipboardEvent('paste', init));
      },
      [selector, 'generated/gallery/pieta.jpg', content],
    );
  const own = (name) => page.locator(`canvas.picture[aria-label*="${name}"]`);
  const note = () => visit.part('problem-files');

  it('a folder has a sentence of its own, and nothing else changes', async () => {
    const before = await visit.answer();
    await drop(inner);
    await note().getByText('This is a folder').waitFor();
    assert.deepEqual(await visit.answer(), before);
    assert.equal(await visit.part('problem-photo').count(), 0);
  });

  it('of several files one is taken, and the page says which', async () => {
    await drop(first, second, inner);
    await own('great-pyramid.jpg').waitFor();
    await visit.done();
    const said = await note().textContent();
    assert.match(said, /Of the 3 things brought here only “great-pyramid.jpg” was taken/);
  });

  it('one file is taken without a note', async () => {
    await drop(second);
    await own('pieta.jpg').waitFor();
    await visit.done();
    assert.equal(await note().count(), 0);
  });

  it('in the field for the caption a text wins over the picture of it', async () => {
    assert.equal(await paste('#caption-input', 'A bronze bowl, 3rd century'), true);
    assert.equal(await own('pieta.jpg').count(), 1);
  });

  it('a picture without text is a photo, in the field as well', async () => {
    for (const selector of ['#caption-input', 'body']) {
      assert.equal(await paste(selector, ''), false);
      await own('pasted.jpg').waitFor();
      await visit.done();
      await drop(second);
      await own('pieta.jpg').waitFor();
      await visit.done();
    }
  });
});
