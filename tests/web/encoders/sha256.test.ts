/** Our own SHA-256, for pages without the platform's, against Node's. */

import { createHash } from 'node:crypto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { sha256 } from '../../../web/src/encoders/sha256';
import { sha256InScript } from '../../../web/src/encoders/sha256-in-script';

const nodes = (content: Uint8Array) => createHash('sha256').update(content).digest('hex');

/** Bytes without a pattern (a linear congruence), the same every time. */
function noise(length: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length);
  let state = 12345;
  for (let i = 0; i < length; i++) {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    bytes[i] = state >>> 16;
  }
  return bytes;
}

describe('SHA-256', () => {
  it.each([0, 1, 3, 55, 56, 63, 64, 65, 119, 120, 128, 1000, 100_003])('of %i bytes', (length) => {
    const content = noise(length);
    expect(sha256InScript(content)).toBe(nodes(content));
  });

  it('of a part of a buffer', () => {
    const part = noise(300).subarray(7, 207);
    expect(sha256InScript(part)).toBe(nodes(part));
  });

  afterEach(() => vi.unstubAllGlobals());

  it('is the same with and without the platform', async () => {
    const content = noise(777);
    const platforms = await sha256(content);
    vi.stubGlobal('crypto', {});
    expect(await sha256(content)).toBe(platforms);
    expect(platforms).toBe(nodes(content));
  });
});
