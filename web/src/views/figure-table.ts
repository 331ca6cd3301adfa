/** The numbers of a picture as a table, folded away until they are wanted. */

import { html, type TemplateResult } from 'lit';

/** The first cell of each row names it. */
export function figureTable(
  summary: string,
  heads: readonly string[],
  rows: readonly (readonly string[])[],
): TemplateResult {
  return html`
    <details class="numbers">
      <summary>${summary}</summary>
      <div class="table-scroll" tabindex="0" role="group" aria-label=${summary}>
        <table>
          <thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
          <tbody>
            ${rows.map(
              ([name, ...cells]) => html`
              <tr><th scope="row">${name}</th>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>`,
            )}
          </tbody>
        </table>
      </div>
    </details>`;
}
