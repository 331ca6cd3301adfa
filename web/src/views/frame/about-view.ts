/** What this is, what it is not, and where everything comes from: in plain sentences. */

import { signal } from '@preact/signals-core';
import { html, type TemplateResult } from 'lit';
import { describeOffline } from '../../app/say/describe-offline';
import type { GalleryObject } from '../../app/state/gallery';
import { fullCreditLine, objectTitle } from '../kit/gallery-words';
import { codesButton } from '../kit/link-codes';
import { PatientElement } from '../kit/patient-element';
import '../kit/lessons-link';
import { goWhereLinked } from './go-deeper';

export class AboutView extends PatientElement {
  readonly #open = signal(false);

  protected override render(): TemplateResult {
    const { texts } = this.page;
    return html`
      <footer class="about" aria-labelledby="about-heading">
        <h2 class="visually-hidden" id="about-heading">${texts.say('about-heading')}</h2>
        <section>
          <h3>${texts.say('about-what')}</h3>
          <p>${texts.say('about-what-text')}</p>
          ${this.#size()}
          <p><qurio-lessons-link .page=${this.page}></qurio-lessons-link></p>
          ${this.#version()}
        </section>
        <section>
          <h3>${texts.say('about-honest')}</h3>
          <p>${texts.say('about-level')}</p>
          <p>${texts.say('about-attention')}</p>
          <p>${texts.say('about-english')}</p>
        </section>
        <section>
          <h3>${texts.say('about-privacy')}</h3>
          <p>${texts.say('about-privacy-text')} <qurio-privacy-button .page=${this.page}></qurio-privacy-button></p>
          ${this.page.reports.value ? html`<p class="hint" data-testid="reports">${texts.say('about-privacy-kiosk')}</p>` : null}
          ${this.#offline()}
          <h3>${texts.say('about-sources')}</h3>
          <p>${texts.say('about-sources-text')}</p>
          ${this.#credits()}
        </section>
      </footer>
      ${this.page.kiosk ? null : html`<qurio-record-bar .page=${this.page} .lead=${goWhereLinked}></qurio-record-bar>`}`;
  }

  #size(): TemplateResult | null {
    const { card } = this.page.now;
    if (card === null) return null;
    const { classes, parameters, circuitParameters } = card;
    return html`<p>${this.page.texts.say('about-size', {
      classes: classes.length,
      parameters,
      angles: circuitParameters,
    })}</p>`;
  }

  /** The same as the command line and the files of the models say. */
  #version(): TemplateResult | null {
    const { card, version } = this.page.now;
    if (card === null || version === null) return null;
    const { name, version: file } = card;
    return html`<p class="hint" data-testid="version">${this.page.texts.say('about-version', {
      version,
      model: name,
      file: String(file),
      hash: this.page.model,
    })}</p>`;
  }

  #offline(): TemplateResult | null {
    const offline = this.page.offline.value;
    const said = describeOffline(offline);
    return (
      said &&
      html`<p class="hint" data-testid="offline" data-state=${offline.kind}>${this.page.texts.tell(said)}</p>`
    );
  }

  /** Made when it is opened: a line for each object that few visitors read. */
  #credits(): TemplateResult | null {
    const { exhibit, now, texts } = this.page;
    const { gallery } = now;
    if (gallery.length === 0) return null;
    return html`
      <details @toggle=${this.#onToggle}>
        <summary>${texts.say('credits-summary', { count: gallery.length })}</summary>
        <p class="hint">${exhibit.unseen ? `${texts.say('credits-unseen')} ` : null}${texts.say('credits-changed')}</p>
        ${this.#open.value ? html`<ul class="credits">${gallery.map((object) => this.#credit(object))}</ul>` : null}
      </details>`;
  }

  #credit(object: GalleryObject): TemplateResult {
    const { texts, kiosk } = this.page;
    return html`
      <li><cite>${objectTitle(texts, object)}</cite> ${fullCreditLine(texts, object, kiosk)} ${kiosk ? codesButton(texts, object) : null}</li>`;
  }

  readonly #onToggle = (event: Event): void => {
    this.#open.value = event.target instanceof HTMLDetailsElement && event.target.open;
  };
}

customElements.define('qurio-about', AboutView);
