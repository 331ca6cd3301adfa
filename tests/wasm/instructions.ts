/**
 * Walks the code of a WebAssembly module instruction by instruction (core specification, chapter 5.4)
 * and counts what it finds, so that a byte of a constant is never taken for an instruction.
 */

export interface InstructionCount {
  readonly functions: number;
  readonly instructions: number;
  /** Those with the prefix 0xFD: 128-bit SIMD. */
  readonly simd: number;
}

const CODE_SECTION = 10;

export function countInstructions(module: Uint8Array): InstructionCount {
  const reader = new Reader(module, 8, module.length);
  const total = { functions: 0, instructions: 0, simd: 0 };
  while (!reader.atEnd) {
    const id = reader.byte();
    const section = reader.part(reader.unsigned());
    if (id !== CODE_SECTION) continue;
    for (let left = section.unsigned(); left > 0; left--) {
      countBody(section.part(section.unsigned()), total);
      total.functions++;
    }
  }
  return total;
}

function countBody(body: Reader, total: { instructions: number; simd: number }): void {
  for (let groups = body.unsigned(); groups > 0; groups--) {
    body.unsigned();
    body.byte();
  }
  while (!body.atEnd) {
    const opcode = body.byte();
    total.instructions++;
    if (opcode === 0xfd) total.simd++;
    skipImmediates(body, opcode);
  }
}

/** What follows an opcode: LEB128 numbers (n), single bytes (1), and runs of 4, 8 or 16 bytes (4, 8, x). */
const IMMEDIATES: readonly (readonly [first: number, last: number, kinds: string])[] = [
  [0x00, 0x01, ''],
  [0x02, 0x04, 'n'], // block, loop, if
  [0x05, 0x05, ''],
  [0x0b, 0x0b, ''],
  [0x0c, 0x0d, 'n'], // br, br_if
  [0x0f, 0x0f, ''],
  [0x10, 0x10, 'n'], // call
  [0x11, 0x11, 'nn'], // call_indirect
  [0x1a, 0x1b, ''],
  [0x20, 0x26, 'n'], // locals, globals, tables
  [0x28, 0x3e, 'nn'], // loads and stores
  [0x3f, 0x42, 'n'], // memory.size, memory.grow, i32.const, i64.const
  [0x43, 0x43, '4'],
  [0x44, 0x44, '8'],
  [0x45, 0xc4, ''], // arithmetic
  [0xd0, 0xd0, 'n'],
  [0xd1, 0xd1, ''],
  [0xd2, 0xd2, 'n'],
];

const BULK: typeof IMMEDIATES = [
  [0, 7, ''], // saturating conversions
  [8, 8, 'nn'],
  [9, 9, 'n'],
  [10, 10, 'nn'],
  [11, 11, 'n'],
  [12, 12, 'nn'],
  [13, 13, 'n'],
  [14, 14, 'nn'],
  [15, 17, 'n'],
];

const SIMD: typeof IMMEDIATES = [
  [0, 11, 'nn'], // loads and stores
  [12, 13, 'x'], // v128.const, i8x16.shuffle
  [14, 20, ''],
  [21, 34, '1'], // lanes
  [35, 83, ''],
  [84, 91, 'nn1'], // loads and stores of a lane
  [92, 93, 'nn'],
  [94, 255, ''],
];

const BR_TABLE = 0x0e;
const TYPED_SELECT = 0x1c;

function skipImmediates(body: Reader, opcode: number): void {
  if (opcode === BR_TABLE) {
    for (let targets = body.unsigned() + 1; targets > 0; targets--) body.unsigned();
  } else if (opcode === TYPED_SELECT) {
    body.skip(body.unsigned());
  } else if (opcode === 0xfc) {
    skipKinds(body, kindsOf(BULK, body.unsigned()));
  } else if (opcode === 0xfd) {
    skipKinds(body, kindsOf(SIMD, body.unsigned()));
  } else {
    skipKinds(body, kindsOf(IMMEDIATES, opcode));
  }
}

function kindsOf(table: typeof IMMEDIATES, opcode: number): string {
  const row = table.find(([first, last]) => first <= opcode && opcode <= last);
  if (row === undefined) throw new Error(`unknown opcode 0x${opcode.toString(16)}`);
  return row[2];
}

function skipKinds(body: Reader, kinds: string): void {
  const bytes: Readonly<Record<string, number>> = { 1: 1, 4: 4, 8: 8, x: 16 };
  for (const kind of kinds) {
    if (kind === 'n') body.unsigned();
    else body.skip(bytes[kind] ?? 0);
  }
}

class Reader {
  readonly #bytes: Uint8Array;
  #at: number;
  readonly #end: number;

  constructor(bytes: Uint8Array, at: number, end: number) {
    this.#bytes = bytes;
    this.#at = at;
    this.#end = end;
  }

  get atEnd(): boolean {
    if (this.#at > this.#end) throw new Error('an instruction runs over the end of its body');
    return this.#at === this.#end;
  }

  byte(): number {
    const value = this.#bytes[this.#at++];
    if (value === undefined) throw new Error('the module ends too early');
    return value;
  }

  skip(count: number): void {
    this.#at += count;
  }

  part(length: number): Reader {
    const from = this.#at;
    this.skip(length);
    return new Reader(this.#bytes, from, this.#at);
  }

  /** LEB128; the value of a signed or 64-bit number is of no interest here. */
  unsigned(): number {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.byte();
      value += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80) return value;
    }
  }
}
