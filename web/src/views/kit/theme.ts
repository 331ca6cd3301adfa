/** Light or dark: the system's choice until the visitor makes one. */

import { type ReadonlySignal, signal } from '@preact/signals-core';

const KEY = 'qurio-theme';

export class Theme {
  readonly #dark = signal(false);
  readonly dark: ReadonlySignal<boolean> = this.#dark;
  #chosen: boolean;

  constructor() {
    const stored = read();
    const system = matchMedia('(prefers-color-scheme: dark)');
    this.#chosen = stored !== null;
    this.#show(stored === null ? system.matches : stored === 'dark');
    system.addEventListener('change', () => {
      if (!this.#chosen) this.#show(system.matches);
    });
  }

  toggle(): void {
    this.#chosen = true;
    this.#show(!this.#dark.peek());
    write(this.#dark.peek() ? 'dark' : 'light');
  }

  /** Back to the system's choice. */
  forget(): void {
    this.#chosen = false;
    this.#show(matchMedia('(prefers-color-scheme: dark)').matches);
    write(null);
  }

  #show(dark: boolean): void {
    this.#dark.value = dark;
    document.documentElement.setAttribute('data-theme', dark ? 'dark' : 'light');
  }
}

/** Storage may be forbidden; the page works without it. */
function read(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

function write(value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, value);
  } catch {
    // The choice then lasts as long as the page.
  }
}
