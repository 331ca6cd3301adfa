/** The museum's colours and typefaces over the page's own. */

import type { Exhibit } from '../../app/exhibit/schema';

type Theme = Exhibit['theme'];
type Colours = Theme['light'];

/** What a typeface of the exhibit's is called in the style sheet, and which of the page's it stands before. */
const FAMILIES = { headings: 'serif', text: 'sans' } as const;

/**
 * Once, before the page is drawn. Not on paper, which is white, nor where the system's colours are forced.
 * `address`: of a file of the exhibit's.
 */
export function dress(theme: Theme, address: (path: string) => string): void {
  if (isUsual(theme)) return;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styleOf(theme));
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  for (const [use, file] of fontsOf(theme)) {
    const face = new FontFace(familyOf(use), `url("${encodeURI(address(file))}")`, FACE);
    document.fonts.add(face);
    // What does not load leaves the page's own.
    face.load().catch(() => {});
  }
}

const isUsual = (theme: Theme): boolean =>
  [theme.light, theme.dark, theme.typefaces].every((part) => Object.keys(part).length === 0);

const FACE = { weight: '200 900', display: 'swap' } as const;

/** The style sheet; the schema has checked that colours are nothing else. */
export function styleOf(theme: Theme): string {
  const fonts = fontsOf(theme).map(
    ([use]) => `--${FAMILIES[use]}: "${familyOf(use)}", ${FALLBACKS[FAMILIES[use]]};`,
  );
  const day = `:root { ${declarations(theme.light)} }`;
  const night = `:root[data-theme="dark"] { ${declarations(theme.dark)} }`;
  return `:root { ${fonts.join(' ')} } @media screen and (forced-colors: none) { ${day} ${night} }`;
}

const FALLBACKS = {
  serif: 'Georgia, "Songti SC", "Noto Serif CJK SC", serif',
  sans: '"Segoe UI", "Helvetica Neue", "PingFang SC", "Noto Sans CJK SC", sans-serif',
} as const;

const declarations = (colours: Colours): string =>
  Object.entries(colours)
    .map(([name, colour]) => `--${name}: ${colour};`)
    .join(' ');

const familyOf = (use: keyof typeof FAMILIES): string => `Exhibit ${use}`;

function fontsOf({ typefaces }: Theme): [keyof typeof FAMILIES, string][] {
  const uses = ['headings', 'text'] as const;
  return uses.flatMap((use) => {
    const file = typefaces[use];
    return file === undefined ? [] : [[use, file]];
  });
}
