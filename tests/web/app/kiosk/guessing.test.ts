/** When the answer is kept back for a guess, and when it is told. */

import { beforeEach, describe, expect, it } from 'vitest';
import type { Guesses } from '../../../../web/src/app/exhibit/schema';
import { Guessing } from '../../../../web/src/app/kiosk/guessing';
import type { Prepared } from '../../../../web/src/app/pipeline/recogniser';
import { Look } from '../../../../web/src/app/state/look';
import { photo, recognition } from '../../support/samples';
import { failed, ok, settled } from '../../support/services-double';
import { bridge, StoreBench, wave } from '../../support/store-bench';

describe('guess first', () => {
  const bench = StoreBench.forEachTest();
  let look: Look;
  let guessing: Guessing;

  function begin(asked: Guesses): void {
    look = new Look(bench.store.state);
    guessing = new Guessing(bench.store.state, look, asked);
  }
  beforeEach(async () => {
    begin('objects');
    await bench.startToAnswer();
  });

  /** As the view does. */
  function choose(object = bridge): void {
    guessing.expect();
    void bench.store.actions.chooseObject(object);
  }
  async function opens(): Promise<void> {
    await bench.double.pictures.last.settle(ok(new Blob()));
    await bench.double.photos.last.settle(ok(photo()));
  }
  const answers = () => bench.double.recognitions.last.settle(ok(recognition()));
  const kind = () => guessing.guess.value.kind;

  it('nobody is asked about what the page shows at its start, nor by itself', async () => {
    expect(kind()).toBe('none');
    void bench.store.actions.exhibit(bridge);
    await opens();
    expect(look.concealed.value).toBe(false);
  });

  it('keeps the answer back from the choice until the guess, then says what was guessed', async () => {
    choose();
    expect(look.concealed.value).toBe(true);
    await opens();
    guessing.make('jade');
    expect(kind()).toBe('open');
    await answers();
    expect(look.concealed.value).toBe(true);
    guessing.make('jade');
    expect(guessing.guess.value).toMatchObject({ kind: 'made', class: 'jade' });
    expect(look.concealed.value).toBe(false);
  });

  it('what was guessed goes with what it was guessed of', async () => {
    choose();
    await opens();
    await answers();
    guessing.make('jade');
    bench.store.actions.editCaption('another thing');
    expect(kind()).toBe('made');
    bench.store.actions.submitCaption();
    await answers();
    expect(kind()).toBe('none');
    choose(wave);
    expect(kind()).toBe('open');
    bench.store.actions.forget();
    expect(kind()).toBe('none');
    expect(look.concealed.value).toBe(false);
  });

  it('stays when the engine gives its trace to an answer that was prepared', async () => {
    bench.renew();
    const prepared = { recognition: recognition({ trace: null }) } as Prepared;
    for (const { id } of [wave, bridge]) bench.double.prepared.set(id, prepared);
    void bench.store.actions.start(null, wave);
    begin('objects');
    await settled();
    choose();
    await settled();
    guessing.make('jade');
    const { answered } = bench.now();
    expect(guessing.guess.value).toMatchObject({ kind: 'made', answered });
    await bench.double.recognitions.last.settle(ok(recognition()));
    expect(bench.now().answered?.recognition.answer.trace).not.toBeNull();
    expect(bench.now().answered).not.toBe(answered);
    expect(kind()).toBe('made');
  });

  it('can be skipped, also by going deeper', async () => {
    choose();
    guessing.skip();
    expect(look.concealed.value).toBe(false);
    choose(wave);
    look.depth.value = 'play';
    expect(look.concealed.value).toBe(false);
    choose();
    expect(kind()).toBe('none');
  });

  it('is given up where there will be no answer', async () => {
    choose();
    await bench.double.pictures.last.settle(failed('download_failed'));
    expect(look.concealed.value).toBe(false);
    choose();
    await opens();
    await bench.double.recognitions.last.settle(failed('worker_failed'));
    expect(look.concealed.value).toBe(false);
  });

  it('asks about own photos only where the exhibit says so', async () => {
    void bench.store.actions.choosePhoto(new File(['x'], 'camera.jpg'));
    expect(kind()).toBe('none');
    guessing.stop();
    begin('all');
    void bench.store.actions.choosePhoto(new File(['x'], 'camera.jpg'));
    expect(kind()).toBe('open');
    guessing.stop();
    expect(look.concealed.value).toBe(false);
    begin('never');
    choose();
    expect(kind()).toBe('none');
  });
});
