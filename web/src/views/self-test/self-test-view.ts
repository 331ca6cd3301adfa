/** The self-test on the screen: green or red, readable from across the room, and every row with what to do. */

import type { ReadonlySignal } from '@preact/signals-core';
import { html, type PropertyValues, type TemplateResult } from 'lit';
import type { Row, SelfTestResult, TestName } from '../../app/self-test/row';
import { icon } from '../kit/icons';
import { SignalElement } from '../kit/signal-element';

export interface Shown {
  /** The test that runs; null: none. */
  readonly running: TestName | null;
  readonly rows: readonly Row[];
  /** Null: not all tests have been made. */
  readonly result: SelfTestResult | null;
}

export class SelfTestView extends SignalElement {
  static override properties = {
    ...SignalElement.properties,
    shown: { attribute: false },
    again: { attribute: false },
    exhibit: { attribute: false },
  };
  declare shown: ReadonlySignal<Shown>;
  declare again: () => void;
  /** Address of the exhibit. */
  declare exhibit: string;

  protected override render(): TemplateResult {
    const { texts } = this.page;
    const { rows, result } = this.shown.value;
    return html`
      <main class="self-test" data-testid="self-test" data-state=${result?.state ?? 'running'}>
        <h1>${texts.say('selftest-heading')}</h1>
        <p class="verdict" role="status">${result ? icon(result.state === 'green' ? 'right' : 'wrong') : null}<span>${this.#verdict()}</span></p>
        <ul class="rows">${rows.map((row) => this.#row(row))}</ul>
        ${result ? this.#actions() : null}
      </main>`;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    document.title = `${this.page.texts.say('selftest-heading')}: ${this.#verdict()}`;
  }

  #verdict(): string {
    const { texts } = this.page;
    const { running, result } = this.shown.value;
    if (result === null) {
      return texts.say('selftest-running', { what: texts.say(`selftest-${running ?? 'models'}`) });
    }
    if (result.state === 'green') return texts.say('selftest-green');
    const count = result.rows.filter(({ state }) => state === 'red').length;
    return texts.say('selftest-red', { count });
  }

  #row({ name, state, found, todo }: Row): TemplateResult {
    const { texts } = this.page;
    return html`
      <li data-testid=${`selftest-${name}`} data-state=${state}>
        <h2>${icon(state === 'green' ? 'right' : 'wrong')}<span>${texts.say(`selftest-${name}`)}</span>
          <span class="visually-hidden">${texts.say(state === 'green' ? 'selftest-row-green' : 'selftest-row-red')}</span></h2>
        <p class="tested">${texts.say(`selftest-${name}-tested`)}</p>
        <p class="found">${texts.tell(found)}</p>
        ${todo ? html`<p class="todo">${texts.tell(todo)}</p>` : null}
      </li>`;
  }

  #actions(): TemplateResult {
    const { texts } = this.page;
    return html`
      <p class="actions">
        <button type="button" class="button" data-testid="selftest-again" @click=${this.again}>${texts.say('selftest-again')}</button>
        <a class="button" data-testid="selftest-exhibit" href=${this.exhibit}>${texts.say('selftest-exhibit')}</a>
      </p>`;
  }
}

customElements.define('qurio-self-test', SelfTestView);
