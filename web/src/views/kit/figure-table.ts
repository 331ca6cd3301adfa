/** The numbers of a picture as a table, folded away and only made when they are wanted. */

import { html, type TemplateResult } from 'lit';
import { LightElement } from './light-element';

export interface FigureTable {
  readonly summary: string;
  readonly heads: readonly string[];
  /** The first cell of each row names it. */
  readonly rows: () => readonly (readonly string[])[];
}

export class FigureTableView extends LightElement {
  static override properties = { table: { attribute: false }, open: { state: true } };
  declare table: FigureTable;
  declare open: boolean;

  constructor() {
    super();
    this.open = false;
  }

  protected override render(): TemplateResult {
    return html`
      <details class="numbers" @toggle=${this.#onToggle}>
        <summary>${this.table.summary}</summary>
        ${this.open ? this.#table() : null}
      </details>`;
  }

  readonly #onToggle = (event: Event): void => {
    this.open = event.target instanceof HTMLDetailsElement && event.target.open;
  };

  #table(): TemplateResult {
    const { summary, heads, rows } = this.table;
    return html`
      <div class="table-scroll" tabindex="0" role="group" aria-label=${summary}>
        <table>
          <thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
          <tbody>${rows().map(
            ([name, ...cells]) => html`
            <tr><th scope="row">${name}</th>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>`,
          )}</tbody>
        </table>
      </div>`;
  }
}

customElements.define('qurio-table', FigureTableView);

export function figureTable(
  summary: string,
  heads: readonly string[],
  rows: FigureTable['rows'],
): TemplateResult {
  return html`<qurio-table .table=${{ summary, heads, rows }}></qurio-table>`;
}
