/**
 * The camera of the device, from the visitor's wish to the photo. It is on only while somebody looks through
 * it: its stream ends with the photo, with a fault, and when the visitor leaves.
 */

import { type ReadonlySignal, signal } from '@preact/signals-core';

/**
 * `refused`: by the visitor or the browser's settings; `missing`: there is none; `busy`: something else has it;
 * `lost`: it went away while it was on; `unsupported`: this browser or address has no way to it.
 */
export type CameraFault = 'refused' | 'missing' | 'busy' | 'lost' | 'unsupported';

/** Of a browser's MediaStreamTrack, MediaStream and MediaDevices: what is used here. */
export interface CameraTrack {
  stop(): void;
  getSettings(): { readonly facingMode?: string; readonly deviceId?: string };
  addEventListener(type: 'ended', listener: () => void): void;
}
export interface CameraStream {
  getTracks(): readonly CameraTrack[];
}
export interface Cameras<Stream extends CameraStream> {
  getUserMedia(wish: { readonly video: CameraWish; readonly audio: false }): Promise<Stream>;
  enumerateDevices(): Promise<readonly { readonly kind: string; readonly deviceId: string }[]>;
}
export type CameraWish =
  | { readonly facingMode: 'user' | 'environment' }
  | { readonly deviceId: { readonly exact: string } };

export type CameraState<Stream> =
  | { readonly kind: 'off' }
  | { readonly kind: 'starting' }
  /** `mirrored`: it looks at who looks at it; `others`: there is another one to switch to. */
  | {
      readonly kind: 'live';
      readonly stream: Stream;
      readonly mirrored: boolean;
      readonly others: boolean;
    }
  | { readonly kind: 'taken'; readonly photo: Blob }
  | { readonly kind: 'failed'; readonly fault: CameraFault };

/** More than the model looks at, little enough to open at once. */
const SIZE = { width: { ideal: 1920 }, height: { ideal: 1080 } } as const;

export class Camera<Stream extends CameraStream> {
  readonly #cameras: Cameras<Stream> | undefined;
  readonly #state = signal<CameraState<Stream>>({ kind: 'off' });
  readonly state: ReadonlySignal<CameraState<Stream>> = this.#state;
  /** Which wish is the last: what an older one is granted is given back. */
  #wish = 0;
  #stream: Stream | null = null;
  /** Which camera is wanted. */
  #wanted: CameraWish = { facingMode: 'environment' };

  /** `cameras`: undefined where the address is not secure. */
  constructor(cameras: Cameras<Stream> | undefined) {
    this.#cameras = cameras;
  }

  /** Also "take again". */
  async start(): Promise<void> {
    const wish = this.#off();
    if (!this.#cameras?.getUserMedia) return this.#fail('unsupported');
    this.#state.value = { kind: 'starting' };
    try {
      const video = { ...SIZE, ...this.#wanted };
      const stream = await this.#cameras.getUserMedia({ video, audio: false });
      if (wish !== this.#wish) return end(stream);
      this.#stream = stream;
      for (const track of stream.getTracks())
        track.addEventListener('ended', () => wish === this.#wish && this.#fail('lost'));
      const others = (await this.#ids()).length > 1;
      if (wish === this.#wish) this.#live(stream, others);
    } catch (error) {
      if (wish === this.#wish) this.#fail(faultOf(error));
    }
  }

  /** To the one that looks the other way; where cameras do not say how they look, to the next. */
  async switch(): Promise<void> {
    const [track] = this.#stream?.getTracks() ?? [];
    const { facingMode, deviceId } = track?.getSettings() ?? {};
    if (facingMode === 'user' || facingMode === 'environment') {
      this.#wanted = { facingMode: facingMode === 'user' ? 'environment' : 'user' };
    } else {
      const wish = this.#wish;
      const ids = await this.#ids();
      if (wish !== this.#wish) return;
      const next = ids[(ids.indexOf(deviceId ?? '') + 1) % Math.max(1, ids.length)];
      if (next !== undefined) this.#wanted = { deviceId: { exact: next } };
    }
    await this.start();
  }

  /**
   * Takes the photo; the camera is off before it is ready. `grab` copies the picture of the moment at once and
   * makes a file of it later; null: it could not.
   */
  async take(grab: () => () => Promise<Blob | null>): Promise<void> {
    if (this.#state.peek().kind !== 'live') return;
    const file = grab();
    const wish = this.#off();
    const photo = await file();
    if (wish !== this.#wish) return;
    if (photo) this.#state.value = { kind: 'taken', photo };
    else this.#fail('lost');
  }

  /** The visitor leaves, or does without. A photo that was not used is forgotten. */
  stop(): void {
    this.#off();
    this.#state.value = { kind: 'off' };
  }

  #off(): number {
    if (this.#stream) end(this.#stream);
    this.#stream = null;
    return ++this.#wish;
  }

  #live(stream: Stream, others: boolean): void {
    const facing = stream.getTracks()[0]?.getSettings().facingMode;
    this.#state.value = { kind: 'live', stream, mirrored: facing !== 'environment', others };
  }

  #fail(fault: CameraFault): void {
    this.#off();
    this.#state.value = { kind: 'failed', fault };
  }

  async #ids(): Promise<string[]> {
    const devices = (await this.#cameras?.enumerateDevices().catch(() => [])) ?? [];
    return devices.filter(({ kind }) => kind === 'videoinput').map(({ deviceId }) => deviceId);
  }
}

function end(stream: CameraStream): void {
  for (const track of stream.getTracks()) track.stop();
}

/** Media Capture and Streams, 10.2 (getUserMedia): what it rejects with. */
const FAULTS: Readonly<Record<string, CameraFault>> = {
  NotAllowedError: 'refused',
  SecurityError: 'refused',
  NotFoundError: 'missing',
  OverconstrainedError: 'missing',
  NotReadableError: 'busy',
  AbortError: 'busy',
  TypeError: 'unsupported',
  NotSupportedError: 'unsupported',
  InvalidStateError: 'unsupported',
};

const faultOf = (error: unknown): CameraFault =>
  FAULTS[(error as { name?: string } | null)?.name ?? ''] ?? 'busy';
