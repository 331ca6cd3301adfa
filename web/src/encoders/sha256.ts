/** SHA-256 in hexadecimal: the platform's, or our own where a page has none (plain http). */

import { hexadecimal } from './hexadecimal';

export async function sha256(content: Uint8Array<ArrayBuffer>): Promise<string> {
  const platform = globalThis.crypto?.subtle as SubtleCrypto | undefined;
  if (platform === undefined) return (await import('./sha256-in-script')).sha256InScript(content);
  const digest = new DataView(await platform.digest('SHA-256', content));
  return hexadecimal(Uint32Array.from({ length: 8 }, (_, i) => digest.getUint32(4 * i)));
}
