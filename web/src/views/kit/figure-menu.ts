/** Where a figure can be taken away: its element comes with the rest of what most visitors never ask for. */

import { html, type TemplateResult } from 'lit';
import type { FigureName } from '../../app/state/figures';
import type { Page } from './page';

/**
 * To stand in the element that has the figure's name as `data-figure`. Nothing on a kiosk: what is saved there
 * stays there.
 */
export function figureMenu(page: Page, figure: FigureName): TemplateResult | null {
  if (page.kiosk) return null;
  return html`<qurio-figure-menu .page=${page} .figure=${figure}></qurio-figure-menu>`;
}
