/** Undo and redo by the keys that every program has for them; whoever writes in a field keeps that field's own. */

import type { Bench } from '../../app/bench/bench';

export function travel(bench: Bench, event: KeyboardEvent): void {
  const { target, shiftKey } = event;
  const key = event.key.toLowerCase();
  const writes = target instanceof HTMLInputElement && target.type !== 'range';
  if (writes || !(key === 'z' || key === 'y')) return;
  event.preventDefault();
  if (key === 'y' || shiftKey) bench.redo();
  else bench.undo();
}
