/** The few signs the page uses, drawn with one pen. They never stand without a name. */

import { html, type SVGTemplateResult, svg, type TemplateResult } from 'lit';

const SHAPES = {
  close: svg`<path d="M6 6l12 12M18 6L6 18"></path>`,
  eye: svg`<path d="M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12z"></path><circle cx="12" cy="12" r="3"></circle>`,
  photo: svg`<path d="M4 5h16v14H4z"></path><path d="M4 16l5-5 4 4 2-2 5 5"></path><circle cx="15.5" cy="9" r="1.5"></circle>`,
  camera: svg`<path d="M3 8h4l2-3h6l2 3h4v11H3z"></path><circle cx="12" cy="13" r="3.5"></circle>`,
  theme: svg`<circle cx="12" cy="12" r="8.5"></circle><path class="filled" d="M12 3.5a8.5 8.5 0 0 1 0 17z"></path>`,
  minus: svg`<path d="M5 12h14"></path>`,
  plus: svg`<path d="M5 12h14M12 5v14"></path>`,
  lock: svg`<path d="M6 11h12v9H6z"></path><path d="M8.5 11V8a3.5 3.5 0 0 1 7 0v3"></path>`,
  share: svg`<circle cx="18" cy="5.5" r="2.5"></circle><circle cx="6" cy="12" r="2.5"></circle><circle cx="18" cy="18.5" r="2.5"></circle><path d="M8.200 10.800l7.600-4.100M8.200 13.200l7.600 4.100"></path>`,
  settings: svg`<path d="M3.500 7h9M17.500 7h3M3.500 17h3M11.500 17h9"></path><circle cx="15" cy="7" r="2.500"></circle><circle cx="9" cy="17" r="2.500"></circle>`,
  save: svg`<path d="M12 4v11M7.5 10.5L12 15l4.500-4.500M4.500 19.500h15"></path>`,
  undo: svg`<path d="M9 5L4.5 9.5 9 14"></path><path d="M5 9.5h9a5.5 5.5 0 0 1 0 11h-3"></path>`,
  redo: svg`<path d="M15 5l4.5 4.5L15 14"></path><path d="M19 9.5h-9a5.5 5.5 0 0 0 0 11h3"></path>`,
  strike: svg`<path d="M4 12h16"></path><path d="M16.5 7.5C16 5.500 14.300 4.500 12 4.500c-2.600 0-4.500 1.300-4.500 3.500 0 1 .4 1.800 1 2.400M7.500 16.500c.4 2 2.100 3 4.500 3 2.700 0 4.700-1.300 4.700-3.600 0-1-.3-1.800-.8-2.400"></path>`,
  right: svg`<path d="M4.5 12.5l5 5 10-11"></path>`,
  wrong: svg`<path d="M5.5 5.5l13 13M18.5 5.5l-13 13"></path>`,
  code: svg`<path d="M4 4h6v6H4zM14 4h6v6h-6zM4 14h6v6H4zM14 14h2v2h-2zM18 18h2v2h-2zM19 14h1M14 19v1"></path>`,
  turn: svg`<path d="M4 11a8 8 0 0 1 14-4.500M20 13a8 8 0 0 1-14 4.500"></path><path d="M18.500 2.500v4h-4M5.500 21.500v-4h4"></path>`,
  info: svg`<circle cx="12" cy="12" r="8.500"></circle><path d="M12 11v5.500M12 7.500v.500"></path>`,
  chevron: svg`<path d="M6 9l6 6 6-6"></path>`,
} as const satisfies Readonly<Record<string, SVGTemplateResult>>;

export function icon(name: keyof typeof SHAPES): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">${SHAPES[name]}</svg>`;
}

/** The mark: what comes from the picture, what comes from the words, and what is both. */
export function mark(): TemplateResult {
  return html`<svg class="mark" viewBox="0 0 40 26" aria-hidden="true" focusable="false">
    <circle class="mark-picture" cx="13" cy="13" r="12"></circle>
    <circle class="mark-words" cx="27" cy="13" r="12"></circle>
    <path class="mark-both" d="M20 3.25a12 12 0 0 1 0 19.5a12 12 0 0 1 0-19.5z"></path>
  </svg>`;
}
