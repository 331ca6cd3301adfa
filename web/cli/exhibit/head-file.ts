/** The trained head of an exhibit: one that comes with the page, or a file of the folder. */

import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { generatedPath } from '../../pipeline/generated-files';
import { type Exhibit, HEADS } from '../../src/app/exhibit/schema';
import { MANIFEST } from '../../src/encoders/integrity';
import { headMetadata } from '../../src/engine/head-card';
import { readSafetensors } from '../../src/engine/safetensors';
import { fail, type Outcome } from '../../src/rpc/outcome';
import { fileProblem } from '../file-problem';
import { pathBelow } from '../safe-path';

export interface ExhibitHead {
  /** What the page is told of it. */
  readonly card: Exhibit['head'];
  readonly classes: readonly string[];
  /** Null: it comes with the page. */
  readonly file: string | null;
}

/** `named`: as in exhibit.json. Never rejects. */
export async function exhibitHead(folder: string, named: string): Promise<Outcome<ExhibitHead>> {
  const own = !HEADS.some((name) => name === named);
  const path = own ? await pathBelow(folder, named) : null;
  if (path !== null && !path.ok) return path;
  const file = path?.value ?? null;
  try {
    const bytes = await readFile(file ?? generatedPath(`models/${named}.safetensors`));
    const model = readSafetensors(bytes);
    if (!model.ok) return model;
    const metadata = headMetadata(model.value.metadata);
    if (!metadata.ok) return metadata;
    const { name, classes } = metadata.value;
    if (own && MANIFEST[`${name}.safetensors`] !== undefined) {
      return fail('invalid_argument', `it calls itself "${name}", as one of the page's own heads`);
    }
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const card = { name, bytes: bytes.length, sha256 };
    return { ok: true, value: { card, classes, file } };
  } catch (error) {
    return fail('invalid_argument', fileProblem(error, named));
  }
}
