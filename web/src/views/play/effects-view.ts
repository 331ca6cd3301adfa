/** What every word and region does to the answer, measured by taking each away, against where the model looked. */

import { html, nothing, type TemplateResult } from 'lit';
import { largest } from '../../app/measure/attention';
import { complete, type Effects, effectsProgress, truthOf } from '../../app/measure/effects';
import { className, placeOf } from '../../app/say/describe';
import { describeEffects, describeTruth } from '../../app/say/describe-variation';
import { asPoints, asShare } from '../../app/say/numbers';
import { languageTag, wordTexts } from '../../app/say/words';
import { regionDiscs } from '../../draw/region-discs';
import { figureMenu } from '../kit/figure-menu';
import { figureTable } from '../kit/figure-table';
import { PatientElement } from '../kit/patient-element';
import { properties } from '../kit/properties';
import { signLegend } from '../kit/sign-legend';
import { measurementProblem } from './measurement-problem';

/** A word that does a point or more fills its track; where all do less, none looks as if it did. */
const LEAST_FULL = 0.01;

export class EffectsView extends PatientElement {
  protected override render(): TemplateResult | null {
    const { texts, now } = this.page;
    const { answered } = now;
    if (!answered) return null;
    const effects = this.#current();
    const sentence = effects && describeEffects(effects, wordTexts(answered));
    const top = answered.recognition.answer.classes[answered.recognition.answer.top] ?? '';
    return html`
      <section class="panel effects-panel" aria-labelledby="effects-heading" data-figure="effects">
        <h3 id="effects-heading" tabindex="-1">${texts.say('effects-heading')}</h3>
        <p class="figure-sentence">${texts.say('effects-lead', { class: className(top) })}</p>
        ${this.#controls(effects)}
        ${
          effects
            ? html`
        <p class="figure-sentence said long" data-testid="effects-sentence">${sentence ? texts.tell(sentence) : null}</p>
        <div class="effects"><div>${this.#words(effects)}</div><div>${this.#regions(effects)}</div></div>
        ${figureMenu(this.page, 'effects')}`
            : null
        }
      </section>`;
  }

  #usedControls = false;

  protected override willUpdate(): void {
    this.#usedControls =
      this.querySelector('.measuring')?.contains(document.activeElement) ?? false;
  }

  /** The button that was pressed is gone: the keyboard stays with what came in its place. */
  protected override updated(): void {
    if (!this.#usedControls || this.querySelector('.measuring')?.contains(document.activeElement))
      return;
    const button = this.querySelector<HTMLElement>('.measuring button');
    const heading = this.querySelector<HTMLElement>('#effects-heading');
    (button ?? heading)?.focus({ preventScroll: true });
  }

  /** What has been measured about the answer on the screen. */
  #current(): Effects | null {
    const effects = this.page.whatIfs.effects.state.value;
    return effects?.answered === this.page.now.answered ? effects : null;
  }

  /** Once all is tried its place stays, and says so: what stands below is not pulled away from under the eye. */
  #controls(effects: Effects | null): TemplateResult {
    const { texts, whatIfs } = this.page;
    const tried = effects && effectsProgress(effects);
    if (tried && (effects.running || tried.done === tried.total)) {
      const { done, total } = tried;
      return html`
        <div class="measuring">
          <progress aria-label=${texts.say('effects-running')} max=${total} .value=${done}></progress>
          <p class="hint" data-testid="effects-progress">${texts.say('effects-progress', { done, total })}</p>
          ${effects.running ? html`<button type="button" class="quiet framed" @click=${() => whatIfs.stopMeasuring()}>${texts.say('effects-stop')}</button>` : null}
        </div>`;
    }
    const failed = measurementProblem(texts, 'effects', effects?.failure, () =>
      whatIfs.measureEffects('all'),
    );
    if (failed) return failed;
    return html`
      <div class="measuring">
        <button type="button" class="button" data-testid="effects-start"
          @click=${() => whatIfs.measureEffects('all')}>${texts.say('effects-start')}</button>
      </div>`;
  }

  /** A row for each word from the beginning: what comes fills it. */
  #words(effects: Effects): TemplateResult | null {
    if (effects.words.length === 0) return null;
    const { texts } = this.page;
    const names = wordTexts(effects.answered);
    const known = Float32Array.from(effects.words, (effect) => effect ?? Number.NEGATIVE_INFINITY);
    const full = Math.max(LEAST_FULL, ...effects.words.map((effect) => Math.abs(effect ?? 0)));
    const order = largest(known, known.length);
    const weights = effects.answered.recognition.answer.attention.wordWeights;
    const measured = complete(effects.words);
    return html`
      <h4>${texts.say('effects-words')}</h4>
      <ol class="effect-list">${order.map((index) => this.#word(index, names[index] ?? '', effects.words[index] ?? null, full))}</ol>
      ${
        weights
          ? html`<p class="said" data-testid=${measured ? 'truth-words' : nothing}>${measured ? texts.tell(describeTruth(truthOf(weights, measured), 'words')) : null}</p>`
          : null
      }`;
  }

  /** `effect`: null until it has been tried. */
  #word(index: number, word: string, effect: number | null, full: number): TemplateResult {
    const { texts, whatIfs, now } = this.page;
    const struck = now.struck.includes(index);
    const { language } = now.shown?.recognition.tokens ?? { language: 'en' };
    return html`
      <li class="effect" data-testid=${effect === null ? nothing : `effect-word-${index}`} data-effect=${effect ?? nothing}
        ${properties({ '--share': (Math.abs(effect ?? 0) / full).toFixed(4) })}>
        <button type="button" class="quiet word-switch" lang=${languageTag(language)} aria-pressed=${struck ? 'true' : 'false'}
          aria-label=${texts.say('strike-word', { word })} @click=${() => whatIfs.toggleWord(index)}>${word}</button>
        <span class="effect-track" aria-hidden="true"><span class=${(effect ?? 0) < 0 ? 'effect-fill against' : 'effect-fill'}></span></span>
        <span class="bar-number">${effect === null ? null : texts.say('points', { points: asPoints(100 * effect) })}</span>
      </li>`;
  }

  #regions(effects: Effects): TemplateResult | null {
    const { texts } = this.page;
    const { attention } = effects.answered.recognition.answer;
    const looked = attention.pooledRegions;
    if (!looked || effects.regions.length === 0) return null;
    const measured = complete(effects.regions);
    const values = Float32Array.from(effects.regions, (effect) => effect ?? 0);
    return html`
      <h4>${texts.say('effects-regions')}</h4>
      <div class="map-pair">
        <div class="picture-box"><p class="hint">${texts.say('map-looked')}</p>${regionDiscs(looked)}</div>
        <div class="picture-box" data-testid="effect-map"><p class="hint">${texts.say('map-mattered')}</p>${regionDiscs(values)}</div>
      </div>
      ${signLegend(texts)}
      <p class="said" data-testid=${measured ? 'truth-regions' : nothing}>${measured ? texts.tell(describeTruth(truthOf(looked, measured), 'regions')) : null}</p>
      ${this.#table(looked, effects.regions)}`;
  }

  /** What has been tried, the strongest first. */
  #table(looked: Float32Array, effects: Effects['regions']): TemplateResult {
    const { texts } = this.page;
    const known = Float32Array.from(effects, (effect) => effect ?? Number.NEGATIVE_INFINITY);
    const tried = () => largest(known, known.length).filter((region) => effects[region] !== null);
    const heads = ['table-region', 'table-share', 'table-effect'].map((id) => texts.say(id));
    return figureTable(texts.say('effects-table'), heads, () =>
      tried().map((region) => [
        texts.say('table-place', placeOf(region)),
        texts.show(asShare(looked[region])),
        texts.show(asPoints(100 * (effects[region] ?? 0))),
      ]),
    );
  }
}

customElements.define('qurio-effects', EffectsView);
