// @vitest-environment happy-dom
import { html, render } from 'lit';
import { describe, expect, it } from 'vitest';
import { readoutPicture } from '../../../../web/src/draw/readout';
import { shareBars } from '../../../../web/src/draw/share-bars';
import { type StyleOf, selfContained } from '../../../../web/src/views/export/self-contained';

/** A style sheet of the test's: plus is teal, texts have a font, the rest is as it is where nothing is said. */
const styleOf: StyleOf = (element) => ({
  getPropertyValue: (name) => {
    if (name === 'fill' && element.classList.contains('sign-plus')) return 'rgb(0, 100, 100)';
    if (name === 'font-family' && element.localName === 'text') return '"Source Sans", sans-serif';
    if (name === 'fill') return 'rgb(0, 0, 0)';
    return name === 'stroke' ? 'none' : '';
  },
});

const ABOUT = { title: 'A & B <state>', about: 'Qurio, museum.example', ground: '#fffefb' };

function picturesOf(...all: Parameters<typeof render>[0][]): SVGSVGElement[] {
  const host = document.createElement('div');
  document.body.append(host);
  render(html`${all}`, host);
  return [...host.querySelectorAll<SVGSVGElement>('svg')];
}

const readout = {
  z: new Float32Array([0.5, -0.5]),
  x: new Float32Array([0.5, 0.5]),
  zz: new Float32Array(1),
  xx: new Float32Array(1),
};
const texts = {
  wire: (wire: number) => `q${wire}`,
  alongZ: 'rows & more',
  alongX: '"columns"',
};
const pictures = picturesOf(readoutPicture(readout, { width: 200, height: 200 }, texts));
const read = (text: string) =>
  new DOMParser().parseFromString(text, 'image/svg+xml').documentElement;

describe('a picture that stands by itself', () => {
  const picture = selfContained(pictures, styleOf, ABOUT);

  it('is one well-formed SVG with its size, its name and where it is from', () => {
    const root = read(picture.text);
    expect(root.nodeName).toBe('svg');
    expect(root.getAttribute('viewBox')).toBe(`0 0 ${picture.width} ${picture.height}`);
    expect(picture.text).toContain('xmlns="http://www.w3.org/2000/svg"');
    expect(picture.text).toContain('<title>A &amp; B &lt;state&gt;</title>');
    expect(picture.text).toContain('<desc>Qurio, museum.example</desc>');
  });

  it('has colours and fonts on its elements, and nothing that belongs to the page', () => {
    expect(picture.text.match(/fill="rgb\(0, 100, 100\)"/g)).toHaveLength(3);
    expect(picture.text).toContain('font-family="&quot;Source Sans&quot;, sans-serif"');
    expect(picture.text).not.toMatch(/class=|style=|aria-|data-|<!--|var\(|url\(|href/);
    // What is as it is where nothing is said needs no words.
    expect(picture.text).not.toMatch(/stroke="none"|fill="rgb\(0, 0, 0\)"/);
  });

  it('says what the page says, marks included', () => {
    expect(picture.text).toContain('>rows &amp; more</text>');
    expect(picture.text).toContain('>&quot;columns&quot;</text>');
  });
});

it('several stand side by side, none over another', () => {
  const bars = shareBars([{ name: 'a', value: 1, text: '1', main: true }]);
  const all = picturesOf(bars, bars);
  const { text, width } = selfContained(all, styleOf, ABOUT);
  const placed = [...text.matchAll(/<svg [^>]*width="([\d.]+)"[^>]* x="([\d.]+)" y="16"/g)];
  const [first, second] = placed.map(([, w, x]) => [Number(x), Number(w)] as const);
  if (!first || !second) throw new Error('two pictures');
  expect(second[0]).toBeGreaterThanOrEqual(first[0] + first[1]);
  expect(second[0] + second[1]).toBeLessThanOrEqual(width);
});
