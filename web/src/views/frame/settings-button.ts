/** In which language, for whom, and by day or night the page speaks. */

import { html, type TemplateResult } from 'lit';
import { LEVELS } from '../../app/state/reader';
import { LANGUAGES } from '../../locales/languages';
import { DialogButton } from './dialog-button';

export class SettingsButton extends DialogButton {
  protected readonly sign = 'settings';
  protected readonly name = 'settings-heading';

  protected content(): TemplateResult {
    const { texts, voice } = this.page;
    const languages = LANGUAGES.map((language) => ({
      id: language,
      name: texts.say(`language-${language}`),
      chosen: texts.language === language,
      choose: () => voice.speak(language),
    }));
    const levels = LEVELS.map((level) => ({
      id: level,
      name: texts.say(`level-${level}`),
      chosen: texts.level === level,
      choose: () => voice.choose(level),
    }));
    return html`
      ${this.#choice(texts.say('settings-language'), languages)}
      ${this.#choice(texts.say('settings-level'), levels)}
      <p class="hint">${texts.say('settings-level-hint')}</p>`;
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
