/** On paper: dark on white whatever the theme, nothing cut, nothing to press. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { poorTexts } from './support/contrast.mjs';
import { exhibitOfSuite } from './support/page.mjs';

/** A4 and US Letter less 15 mm on both sides, in CSS pixels. */
const PAPERS = { A4: 680, Letter: 703 };

/** What reaches beyond the page, or is scrolled away in a box of its own. */
function cut() {
  const page = document.documentElement.clientWidth;
  const shown = [...document.body.querySelectorAll('*')].filter(
    (element) => element.checkVisibility() && !element.closest('.visually-hidden, .regions'),
  );
  return shown.flatMap((element) => {
    const { left, right, width } = element.getBoundingClientRect();
    const name = `${element.localName}.${element.getAttribute('class')}`;
    const wide = width > 0 && (left < -1 || right > page + 1);
    const { overflowX, maskImage } = getComputedStyle(element);
    const scrolls = overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1;
    if (wide) return [`${name}: ${left} to ${right} of ${page}`];
    if (scrolls && element.localName !== 'text')
      return [`${name}: ${element.scrollWidth} in ${element.clientWidth}`];
    return maskImage === 'none' ? [] : [`${name} fades out`];
  });
}

describe('printing', async () => {
  const exhibit = await exhibitOfSuite();

  it('is dark on white, as wide as the paper, with the whole circuit, from the dark theme', async () => {
    const visit = await exhibit.visit({ dark: true, hash: 'v=1&o=durer-lion&l=en' });
    const { page } = visit;
    await visit.done();
    await visit.depth('study');
    await visit.part('counterparts-bars').waitFor();
    // Those of the workbench's small panels can be opened once these are large; on paper they all are.
    await page.locator('.panel details').evaluateAll((all) => {
      for (const details of all) details.open = true;
    });
    await page.emulateMedia({ media: 'print' });
    for (const [paper, width] of Object.entries(PAPERS)) {
      await page.setViewportSize({ width, height: 1000 });
      await page.waitForTimeout(800);
      assert.deepEqual(await page.evaluate(cut), [], paper);
    }
    const { seen, poor } = await page.evaluate(poorTexts);
    assert.ok(seen > 300);
    assert.deepEqual(poor, []);
    const colours = await page.evaluate(() => [
      getComputedStyle(document.documentElement).backgroundColor,
      getComputedStyle(document.body).color,
      getComputedStyle(document.querySelector('.bar-fill')).printColorAdjust,
    ]);
    assert.deepEqual(colours, ['rgb(255, 255, 255)', 'rgb(33, 28, 43)', 'exact']);

    const wires = await page.locator('.wire-names .wire-name').evaluateAll(middles);
    const lines = await page.locator('.circuit-picture .wire').evaluateAll(middles);
    assert.equal(wires.length, 6);
    for (const [i, middle] of wires.entries())
      assert.ok(
        Math.abs(middle - lines[i]) < 3,
        `q${i} stands ${middle - lines[i]} beside its wire`,
      );
    const left = page.locator(
      'button:visible:not([role=gridcell], .word, .word-switch, .switch), input:visible',
    );
    assert.deepEqual(await left.evaluateAll((all) => all.map((one) => one.outerHTML)), []);
    await visit.finish();
  });

  it('makes pages of all of it', async () => {
    const visit = await exhibit.visit({ hash: 'v=1&o=durer-lion&l=en' });
    await visit.done();
    await visit.depth('study');
    const pdf = await visit.page.pdf({ format: 'A4' });
    const pages = pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0;
    assert.ok(pages >= 4, `${pages} pages`);
    await visit.finish();
  });
});

function middles(all) {
  return all.map((one) => {
    const { top, bottom } = one.getBoundingClientRect();
    return (top + bottom) / 2;
  });
}
