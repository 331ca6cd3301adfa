/**
 * A copy of the runtime in which every stretch of a function that is reached leaves a mark: one byte of the memory that
 * all its threads share, at the far end of the main thread's stack, megabytes from what a run needs of it.
 */

import { stretchesOf } from '../../web/runtime/instructions.mjs';
import { joined, readWasm, writeWasm } from '../../web/runtime/wasm-file.mjs';

/** Behind the runtime's data: the lower end of a stack of 5 MB that grows down. */
export const MARKS_AT = 1_062_016;
const I32_CONST = 0x41;
const I32_STORE8 = 0x3a;

/** A non-negative number as signed LEB128, as constants are written. */
function signedLeb(value) {
  if (value < 64) return [value];
  return [(value % 128) | 128, ...signedLeb(Math.floor(value / 128))];
}

/** The number of the first mark of each body; the last entry: how many there are. */
export function marksOf(bodies) {
  const begins = [0];
  for (const body of bodies) begins.push(begins.at(-1) + stretchesOf(body).length);
  return begins;
}

/** Stretch s of body b marks the byte `MARKS_AT + marksOf(bodies)[b] + s` with a 1. */
export function instrumented(file) {
  const module = readWasm(file);
  const begins = marksOf(module.bodies);
  const bodies = module.bodies.map((body, b) => {
    let from = 0;
    const parts = stretchesOf(body).flatMap((at, s) => {
      const before = body.subarray(from, at);
      from = at;
      return [before, marking(MARKS_AT + begins[b] + s)];
    });
    return joined([...parts, body.subarray(from)]);
  });
  return writeWasm(module, bodies);
}

function marking(address) {
  return [I32_CONST, ...signedLeb(address), I32_CONST, 1, I32_STORE8, 0, 0];
}
