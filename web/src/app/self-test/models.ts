/** Every file of the models that the exhibit may ask for is, byte for byte, the one that it was built with. */

import type { Outcome } from '../../rpc/outcome';
import { green, type Row, red } from './row';

export interface ModelFile {
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
}

const TODO = 'selftest-models-todo';

/** `fetchFile`: as the page gets the file, checked against its size and hash. */
export async function testModels(
  files: readonly ModelFile[],
  fetchFile: (file: ModelFile) => Promise<Outcome<unknown>>,
): Promise<Row> {
  // One after the other: a small computer holds one large file at a time.
  for (const file of files) {
    const outcome = await fetchFile(file);
    if (outcome.ok) continue;
    const changed = outcome.failure.status === 'hash_mismatch';
    const found = changed ? 'selftest-models-changed' : 'selftest-models-missing';
    return red('models', found, { file: file.name }, TODO);
  }
  if (files.length === 0)
    return red('models', 'selftest-models-missing', { file: 'manifest.json' }, TODO);
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  return green('models', 'selftest-models-right', { count: files.length, size: { bytes } });
}
