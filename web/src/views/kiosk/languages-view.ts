/** In which languages the page speaks, each in its own words: who reads none of the others finds it, too. */

import { html, type TemplateResult } from 'lit';
import { SignalElement } from '../kit/signal-element';

export class LanguagesView extends SignalElement {
  protected override render(): TemplateResult | null {
    const { exhibit, texts, voice } = this.page;
    if (exhibit.languages.length === 1) return null;
    return html`
      <div class="depths languages" role="group" aria-label=${texts.say('settings-language')}>
        ${exhibit.languages.map(
          (
            language,
          ) => html`<button type="button" lang=${language} data-testid="language-${language}"
          aria-pressed=${texts.language === language ? 'true' : 'false'}
          @click=${() => void voice.speak(language)}>${texts.say(`language-${language}`)}</button>`,
        )}
      </div>`;
  }
}

customElements.define('qurio-languages', LanguagesView);
