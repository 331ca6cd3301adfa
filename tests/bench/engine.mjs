/**
 * Runs the WebAssembly build of bench_quantum under Node:
 *   node tests/bench/engine.mjs BUILD_FOLDER ARGUMENT...
 */

import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const [folder, ...options] = process.argv.slice(2);
const program = resolve(folder, 'bench_quantum');
const { default: createModule } = await import(pathToFileURL(`${program}.mjs`));
await createModule({
  wasmBinary: await readFile(`${program}.wasm`),
  arguments: options,
  print: (line) => console.log(line),
  printErr: (line) => console.error(line),
  quit: (status) => {
    process.exitCode = status;
  },
});
