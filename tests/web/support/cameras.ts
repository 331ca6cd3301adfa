/** The cameras of a device that is not there, each granted or refused by the test. */

import type {
  CameraStream,
  Cameras,
  CameraTrack,
  CameraWish,
} from '../../../web/src/app/kiosk/camera';

type Facing = 'user' | 'environment' | undefined;

export class TrackDouble implements CameraTrack {
  stopped = false;
  readonly settings: { readonly facingMode?: string; readonly deviceId: string };
  /** It goes away by itself. */
  end: () => void = () => {};

  constructor(facing: Facing, deviceId: string) {
    this.settings = { deviceId, ...(facing ? { facingMode: facing } : {}) };
  }

  stop(): void {
    this.stopped = true;
  }

  getSettings(): TrackDouble['settings'] {
    return this.settings;
  }

  addEventListener(_: 'ended', listener: () => void): void {
    this.end = listener;
  }
}

export class StreamDouble implements CameraStream {
  readonly track: TrackDouble;

  constructor(track: TrackDouble) {
    this.track = track;
  }

  getTracks(): TrackDouble[] {
    return [this.track];
  }
}

export class CamerasDouble implements Cameras<StreamDouble> {
  /** What was asked for, in order. */
  readonly asked: CameraWish[] = [];
  /** What was given out. */
  readonly streams: StreamDouble[] = [];
  /** What wishes are refused with. */
  refusal: DOMException | null = null;
  readonly #facings: readonly Facing[];

  /** One camera each. */
  constructor(facings: readonly Facing[]) {
    this.#facings = facings;
  }

  get last(): StreamDouble {
    const stream = this.streams.at(-1);
    if (!stream) throw new Error('no camera is on');
    return stream;
  }

  async getUserMedia({ video }: { readonly video: CameraWish }): Promise<StreamDouble> {
    this.asked.push(video);
    await Promise.resolve();
    if (this.refusal) throw this.refusal;
    const fits = (facing: Facing, index: number) =>
      'deviceId' in video
        ? video.deviceId.exact === `camera-${index}`
        : facing === video.facingMode;
    const at = Math.max(0, this.#facings.findIndex(fits));
    const stream = new StreamDouble(new TrackDouble(this.#facings[at], `camera-${at}`));
    this.streams.push(stream);
    return stream;
  }

  async enumerateDevices(): Promise<{ readonly kind: string; readonly deviceId: string }[]> {
    const devices = this.#facings.map((_, index) => ({
      kind: 'videoinput',
      deviceId: `camera-${index}`,
    }));
    return [...devices, { kind: 'audioinput', deviceId: 'microphone' }];
  }
}
