/** The circuit engine of the page, on its own thread: a call takes no longer than a picture on the screen. */

import type { CircuitModule } from '../../wasm/circuit';
import { download } from './encoders/download';
import type { Circuits } from './engine/circuit-values';
import { createCircuits } from './engine/circuits';
import { instantiate } from './engine/wasm-module';
import { Once } from './rpc/once';
import { fail, messageOf, type Outcome } from './rpc/outcome';

/** Turns the path of a generated file into its URL. */
type Address = (path: string) => string;

const engines = new Map<string, Once<Circuits>>();

/** Downloaded, compiled and started when it is asked for first; after a failure, by whoever asks next. */
export function loadCircuits(address: Address): Promise<Outcome<Circuits>> {
  const folder = address('engine/');
  const engine = engines.get(folder) ?? new Once(() => startCircuits(folder));
  engines.set(folder, engine);
  return engine.get();
}

async function startCircuits(folder: string): Promise<Outcome<Circuits>> {
  const file = await download(`${folder}circuit.wasm`);
  if (!file.ok) return file;
  try {
    const [compiled, glue] = await Promise.all([
      WebAssembly.compile(file.value),
      import(/* @vite-ignore */ `${folder}circuit.js`),
    ]);
    const create = glue.default as () => Promise<CircuitModule>;
    return { ok: true, value: createCircuits(await instantiate({ compiled, create })) };
  } catch (error) {
    return fail('worker_failed', `the circuit engine cannot be started: ${messageOf(error)}`);
  }
}
