/** The cameras of a device that is not there, each granted or refused by the test. */

type Facing = 'user' | 'environment' | undefined;

export class TrackDouble extends EventTarget {
  stopped = false;
  readonly settings: MediaTrackSettings;

  constructor(settings: MediaTrackSettings) {
    super();
    this.settings = settings;
  }

  stop(): void {
    this.stopped = true;
  }

  getSettings(): MediaTrackSettings {
    return this.settings;
  }
}

export class StreamDouble {
  readonly track: TrackDouble;

  constructor(track: TrackDouble) {
    this.track = track;
  }

  getTracks(): TrackDouble[] {
    return [this.track];
  }

  getVideoTracks(): TrackDouble[] {
    return [this.track];
  }
}

export class CamerasDouble {
  /** What was asked for, in order. */
  readonly asked: MediaTrackConstraints[] = [];
  /** What was given out. */
  readonly streams: StreamDouble[] = [];
  /** What the next wish is refused with. */
  refusal: DOMException | TypeError | null = null;
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

  async getUserMedia({ video }: MediaStreamConstraints): Promise<MediaStream> {
    const wanted = video as MediaTrackConstraints;
    this.asked.push(wanted);
    await Promise.resolve();
    if (this.refusal) throw this.refusal;
    const exact = (wanted.deviceId as ConstrainDOMStringParameters | undefined)?.exact;
    const at = Math.max(
      0,
      this.#facings.findIndex((facing, index) =>
        exact === undefined ? facing === wanted.facingMode : exact === `camera-${index}`,
      ),
    );
    const facingMode = this.#facings[at];
    const settings = { deviceId: `camera-${at}`, ...(facingMode ? { facingMode } : {}) };
    const stream = new StreamDouble(new TrackDouble(settings));
    this.streams.push(stream);
    return stream as unknown as MediaStream;
  }

  async enumerateDevices(): Promise<MediaDeviceInfo[]> {
    const devices = this.#facings.map((_, index) => ({
      kind: 'videoinput',
      deviceId: `camera-${index}`,
    }));
    return [...devices, { kind: 'audioinput', deviceId: 'microphone' }] as MediaDeviceInfo[];
  }
}
