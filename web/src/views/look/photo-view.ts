/** The picture in its frame, with attention laid over it, and what it is. */

import { html, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { regionWeights } from '../../app/measure/attention';
import { openPhotoOf, type Picture, type PictureOrigin } from '../../app/state/answered';
import { CAMERA_PHOTO } from '../../app/state/brought';
import { creditLine, objectTitle } from '../kit/gallery-words';
import './heat-layer';
import { codesButton } from '../kit/link-codes';
import { properties } from '../kit/properties';
import './reading-line';
import './region-grid';
import { SignalElement } from '../kit/signal-element';

export class PhotoView extends SignalElement {
  #canvas: HTMLCanvasElement | null = null;
  #painted: Picture | null = null;

  protected override render(): TemplateResult {
    const { page } = this;
    const { picture, opening } = page.now;
    const origin = opening?.origin.kind === 'gallery' ? opening.origin : picture?.origin;
    return html`
      <figure class="photo" aria-label=${page.texts.say('photo-heading')}>
        ${origin ? this.#framed(origin) : html`<div class="mat empty"><p>${page.texts.say(this.#none())}</p></div>`}
        ${origin ? this.#foot(origin) : null}
        ${picture && openPhotoOf(picture)?.profileUnreadable ? html`<p class="hint" data-testid="profile-note">${page.texts.say('photo-profile-unreadable')}</p>` : null}
      </figure>
      ${origin ? html`<qurio-reading .page=${page}></qurio-reading>` : null}`;
  }

  /** Why there is no photo, or what to do about it. */
  #none(): string {
    const { kiosk, now } = this.page;
    if (now.caption.text.trim() !== '') return 'photo-none';
    return kiosk ? 'photo-none-kiosk' : 'photo-none-yet';
  }

  protected override updated(): void {
    const { picture } = this.page.state.peek();
    if (!picture) this.#painted = null;
    if (!this.#canvas || picture?.origin.kind !== 'own' || this.#painted === picture) return;
    const preview = openPhotoOf(picture)?.preview;
    if (!preview) return;
    const { width, height, rgba } = preview;
    this.#canvas.width = width;
    this.#canvas.height = height;
    this.#canvas.getContext('2d')?.putImageData(new ImageData(rgba, width, height), 0, 0);
    this.#painted = picture;
  }

  readonly #keepCanvas = (canvas: Element | undefined): void => {
    this.#canvas = canvas instanceof HTMLCanvasElement ? canvas : null;
    this.#painted = null;
  };

  #framed(origin: PictureOrigin): TemplateResult {
    const { now } = this.page;
    const size =
      origin.kind === 'gallery' ? origin.object : now.picture && openPhotoOf(now.picture)?.preview;
    const ratio = size ? size.width / size.height : 1;
    return html`
      <div class="mat">
        <div class="frame" ${properties({ '--ratio': ratio.toFixed(4) })}>
          ${this.#picture(origin)}
          <qurio-heat .weights=${this.#shownWeights()} .resting=${this.page.look.target.value === null}></qurio-heat>
          <qurio-regions .page=${this.page}></qurio-regions>
        </div>
      </div>`;
  }

  #picture(origin: PictureOrigin): TemplateResult {
    const { texts, address } = this.page;
    if (origin.kind === 'gallery') {
      const { file, width, height } = origin.object;
      const title = objectTitle(texts, origin.object);
      return html`<img class="picture" src=${address(`gallery/${file}`)} alt=${title} width=${width} height=${height}>`;
    }
    return html`<canvas class="picture" role="img" ${ref(this.#keepCanvas)}
      aria-label=${this.#ownName(origin)}></canvas>`;
  }

  #shownWeights(): Float32Array | null {
    const { look } = this.page;
    const target = look.target.value;
    const answered = this.page.now.current;
    if (!answered || (target === null && !look.overlay.value)) return null;
    return regionWeights(answered.recognition.answer.attention, target);
  }

  #foot(origin: PictureOrigin): TemplateResult {
    const { texts, actions, kiosk } = this.page;
    return html`
      <figcaption>
        ${this.#credit(origin)}
        ${kiosk && origin.kind === 'gallery' ? codesButton(texts, origin.object) : null}
        <button type="button" class="quiet" aria-label=${texts.say('photo-remove')}
          @click=${() => actions.removePhoto()}>${texts.say('photo-clear')}</button>
      </figcaption>`;
  }

  #ownName({ name }: { readonly name: string }): string {
    const { texts } = this.page;
    return name === CAMERA_PHOTO
      ? texts.say('photo-from-camera')
      : texts.say('photo-own', { name });
  }

  #credit(origin: PictureOrigin): TemplateResult {
    const { texts, kiosk } = this.page;
    if (origin.kind === 'own') return html`<span>${this.#ownName(origin)}</span>`;
    const { object } = origin;
    return html`<span><cite>${objectTitle(texts, object)}</cite> ${creditLine(texts, object, kiosk)}</span>`;
  }
}

customElements.define('qurio-photo', PhotoView);
