/** A museum's own exhibit: from a folder of three objects to the page that answers them, without a line of code. */

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { poorTexts } from './support/contrast.mjs';
import { openExhibit } from './support/page.mjs';
import { DIST } from './support/server.mjs';

const QURIO = fileURLToPath(new URL('../../web/cli/qurio.mjs', import.meta.url));

const folder = mkdtempSync(join(tmpdir(), 'qurio-own-'));
after(() => rmSync(folder, { recursive: true }));

function qurio(...words) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [QURIO, 'exhibit', ...words], {
    cwd: folder,
    encoding: 'utf8',
  });
  assert.equal(status, 0, `${stdout}${stderr}`);
  return stdout;
}

const object = (id, category, title, caption) => ({
  id,
  photo: `photos/${id}.jpg`,
  title,
  caption,
  category,
  credit: 'The museum',
  licence: 'CC0 1.0',
});

const EXHIBIT = {
  languages: ['fr', 'en'],
  language: 'fr',
  levels: ['adult'],
  depths: ['look', 'play'],
  measurements: ['effects'],
  words: { title: { fr: 'Salle 7', en: 'Room 7' } },
  theme: { logo: 'logo.svg', light: { paper: '#fff4e0' }, dark: { paper: '#101418' } },
  timings: { idle: 5, ask: 5, show: 3 },
  address: 'https://museum.example/room7/',
  objects: [
    object(
      'coin-athena-owl',
      'coin',
      { fr: 'Tétradrachme', en: 'Tetradrachm' },
      { fr: 'Tétradrachme à la chouette', en: 'Silver tetradrachm with the owl of Athena' },
    ),
    object(
      'sancai-jar',
      'ceramics',
      { fr: 'Jarre', en: 'Jar' },
      { fr: 'Jarre à glaçure', en: 'Glazed earthenware jar, China, Tang dynasty' },
    ),
    object(
      'tanbur',
      'musical_instrument',
      { fr: 'Tanbur', en: 'Tanbur' },
      { fr: 'Luth à long manche', en: 'Tanbur, a long-necked lute' },
    ),
  ],
};

/** Until colours that move stand still. */
const STILL_MS = 700;

/** A theme that `check` lets pass by a hair: every pair of colours stands at the least contrast, or just above. */
const FAINT = {
  paper: '#e2e2e2',
  surface: '#ffffff',
  mat: '#f0f0f0',
  track: '#d6d6d6',
  line: '#cccccc',
  ink: '#484848',
  muted: '#484848',
  picture: '#3b6895',
  words: '#b33559',
  both: '#8049b8',
  'both-strong': '#8049b8',
  'on-both': '#ffffff',
  'both-soft': '#c0b0d0',
  'on-both-soft': '#5c3484',
  plus: '#1a8577',
  minus: '#ab6611',
  warn: '#a15010',
  'warn-surface': '#ffe0b0',
  'edge-line': '#818181',
  'words-bar': '#f46192',
  rest: '#bbbbbb',
};

/** Writes a folder of that name with its photos; returns its path. */
function write(name, exhibit) {
  const path = join(folder, name);
  mkdirSync(join(path, 'photos'), { recursive: true });
  for (const { id } of exhibit.objects) {
    cpSync(join(DIST, `generated/gallery/${id}.jpg`), join(path, `photos/${id}.jpg`));
  }
  writeFileSync(join(path, 'exhibit.json'), JSON.stringify(exhibit));
  return path;
}

describe('an exhibit of its own', async () => {
  const own = write('own', EXHIBIT);
  const circle = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><circle r="9"/></svg>';
  writeFileSync(join(own, 'logo.svg'), circle);
  qurio('build', 'own', '--out', 'page');
  const exhibit = await openExhibit(join(folder, 'page'));
  after(exhibit.close);

  it('has its objects, languages, name, logo and colours, and answers', async () => {
    const visit = await exhibit.visit();
    const { page } = visit;
    await visit.done();
    assert.equal((await visit.answer()).class, 'coin');
    assert.equal(await page.locator('.strip-item').count(), 3);
    assert.equal(await page.locator('h1').textContent(), 'Salle 7');
    assert.equal(await page.title(), 'Salle 7');
    assert.equal(await page.getAttribute('html', 'lang'), 'fr');
    assert.equal(await page.locator('h1 .logo').evaluate((logo) => logo.naturalWidth > 0), true);
    const paper = () =>
      page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    assert.equal(await paper(), 'rgb(255, 244, 224)');
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.locator('html[data-theme=dark]').waitFor({ state: 'attached' });
    assert.equal(await paper(), 'rgb(16, 20, 24)');
    await visit.part('gallery-item-2').click();
    await visit.done();
    assert.equal((await visit.answer()).class, 'musical_instrument');
    await visit.finish();
  });

  it('offers what it says and nothing else', async () => {
    const visit = await exhibit.visit({ hash: 'v=1&o=sancai-jar&d=study&l=en' });
    const { page } = visit;
    await visit.done();
    assert.equal((await visit.answer()).class, 'ceramics');
    assert.equal(await page.locator('h1').textContent(), 'Room 7');
    assert.equal(await visit.part('depth-play').getAttribute('aria-pressed'), 'true');
    assert.equal(await visit.part('depth-study').count(), 0);
    await page.locator('qurio-effects').waitFor();
    assert.equal(await page.locator('qurio-bench, qurio-counterparts, qurio-inside').count(), 0);
    await page.locator('qurio-settings-button > button').click();
    await visit.part('setting-fr').waitFor();
    for (const left of ['es', 'zh', 'child'])
      assert.equal(await visit.part(`setting-${left}`).count(), 0);
    await page.keyboard.press('Escape');
    await page.locator('qurio-share-button > button').click();
    assert.match(
      await visit.part('share-link').inputValue(),
      /^https:\/\/museum\.example\/room7\/#v=1/,
    );
    await visit.finish();
  });

  it('keeps its own times on a kiosk', async () => {
    const visit = await exhibit.visit({ size: 'kiosk', query: 'kiosk' });
    await visit.done();
    await visit.part('invitation').waitFor({ timeout: 20_000 });
    await visit.finish();
  });
});

describe('a theme that check lets pass', async () => {
  write('faint', { languages: ['en', 'fr'], theme: { light: FAINT }, objects: EXHIBIT.objects });
  qurio('build', 'faint', '--out', 'faint-page');
  const exhibit = await openExhibit(join(folder, 'faint-page'));
  after(exhibit.close);

  it('can be read everywhere', async () => {
    const visit = await exhibit.visit({ hash: 'v=1&l=en' });
    const { page } = visit;
    const holds = async (what) => {
      await page.waitForTimeout(STILL_MS);
      assert.deepEqual((await page.evaluate(poorTexts)).poor, [], what);
    };
    await visit.done();
    await visit.depth('study');
    await visit.rested();
    await holds('answered');
    await visit.part('word-1').click();
    await visit.part('strike').click();
    await visit.done();
    await visit.part('region-24').click();
    await holds('a word struck out, a part of the photo chosen');
    await page.locator('qurio-settings-button > button').click();
    await page.locator('qurio-settings-button dialog[open] .setting').first().waitFor();
    await holds('a dialog');
    await visit.finish();
  });
});
