/** web/runtime: WebAssembly without what is never reached. */

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { callsOf, stretchesOf, withoutUnreached } from '../../web/runtime/instructions.mjs';
import { pruned } from '../../web/runtime/prune.mjs';
import { readReached, writeReached } from '../../web/runtime/reached.mjs';
import { leb, readWasm, writeWasm } from '../../web/runtime/wasm-file.mjs';
import { instrumented, MARKS_AT, marksOf } from '../runtime/instrument.mjs';

const at = (path) => new URL(`../../${path}`, import.meta.url);
const COMPLETE = readFileSync(
  at('web/node_modules/onnxruntime-web/dist/ort-wasm-simd-threaded.wasm'),
);
const LIST = readFileSync(at('web/runtime/reached.txt'), 'utf8');
const sha256 = (file) => createHash('sha256').update(file).digest('hex');

const section = (id, ...content) => [id, ...leb(content.length), ...content];
const name = (text) => [text.length, ...Buffer.from(text)];
const I32 = 0x7f;
/** 10 if the parameter is not 0, otherwise what the second function gives for it. */
const FIRST = [
  [0, 0x20, 0], // no locals; local.get 0
  [0x04, I32, 0x41, 10], // if (result i32) i32.const 10
  [0x05, 0x20, 0, 0x10, 1, 0x0b, 0x0b], // else local.get 0, call 1, end; end
].flat();
/** 20, behind a block that is left when the parameter is 0, and a 64-bit number that is thrown away. */
const SECOND = [
  [0, 0x02, 0x40, 0x20, 0, 0x45, 0x0d, 0], // block, local.get 0, i32.eqz, br_if 0
  [0x41, 30, 0x0f, 0x0b], // i32.const 30, return, end
  [0x42, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x20, 0x1a], // i64.const, drop
  [0x41, 20, 0x0b], // i32.const 20, end
].flat();
const SAMPLE = Uint8Array.of(
  ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
  ...section(0, ...name('note'), 1, 2, 3),
  ...section(1, 1, 0x60, 1, I32, 1, I32),
  ...section(3, 2, 0, 0),
  ...section(5, 1, 0, 32),
  ...section(7, 2, ...name('f'), 0, 0, ...name('m'), 2, 0),
  ...section(10, 2, FIRST.length, ...FIRST, SECOND.length, ...SECOND),
);
const running = async (file) => (await WebAssembly.instantiate(file)).instance.exports;

describe('a WebAssembly file', () => {
  it('is written as it was read, but for its notes', () => {
    const sample = readWasm(SAMPLE);
    const written = writeWasm(sample, sample.bodies);
    expect(written.length).toBe(SAMPLE.length - 10);
    const complete = readWasm(COMPLETE);
    expect(Buffer.compare(writeWasm(complete, complete.bodies), COMPLETE)).toBe(0);
  });

  it('that is cut off is refused', () => {
    expect(() => readWasm(SAMPLE.subarray(0, 40))).toThrow(/ends in the middle/);
  });

  it('is understood instruction by instruction, all that compilers write among them', () => {
    const { bodies } = readWasm(COMPLETE);
    const changed = bodies.filter(
      (body) =>
        Buffer.compare(
          withoutUnreached(body, () => true),
          body,
        ) !== 0,
    );
    expect(changed).toEqual([]);
  });
});

describe('a function', () => {
  const { bodies } = readWasm(SAMPLE);

  it('names what it calls', () => {
    expect(bodies.map((body) => [...callsOf(body)])).toEqual([[1], []]);
  });

  it('has a stretch behind each decision', () => {
    // Its whole; behind if, else, end; and behind br_if, end.
    expect(bodies.map((body) => stretchesOf(body).length)).toEqual([4, 3]);
  });

  it('traps where a stretch was left out, and nowhere else', async () => {
    const module = readWasm(SAMPLE);
    const without = async (body, stretch) => {
      const changed = bodies.map((one, b) =>
        b === body ? withoutUnreached(one, (s) => s !== stretch) : one,
      );
      return (await running(writeWasm(module, changed))).f;
    };
    const noThen = await without(0, 1);
    expect(() => noThen(1)).toThrow(WebAssembly.RuntimeError);
    expect(noThen(0)).toBe(20);
    const noElse = await without(0, 2);
    expect(noElse(1)).toBe(10);
    expect(() => noElse(0)).toThrow(WebAssembly.RuntimeError);
    expect((await without(1, 1))(0)).toBe(20);
    const noRest = await without(1, 2);
    expect(() => noRest(0)).toThrow(WebAssembly.RuntimeError);
  });

  it('leaves marks of the stretches that it reaches', async () => {
    const { f, m } = await running(instrumented(SAMPLE));
    expect(f(1)).toBe(10);
    const begins = marksOf(bodies);
    const marks = () => [...new Uint8Array(m.buffer, MARKS_AT, begins.at(-1))];
    expect(marks()).toEqual([1, 1, 0, 1, 0, 0, 0]);
    expect(f(0)).toBe(20);
    expect(marks()).toEqual([1, 1, 1, 1, 1, 0, 1]);
  });
});

describe('the list of what is reached', () => {
  const { bodies } = readWasm(SAMPLE);
  const reached = [new Set([0, 1, 3]), new Set([0, 1, 2])];

  it('is read as it was written', () => {
    const list = writeReached(reached, bodies, 'abc');
    expect(list).toBe('sha256 abc\n1 *\n0 0-1 3\n');
    expect(readReached(list, bodies, 'abc')).toEqual(reached);
  });

  it('for another file is refused, with what to do', () => {
    expect(() => pruned(SAMPLE, LIST)).toThrow(
      /made for another onnxruntime-web.*node tests\/runtime\/find-reached\.mjs/,
    );
  });

  it('that is damaged is refused', () => {
    expect(() => readReached('sha256 abc\n0 x-3\n', bodies, 'abc')).toThrow(/'x-3'/);
  });
});

describe('what is pruned', () => {
  it('keeps short functions whole, and what they call', async () => {
    const list = writeReached(
      [new Set([0, 1, 3]), new Set()],
      readWasm(SAMPLE).bodies,
      sha256(SAMPLE),
    );
    const { f } = await running(pruned(SAMPLE, list));
    expect([f(1), f(0)]).toEqual([10, 20]);
  });

  it('traps in functions that nothing reaches', async () => {
    const list = writeReached([new Set(), new Set()], readWasm(SAMPLE).bodies, sha256(SAMPLE));
    const { f } = await running(pruned(SAMPLE, list));
    expect(() => f(1)).toThrow(WebAssembly.RuntimeError);
  });

  it('is called by pointers as before, and traps where nothing is left', async () => {
    const call = [0, 0x20, 0, 0x20, 0, 0x11, 0, 0, 0x0b]; // local.get 0, twice; call_indirect; end
    const bodies = [20, 30, 40].map((value) => [0, 0x41, value, 0x0b]);
    const table = Uint8Array.of(
      ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
      ...section(1, 1, 0x60, 1, I32, 1, I32),
      ...section(3, 4, 0, 0, 0, 0),
      ...section(4, 1, 0x70, 0, 4),
      ...section(7, 1, ...name('f'), 0, 0),
      ...section(9, 1, 0, 0x41, 1, 0x0b, 3, 1, 2, 3),
      ...section(10, 4, ...[call, ...bodies].flatMap((body) => [body.length, ...body])),
    );
    const reached = [new Set([0]), new Set(), new Set([0]), new Set()];
    const list = writeReached(reached, readWasm(table).bodies, sha256(table));
    const { f } = await running(pruned(table, list));
    expect(f(2)).toBe(30);
    for (const at of [1, 3]) expect(() => f(at)).toThrow(/unreachable/);
  });

  it('of the runtime is valid WebAssembly, and what it is called by stays', () => {
    const small = pruned(COMPLETE, LIST);
    const exportsOf = (file) => WebAssembly.Module.exports(new WebAssembly.Module(file));
    expect(exportsOf(small)).toEqual(exportsOf(COMPLETE));
    expect(small.length).toBeLessThan(COMPLETE.length / 3);
  });
});
