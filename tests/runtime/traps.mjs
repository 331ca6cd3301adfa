/** The runtime with a trap in place of one more function, as if nothing had ever reached it. */

import { Reader, readWasm, writeWasm } from '../../web/runtime/wasm-file.mjs';

const EXPORT = 7;
const TRAP = new Uint8Array([0x00, 0x00, 0x0b]);

/** Name -> index of a file's exported functions. */
function exportedFunctions({ sections }) {
  const reader = new Reader(sections.find(({ id }) => id === EXPORT).content);
  const functions = new Map();
  for (let left = reader.unsigned(); left > 0; left--) {
    const name = new TextDecoder().decode(reader.take(reader.unsigned()));
    const kind = reader.byte();
    const index = reader.unsigned();
    if (kind === 0) functions.set(name, index);
  }
  return functions;
}

/** `name`: as the runtime's script `glue` calls it, e.g. _OrtRun; its export has another name each time. */
export function withTrapIn(name, file, glue) {
  const module = readWasm(file);
  const exported = new RegExp(`\\b${name}=c\\.(\\w+)`).exec(glue)?.[1];
  const index = exportedFunctions(module).get(exported);
  if (index === undefined) throw new Error(`the runtime has no ${name}`);
  return writeWasm(
    module,
    module.bodies.map((body, b) => (b + module.imported === index ? TRAP : body)),
  );
}
