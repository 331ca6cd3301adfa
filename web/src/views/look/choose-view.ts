/** Where everything begins: the gallery's objects, or a photo of one's own. */

import { html, type PropertyValues, type TemplateResult } from 'lit';
import type { GalleryObject } from '../../app/state/gallery';
import { objectTitle } from '../kit/gallery-words';
import { icon } from '../kit/icons';
import { CAMERA_WANTED, OBJECT_CHOSEN } from '../kit/page';
import { RovingRow } from '../kit/roving-row';
import { ScrollShadow } from '../kit/scroll-shadow';
import { SignalElement } from '../kit/signal-element';

export class ChooseView extends SignalElement {
  constructor() {
    super();
    new ScrollShadow(this, '.strip');
    new RovingRow(this, '.strip-item');
  }

  protected override render(): TemplateResult {
    const { now, texts, files } = this.page;
    const { gallery, picture, opening } = now;
    const origin = opening?.origin ?? picture?.origin;
    const current = origin?.kind === 'gallery' ? origin.object.id : null;
    return html`
      <section class="choose" aria-labelledby="choose-heading">
        <h2 class="visually-hidden" id="choose-heading">${texts.say('choose-heading')}</h2>
        <div class="own-photo">${files ? this.#files() : null}${this.#camera()}</div>
        <div class="gallery" role="toolbar" aria-label=${texts.say('gallery-label')}>
          <ul class="strip" role="list">
            ${gallery.map((object, index) => this.#item(object, index, object.id === current))}
          </ul>
        </div>
      </section>`;
  }

  /** Phones open their own camera: it is better than any page's. */
  #files(): TemplateResult {
    const { kiosk, texts } = this.page;
    return html`
      <label class="tile">
        <input type="file" accept="image/*" data-testid="photo-input" @change=${this.#onFile}>
        ${icon('photo')}<span>${texts.say('choose-file')}</span>
      </label>
      ${
        kiosk
          ? null
          : html`<label class="tile camera">
        <input type="file" accept="image/*" capture="environment" @change=${this.#onFile}>
        ${icon('camera')}<span>${texts.say('choose-camera')}</span>
      </label>`
      }`;
  }

  /** The page's own view of the camera, on a kiosk and where there is a mouse. */
  #camera(): TemplateResult | null {
    const { kiosk, texts } = this.page;
    if (!kiosk && !navigator.mediaDevices) return null;
    return html`
      <button type="button" class=${kiosk ? 'tile' : 'tile live-camera'} data-testid="camera" aria-haspopup="dialog"
        @click=${this.#onCamera}>${icon('camera')}<span>${texts.say('choose-camera')}</span></button>`;
  }

  #followed: Element | null = null;

  /** The object that is shown is seen in the strip too, whoever has chosen it. */
  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const chosen = this.querySelector('.strip-item[aria-pressed="true"]');
    const strip = this.querySelector('.strip');
    if (!chosen || !strip || chosen === this.#followed) return;
    this.#followed = chosen;
    const [item, box] = [chosen.getBoundingClientRect(), strip.getBoundingClientRect()];
    if (item.left >= box.left && item.right <= box.right) return;
    strip.scrollBy({ left: (item.left + item.right - box.left - box.right) / 2 });
  }

  #item(object: GalleryObject, index: number, current: boolean): TemplateResult {
    const { address, texts } = this.page;
    const title = objectTitle(texts, object);
    return html`
      <li>
        <button type="button" class="strip-item" data-testid="gallery-item-${index}" aria-pressed=${current ? 'true' : 'false'}
          title=${title} @click=${() => this.#choose(object)}>
          <img src=${address(`gallery/${object.thumbnail}`)} alt=${title} loading="lazy" decoding="async"
            width="160" height="160">
        </button>
      </li>`;
  }

  #choose(object: GalleryObject): void {
    this.dispatchEvent(new Event(OBJECT_CHOSEN, { bubbles: true }));
    void this.page.actions.chooseObject(object);
  }

  readonly #onCamera = (): void => {
    this.dispatchEvent(new Event(CAMERA_WANTED, { bubbles: true }));
  };

  readonly #onFile = (event: Event): void => {
    const input = event.target;
    if (!(input instanceof HTMLInputElement)) return;
    const files = [...(input.files ?? [])];
    if (files.length > 0)
      void this.page.actions.bring(files.map((file) => ({ name: file.name, file })));
    // The same file may be chosen again after it has been removed.
    input.value = '';
  };
}

customElements.define('qurio-choose', ChooseView);
