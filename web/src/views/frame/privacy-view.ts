/** What has left this device, what is in memory and what is stored: counted, listed, and forgotten when asked to. */

import { effect, signal } from '@preact/signals-core';
import { html, type TemplateResult } from 'lit';
import { describeRequests } from '../../app/say/describe-requests';
import { asRounded } from '../../app/say/numbers';
import { holdingsOf } from '../../app/state/holdings';
import { type Asker, type MadeRequest, TOLD_ALONE } from '../../app/state/requests';
import { STORES, type Stored, type StoreName } from '../../app/state/stored';
import type { Source } from '../../base/request-notes';
import { keepProgress } from '../kit/progress';
import { SignalElement } from '../kit/signal-element';
import { deskOf } from '../record/desk';
import { forgetHash } from './address-bar';

const COLUMNS = [
  'privacy-what',
  'privacy-asker',
  'privacy-from',
  'privacy-received',
  'privacy-sent',
] as const;

/** Keys of who asked, of who answered, of the stores, of what is in memory. */
const ASKERS: Readonly<Record<Asker, string>> = {
  page: 'privacy-by-page',
  engine: 'privacy-by-engine',
  encoders: 'privacy-by-encoders',
  offline: 'privacy-by-offline',
};
const SOURCES: Readonly<Record<Source, string>> = {
  network: 'privacy-from-network',
  cache: 'privacy-from-cache',
  kept: 'privacy-from-kept',
};
const STORED: Readonly<Record<StoreName, string>> = {
  local: 'privacy-local',
  session: 'privacy-session',
  databases: 'privacy-databases',
  cookies: 'privacy-cookies',
};
const HELD = { photo: 'privacy-photo', caption: 'privacy-caption' } as const;

export class PrivacyView extends SignalElement {
  readonly #stored = signal<Stored | null>(null);
  /** Null: it has not been asked to forget, or something has been brought since. */
  readonly #forgotten = signal<'under way' | 'done' | null>(null);
  #stopLooking: () => void = () => {};

  override connectedCallback(): void {
    super.connectedCallback();
    // An element that is upgraded is given its page with its first update.
    void this.updateComplete.then(() => {
      if (!this.isConnected) return;
      // What is kept changes with what the service worker says of it.
      this.#stopLooking = effect(() => {
        void this.page.offline.value.kind;
        void this.#look();
      });
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopLooking();
  }

  protected override render(): TemplateResult {
    const { requests, texts } = this.page;
    return html`
      <p class="privacy-total" data-testid="privacy-total">${texts.tell(describeRequests(requests.value, location.origin))}</p>
      <p class="hint">${texts.say('privacy-sent-what')}</p>
      ${this.#memory()}
      ${this.#storage()}
      <h3 id="privacy-list">${texts.say('privacy-list')}</h3>
      <p class="hint">${texts.say('privacy-list-what', { alone: TOLD_ALONE })}</p>
      ${this.#requests([...requests.value.values()])}`;
  }

  #memory(): TemplateResult {
    const { state, texts } = this.page;
    const holdings = holdingsOf(state.value);
    const row = (what: 'photo' | 'caption'): TemplateResult => html`
      <div><dt>${texts.say(HELD[what])}</dt>
        <dd data-testid="privacy-${what}" data-held=${String(holdings[what])}>${texts.say(holdings[what] ? 'yes' : 'no')}</dd></div>`;
    return html`
      <h3>${texts.say('privacy-memory')}</h3>
      <dl class="facts">${row('photo')}${row('caption')}</dl>
      <p><button type="button" class="button" data-testid="privacy-forget" @click=${this.#forget}>${texts.say('privacy-forget')}</button></p>
      <p class="hint" role="status" data-testid="privacy-forgotten">${this.#said(holdings.photo || holdings.caption)}</p>`;
  }

  /** Only as long as it is true. */
  #said(held: boolean): string | null {
    const { texts } = this.page;
    if (this.#forgotten.value === 'under way') return texts.say('privacy-forgetting');
    return this.#forgotten.value === 'done' && !held ? texts.say('privacy-forgotten') : null;
  }

  #storage(): TemplateResult {
    const { texts } = this.page;
    const stored = this.#stored.value;
    const unknown = texts.say('privacy-unknown');
    const size = (bytes: number | null | undefined): string =>
      bytes === null || bytes === undefined ? unknown : texts.show({ bytes });
    const row = (name: string, what: string, said: string): TemplateResult => html`
      <div><dt>${texts.say(name)}</dt><dd data-testid="privacy-${what}">${said}</dd></div>`;
    const kept = stored?.kept;
    return html`
      <h3>${texts.say('privacy-storage')}</h3>
      ${
        stored &&
        html`<dl class="facts">
        ${row('privacy-used', 'used', texts.say('privacy-used-of', { used: size(stored.used), quota: size(stored.quota) }))}
        ${row('privacy-kept', 'kept', kept ? texts.say('privacy-kept-files', { files: kept.files, size: size(kept.bytes) }) : unknown)}
        ${STORES.map((store) => row(STORED[store], store, this.#names(stored, store)))}
      </dl>`
      }
      <p class="hint">${texts.say('privacy-address')}</p>`;
  }

  #names({ names }: Stored, store: StoreName): string {
    const { texts } = this.page;
    const there = names[store];
    if (there === null) return texts.say('privacy-unknown');
    return there.length > 0 ? there.join(', ') : texts.say('privacy-none');
  }

  #requests(all: readonly MadeRequest[]): TemplateResult {
    const { texts } = this.page;
    return html`
      <div class="table-scroll requests" tabindex="0" role="group" aria-labelledby="privacy-list">
        <table>
          <thead><tr>${COLUMNS.map((column) => html`<th scope="col">${texts.say(column)}</th>`)}</tr></thead>
          <tbody data-testid="privacy-requests">${all.map((one) => this.#request(one))}</tbody>
        </table>
      </div>`;
  }

  #request({ url, asker, from, received, sent, together = 1 }: MadeRequest): TemplateResult {
    const { texts } = this.page;
    const address = withoutOrigin(url);
    const count = (bytes: number | null): string =>
      bytes === null ? texts.say('privacy-uncounted') : texts.show(asRounded(bytes));
    return html`
      <tr data-url=${url} data-asker=${asker} data-sent=${String(sent)}>
        <th scope="row">${together > 1 ? texts.say('privacy-together', { requests: together, address }) : address}</th>
        <td>${texts.say(ASKERS[asker])}</td>
        <td>${texts.say(from === null ? 'privacy-uncounted' : SOURCES[from])}</td>
        <td>${count(received)}</td><td>${count(sent)}</td></tr>`;
  }

  async #look(): Promise<void> {
    this.#stored.value = await this.page.stored();
  }

  readonly #forget = async (): Promise<void> => {
    const { actions, bench, look, theme } = this.page;
    this.#forgotten.value = 'under way';
    const gone = actions.forget();
    look.openAt('look', null);
    bench.peek()?.forget();
    deskOf(this.page).end();
    look.clear();
    look.overlay.value = true;
    theme.forget();
    keepProgress(null);
    forgetHash();
    await gone;
    this.#forgotten.value = 'done';
    await this.#look();
  };
}

/** What is the same in all of them would hide what is not. */
function withoutOrigin(url: string): string {
  return url.startsWith(`${location.origin}/`) ? url.slice(location.origin.length) : url;
}

customElements.define('qurio-privacy', PrivacyView);
