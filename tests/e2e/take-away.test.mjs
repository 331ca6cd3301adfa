/** What can be taken away: figures as pictures and numbers, the postcard, the link to a figure, the device's share sheet. */

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { AxeBuilder } from '@axe-core/playwright';
import { eventually } from './support/assertions.mjs';
import { exhibitOfSuite } from './support/page.mjs';
import { DIST } from './support/server.mjs';

const FIGURES = `probabilities split effects circuit cut angle shots counterparts qubits along state
  readout attention forest curve few-shot noise`.split(/\s+/);
const OF_BENCH = ['circuit', 'qubits', 'along', 'state', 'readout'];

/** The file that a press of the button gives. */
async function saved(visit, id) {
  const [download] = await Promise.all([
    visit.page.waitForEvent('download'),
    visit.part(id).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

/** In the page: size of an SVG, what is drawn in it, and what in it would have to be fetched. */
function readSvg(text) {
  const whole = new DOMParser().parseFromString(text, 'image/svg+xml');
  const root = whole.documentElement;
  return {
    root: root.nodeName,
    broken: whole.querySelectorAll('parsererror').length,
    width: Number(root.getAttribute('width')),
    height: Number(root.getAttribute('height')),
    drawn: root.querySelectorAll('path, line, circle, rect').length,
    texts: [...root.querySelectorAll('text')].map((one) => one.textContent),
    fonts: [...root.querySelectorAll('text')].every((one) => one.hasAttribute('font-family')),
    classes: root.querySelectorAll('[class], [style], style, script, image, use').length,
    references: text.match(/(?:href|src)=|url\(|var\(|@import/g) ?? [],
  };
}

/** In the page: size of a PNG and how many colours it has. */
async function readPng(base64) {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
  const { width, height } = picture;
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  context.drawImage(picture, 0, 0);
  const pixels = new Uint32Array(context.getImageData(0, 0, width, height).data.buffer);
  const colours = new Set(pixels.filter((_, at) => at % 13 === 0));
  return { width, height, colours: colours.size };
}

const pngOf = (visit, { bytes }) => visit.page.evaluate(readPng, bytes.toString('base64'));

/** Rows of cells; none of ours has line ends in it. */
function readCsv({ bytes }) {
  const text = bytes.toString('utf8');
  assert.equal(text[0], '\uFEFF');
  return text
    .slice(1)
    .trimEnd()
    .split('\r\n')
    .map((line) =>
      [...`${line},`.matchAll(/("(?:[^"]|"")*"|[^,]*),/g)].map(([, cell]) =>
        cell.replace(/^"|"$/g, '').replaceAll('""', '"'),
      ),
    );
}

/** The table below a panel's picture, opened: its rows as texts. */
async function tableOf(visit, panel, at = 0) {
  const table = visit.page.locator(`${panel} qurio-table`).nth(at);
  await table.locator('summary').click();
  await table.locator('tbody tr').first().waitFor();
  return table
    .locator('tbody tr')
    .evaluateAll((rows) => rows.map((row) => [...row.cells].map((cell) => cell.textContent)));
}

/** "12.3%", "<0.1%", "−0.25": the number as it is shown. */
function assertShown(cell, shown, what) {
  const [, sign, digits] = /^([<>]?)([−\d.]+)/.exec(shown) ?? [];
  const unit = shown.includes('%') ? 100 : 1;
  const number = Number(digits?.replace('−', '-'));
  const value = unit * Number(cell);
  if (sign === '<') return assert.ok(value < number, `${what}: ${cell}, shown ${shown}`);
  if (sign === '>') return assert.ok(value > number, `${what}: ${cell}, shown ${shown}`);
  const last = 10 ** -(digits.split('.')[1]?.length ?? 0);
  return assert.ok(Math.abs(value - number) <= 0.51 * last, `${what}: ${cell}, shown ${shown}`);
}

async function everythingShown(visit) {
  await visit.depth('study');
  await visit.part('effects-start').click();
  await visit.part('truth-regions').waitFor();
  await visit.part('angle-select').selectOption({ index: 8 });
  for (const id of ['angle-chart', 'shots-bars', 'counterparts-bars', 'curve-chart']) {
    await visit.part(id).waitFor();
  }
}

describe('taking away', async () => {
  const exhibit = await exhibitOfSuite();

  it('every figure as SVG, as PNG and as CSV, by names that say what it is', async () => {
    const visit = await exhibit.visit();
    await visit.done();
    await visit.fetched();
    await everythingShown(visit);
    // The page itself may not parse a text (trusted types). In its own window: a page behind another draws no frames.
    const profile = await exhibit.profile();
    const reader = await profile.newPage();
    for (const figure of FIGURES) {
      if (OF_BENCH.includes(figure)) await visit.large(figure);
      await visit.part(`save-${figure}`).click();
      const svg = await saved(visit, `save-${figure}-svg`);
      const { root, broken, width, height, drawn, fonts, classes, references } =
        await reader.evaluate(readSvg, svg.bytes.toString('utf8'));
      assert.deepEqual([root, broken, classes, references, fonts], ['svg', 0, 0, [], true], figure);
      assert.ok(width > 100 && height > 40 && drawn > 3, `${figure}: ${width} x ${height}`);

      const png = await saved(visit, `save-${figure}-png`);
      const picture = await pngOf(visit, png);
      assert.deepEqual(
        [picture.width, picture.height],
        [Math.round(2 * width), Math.round(2 * height)],
        figure,
      );
      assert.ok(picture.colours > 8, `${figure}: ${picture.colours} colours`);

      const csv = await saved(visit, `save-${figure}-csv`);
      const [heads, ...rows] = readCsv(csv);
      assert.ok(heads.length > 1 && rows.length > 1, figure);
      assert.ok(
        rows.every((row) => row.length === heads.length),
        figure,
      );
      assert.ok(
        rows.flat().some((cell) => /^-?\d/.test(cell)),
        figure,
      );
      const results = ['forest', 'curve', 'few-shot', 'noise'].includes(figure);
      const of = results ? 'results' : 'great-wave';
      assert.deepEqual(
        [svg.name, png.name, csv.name],
        ['svg', 'png', 'csv'].map((ending) => `qurio-${of}-${figure}.${ending}`),
      );
      await visit.part(`save-${figure}`).click();
    }
    await profile.close();
    await visit.finish();
  });

  it('the shots of a circuit of one’s own, in the bases that they were read in', async () => {
    const visit = await exhibit.visit({ hash: 'v=1&d=study&l=en&q=bell&f=counts' });
    await visit.done();
    await visit.fetched();
    await visit.large('counts');
    for (const wire of [0, 1]) await visit.part(`basis-${wire}`).click();
    await visit
      .part('counts-sentence')
      .getByText(/\|(\+\+|−−)⟩/)
      .waitFor();
    await visit.part('save-counts').click();
    const svg = await saved(visit, 'save-counts-svg');
    assert.equal(svg.name, 'qurio-own-circuit-counts.svg');
    const profile = await exhibit.profile();
    const reader = await profile.newPage();
    const picture = await reader.evaluate(readSvg, svg.bytes.toString('utf8'));
    await profile.close();
    assert.deepEqual([picture.broken, picture.classes, picture.references], [0, 0, []]);
    assert.ok(picture.texts.includes('|−−⟩'));
    const png = await pngOf(visit, await saved(visit, 'save-counts-png'));
    assert.equal(png.width, Math.round(2 * picture.width));
    const [heads, ...rows] = readCsv(await saved(visit, 'save-counts-csv'));
    assert.deepEqual(heads, ['Outcome', 'Count', 'Endless shots (share of 1)']);
    // A Bell pair: read along X on both wires, both signs are the same.
    assert.deepEqual(
      rows.map(([outcome, , limit]) => [outcome, limit]),
      [
        ['|++⟩', '0.5'],
        ['|+−⟩', '0'],
        ['|−+⟩', '0'],
        ['|−−⟩', '0.5'],
      ],
    );
    const counts = rows.map(([, count]) => Number(count));
    assert.equal(counts[0] + counts[3], 1000);
    const shown = await tableOf(visit, '.counts-panel');
    assert.deepEqual(
      shown.map(([, count]) => Number(count)),
      counts,
    );
    await visit.finish();
  });

  it('the numbers are those of the page', async () => {
    const visit = await exhibit.visit();
    await visit.done();
    await visit.fetched();
    await everythingShown(visit);
    const numbers = async (figure) => {
      if (OF_BENCH.includes(figure)) await visit.large(figure);
      await visit.part(`save-${figure}`).click();
      return readCsv(await saved(visit, `save-${figure}-csv`)).slice(1);
    };
    const held = await visit.probabilities();
    const bars = await numbers('probabilities');
    assert.equal(bars.length, Object.keys(held).length);
    assert.deepEqual(
      bars.map(([, share]) => Number(share)),
      Object.values(held)
        .sort((a, b) => b - a)
        .map((share) => Number(share.toPrecision(7))),
    );
    for (const [figure, panel, of] of [
      ['state', '.state-panel', (row) => row.slice(1)],
      ['readout', '.readout-panel', (row) => row.slice(1)],
      ['qubits', '.qubits-panel', (row) => row.slice(1, 6)],
      ['shots', '.shots-panel', (row) => row.slice(1)],
    ]) {
      const rows = await numbers(figure);
      const shown = await tableOf(visit, panel);
      assert.equal(rows.length, shown.length, figure);
      for (const [at, row] of rows.entries()) {
        for (const [k, cell] of of(row).entries()) {
          assertShown(cell, shown[at][k + 1], `${figure}, row ${at}`);
        }
      }
    }
    await visit.finish();
  });

  it('a figure at a step says so, has the colours of the night, and its link leads to it', async () => {
    const visit = await exhibit.visit({
      dark: true,
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await visit.done();
    await visit.fetched();
    await visit.depth('study');
    await visit.page.getByRole('slider', { name: 'Step through the circuit' }).fill('11');
    await visit.large('state');
    await visit.part('save-state').click();
    const { name, bytes } = await saved(visit, 'save-state-svg');
    assert.equal(name, 'qurio-great-wave-state-step-11.svg');
    assert.match(bytes.toString('utf8'), /fill="#1d1a25"/);
    await visit.part('save-state-link').click();
    await visit.page.getByText('it opens at this figure').waitFor();
    const link = await visit.page.evaluate(() => navigator.clipboard.readText());
    assert.match(link, /&f=state\b/);
    await visit.finish();

    const two = await exhibit.visit({ hash: link.split('#')[1] });
    await two.done();
    await two.part('state').waitFor();
    await eventually(async () => {
      const box = await two.page.locator('[data-figure=state]').boundingBox();
      assert.ok(box.y < 800 && box.y + box.height > 0, `it stands at ${box.y}`);
    });
    const slider = two.page.getByRole('slider', { name: 'Step through the circuit' });
    assert.equal(await slider.inputValue(), '11');
    await two.finish();
  });

  it('a postcard of a gallery object, with its credit; in the visitor’s language', async () => {
    const visit = await exhibit.visit({ locale: 'zh-CN' });
    await visit.done();
    await visit.part('gallery-item-4').click();
    await visit.done();
    await visit.page.locator('qurio-share-button > button').click();
    const card = visit.part('postcard');
    await card.waitFor();
    const alt = await card.getAttribute('alt');
    const shown = await visit.page.locator('.photo figcaption span').textContent();
    const title = await visit.page.locator('.photo cite').textContent();
    const answer = (await visit.answer()).name;
    for (const part of [title, answer]) assert.ok(alt.includes(part), `${part} in ${alt}`);
    assert.ok(alt.endsWith(shown.slice(title.length).trim()), `${alt} ends with ${shown}`);
    const file = await saved(visit, 'postcard-save');
    assert.match(file.name, /^qurio-[\w-]+-card\.png$/);
    const { width, height, colours } = await pngOf(visit, file);
    assert.deepEqual([width, height], [1200, 1500]);
    assert.ok(colours > 500, `${colours} colours`);
    await visit.finish();
  });

  it('an own photo is on the postcard by consent alone, and asked anew each time', async () => {
    const visit = await exhibit.visit();
    const open = () => visit.page.locator('qurio-share-button > button').click();
    await visit.done();
    await visit.choosePhoto(`${DIST}/generated/gallery/sucevita-church.jpg`);
    await visit.done();
    await visit.write('A church');
    await visit.part('caption-input').press('Enter');
    await visit.done();
    await open();
    await visit.part('postcard').waitFor();
    const consent = visit.part('postcard-own-photo');
    assert.equal(await consent.isChecked(), false);
    const without = await saved(visit, 'postcard-save');
    assert.equal(without.name, 'qurio-own-photo-card.png');
    const before = await visit.part('postcard').getAttribute('src');
    await consent.check();
    await visit.page.waitForFunction(
      (src) => document.querySelector('[data-testid=postcard]')?.getAttribute('src') !== src,
      before,
    );
    const withPhoto = await saved(visit, 'postcard-save');
    const colours = [await pngOf(visit, without), await pngOf(visit, withPhoto)].map(
      (one) => one.colours,
    );
    assert.ok(colours[1] > 4 * colours[0], `${colours} colours`);
    assert.ok(!withPhoto.bytes.includes('sucevita'));
    await visit.page.keyboard.press('Escape');
    await open();
    assert.equal(await consent.isChecked(), false);
    await visit.finish();
  });

  it('the share sheet of the device is given link and postcard; closing it is no failure', async () => {
    const script = () => {
      window.shared = [];
      Navigator.prototype.canShare = () => true;
      Navigator.prototype.share = async (data) => {
        window.shared.push({
          url: data.url,
          text: data.text,
          files: data.files?.map((f) => f.name),
        });
        if (window.shared.length === 2) throw new DOMException('closed', 'AbortError');
        if (window.shared.length === 3) throw new DOMException('no', 'NotAllowedError');
      };
    };
    const visit = await exhibit.visit({ size: 'phone', script });
    await visit.done();
    await visit.page.locator('qurio-share-button > button').click();
    await visit.part('postcard').waitFor();
    const link = await visit.part('share-link').inputValue();
    await visit.part('share-native').click();
    await eventually(async () => {
      const [first] = await visit.page.evaluate(() => window.shared);
      assert.equal(first.url, link);
      assert.deepEqual(first.files, ['qurio-great-wave-card.png']);
      assert.ok(first.text.length > 10);
    });
    const failed = visit.page.getByText('Sharing did not work here');
    await visit.part('share-native').click();
    await visit.page.waitForFunction(() => window.shared.length === 2);
    assert.equal(await failed.count(), 0);
    await visit.part('share-native').click();
    await failed.waitFor();
    await visit.finish();
  });

  it('a kiosk gives the link to photograph, and nothing to save or to send', async () => {
    const visit = await exhibit.visit({ size: 'kiosk', query: 'kiosk&idle=3600' });
    await visit.done();
    await visit.fetched();
    await visit.depth('study');
    await visit.part('circuit').waitFor();
    assert.equal(await visit.page.locator('qurio-figure-menu').count(), 0);
    await visit.page.locator('qurio-share-button > button').click();
    await visit.page.locator('.qr').waitFor();
    for (const id of ['postcard-save', 'postcard', 'share-native']) {
      assert.equal(await visit.part(id).count(), 0, id);
    }
    await visit.finish();
  });

  it('axe finds nothing in menus and dialog', async () => {
    const visit = await exhibit.visit({ size: 'phone', dark: true });
    await visit.done();
    await visit.fetched();
    await visit.part('save-probabilities').click();
    const violations = async () => {
      const { violations: found } = await new AxeBuilder({ page: visit.page }).analyze();
      return found.map(({ id, nodes }) => `${id}: ${nodes[0].failureSummary}`);
    };
    assert.deepEqual(await violations(), []);
    await visit.choosePhoto(`${DIST}/generated/gallery/sucevita-church.jpg`);
    await visit.done();
    await visit.page.locator('qurio-share-button > button').click();
    await visit.part('postcard').waitFor();
    await visit.page.waitForTimeout(400);
    assert.deepEqual(await violations(), []);
    await visit.finish();
  });
});
