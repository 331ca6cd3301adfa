/** With the visitor's own few colours all that is told by colour alone is still to be seen. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { exhibitOfSuite } from './support/page.mjs';

/** What must stand out, by what it is painted with, from what lies behind it. */
const MARKS = [
  ['.bar.top .bar-fill', '', 'backgroundColor'],
  ['.bar:not(.top) .bar-fill', '', 'backgroundColor'],
  ['.bar-track', '', 'borderTopColor'],
  ['.confidence-needed', '', 'backgroundColor'],
  ['.confidence-value', '', 'backgroundColor'],
  ['.depths [aria-pressed=true]', '', 'backgroundColor'],
  ['.depths', '', 'borderTopColor'],
  ['.strip-item[aria-pressed=true]', '', 'outlineColor'],
  ['button.word:not([aria-pressed=true])', '::after', 'backgroundColor'],
  ['button.word[aria-pressed=true]', '', 'backgroundColor'],
  ['.region[aria-selected=true]', '', 'outlineColor'],
  ['.switch-track', '', 'borderTopColor'],
  ['.switch-thumb', '', 'backgroundColor'],
  ['.truth', '', 'borderLeftColor'],
  ['.panel', '', 'borderTopColor'],
  ['.split-bar.of-words', '', 'stroke'],
  ['.interval-bar.main', '', 'fill'],
  ['.counterpart-bar.main', '', 'fill'],
  ['.gate', '', 'stroke'],
  ['.wire', '', 'stroke'],
  ['.rim-filled', '', 'stroke'],
  ['.sign-plus', '', 'fill'],
  ['.line.main', '', 'stroke'],
];

/** Those of MARKS that are not there, have no size, or are hardly to be told from the ground. */
function unseen(marks) {
  const context = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
  const ground = getComputedStyle(document.documentElement).backgroundColor;
  /** Of a colour as it looks on the page's ground. */
  const luminance = (colour) => {
    for (const layer of [ground, colour]) {
      context.fillStyle = layer;
      context.fillRect(0, 0, 1, 1);
    }
    const [r, g, b] = [...context.getImageData(0, 0, 1, 1).data].map((byte) => {
      const c = byte / 255;
      return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const canvas = luminance(ground);
  return marks.flatMap(([selector, pseudo, property]) => {
    const element = document.querySelector(selector);
    if (!element) return [`${selector} is not there`];
    const style = getComputedStyle(element, pseudo || null);
    const own = luminance(style[property]);
    const { width, height } = element.getBoundingClientRect();
    const drawn =
      (width > 0 || height > 0) &&
      (property !== 'outlineColor' ||
        (style.outlineStyle !== 'none' && style.outlineWidth !== '0px')) &&
      (!property.startsWith('border') ||
        Number.parseFloat(style[property.replace('Color', 'Width')]) > 0);
    const contrast = (Math.max(own, canvas) + 0.05) / (Math.min(own, canvas) + 0.05);
    return drawn && contrast >= 3
      ? []
      : [`${selector}${pseudo} ${property}: ${style[property]}, ${contrast.toFixed(2)}`];
  });
}

describe('forced colours', async () => {
  const exhibit = await exhibitOfSuite();

  for (const dark of [false, true]) {
    it(`leave bars, marks, choices and drawings to be seen: ${dark ? 'dark' : 'light'}`, async () => {
      const visit = await exhibit.visit({
        dark,
        forcedColors: 'active',
        hash: 'v=1&o=durer-lion&l=en',
      });
      const { page } = visit;
      await visit.done();
      await visit.depth('study');
      await visit.part('cut-bars').waitFor();
      await visit.part('shots-bars').waitFor();
      await visit.part('word-1').click();
      const marks = (pinned) => MARKS.filter(([selector]) => !selector.startsWith(pinned));
      await page.waitForTimeout(700);
      assert.deepEqual(await page.evaluate(unseen, marks('.region')), []);
      await visit.part('region-24').click();
      await page.waitForTimeout(700);
      assert.deepEqual(await page.evaluate(unseen, marks('button.word[')), []);
      await visit.finish();
    });
  }
});
