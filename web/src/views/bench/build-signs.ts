/** Signs that only building uses, drawn with the page's pen. They never stand without a name. */

import { html, type SVGTemplateResult, svg, type TemplateResult } from 'lit';

const SIGNS = {
  left: svg`<path d="M19 12H5M11 6l-6 6 6 6"></path>`,
  right: svg`<path d="M5 12h14M13 6l6 6-6 6"></path>`,
  up: svg`<path d="M12 19V5M6 11l6-6 6 6"></path>`,
  down: svg`<path d="M12 5v14M6 13l6 6 6-6"></path>`,
  exchange: svg`<path d="M8 19V5M4 9l4-4 4 4M16 5v14M12 15l4 4 4-4"></path>`,
  clear: svg`<path d="M5 7h14M9.5 7V4.500h5V7M7 7l1 12.500h8L17 7M10.500 11v5M13.500 11v5"></path>`,
} as const satisfies Readonly<Record<string, SVGTemplateResult>>;

export function buildSign(name: keyof typeof SIGNS): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">${SIGNS[name]}</svg>`;
}
