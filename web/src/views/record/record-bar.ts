/** What is being recorded or replayed, at the lower edge of the window for as long as it goes on. */

import { html, type TemplateResult } from 'lit';
import type { Recorder } from '../../app/record/recorder';
import type { Replay } from '../../app/record/replay';
import { leadsBelow, type Stop } from '../../app/record/stops';
import type { View } from '../../app/state/share';
import type { Texts } from '../../locales/texts';
import { save } from '../export/save';
import { icon } from '../kit/icons';
import type { Page } from '../kit/page';
import { SignalElement } from '../kit/signal-element';
import { deskOf, type Work } from './desk';
import { recordTexts } from './record-texts';
import { endSentences, findingSentences } from './replay-words';

const FILE_NAME = 'qurio-recording.jsonl';

export class RecordBar extends SignalElement {
  static override properties = { ...SignalElement.properties, lead: { attribute: false } };
  /** Scrolls to where a link with this view leads. */
  declare lead: (page: Page, view: View) => void;
  #led: Stop | null = null;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    makeRoom(false);
  }

  protected override updated(): void {
    makeRoom(this.firstElementChild !== null);
    this.#follow();
  }

  /** Where something has changed is where whoever watches wants to be. */
  #follow(): void {
    const work = deskOf(this.page).work.peek();
    const stop =
      work?.kind === 'replaying' ? (work.replay.passed.peek().at(-1)?.stop ?? null) : null;
    if (stop === this.#led) return;
    this.#led = stop;
    if (stop && leadsBelow(stop)) this.lead(this.page, stop.view);
  }

  protected override render(): TemplateResult | null {
    const texts = recordTexts(this.page.texts).value;
    const work = deskOf(this.page).work.value;
    if (texts === null || work === null) return null;
    const goesOn = work.kind === 'recording' && !work.recorder.full.value;
    return html`
      <section class="record-bar" aria-label=${texts.say('record-bar')} data-testid="record-bar" data-kind=${work.kind}>
        ${this.#content(texts, work)}
        ${goesOn ? null : this.#close(texts)}
      </section>`;
  }

  #content(texts: Texts, work: Work): TemplateResult {
    switch (work.kind) {
      case 'recording':
        return work.recorder.full.value
          ? this.#recorded(texts, work.recorder)
          : this.#recording(texts, work.recorder);
      case 'recorded':
        return this.#recorded(texts, work.recorder);
      case 'replaying':
        return this.#replaying(texts, work);
      case 'refused': {
        const { name, fault } = work;
        return html`<p role="alert" data-testid="replay-refused">${texts.say('replay-refused', { name, line: fault.line })}</p>`;
      }
    }
  }

  #recording(texts: Texts, { count }: Recorder): TemplateResult {
    return html`
      <p data-testid="record-count"><span class="record-dot" aria-hidden="true"></span>${texts.say('record-running', { lines: count.value })}</p>
      <button type="button" class="button" data-testid="record-stop" @click=${() => deskOf(this.page).stop()}>${texts.say('record-stop')}</button>`;
  }

  #recorded(texts: Texts, recorder: Recorder): TemplateResult {
    const desk = deskOf(this.page);
    return html`
      <p role="status" data-testid="record-count">${texts.say('record-stopped', { lines: recorder.count.value })}</p>
      <button type="button" class="button" data-testid="record-save"
        @click=${() => save(new Blob([recorder.text()], { type: 'application/jsonl' }), FILE_NAME)}>${texts.say('record-save')}</button>
      <button type="button" class="quiet framed" data-testid="record-try" @click=${() => desk.open(FILE_NAME, recorder.text())}>${texts.say('record-try')}</button>`;
  }

  #replaying(
    texts: Texts,
    { replay, otherHead }: Extract<Work, { kind: 'replaying' }>,
  ): TemplateResult {
    const count = replay.stops.length;
    if (count === 0) return html`<p role="status">${texts.say('replay-empty')}</p>`;
    const passed = replay.passed.value;
    const ended = replay.phase.value === 'ended';
    return html`
      <p data-testid="replay-at" data-phase=${replay.phase.value}>${texts.say('replay-at', { step: passed.length, count })}</p>
      ${ended ? null : this.#controls(texts, replay)}
      <div class="record-found" role="status" data-testid="replay-found" data-found=${passed.at(-1)?.finding.kind ?? ''}>
        ${otherHead === null ? null : html`<p>${texts.say('replay-other-head', { head: otherHead })}</p>`}
        ${findingSentences(texts, passed.at(-1)?.finding ?? null).map((said) => html`<p>${said}</p>`)}
        ${ended ? endSentences(texts, passed).map((said) => html`<p data-testid="replay-end">${said}</p>`) : null}
      </div>`;
  }

  #controls(texts: Texts, replay: Replay): TemplateResult {
    const playing = replay.phase.value === 'playing';
    const waiting = replay.phase.value === 'waiting';
    return html`
      <button type="button" class="button" data-testid="replay-play"
        @click=${() => (playing ? replay.pause() : void replay.play())}>${texts.say(playing ? 'replay-pause' : 'replay-play')}</button>
      <button type="button" class="quiet framed" data-testid="replay-next" aria-disabled=${waiting ? 'false' : 'true'}
        @click=${() => void replay.step()}>${texts.say('replay-next')}</button>`;
  }

  #close(texts: Texts): TemplateResult {
    return html`<button type="button" class="icon-button" aria-label=${texts.say('record-close')} title=${texts.say('record-close')}
      @click=${() => deskOf(this.page).end()}>${icon('close')}</button>`;
  }
}

/** Below all else on the page, for the bar that lies over it. */
function makeRoom(needed: boolean): void {
  document.documentElement.toggleAttribute('data-record-bar', needed);
}

customElements.define('qurio-record-bar', RecordBar);
