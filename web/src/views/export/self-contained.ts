/**
 * Pictures of the page as one SVG that stands by itself: every colour and font as the page shows it at this
 * moment, written to the elements themselves, since a style sheet would not travel with it.
 */

export interface Picture {
  readonly text: string;
  readonly width: number;
  readonly height: number;
}

const MARGIN = 16;
const GAP = 24;

/** Properties that are attributes as well (SVG 2, 6.6), and what they are where nothing is said. */
const PAINT: Readonly<Record<string, string>> = {
  fill: 'rgb(0, 0, 0)',
  stroke: 'none',
  'stroke-width': '1px',
  'stroke-dasharray': 'none',
  'stroke-linecap': 'butt',
  'stroke-linejoin': 'miter',
  opacity: '1',
  'fill-opacity': '1',
  'stroke-opacity': '1',
  'paint-order': 'normal',
};
const LETTERS: Readonly<Record<string, string>> = {
  'font-family': '',
  'font-size': '',
  'font-weight': '400',
  'font-variant-numeric': 'normal',
  'letter-spacing': 'normal',
  'text-anchor': 'start',
};

/** For the page's style sheets, and for a reader of screens that has the picture to itself. */
const LEFT_OUT = /^(class|style|role|tabindex|xmlns|x|y|aria-.*|data-.*)$/;

/** How an element is painted: getComputedStyle, in a page. */
export type StyleOf = (element: Element) => Pick<CSSStyleDeclaration, 'getPropertyValue'>;

/** Side by side on `ground`. `title` and `about` are for whoever opens the file without the page. */
export function selfContained(
  pictures: readonly SVGSVGElement[],
  styleOf: StyleOf,
  { title, about, ground }: Readonly<Record<'title' | 'about' | 'ground', string>>,
): Picture {
  let x = MARGIN;
  let lowest = 1;
  const parts = pictures.map((picture, at) => {
    const [, , width, height] = (picture.getAttribute('viewBox') ?? '').split(' ').map(Number);
    const size = { width: width ?? 0, height: height ?? 0 };
    x += gapBefore(pictures, at);
    const part = painted(picture, styleOf, { ...size, x, y: MARGIN });
    x += size.width;
    lowest = Math.max(lowest, size.height);
    return part;
  });
  const size = { width: x + MARGIN, height: lowest + 2 * MARGIN };
  const { width, height } = size;
  const whole = { xmlns: 'http://www.w3.org/2000/svg', ...size, viewBox: `0 0 ${width} ${height}` };
  const text = tag('svg', whole, [
    tag('title', {}, [escaped(title)]),
    tag('desc', {}, [escaped(about)]),
    tag('rect', { ...size, fill: ground }, []),
    ...parts,
  ]);
  return { text, width, height };
}

/** The names of wires belong to the circuit beside them. */
function gapBefore(pictures: readonly Element[], at: number): number {
  const before = pictures[at - 1];
  return before === undefined || before.classList.contains('wire-names') ? 0 : GAP;
}

type Attributes = Readonly<Record<string, string | number>>;

/** Rendering leaves comments between its nodes, and white space; neither is drawn. */
function painted(source: Element, styleOf: StyleOf, placed: Attributes = {}): string {
  const own = [...source.attributes].filter(
    ({ name }) => !LEFT_OUT.test(name) || (/^[xy]$/.test(name) && source.localName !== 'svg'),
  );
  const style = styleOf(source);
  const isText = source.localName === 'text' || source.localName === 'tspan';
  const properties = Object.entries(isText ? { ...PAINT, ...LETTERS } : PAINT)
    .map(([name, usual]) => [name, style.getPropertyValue(name), usual] as const)
    .filter(([, value, usual]) => value !== usual && value !== '')
    .map(([name, value]) => [name, value] as const);
  const attributes = Object.fromEntries([
    ...own.map(({ name, value }) => [name, value] as const),
    ...properties,
    ...Object.entries(placed),
  ]);
  const inside = [...source.childNodes].map((node) => {
    if (node.nodeType === 1) return painted(node as Element, styleOf);
    return node.nodeType === 3 && isText ? escaped(node.nodeValue ?? '') : '';
  });
  return tag(source.localName, attributes, inside);
}

function tag(name: string, attributes: Attributes, inside: readonly string[]): string {
  const all = Object.entries(attributes).map(
    ([key, value]) => ` ${key}="${escaped(String(value))}"`,
  );
  return `<${name}${all.join('')}>${inside.join('')}</${name}>`;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
