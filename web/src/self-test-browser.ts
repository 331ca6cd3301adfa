/** What the self-test measures of the browser; nothing is left switched on. */

import type { Camera, Memory, Storage } from './app/self-test/browser';

const CAMERA_MS = 8000;
/** Chromium waits a minute for workers that sleep, as those of the encoders' threads do. */
const MEMORY_MS = 75_000;
const FRAMES_MS = 2000;

function after(milliseconds: number): Promise<null> {
  return new Promise((resolve) => setTimeout(() => resolve(null), milliseconds));
}

/** What it needs of `navigator`. */
export type CameraBrowser = {
  readonly mediaDevices?: Pick<MediaDevices, 'enumerateDevices' | 'getUserMedia'>;
  readonly permissions?: Pick<Permissions, 'query'>;
};

/** Nobody is asked: only where the page may use the camera is it switched on, for a picture. */
export async function tryCamera(
  { mediaDevices, permissions }: CameraBrowser,
  pictureOf: (stream: MediaStream) => Promise<{ width: number; height: number } | null>,
): Promise<Camera> {
  if (!mediaDevices) return { kind: 'unsupported' };
  const devices = await mediaDevices.enumerateDevices().catch(() => []);
  if (!devices.some(({ kind }) => kind === 'videoinput')) return { kind: 'none' };
  const camera = { name: 'camera' as PermissionName };
  const permission = await permissions?.query(camera).then(
    ({ state }) => state,
    () => 'prompt' as const,
  );
  if (permission === 'denied') return { kind: 'refused' };
  if (permission !== 'granted') return { kind: 'asks' };
  try {
    const picture = await pictureFrom(mediaDevices.getUserMedia({ video: true }), pictureOf);
    return picture ? { kind: 'works', ...picture } : { kind: 'silent' };
  } catch (error) {
    const isRefused = error instanceof DOMException && error.name === 'NotAllowedError';
    return { kind: isRefused ? 'refused' : 'silent' };
  }
}

/** Null: none came. The camera is off when it settles; one that opens later is switched off then. */
async function pictureFrom(
  opening: Promise<MediaStream>,
  pictureOf: (stream: MediaStream) => Promise<{ width: number; height: number } | null>,
): Promise<{ width: number; height: number } | null> {
  const stop = (stream: MediaStream) => {
    for (const track of stream.getTracks()) track.stop();
  };
  const stream = await Promise.race([opening, after(CAMERA_MS)]);
  if (stream === null) {
    opening.then(stop, () => {});
    return null;
  }
  try {
    return await pictureOf(stream);
  } finally {
    stop(stream);
  }
}

/** Size of the first picture that a camera gives; null: none in a few seconds. */
export async function firstPicture(
  stream: MediaStream,
): Promise<{ width: number; height: number } | null> {
  const video = document.createElement('video');
  video.muted = true;
  const arrived = new Promise<HTMLVideoElement>((resolve) => {
    video.addEventListener('loadeddata', () => resolve(video), { once: true });
  });
  video.srcObject = stream;
  const seen = await Promise.race([arrived, after(CAMERA_MS)]);
  const picture = seen && { width: seen.videoWidth, height: seen.videoHeight };
  video.srcObject = null;
  return picture;
}

/** Null: the browser keeps nothing for this address, or does not say. */
export async function storageNow(
  storage: StorageManager | undefined = navigator.storage,
): Promise<Storage | null> {
  try {
    const { usage, quota } = await storage.estimate();
    if (usage === undefined || quota === undefined) return null;
    return { usage, quota, persisted: await storage.persisted() };
  } catch {
    return null;
  }
}

/** Proposals that some browsers have: only Chromium's say anything. */
interface MeasuringPerformance {
  readonly memory?: { readonly usedJSHeapSize: number; readonly jsHeapSizeLimit: number };
  measureUserAgentSpecificMemory?(): Promise<{
    readonly bytes: number;
    readonly breakdown: readonly {
      readonly bytes: number;
      readonly attribution: readonly { readonly scope: string }[];
    }[];
  }>;
}

export async function memoryNow(
  measuring: MeasuringPerformance = performance as MeasuringPerformance,
): Promise<Memory> {
  // Only an isolated page is told.
  const measured = await Promise.race([
    measuring.measureUserAgentSpecificMemory?.().catch(() => null) ?? null,
    after(MEMORY_MS),
  ]);
  const { memory } = measuring;
  const ofWorkers = measured?.breakdown.filter(({ attribution }) =>
    attribution.some(({ scope }) => scope === 'DedicatedWorkerGlobalScope'),
  );
  return {
    heap: memory?.usedJSHeapSize ?? null,
    heapLimit: memory?.jsHeapSizeLimit ?? null,
    all: measured?.bytes ?? null,
    workers: ofWorkers?.reduce((sum, { bytes }) => sum + bytes, 0) ?? null,
  };
}

/** When frames were drawn during two seconds; few or none where the page is not on the screen. */
export function frameStamps(): Promise<number[]> {
  const stamps: number[] = [];
  return new Promise((resolve) => {
    const began = performance.now();
    const timer = setTimeout(() => resolve(stamps), 2 * FRAMES_MS);
    const note = (stamp: number) => {
      stamps.push(stamp);
      if (performance.now() - began < FRAMES_MS) requestAnimationFrame(note);
      else {
        clearTimeout(timer);
        resolve(stamps);
      }
    };
    requestAnimationFrame(note);
  });
}
