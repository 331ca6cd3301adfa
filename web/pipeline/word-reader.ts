/** What a list of words says of captions, in any head's classes: to measure a lexicon before a head has it. */

import { WORD_WIDTH } from '../src/engine/engine';
import { LoadedHead } from '../src/engine/head';
import { headMetadata } from '../src/engine/head-card';
import { readSafetensors } from '../src/engine/safetensors';
import type { WordsRead } from '../src/engine/types';
import { instantiate } from '../src/engine/wasm-module';
import { fail, type Outcome } from '../src/rpc/outcome';
import { readModel, readModules } from './generated-files';

export interface WordReader {
  readonly classes: readonly string[];
  /** Of a caption, whatever its language; one that is blank is refused. */
  read(caption: string): Outcome<WordsRead>;
}

/** `lexicon`: text in the format of core/model/answer/lexicon_format.h. `head`: whose classes it is about. */
export async function wordReader(head: string, lexicon: string): Promise<Outcome<WordReader>> {
  const [modules, file] = await Promise.all([readModules(), readModel(`${head}.safetensors`)]);
  if (!modules.ok) return modules;
  if (!file.ok) return file;
  const model = readSafetensors(file.value);
  if (!model.ok) return model;
  const { arrays, metadata: own } = model.value;
  const metadata = { ...own, lexicon };
  const card = headMetadata(metadata);
  if (!card.ok) return card;
  const module = await instantiate(modules.value.qurio);
  const loaded = LoadedHead.from(module, { metadata, arrays }, card.value);
  if (!loaded.ok) return loaded;
  // English words count only beside vectors of theirs, which say nothing here.
  const words = new Float32Array(WORD_WIDTH).map((_, i) => (i % 7) / 7);
  const read = (caption: string): Outcome<WordsRead> => {
    const made = loaded.value.encode({ regions: null, words, caption: caption.normalize('NFKC') });
    if (!made.ok) return made;
    made.value.object.delete();
    const said = made.value.encoded.words;
    return said ? { ok: true, value: said } : fail('nothing_given', 'the caption is blank');
  };
  return { ok: true, value: { classes: card.value.classes, read } };
}
