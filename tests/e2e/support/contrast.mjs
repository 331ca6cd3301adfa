/**
 * The contrast of every text on the screen against what is painted behind it (WCAG 2.2, 1.4.3). Runs in the
 * page: axe leaves out what overlaps, what is drawn, and what stands in pseudo-elements.
 */

/** 4.5, or 3 for large text; what falls short is given as "text: contrast, colour on background". */
export function poorTexts() {
  /** [red, green, blue, alpha] in [0, 1] of any CSS colour. */
  const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
  const known = new Map();
  const rgba = (colour) => {
    if (!known.has(colour)) {
      canvas.clearRect(0, 0, 1, 1);
      canvas.fillStyle = colour;
      canvas.fillRect(0, 0, 1, 1);
      known.set(
        colour,
        [...canvas.getImageData(0, 0, 1, 1).data].map((byte) => byte / 255),
      );
    }
    return known.get(colour);
  };
  const over = ([r, g, b, a], below, opacity = 1) =>
    [r, g, b].map((channel, i) => channel * a * opacity + below[i] * (1 - a * opacity));
  const luminance = (colour) => {
    const [r, g, b] = colour.map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (a, b) => {
    const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
    return (light + 0.05) / (dark + 0.05);
  };
  const isDrawn = (element) =>
    element instanceof SVGGeometryElement && !(element instanceof SVGLineElement);
  const opacityOf = (element) => {
    let opacity = 1;
    for (let at = element; at; at = at.parentElement) opacity *= getComputedStyle(at).opacity;
    return opacity;
  };

  /** What the element itself paints, the lowest first: [colour, opacity]. */
  const paints = (element) => {
    const style = getComputedStyle(element);
    if (isDrawn(element))
      return style.fill === 'none'
        ? []
        : [[rgba(style.fill), opacityOf(element) * Number(style.fillOpacity)]];
    const own = [[rgba(style.backgroundColor), 1]];
    for (const pseudo of ['::before', '::after']) {
      const { content, position, inset, backgroundColor, opacity } = getComputedStyle(
        element,
        pseudo,
      );
      if (content !== 'none' && position === 'absolute' && inset === '0px')
        own.push([rgba(backgroundColor), Number(opacity)]);
    }
    return own;
  };

  const behind = (element, x, y) => {
    const stack = document.elementsFromPoint(x, y);
    const from = stack.indexOf(element);
    const ancestors = [];
    for (let at = element; at; at = at.parentElement) ancestors.push(at);
    // What takes no clicks is not in the stack: its ancestors are what is known of it.
    const below = from < 0 ? ancestors : stack.slice(from);
    let colour = [1, 1, 1];
    for (const painter of below.reverse()) {
      for (const [paint, opacity] of paints(painter)) colour = over(paint, colour, opacity);
    }
    return colour;
  };

  const poor = [];
  let seen = 0;
  const check = (element, text, style, box) => {
    const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
    const ground = behind(element, x, y);
    const ink = style.fill !== 'none' && element instanceof SVGElement ? style.fill : style.color;
    const got = contrast(over(rgba(ink), ground, opacityOf(element)), ground);
    const size = Number.parseFloat(style.fontSize);
    const large = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
    seen++;
    if (got < (large ? 3 : 4.5))
      poor.push(
        `${text.trim().slice(0, 40)} (${element.getAttribute('class')}): ${got.toFixed(2)}`,
      );
  };

  const isExempt = (element) =>
    element.closest(':disabled, option') !== null ||
    !element.checkVisibility({ visibilityProperty: true }) ||
    element.closest('.visually-hidden, .skip:not(:focus)') !== null;

  const scroll = [scrollX, scrollY];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    if (!node.data.trim() || isExempt(element)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const first = () => range.getClientRects()[0];
    if (!first()) continue;
    if (first().top < 120 || first().bottom > innerHeight - 220)
      scrollBy(0, first().top - innerHeight / 2);
    check(element, node.data, getComputedStyle(element), first());
  }
  for (const element of document.querySelectorAll('[data-share]:not([data-share=""])')) {
    if (
      element.getBoundingClientRect().top < 120 ||
      element.getBoundingClientRect().bottom > innerHeight - 220
    )
      element.scrollIntoView({ block: 'center' });
    check(
      element,
      element.dataset.share,
      getComputedStyle(element, '::before'),
      element.getBoundingClientRect(),
    );
  }
  scrollTo(...scroll);
  return { seen, poor };
}
