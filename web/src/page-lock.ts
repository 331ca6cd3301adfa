/** A locked view: what the address does not name is not offered. Which controls belong to a name: styles/lock.css. */

import { effect } from '@preact/signals-core';
import type { Lockable } from './app/lessons/lock';
import type { Page } from './views/kit/page';
import './styles/lock.css';
import './views/lesson/lock-note';

export function lockAll(page: Page, unlocked: readonly Lockable[]): void {
  document.documentElement.setAttribute('data-unlocked', unlocked.join(' '));
  effect(() => {
    const may = page.bench.value?.may;
    const build = unlocked.includes('build');
    if (may) Object.assign(may, { build, turn: unlocked.includes('angle') });
  });
  // What is dropped and pasted presses no button.
  if (!unlocked.includes('photos')) Object.assign(page, { files: false });
}
