/** What every view is given: the state, what can be done, how it is looked at, and the words for it. */

import type { ReadonlySignal, Signal } from '@preact/signals-core';
import type { Bench } from '../../app/bench/bench';
import type { Exhibit } from '../../app/exhibit/schema';
import type { WhatIfs } from '../../app/measure/what-ifs';
import type { Actions } from '../../app/state/actions';
import type { Look } from '../../app/state/look';
import type { Now } from '../../app/state/now';
import type { Offline } from '../../app/state/offline';
import type { Requests } from '../../app/state/requests';
import type { AppState } from '../../app/state/state';
import type { Stored } from '../../app/state/stored';
import type { Texts } from '../../locales/texts';
import type { Theme } from './theme';
import type { Voice } from './voice';

/** What views tell those around them, as events that bubble: the camera is wanted, and closed; an object is chosen. */
export const CAMERA_WANTED = 'qurio-camera-wanted';
export const CAMERA_CLOSED = 'qurio-camera-closed';
export const OBJECT_CHOSEN = 'qurio-object-chosen';

export interface Page {
  readonly state: ReadonlySignal<AppState>;
  /** The same part by part: a view that reads one is made anew only when that one is another. */
  readonly now: Now;
  readonly actions: Actions;
  readonly whatIfs: WhatIfs;
  readonly look: Look;
  /** What lies on the workbench; null until its scripts have come. */
  readonly bench: Signal<Bench | null>;
  /** Fetches these, and the engine of its circuits, once more if it could not be had; whether it has come. */
  readonly openBench: () => Promise<boolean>;
  /** In the language and for the reader of the moment: a view that reads it is made anew with them. */
  readonly texts: Texts;
  readonly voice: Voice;
  readonly theme: Theme;
  /** What is offered here, and in whose name. */
  readonly exhibit: Exhibit;
  /** Which trained head answers, as links have it. */
  readonly model: string;
  /** Installed in a public place: large targets, nothing that leads away. */
  readonly kiosk: boolean;
  /** Whether visitors may choose, drop and paste files. */
  readonly files: boolean;
  readonly offline: ReadonlySignal<Offline>;
  /** The kiosk's own server is told that the page is alive. */
  readonly reports: ReadonlySignal<boolean>;
  /** All that the page and its workers have asked of the network. */
  readonly requests: ReadonlySignal<Requests>;
  /** What the browser stores for the page's address, looked up anew. */
  readonly stored: () => Promise<Stored>;
  /** Resolves after the time, at once when aborted. */
  readonly pause: (milliseconds: number, abort: AbortSignal) => Promise<void>;
  /** Notes for whoever looks into a problem; never shown to visitors. */
  readonly log: (detail: string) => void;
  /** Address of a file of the page's own, wherever the page lies. */
  readonly address: (path: string) => string;
}
