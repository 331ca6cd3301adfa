/** Whether all of a kiosk's page is on its one screen: runs in the page. */

/** The parts that a visitor looks at; none may lie over another. */
const PARTS = [
  ...['.masthead', 'qurio-problem', '.photo', 'qurio-reading', '.answer-column'],
  ...['qurio-probabilities', 'qurio-words', 'qurio-caption', 'qurio-choose', '.kiosk-bar'],
];
const CONTROLS = 'button, textarea, summary, .tile, input[type=range], select, a[href]';

/** What is wrong, in words; nothing: all is well. `least`: the side of the smallest control, in CSS pixels. */
export function faultsOfScreen({ parts, controls, least }) {
  const faults = [];
  const { scrollWidth, scrollHeight } = document.documentElement;
  if (scrollHeight > innerHeight) faults.push(`${scrollHeight} px high on ${innerHeight}`);
  if (scrollWidth > innerWidth) faults.push(`${scrollWidth} px wide on ${innerWidth}`);
  const named = (element) => element.dataset.testid ?? (element.className || element.localName);
  const said = ({ left, top, right, bottom }) =>
    [left, top, right, bottom].map(Math.round).join(' ');
  const inside = (inner, outer) =>
    inner.left > outer.left - 1 &&
    inner.top > outer.top - 1 &&
    inner.right < outer.right + 1 &&
    inner.bottom < outer.bottom + 1;
  const screen = { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
  const seen = (selector) =>
    [...document.querySelectorAll(selector)].filter(
      (element) => element.checkVisibility() && element.getBoundingClientRect().width > 2,
    );
  for (const control of seen(controls)) {
    // The strip of objects goes on to the side, as a strip does; the regions are as large as the photo is.
    if (control.closest('.strip, .regions')) continue;
    const box = control.getBoundingClientRect();
    if (!inside(box, screen)) faults.push(`${named(control)} is out of sight: ${said(box)}`);
    if (Math.min(box.width, box.height) < least)
      faults.push(
        `${named(control)} is small: ${Math.round(box.width)} x ${Math.round(box.height)}`,
      );
  }
  const there = parts.flatMap((selector) =>
    seen(selector).map((element) => [selector, element.getBoundingClientRect(), element]),
  );
  for (const [name, box, element] of there) {
    if (!inside(box, screen)) faults.push(`${name} is out of sight: ${said(box)}`);
    // What is done with a word stands in the gap above the words, over nothing.
    for (const text of element.querySelectorAll('p, h2, li, button, cite, textarea')) {
      if (!text.checkVisibility() || text.closest('.strip, .strike, .visually-hidden')) continue;
      const words = text.getBoundingClientRect();
      if (words.width > 2 && !inside(words, box))
        faults.push(`${named(text)} reaches out of ${name}: ${said(words)} of ${said(box)}`);
    }
  }
  for (const [at, [name, a]] of there.entries()) {
    for (const [other, b] of there.slice(at + 1)) {
      const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      if (wide > 1 && high > 1)
        faults.push(`${name} and ${other} overlap by ${Math.round(high)} px`);
    }
  }
  return faults;
}

export const ONE_SCREEN = { parts: PARTS, controls: CONTROLS, least: 47.5 };
