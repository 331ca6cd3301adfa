/** The circuit engine of the page, on its own thread: a call takes no longer than a picture on the screen. */

import { download } from './encoders/download';
import type { Circuits } from './engine/circuit-values';
import { startCircuits } from './engine/circuits';
import { Once } from './rpc/once';
import { fail, messageOf, type Outcome } from './rpc/outcome';

let engine: Once<Circuits> | null = null;

/**
 * Downloaded, compiled and started when it is asked for first, and after a failure by whoever asks next. `address`
 * turns the path of a generated file into its URL; there is one in a page.
 */
export function loadCircuits(address: (path: string) => string): Promise<Outcome<Circuits>> {
  engine ??= new Once(() => started(address));
  return engine.get();
}

async function started(address: (path: string) => string): Promise<Outcome<Circuits>> {
  const file = await download(address('engine/circuit.wasm'));
  if (!file.ok) return file;
  try {
    const [compiled, glue] = await Promise.all([
      WebAssembly.compile(file.value),
      // A script's own address is another than the page's: what it imports is named in full.
      import(/* @vite-ignore */ new URL(address('engine/circuit.js'), location.href).href),
    ]);
    return { ok: true, value: await startCircuits({ compiled, create: glue.default }) };
  } catch (error) {
    return fail('worker_failed', `the circuit engine cannot be started: ${messageOf(error)}`);
  }
}
