/** What the self-test asks of the browser: the camera is off again, nobody is asked, and gaps are said as gaps. */

import { describe, expect, it } from 'vitest';
import {
  type CameraBrowser,
  memoryNow,
  storageNow,
  tryCamera,
} from '../../web/src/self-test-browser';

class Track {
  stopped = false;
  stop(): void {
    this.stopped = true;
  }
}

/** A browser with a camera; `opens`: what it does when it is switched on. */
function browser(
  state: PermissionState,
  opens?: () => never,
  devices = ['audioinput', 'videoinput'],
) {
  const tracks = [new Track(), new Track()];
  let opened = 0;
  const all = {
    mediaDevices: {
      enumerateDevices: async () => devices.map((kind) => ({ kind })),
      getUserMedia: async () => {
        opened++;
        opens?.();
        return { getTracks: () => tracks };
      },
    },
    permissions: { query: async () => ({ state }) },
  } as unknown as CameraBrowser;
  return { all, tracks, opened: () => opened };
}

const picture = async () => ({ width: 640, height: 480 });

describe('a camera', () => {
  it('that may be used gives a picture, and is off again', async () => {
    const { all, tracks } = browser('granted');
    expect(await tryCamera(all, picture)).toEqual({ kind: 'works', width: 640, height: 480 });
    expect(tracks.every(({ stopped }) => stopped)).toBe(true);
  });

  it('that gives none is off again as well', async () => {
    const { all, tracks } = browser('granted');
    expect(await tryCamera(all, async () => null)).toEqual({ kind: 'silent' });
    expect(tracks.every(({ stopped }) => stopped)).toBe(true);
  });

  it('is off again also when its picture cannot be looked at', async () => {
    const { all, tracks } = browser('granted');
    const broken = () => Promise.reject(new Error('no decoder'));
    expect(await tryCamera(all, broken)).toEqual({ kind: 'silent' });
    expect(tracks.every(({ stopped }) => stopped)).toBe(true);
  });

  it('is not switched on where somebody would be asked, or has refused', async () => {
    for (const [state, kind] of [
      ['prompt', 'asks'],
      ['denied', 'refused'],
    ] as const) {
      const { all, opened } = browser(state);
      expect(await tryCamera(all, picture)).toEqual({ kind });
      expect(opened()).toBe(0);
    }
  });

  it('that another program has is silent; one that the system refuses is refused', async () => {
    const throws = (name: string) => () => {
      throw new DOMException('', name);
    };
    expect(await tryCamera(browser('granted', throws('NotReadableError')).all, picture)).toEqual({
      kind: 'silent',
    });
    expect(await tryCamera(browser('granted', throws('NotAllowedError')).all, picture)).toEqual({
      kind: 'refused',
    });
  });

  it('is none where there is none, and unknown where the browser knows of none', async () => {
    const { all } = browser('granted', undefined, ['audioinput']);
    expect(await tryCamera(all, picture)).toEqual({ kind: 'none' });
    expect(await tryCamera({}, picture)).toEqual({ kind: 'unsupported' });
  });
});

describe('storage', () => {
  it('is as the browser estimates it', async () => {
    const manager = {
      estimate: async () => ({ usage: 3, quota: 10 }),
      persisted: async () => true,
    } as StorageManager;
    expect(await storageNow(manager)).toEqual({ usage: 3, quota: 10, persisted: true });
  });

  it('is unknown where the browser says nothing, or refuses', async () => {
    const silent = { estimate: async () => ({}) } as StorageManager;
    const refusing = { estimate: () => Promise.reject(new Error()) } as unknown as StorageManager;
    expect(await storageNow(silent)).toBeNull();
    expect(await storageNow(refusing)).toBeNull();
  });
});

describe('memory', () => {
  const attributed = (scope: string, bytes: number) => ({ bytes, attribution: [{ scope }] });

  it('is all of it, and what the workers take', async () => {
    const measured = {
      bytes: 100,
      breakdown: [
        attributed('DedicatedWorkerGlobalScope', 40),
        attributed('Window', 30),
        attributed('DedicatedWorkerGlobalScope', 20),
        { bytes: 10, attribution: [] },
      ],
    };
    const memory = { usedJSHeapSize: 30, jsHeapSizeLimit: 1000 };
    expect(
      await memoryNow({ memory, measureUserAgentSpecificMemory: async () => measured }),
    ).toEqual({
      heap: 30,
      heapLimit: 1000,
      all: 100,
      workers: 60,
    });
  });

  it('is unknown where the browser says nothing, or refuses', async () => {
    const nothing = { heap: null, heapLimit: null, all: null, workers: null };
    expect(await memoryNow({})).toEqual(nothing);
    const refusing = { measureUserAgentSpecificMemory: () => Promise.reject(new Error()) };
    expect(await memoryNow(refusing)).toEqual(nothing);
  });
});
