// @vitest-environment happy-dom
/** Views listen to signals as long as they are in the page, and not a moment longer. */

import { signal } from '@preact/signals-core';
import { html, type TemplateResult } from 'lit';
import { afterEach, describe, expect, it } from 'vitest';
import { SignalElement } from '../../../../web/src/views/kit/signal-element';

/** What the views of a test read, and how many listen to it. */
function news() {
  let listeners = 0;
  const value = signal('old', {
    watched: () => {
      listeners += 1;
    },
    unwatched: () => {
      listeners -= 1;
    },
  });
  return { value, listeners: () => listeners };
}

class NewsView extends SignalElement {
  news = signal('');

  protected override render(): TemplateResult {
    return html`${this.news.value}`;
  }
}
customElements.define('news-view', NewsView);

function viewOf({ value }: ReturnType<typeof news>): NewsView {
  const view = document.createElement('news-view') as NewsView;
  view.news = value;
  document.body.append(view);
  return view;
}

afterEach(() => document.body.replaceChildren());

describe('a view', () => {
  it('is made anew when a signal that it has read changes', async () => {
    const told = news();
    const view = viewOf(told);
    await view.updateComplete;
    expect([view.textContent, told.listeners()]).toEqual(['old', 1]);
    told.value.value = 'new';
    await view.updateComplete;
    expect([view.textContent, told.listeners()]).toEqual(['new', 1]);
  });

  it('that is taken away listens to nothing', async () => {
    const told = news();
    const view = viewOf(told);
    await view.updateComplete;
    view.remove();
    expect(told.listeners()).toBe(0);
  });

  it('that is taken away before its turn listens to nothing when that has come', async () => {
    const told = news();
    const view = viewOf(told);
    view.remove();
    await view.updateComplete;
    expect(told.listeners()).toBe(0);
    view.requestUpdate();
    await view.updateComplete;
    expect(told.listeners()).toBe(0);
  });

  it('that comes back listens again', async () => {
    const told = news();
    const view = viewOf(told);
    view.remove();
    await view.updateComplete;
    document.body.append(view);
    told.value.value = 'new';
    await view.updateComplete;
    expect([view.textContent, told.listeners()]).toEqual(['new', 1]);
  });
});
