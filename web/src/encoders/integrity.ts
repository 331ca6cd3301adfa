/** Model files are used only if they are, byte for byte, those the build was made with. */

import manifest from '../../../models/manifest.json' with { type: 'json' };
import { fail, type Outcome } from '../rpc/outcome';
import { sha256 } from './sha256';

export interface ManifestEntry {
  readonly bytes: number;
  readonly sha256: string;
}

/** The manifest that was built in: size and hash of every model file. */
export const MANIFEST: Readonly<Record<string, ManifestEntry>> = manifest.files;

/** `content` itself if it is the file `name` of the manifest. */
export async function verified(
  name: string,
  content: Uint8Array<ArrayBuffer>,
  entry: ManifestEntry | undefined = MANIFEST[name],
): Promise<Outcome<Uint8Array<ArrayBuffer>>> {
  if (entry === undefined) return fail('hash_mismatch', `${name} is not in the manifest`);
  if (content.byteLength !== entry.bytes) {
    return fail('hash_mismatch', `${name} has ${content.byteLength} bytes, not ${entry.bytes}`);
  }
  const hash = await sha256(content);
  if (hash !== entry.sha256) {
    return fail('hash_mismatch', `${name} has SHA-256 ${hash}, not ${entry.sha256}`);
  }
  return { ok: true, value: content };
}
