/** The camera in a dialog: what it sees, the shutter, and the photo before it is used. It is there only while it is open. */

import { html, type PropertyValues, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { Camera, type CameraFault, type CameraState } from '../../app/kiosk/camera';
import { CAMERA_PHOTO } from '../../app/state/brought';
import { dialogHead } from '../kit/dialog-head';
import { icon } from '../kit/icons';
import { CAMERA_CLOSED } from '../kit/page';
import { SignalElement } from '../kit/signal-element';

type Live = Extract<CameraState<MediaStream>, { kind: 'live' }>;

/** What is wrong, and what can be done about it by whoever may. */
const FAULTS: Readonly<Record<CameraFault, readonly [string, string]>> = {
  refused: ['camera-refused', 'camera-refused-do'],
  missing: ['camera-missing', 'camera-missing-do'],
  busy: ['camera-busy', 'camera-busy-do'],
  lost: ['camera-lost', 'camera-lost-do'],
  unsupported: ['camera-unsupported', 'camera-unsupported-do'],
};
const JPEG = { type: 'image/jpeg', quality: 0.92 } as const;

export class CameraView extends SignalElement {
  readonly #camera = new Camera<MediaStream>(navigator.mediaDevices);
  #video: HTMLVideoElement | null = null;
  /** Address of the photo that was taken, while it is shown. */
  #shown: { readonly photo: Blob; readonly url: string } | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('pagehide', this.#onLeave);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('pagehide', this.#onLeave);
    this.#leave();
  }

  protected override firstUpdated(): void {
    this.querySelector('dialog')?.showModal();
    void this.#camera.start();
  }

  protected override render(): TemplateResult {
    const { texts } = this.page;
    const name = texts.say('camera-heading');
    const state = this.#camera.state.value;
    return html`
      <dialog class="camera-dialog" aria-label=${name} data-testid="camera-dialog" data-state=${state.kind}
        @close=${this.#onClose} @click=${this.#onClick}>
        ${dialogHead(texts, name, this.#hide)}
        <div class="finder" role="status">${this.#finder(state)}</div>
        <div class="camera-buttons">${this.#buttons(state)}</div>
      </dialog>`;
  }

  #finder(state: CameraState<MediaStream>): TemplateResult | null {
    const { texts, kiosk } = this.page;
    if (state.kind === 'live') return this.#live(state);
    if (state.kind === 'taken') {
      return html`<img class="finder-picture" src=${this.#urlOf(state.photo)} alt=${texts.say('camera-photo')}>
        <p>${texts.say('camera-taken')}</p>`;
    }
    if (state.kind === 'failed') {
      const [what, todo] = FAULTS[state.fault];
      return html`<p class="finder-note" data-testid="camera-fault" data-fault=${state.fault}>${texts.say(what)}${texts.gap}${texts.say(kiosk ? 'camera-staff' : todo)}</p>`;
    }
    return html`<p class="finder-note">${texts.say('camera-starting')}</p>`;
  }

  #live({ stream, mirrored }: Live): TemplateResult {
    const { texts } = this.page;
    return html`
      <video class=${mirrored ? 'finder-picture mirrored' : 'finder-picture'} autoplay muted playsinline disablepictureinpicture
        aria-label=${texts.say('camera-view')} data-testid="finder" .srcObject=${stream} ${ref(this.#keepVideo)}></video>
      <p>${texts.say('camera-hint')}</p>`;
  }

  #buttons(state: CameraState<MediaStream>): TemplateResult | null {
    const { texts } = this.page;
    if (state.kind === 'live') {
      return html`
        <button type="button" class="shutter" data-testid="shutter" @click=${this.#onShutter}>${icon('camera')}<span>${texts.say('camera-shutter')}</span></button>
        ${state.others ? html`<button type="button" class="quiet framed" data-testid="camera-switch" @click=${() => void this.#camera.switch()}>${icon('turn')}${texts.say('camera-switch')}</button>` : null}`;
    }
    if (state.kind === 'taken') {
      return html`
        <button type="button" class="button" data-testid="camera-use" @click=${() => this.#use(state.photo)}>${texts.say('camera-use')}</button>
        ${this.#again('camera-again')}`;
    }
    if (state.kind === 'failed') return html`${this.#again('problem-again')}${this.#file()}`;
    return null;
  }

  #again(key: 'camera-again' | 'problem-again'): TemplateResult {
    return html`<button type="button" class="quiet framed" data-testid="camera-again"
      @click=${() => void this.#camera.start()}>${this.page.texts.say(key)}</button>`;
  }

  /** The other way, where there is one. */
  #file(): TemplateResult | null {
    const { files, texts } = this.page;
    if (!files) return null;
    return html`<label class="quiet framed file-choice"><input type="file" accept="image/*" data-testid="camera-file" @change=${this.#onFile}>${texts.say('camera-file')}</label>`;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (this.#camera.state.peek().kind !== 'taken') this.#forgetUrl();
    const dialog = this.querySelector('dialog');
    // What had the focus has given way to other buttons.
    if (dialog?.open && !dialog.contains(document.activeElement))
      dialog.querySelector<HTMLElement>('.camera-buttons button')?.focus();
  }

  readonly #keepVideo = (video: Element | undefined): void => {
    this.#video = video instanceof HTMLVideoElement ? video : null;
  };

  readonly #onShutter = (): void => {
    const video = this.#video;
    if (!video) return;
    const take = () => void this.#camera.take(() => grab(video));
    // Whoever is faster than the first picture gets that one.
    if (video.videoWidth > 0) take();
    else video.addEventListener('loadeddata', take, { once: true });
  };

  #use(photo: Blob): void {
    const file = new File([photo], CAMERA_PHOTO, { type: JPEG.type });
    this.#hide();
    void this.page.actions.choosePhoto(file);
  }

  readonly #onFile = (event: Event): void => {
    const [file] = (event.target instanceof HTMLInputElement && event.target.files) || [];
    if (!file) return;
    this.#hide();
    void this.page.actions.choosePhoto(file);
  };

  #urlOf(photo: Blob): string {
    if (this.#shown?.photo !== photo) {
      this.#forgetUrl();
      this.#shown = { photo, url: URL.createObjectURL(photo) };
    }
    return this.#shown?.url ?? '';
  }

  #forgetUrl(): void {
    if (this.#shown) URL.revokeObjectURL(this.#shown.url);
    this.#shown = null;
  }

  #leave(): void {
    this.#camera.stop();
    this.#forgetUrl();
  }

  /** The page may be kept, and come back: the camera does not. */
  readonly #onLeave = (): void => {
    this.#leave();
    this.#hide();
  };

  readonly #onClose = (): void => {
    this.#leave();
    this.dispatchEvent(new Event(CAMERA_CLOSED, { bubbles: true }));
  };

  readonly #hide = (): void => {
    this.querySelector('dialog')?.close();
  };

  readonly #onClick = (event: MouseEvent): void => {
    if (event.target instanceof HTMLDialogElement) this.#hide();
  };
}

/** The picture of the moment as it is, not mirrored. */
function grab(video: HTMLVideoElement): () => Promise<Blob | null> {
  const canvas = document.createElement('canvas');
  canvas.width = video.videoWidth;
  canvas.height = video.videoHeight;
  canvas.getContext('2d')?.drawImage(video, 0, 0);
  return () => new Promise((resolve) => canvas.toBlob(resolve, JPEG.type, JPEG.quality));
}

customElements.define('qurio-camera', CameraView);
