/**
 * ONNX Runtime's WebAssembly without what our two encoders never reach (reached.txt). A longer function keeps
 * the stretches that were reached, and traps in place of the others; a short one stays whole, and so does all
 * that can be called from there by name: what goes wrong in a way that was not tried out is mostly said in
 * such functions. Whoever meets a trap all the same starts again with the complete file (web/src/encoders/client.ts).
 */

import { createHash } from 'node:crypto';
import { callsOf, withoutUnreached } from './instructions.mjs';
import { readReached } from './reached.mjs';
import { readWasm, writeWasm } from './wasm-file.mjs';

/** Bytes of code. Larger functions are kernels of all data types and shapes, of which we use one or two. */
const WHOLE_UP_TO = 4000;
/** No locals; unreachable; end. */
const TRAP = new Uint8Array([0x00, 0x00, 0x0b]);

/** The pruned file; `list`: the content of reached.txt. Throws, in words, when it was made for another file. */
export function pruned(file, list) {
  const module = readWasm(file);
  const { bodies, imported } = module;
  const reached = readReached(list, bodies, createHash('sha256').update(file).digest('hex'));
  const kept = bodies.map((body, b) => {
    if (reached[b].size === 0) return TRAP;
    return body.length <= WHOLE_UP_TO ? body : withoutUnreached(body, (s) => reached[b].has(s));
  });
  // What can be called from what is kept.
  const waiting = [...kept.keys()].filter((b) => kept[b] !== TRAP);
  for (let b = waiting.pop(); b !== undefined; b = waiting.pop()) {
    for (const index of callsOf(kept[b])) {
      const called = index - imported;
      if (called < 0 || kept[called] !== TRAP) continue;
      kept[called] = bodies[called];
      waiting.push(called);
    }
  }
  return writeWasm(module, kept, oneTrapOfEachType(module, kept));
}

/** Pointers to what traps may all point at the same trap, if only it takes and gives the same: thousands of equal numbers. */
function oneTrapOfEachType({ imported, types }, kept) {
  const firsts = new Map();
  return (index) => {
    const b = index - imported;
    if (kept[b] !== TRAP) return index;
    if (!firsts.has(types[b])) firsts.set(types[b], index);
    return firsts.get(types[b]);
  };
}
