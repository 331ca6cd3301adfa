/** In which language, for whom, and by day or night the page speaks. */

import { html, type TemplateResult } from 'lit';
import { DialogButton } from '../kit/dialog-button';
import './privacy-button';

export class SettingsButton extends DialogButton {
  protected readonly sign = 'settings';
  protected readonly name = 'settings-heading';

  protected content(): TemplateResult {
    const { exhibit, kiosk, texts, voice } = this.page;
    const languages = exhibit.languages.map((language) => ({
      id: language,
      name: texts.say(`language-${language}`),
      chosen: texts.language === language,
      choose: () => voice.speak(language),
    }));
    const levels = exhibit.levels.map((level) => ({
      id: level,
      name: texts.say(`level-${level}`),
      chosen: texts.level === level,
      choose: () => voice.choose(level),
    }));
    return html`
      ${languages.length > 1 && !kiosk ? this.#choice(texts.say('settings-language'), languages) : null}
      ${
        levels.length > 1
          ? html`${this.#choice(texts.say('settings-level'), levels)}
      <p class="hint">${texts.say('settings-level-hint')}</p>`
          : null
      }
      <p><qurio-privacy-button .page=${this.page}></qurio-privacy-button></p>`;
  }

  #choice(
    label: string,
    options: readonly {
      readonly id: string;
      readonly name: string;
      readonly chosen: boolean;
      readonly choose: () => unknown;
    }[],
  ): TemplateResult {
    return html`
      <div class="setting" role="group" aria-label=${label}>
        <span class="eyebrow">${label}</span>
        <div class="depths">${options.map(
          ({ id, name, chosen, choose }) =>
            html`<button type="button" data-testid="setting-${id}" aria-pressed=${chosen ? 'true' : 'false'} @click=${choose}>${name}</button>`,
        )}</div>
      </div>`;
  }
}

customElements.define('qurio-settings-button', SettingsButton);
