/** What the browser and the computer under it have to give: camera, room, memory, frames, and the page kept. */

import { describeOffline } from '../say/describe-offline';
import type { Offline } from '../state/offline';
import { green, type Row, red } from './row';

/** What was found out about the camera. */
export type Camera =
  /** The browser knows no cameras at this address: it is neither https nor this machine. */
  | { readonly kind: 'unsupported' }
  | { readonly kind: 'none' }
  /** There is one, and it has given a picture. */
  | { readonly kind: 'works'; readonly width: number; readonly height: number }
  /** Visitors would be asked whether the page may use it. */
  | { readonly kind: 'asks' }
  | { readonly kind: 'refused' }
  /** It may be used, and gives nothing. */
  | { readonly kind: 'silent' };

const CAMERA: Readonly<Record<Exclude<Camera['kind'], 'works'>, string>> = {
  unsupported: 'selftest-camera-unsupported',
  none: 'selftest-camera-missing',
  asks: 'selftest-camera-asks',
  refused: 'selftest-camera-refused',
  silent: 'selftest-camera-silent',
};

/** `wanted`: the exhibit says that it has one. */
export function testCamera(camera: Camera, wanted: boolean): Row {
  const { kind } = camera;
  if (kind === 'works') {
    return green('camera', 'selftest-camera-works', { width: camera.width, height: camera.height });
  }
  // One that may be used and gives nothing is a fault wherever it is.
  if (wanted || kind === 'silent') {
    const isAsking = kind === 'asks' || kind === 'refused';
    const todo = isAsking ? 'selftest-camera-allow' : 'selftest-camera-todo';
    return red('camera', CAMERA[kind], {}, todo);
  }
  const isThere = kind === 'asks' || kind === 'refused';
  return green('camera', isThere ? CAMERA[kind] : 'selftest-camera-none');
}

/** In bytes; null: the browser does not say. */
export interface Storage {
  readonly usage: number;
  readonly quota: number;
  /** The browser has promised not to give it up by itself. */
  readonly persisted: boolean;
}

/** Another edition of the page beside this one must fit, with its like to spare. */
export const LEAST_ROOM = 100e6;

export function testStorage(storage: Storage | null): Row {
  if (storage === null)
    return red('storage', 'selftest-storage-unsaid', {}, 'selftest-storage-unsaid-todo');
  const { usage, quota, persisted } = storage;
  const room = Math.max(0, quota - usage);
  const fills = { usage: { bytes: usage }, room: { bytes: room } };
  if (room < LEAST_ROOM) {
    return red('storage', 'selftest-storage-little', fills, 'selftest-storage-todo');
  }
  const kept = persisted ? 'selftest-storage-promised' : 'selftest-storage-room';
  return green('storage', kept, fills);
}

/** `controlled`: a service worker answers the page. */
export function testOffline(offline: Offline, controlled: boolean): Row {
  const found = describeOffline(offline) ?? 'selftest-offline-unknown';
  if (offline.kind === 'kept' && controlled) return green('offline', found);
  const unanswered = offline.kind === 'kept' ? 'selftest-offline-unanswered' : found;
  return red('offline', unanswered, {}, 'selftest-offline-todo');
}

/** In bytes; null: the browser does not say. */
export interface Memory {
  /** Of scripts, on the page's own thread. */
  readonly heap: number | null;
  readonly heapLimit: number | null;
  /** Page and workers together, their WebAssembly included. */
  readonly all: number | null;
  /** Workers alone: engine and encoders. */
  readonly workers: number | null;
}

/** Many times what engine and encoders take. */
export const MOST_MEMORY = 1.5e9;
/** Of what a browser gives one page's scripts. */
const MOST_OF_HEAP = 0.5;

export function testMemory({ heap, heapLimit, all, workers }: Memory): Row {
  const used = all ?? heap;
  if (used === null) return green('memory', 'selftest-memory-unsaid');
  const isFull = heap !== null && heapLimit !== null && heap > MOST_OF_HEAP * heapLimit;
  if (used > MOST_MEMORY || isFull) {
    const fills = { used: { bytes: used } };
    return red('memory', 'selftest-memory-much', fills, 'selftest-memory-todo');
  }
  if (workers === null) return green('memory', 'selftest-memory-fine', { used: { bytes: used } });
  return green('memory', 'selftest-memory-parts', {
    used: { bytes: used },
    workers: { bytes: workers },
  });
}

/** Slower than 20 frames a second is seen to jerk; a gap of half a second is felt as a page that hangs. */
export const SLOWEST_MEDIAN_MS = 50;
export const LONGEST_FRAME_MS = 500;

const TODO = 'selftest-frames-todo';

/** `stamps`: when frames were drawn, in milliseconds, in their order. */
export function testFrames(stamps: readonly number[]): Row {
  const gaps = stamps.slice(1).map((stamp, k) => stamp - (stamps[k] ?? stamp));
  if (gaps.length < 2) return red('frames', 'selftest-frames-none', {}, TODO);
  const sorted = gaps.sort((a, b) => a - b);
  const median = sorted[Math.floor(sorted.length / 2)] ?? 0;
  const worst = sorted.at(-1) ?? 0;
  const fills = { median: { milliseconds: median }, worst: { milliseconds: worst } };
  const isSlow = median > SLOWEST_MEDIAN_MS || worst > LONGEST_FRAME_MS;
  if (isSlow) return red('frames', 'selftest-frames-slow', fills, TODO);
  return green('frames', 'selftest-frames-smooth', fills);
}
