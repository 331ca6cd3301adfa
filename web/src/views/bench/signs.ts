/** The workbench's own signs, drawn with the pen of the page's icons. They never stand without a name. */

import { html, type SVGTemplateResult, svg, type TemplateResult } from 'lit';

const SHAPES = {
  enlarge: svg`<path d="M13.500 4.500h6v6M19 5l-6.500 6.500M10.500 19.500h-6v-6M5 19l6.500-6.500"></path>`,
  shrink: svg`<path d="M12.500 5.500v6h6M13 11l6.500-6.500M11.500 18.500v-6h-6M11 13l-6.500 6.500"></path>`,
  back: svg`<path d="M14.500 6l-6 6 6 6"></path>`,
  forward: svg`<path d="M9.500 6l6 6-6 6"></path>`,
} as const satisfies Readonly<Record<string, SVGTemplateResult>>;

export function sign(name: keyof typeof SHAPES): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">${SHAPES[name]}</svg>`;
}
