/** The camera is on while somebody looks through it, and off in every other state. */

import { beforeEach, describe, expect, it } from 'vitest';
import { Camera } from '../../../../web/src/app/kiosk/camera';
import { CamerasDouble, type StreamDouble } from '../../support/cameras';

const PHOTO = new Blob(['photo'], { type: 'image/jpeg' });

describe('the camera', () => {
  let cameras: CamerasDouble;
  let camera: Camera<StreamDouble>;
  const kind = () => camera.state.value.kind;

  function on(...facings: ConstructorParameters<typeof CamerasDouble>[0][number][]): void {
    cameras = new CamerasDouble(facings);
    camera = new Camera(cameras);
  }
  beforeEach(() => on('user', 'environment'));

  it('is live once it is granted, without a microphone', async () => {
    const started = camera.start();
    expect(kind()).toBe('starting');
    await started;
    expect(camera.state.value).toMatchObject({ kind: 'live', mirrored: false, others: true });
    expect(cameras.asked[0]).toMatchObject({ facingMode: 'environment' });
  });

  it('is off the moment the photo is taken, before there is a file of it', async () => {
    await camera.start();
    let finish: (photo: Blob | null) => void = () => {};
    const grabbed = new Promise<Blob | null>((resolve) => {
      finish = resolve;
    });
    const taken = camera.take(() => {
      expect(cameras.last.track.stopped).toBe(false);
      return () => grabbed;
    });
    expect(cameras.last.track.stopped).toBe(true);
    finish(PHOTO);
    await taken;
    expect(camera.state.value).toEqual({ kind: 'taken', photo: PHOTO });
  });

  it('is on again to take another, and the photo before is forgotten', async () => {
    await camera.start();
    await camera.take(() => async () => PHOTO);
    await camera.start();
    expect(kind()).toBe('live');
    expect(cameras.streams).toHaveLength(2);
    expect(cameras.last.track.stopped).toBe(false);
  });

  it('is off when the visitor leaves, whatever was under way', async () => {
    await camera.start();
    camera.stop();
    expect(kind()).toBe('off');
    expect(cameras.last.track.stopped).toBe(true);

    const started = camera.start();
    camera.stop();
    await started;
    expect(kind()).toBe('off');
    expect(cameras.streams.map(({ track }) => track.stopped)).toEqual([true, true]);

    await camera.start();
    const taken = camera.take(() => async () => PHOTO);
    camera.stop();
    await taken;
    expect(kind()).toBe('off');
  });

  it('looks the other way, and only one of them is on', async () => {
    await camera.start();
    await camera.switch();
    expect(camera.state.value).toMatchObject({ kind: 'live', mirrored: true });
    expect(cameras.asked[1]).toMatchObject({ facingMode: 'user' });
    await camera.switch();
    expect(camera.state.value).toMatchObject({ kind: 'live', mirrored: false });
    expect(cameras.streams.map(({ track }) => track.stopped)).toEqual([true, true, false]);
  });

  it('takes the next where cameras do not say how they look', async () => {
    on(undefined, undefined, undefined);
    await camera.start();
    const used = [];
    for (let round = 0; round < 3; round++) {
      await camera.switch();
      used.push(cameras.last.track.settings.deviceId);
    }
    expect(used).toEqual(['camera-1', 'camera-2', 'camera-0']);
  });

  it('offers no other where there is one', async () => {
    on('user');
    await camera.start();
    expect(camera.state.value).toMatchObject({ kind: 'live', others: false });
  });

  it.each([
    ['NotAllowedError', 'refused'],
    ['SecurityError', 'refused'],
    ['NotFoundError', 'missing'],
    ['OverconstrainedError', 'missing'],
    ['NotReadableError', 'busy'],
    ['AbortError', 'busy'],
    ['SomethingNew', 'busy'],
  ])('says what %s means, and can be tried again', async (name, fault) => {
    cameras.refusal = new DOMException('', name);
    await camera.start();
    expect(camera.state.value).toEqual({ kind: 'failed', fault });
    cameras.refusal = null;
    await camera.start();
    expect(kind()).toBe('live');
  });

  it('says that it went away', async () => {
    await camera.start();
    cameras.last.track.end();
    expect(camera.state.value).toEqual({ kind: 'failed', fault: 'lost' });
    await camera.start();
    cameras.streams[0]?.track.end();
    expect(kind()).toBe('live');
    await camera.take(() => async () => null);
    expect(camera.state.value).toEqual({ kind: 'failed', fault: 'lost' });
  });

  it('is not there at all on an address that is not secure', async () => {
    camera = new Camera(undefined);
    await camera.start();
    expect(camera.state.value).toEqual({ kind: 'failed', fault: 'unsupported' });
  });
});
