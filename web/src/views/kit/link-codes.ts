/** On a kiosk nothing leads away: the links of an object are shown as codes, to be opened on one's own phone. */

import { html, type TemplateResult } from 'lit';
import type { GalleryObject } from '../../app/state/gallery';
import type { Texts } from '../../locales/texts';
import { creditLinks } from './gallery-words';
import { icon } from './icons';

export interface LinkCode {
  /** What it is, in words. */
  readonly label: string;
  readonly address: string;
}

/** An event that bubbles: these links are wanted as codes. */
export const CODES_WANTED = 'qurio-codes-wanted';

export function wantCodes(target: EventTarget, codes: readonly LinkCode[]): void {
  target.dispatchEvent(new CustomEvent(CODES_WANTED, { bubbles: true, detail: codes }));
}

/** Null where there is no link. */
export function codesButton(texts: Texts, object: GalleryObject): TemplateResult | null {
  const links = creditLinks(object);
  if (links.length === 0) return null;
  const show = ({ currentTarget }: Event): void => {
    const codes = links.map(({ what, address }) => ({ label: texts.say(what), address }));
    if (currentTarget) wantCodes(currentTarget, codes);
  };
  return html`<button type="button" class="icon-button" aria-haspopup="dialog" data-testid="codes"
    aria-label=${texts.say('code-open')} title=${texts.say('code-open')} @click=${show}>${icon('code')}</button>`;
}
