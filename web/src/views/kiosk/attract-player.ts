/** Plays recordings on a kiosk while nobody is there, on the page as it is for everybody. */

import type { Read } from '../../app/record/recording-file';
import { leadsBelow, readStops, type Stop } from '../../app/record/stops';
import { hindranceTo, playAll } from '../../app/record/unattended';
import { LANGUAGES } from '../../app/state/reader';
import { START, type View } from '../../app/state/share';
import { fail, messageOf, type Outcome } from '../../rpc/outcome';
import type { Page } from '../kit/page';
import { showView } from '../kit/show-view';

/** Scrolls to where a link with this view leads. */
export type Lead = (page: Page, view: View) => void;

export class AttractPlayer {
  readonly #page: Page;
  readonly #lead: Lead;
  /** Name -> content. */
  readonly #files = new Map<string, string>();
  #plays = false;

  constructor(page: Page, lead: Lead) {
    this.#page = page;
    this.#lead = lead;
  }

  /** Whether the page shows what a recording has made of it. */
  get plays(): boolean {
    return this.#plays;
  }

  /** Fetches them while there is a network. */
  fetchAhead(names: readonly string[]): void {
    for (const name of names) void this.#file(name);
  }

  /**
   * Plays it to its end, at most `show` milliseconds at a step, or until the signal fires. False: no recording that
   * this page can play; why, has been noted.
   */
  async play(name: string, show: number, abort: AbortSignal): Promise<boolean> {
    const { log, pause, texts } = this.#page;
    const file = await this.#file(name);
    if (!file.ok) log(`${name}: ${file.failure.detail}`);
    if (!file.ok || abort.aborted) return true;
    const stops = this.#stopsOf(file.value);
    if (!stops.ok) {
      log(`${name}:${stops.fault.line}: ${stops.fault.detail}; it is left out`);
      return false;
    }
    this.#plays = true;
    const words = { language: null, level: texts.level };
    const screen = { show: (view: View, stop: Stop) => this.#show(view, stop, abort), pause };
    const failed = await playAll(stops.value, words, show, screen, abort);
    if (failed) log(`${name}:${failed.line}: this step could not be shown`);
    return true;
  }

  /** The page is looked at as at its start; what was tried with an object goes with the next one. */
  leave(): void {
    if (!this.#plays) return;
    this.#plays = false;
    const { look, bench, state, whatIfs } = this.#page;
    look.openAt('look', null);
    look.goTo(null);
    look.figure.value = null;
    bench.peek()?.forget();
    if (JSON.stringify(state.peek().plan) !== JSON.stringify(START.plan))
      whatIfs.choosePlan(START.plan);
  }

  async #show(view: View, stop: Stop, abort: AbortSignal): Promise<boolean> {
    const shown = await showView(this.#page, view, abort);
    if (shown && !abort.aborted && leadsBelow(stop)) this.#lead(this.#page, view);
    return shown;
  }

  #stopsOf(file: string): Read<readonly Stop[]> {
    const { model, exhibit, state } = this.#page;
    const told = readStops(file, LANGUAGES);
    if (!told.ok) return told;
    const objects = new Set(state.peek().gallery.map(({ id }) => id));
    const fault = hindranceTo(told.value, { head: model, objects, depths: exhibit.depths });
    return fault ? { ok: false, fault } : { ok: true, value: told.value.stops };
  }

  async #file(name: string): Promise<Outcome<string>> {
    const known = this.#files.get(name);
    const file = known === undefined ? await fetched(this.#page.address(name)) : null;
    if (file?.ok) this.#files.set(name, file.value);
    return file ?? { ok: true, value: known ?? '' };
  }
}

async function fetched(url: string): Promise<Outcome<string>> {
  try {
    const response = await fetch(url);
    if (response.ok) return { ok: true, value: await response.text() };
    return fail('download_failed', `HTTP ${response.status}`);
  } catch (error) {
    return fail('download_failed', messageOf(error));
  }
}
