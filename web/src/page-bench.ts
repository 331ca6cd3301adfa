/** The workbench of the page: made when it is opened first, and wired to the answer, to what links say and to the engine. */

import { computed, type Signal, signal } from '@preact/signals-core';
import { Bench } from './app/bench/bench';
import type { Circuits } from './engine/circuit-values';
import { loadCircuits } from './page-circuits';
import { log } from './services';
import type { Page } from './views/kit/page';

const circuits: Signal<Circuits | null> = signal(null);
const missing = signal(false);

/** Puts it on the page, and fetches the engine of its circuits, once more if it could not be had before; whether it has come. */
export async function openBench(page: Page): Promise<boolean> {
  const { now, look, bench, address } = page;
  bench.value ??= new Bench({
    answer: computed(() => now.shown?.recognition.answer ?? null),
    look,
    plan: computed(() => now.plan),
    circuits,
    missing,
  });
  const loaded = await loadCircuits(address);
  if (loaded.ok) circuits.value = loaded.value;
  else log(loaded.failure.detail);
  missing.value = !loaded.ok;
  return loaded.ok;
}
