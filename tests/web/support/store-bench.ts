/** A store over services that the test answers, and the ways to a first answer. */

import { beforeEach } from 'vitest';
import type { AppState } from '../../../web/src/app/state/state';
import { createStore, type Store } from '../../../web/src/app/store';
import { card, galleryObject, photo, recognition } from './samples';
import { ok, ServicesDouble } from './services-double';

export const wave = galleryObject('wave');
export const bridge = galleryObject('bridge');

export class StoreBench {
  double = new ServicesDouble();
  store: Store = createStore(this.double.services);

  /** Anew before each test of the file. */
  static forEachTest(): StoreBench {
    const bench = new StoreBench();
    beforeEach(() => bench.renew());
    return bench;
  }

  renew(): void {
    this.double = new ServicesDouble();
    this.store = createStore(this.double.services);
  }

  now(): AppState {
    return this.store.state.value;
  }

  async openFirstObject(): Promise<void> {
    const { galleries, pictures, photos } = this.double;
    await galleries.last.settle(ok([wave, bridge]));
    await pictures.last.settle(ok(new Blob()));
    await photos.last.settle(ok(photo()));
  }

  async startToAnswer(): Promise<void> {
    void this.store.actions.start();
    await this.openFirstObject();
    await this.double.loads.last.settle(ok(card));
    await this.double.recognitions.last.settle(ok(recognition()));
  }
}
