// Writes photos.tsv: hashes of what the decoder module makes of the test picture, size by size.
//
//   node tests/golden/make_photos.mjs
//
// Width, height, hash of the encoder's input, then width, height and hash of the preview.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { colourAt, goldenRow, SIZES } from '../wasm/picture.mjs';

const engine = new URL('../../web/public/generated/engine/', import.meta.url);
const compiled = new WebAssembly.Module(readFileSync(new URL('decoder.wasm', engine)));
const { default: createDecoder } = await import(new URL('decoder.js', engine));
const decoder = await createDecoder({
  instantiateWasm(imports, receive) {
    const instance = new WebAssembly.Instance(compiled, imports);
    receive(instance);
    return instance.exports;
  },
});

function rowOf([width, height]) {
  const rgba = new Uint8Array(4 * width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) rgba.set([...colourAt(x, y), 255], 4 * (width * y + x));
  }
  decoder.openRgba(rgba, width, height, new Uint8Array(0));
  const { tensor, previewWidth, previewHeight, preview } = decoder.photo();
  const photo = { tensor, preview: { width: previewWidth, height: previewHeight, rgba: preview } };
  return goldenRow(width, height, photo);
}

const path = fileURLToPath(new URL('photos.tsv', import.meta.url));
writeFileSync(path, `${SIZES.map(rowOf).join('\n')}\n`);
