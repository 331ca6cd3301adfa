/** The caption's words as the model read them: point at one, and where it looked lights up. */

import { html, type TemplateResult } from 'lit';
import { looksNowhere, wordWeights } from '../../app/measure/attention';
import { type SpeakingWord, wordsFor } from '../../app/measure/log-linear-pool';
import { asShare } from '../../app/say/numbers';
import { NUMBERED_TIMES_EVEN } from '../../app/say/thresholds';
import { languageTag, wordLabel, wordPieces, wordTexts } from '../../app/say/words';
import type { Answered } from '../../app/state/answered';
import { captionTranslation } from '../kit/gallery-words';
import { icon } from '../kit/icons';
import { properties } from '../kit/properties';
import { RovingRow } from '../kit/roving-row';
import { SignalElement } from '../kit/signal-element';

export class WordsView extends SignalElement {
  constructor() {
    super();
    new RovingRow(this, 'button.word');
  }

  protected override render(): TemplateResult | null {
    const { texts, now } = this.page;
    const answered = now.shown;
    if (!answered) return null;
    const { attention } = answered.recognition.answer;
    return html`
      <section class="words-read" aria-labelledby="words-heading">
        <div class="words-head">
          <h2 class="eyebrow words-hue" id="words-heading">${texts.say('words-heading')}</h2>
          ${attention.wordMaps ? html`<p class="hint">${texts.say('words-touch')}</p>` : null}
        </div>
        ${this.#words(answered)}
        ${answered.recognition.answer.words?.alone ? html`<p class="hint" data-testid="words-alone">${texts.say('words-alone')}</p>` : null}
        ${this.#translation()}
        ${this.#switch(answered)}
      </section>`;
  }

  /** The caption as text whose words are buttons; whatever stands between words stays between them. */
  #words(answered: Answered): TemplateResult {
    const { texts, look } = this.page;
    const { tokens, ignoredWords } = answered.recognition;
    if (tokens.words.length === 0) return html`<p class="hint">${texts.say('words-none')}</p>`;
    const seen = tokens.words.length - ignoredWords;
    const parts = tokens.words.map((word, index) => {
      const before = tokens.caption.slice(tokens.words[index - 1]?.end ?? 0, word.begin);
      if (index < seen) return html`${before}${this.#word(answered, index, seen)}`;
      return html`${before}<span class="word ignored">${word.text}</span>`;
    });
    return html`
      <p class=${this.page.now.current ? 'words' : 'words stale'} lang=${languageTag(tokens.language)} role="toolbar" aria-labelledby="words-heading"
        @pointerover=${this.#onHover} @pointerleave=${() => look.pass(null)}
        @focusin=${this.#onFocus} @focusout=${() => look.pass(null)}
        @click=${this.#onClick} @keydown=${this.#onKey}>${parts}</p>
      ${ignoredWords > 0 ? html`<p class="hint">${texts.say('words-ignored', { seen, ignored: ignoredWords })}</p>` : null}`;
  }

  /** A gallery object's caption in the reader's language, while it is the English one that the model read. */
  #translation(): TemplateResult | null {
    const { texts, now } = this.page;
    const { caption, picture } = now;
    if (caption.author !== 'gallery' || picture?.origin.kind !== 'gallery') return null;
    const translation = captionTranslation(texts, picture.origin.object);
    if (translation === null) return null;
    return html`<p class="hint translation" data-testid="caption-translation">${texts.say('caption-translation', { caption: translation })}</p>`;
  }

  /** The one thing to do with a chosen word. */
  #switch(answered: Answered): TemplateResult | null {
    const { look, texts, whatIfs, now } = this.page;
    const pinned = look.pinned.value;
    if (pinned?.kind !== 'word' || !this.page.now.current) return null;
    const struck = now.struck.includes(pinned.index);
    const word = wordTexts(answered)[pinned.index] ?? '';
    return html`<button type="button" class="button strike" data-testid="strike"
      @click=${() => whatIfs.toggleWord(pinned.index)}>
      ${icon(struck ? 'undo' : 'strike')}${texts.say(struck ? 'put-back-word' : 'strike-word', { word })}</button>`;
  }

  #word(answered: Answered, index: number, seen: number): TemplateResult {
    const { look, texts, now } = this.page;
    const struck = now.struck.includes(index);
    const target = look.target.value;
    const { answer, tokens } = answered.recognition;
    const strengths = wordWeights(answer.attention, target) ?? answer.attention.wordWeights;
    const strength = strengths?.[index] ?? 0;
    const heaviest = Math.max(...(strengths ?? [1]));
    const lit = target?.kind === 'word' && target.index === index;
    const pinned = look.pinned.value?.kind === 'word' && look.pinned.value.index === index;
    const { text = '', begin = 0, end = 0 } = tokens.words[index] ?? {};
    const speaking = wordsFor(answer, tokens.caption, answer.top).filter(
      (one) => one.begin < end && begin < one.end,
    );
    const speaks = speaking.length > 0;
    const numbered = lit || (target?.kind !== 'word' && strength * seen >= NUMBERED_TIMES_EVEN);
    const share = numbered && strengths ? texts.show(asShare(strength)) : '';
    const name = wordTexts(answered)[index] ?? text;
    // Words without spaces: what speaks is marked within them.
    const marked = answer.words?.alone ? markedPieces(text, begin, speaking) : text;
    const nowhere = !struck && looksNowhere(answer.attention, index);
    return html`<button type="button" data-testid="word-${index}" data-word=${index} data-weight=${strength}
      class="word ${target?.kind === 'region' ? 'seen' : ''} ${lit ? 'lit' : ''} ${struck ? 'struck' : ''} ${speaks && marked === text ? 'speaks' : ''} ${nowhere ? 'nowhere' : ''}"
      aria-pressed=${pinned ? 'true' : 'false'}
      aria-label=${texts.tell(wordLabel(name, strengths && strength, { struck, speaks, nowhere }))}
      ${properties({ '--strength': (strength / heaviest).toFixed(3) })}
      >${marked}<span class="word-share" aria-hidden="true" data-share=${share}></span></button>`;
  }

  readonly #onHover = (event: PointerEvent): void => {
    if (event.pointerType !== 'touch') this.page.look.pass(wordOf(event));
  };

  readonly #onFocus = (event: FocusEvent): void => {
    const byKeyboard = event.target instanceof Element && event.target.matches(':focus-visible');
    if (byKeyboard) this.page.look.pass(wordOf(event));
  };

  readonly #onClick = (event: MouseEvent): void => {
    const word = wordOf(event);
    if (word && this.page.now.current) this.page.look.togglePin(word);
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') this.page.look.clear();
    const word = wordOf(event);
    if (!word || (event.key !== 'Delete' && event.key !== 'Backspace')) return;
    event.preventDefault();
    this.page.whatIfs.toggleWord(word.index);
  };
}

function markedPieces(
  text: string,
  begin: number,
  speaking: readonly SpeakingWord[],
): TemplateResult[] {
  return wordPieces(text, begin, speaking).map(({ text: piece, speaks }) =>
    speaks ? html`<b>${piece}</b>` : html`${piece}`,
  );
}

function wordOf(event: Event): { readonly kind: 'word'; readonly index: number } | null {
  const word = event.target instanceof Element ? event.target.closest('[data-word]') : null;
  return word ? { kind: 'word', index: Number(word.getAttribute('data-word')) } : null;
}

customElements.define('qurio-words', WordsView);
