/** WebAssembly's instructions, as far as their lengths: which functions does a body call by name? */

import { joined, Reader } from './wasm-file.mjs';

const CALL = 0x10;
const ELSE = 0x05;
const END = 0x0b;
const OPENS = new Set([0x02, 0x03, 0x04]);
/** if, else, end, br_if */
const DECIDES = new Set([0x04, ELSE, END, 0x0d]);
const TRAP = new Uint8Array([0x00]);
/** What follows the opcode: u, a number; m, alignment and offset; 4, 8, 16, that many bytes. */
const IMMEDIATES = [
  [[0x02, 0x03, 0x04, 0x0c, 0x0d, CALL], 'u'],
  [[0x11], 'uu'],
  [range(0x20, 0x26), 'u'],
  [range(0x28, 0x3e), 'uu'],
  [[0x3f, 0x40], 'u'],
  [[0x41, 0x42], 'u'],
  [[0x43], '4'],
  [[0x44], '8'],
  [[0xd0, 0xd2], 'u'],
];
const PLAIN = [0x00, 0x01, 0x05, 0x0b, 0x0f, 0x1a, 0x1b, ...range(0x45, 0xc4), 0xd1];
const BR_TABLE = 0x0e;
const TYPED_SELECT = 0x1c;
/** The opcodes that are followed by a second one. */
const PREFIXED = {
  252: (code) =>
    code < 8 ? '' : code === 9 || code === 11 || code === 13 || code >= 15 ? 'u' : 'uu',
  253: simd,
  254: (code) => (code === 3 ? 'b' : 'uu'),
};

function range(first, last) {
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

function simd(code) {
  if (code <= 11 || code === 92 || code === 93) return 'uu';
  if (code === 12 || code === 13) return 'w';
  if (code >= 21 && code <= 34) return 'b';
  return code >= 84 && code <= 91 ? 'uub' : '';
}

const TABLE = new Map(PLAIN.map((code) => [code, '']));
for (const [codes, layout] of IMMEDIATES) for (const code of codes) TABLE.set(code, layout);

const SKIP = {
  u: (reader) => reader.skipNumber(),
  b: (reader) => reader.take(1),
  4: (reader) => reader.take(4),
  8: (reader) => reader.take(8),
  w: (reader) => reader.take(16),
};

function skipImmediates(reader, code) {
  if (code === BR_TABLE || code === TYPED_SELECT) {
    // A count and as many numbers; a table of branches has one more, for all others.
    const count = reader.unsigned() + (code === BR_TABLE ? 1 : 0);
    for (let i = 0; i < count; i++) reader.skipNumber();
    return;
  }
  const layout = code in PREFIXED ? PREFIXED[code](reader.unsigned()) : TABLE.get(code);
  if (layout === undefined)
    throw new Error(`opcode 0x${code.toString(16)} at ${reader.at} is not known`);
  for (const part of layout) SKIP[part](reader);
}

/** Where the instructions of a body begin: behind its locals. */
export function codeStart(body) {
  const reader = new Reader(body);
  for (let left = reader.unsigned(); left > 0; left--) {
    reader.skipNumber();
    reader.skipNumber();
  }
  return reader.at;
}

/** Calls `visit(opcode, begin, end, reader)` for each instruction of a body; offsets are the body's. */
function forEachInstruction(body, visit) {
  const reader = new Reader(body, codeStart(body));
  while (reader.at < body.length) {
    const begin = reader.at;
    const code = reader.byte();
    const operand = reader.at;
    skipImmediates(reader, code);
    visit(code, begin, reader.at, operand);
  }
}

/** The indices of the functions that a body calls directly. */
export function callsOf(body) {
  const called = new Set();
  forEachInstruction(body, (code, _begin, _end, operand) => {
    if (code === CALL) called.add(new Reader(body, operand).unsigned());
  });
  return called;
}

/**
 * Where the stretches of a body begin: what is entered only by a decision. The first is the whole body's; then
 * one behind each if, else, end of a block, and branch that may not be taken. A stretch goes to the end of the
 * block in which it begins: where its beginning is not reached, nothing of it is.
 */
export function stretchesOf(body) {
  const begins = [codeStart(body)];
  forEachInstruction(body, (code, _begin, end) => {
    if (DECIDES.has(code) && end < body.length) begins.push(end);
  });
  return begins;
}

/** The body with a trap in place of every stretch `i` for which `isReached(i)` is false. */
export function withoutUnreached(body, isReached) {
  const written = [];
  let from = 0;
  let stretch = 0;
  let depth = 0;
  /** The depth of the block whose rest is left out; -1: none. */
  let without = -1;
  const decide = (at) => {
    if (without < 0 && !isReached(stretch)) {
      written.push(body.subarray(from, at), TRAP);
      without = depth;
    }
    stretch += 1;
  };
  decide(codeStart(body));
  forEachInstruction(body, (code, begin, end) => {
    if (OPENS.has(code)) depth += 1;
    if ((code === END || code === ELSE) && without === depth) {
      from = begin;
      without = -1;
    }
    if (code === END) depth -= 1;
    if (DECIDES.has(code) && end < body.length) decide(end);
  });
  written.push(body.subarray(from));
  return joined(written);
}
