/** The engine was compiled with SIMD: its code holds 128-bit instructions. */

import { describe, expect, it } from 'vitest';
import { wasmBytes } from './built-engine';
import { countInstructions } from './instructions';

/** A module with one function of the given body. */
function moduleOf(...body: number[]): Uint8Array<ArrayBuffer> {
  return Uint8Array.of(
    ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...[1, 4, 1, 0x60, 0, 0],
    ...[3, 2, 1, 0],
    ...[10, body.length + 4, 1, body.length + 2, 0, ...body, 0x0b],
  );
}

describe('the count', () => {
  it('finds a SIMD instruction', () => {
    const splat = moduleOf(0x41, 7, 0xfd, 0x0f, 0x1a);
    expect(WebAssembly.validate(splat)).toBe(true);
    expect(countInstructions(splat)).toEqual({ functions: 1, instructions: 4, simd: 1 });
  });

  it('does not take a constant for one', () => {
    const constant = moduleOf(0x41, 0xfd, 0x0f, 0x1a);
    expect(WebAssembly.validate(constant)).toBe(true);
    expect(countInstructions(constant)).toEqual({ functions: 1, instructions: 3, simd: 0 });
  });

  it('stops at what it does not know', () => {
    expect(() => countInstructions(moduleOf(0xff))).toThrow('unknown opcode 0xff');
  });
});

describe.each(['qurio', 'decoder', 'circuit'] as const)('%s.wasm', (name) => {
  it('has SIMD instructions', async () => {
    const { functions, instructions, simd } = countInstructions(await wasmBytes(name));
    console.log(`${name}.wasm: ${simd} of ${instructions} instructions in ${functions} functions`);
    expect(simd).toBeGreaterThan(100);
    expect(simd).toBeLessThan(instructions);
  });
});
