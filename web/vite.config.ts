/** The page: web/index.html and its two workers to web/dist, for any path of any static server. */

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { defaultClientConditions, defineConfig, type Plugin } from 'vite';

/** Texts travel without what is written between them for those who translate. */
const withoutComments: Plugin = {
  name: 'ftl-without-comments',
  enforce: 'pre',
  load(id) {
    const [file = '', query] = id.split('?');
    if (query !== 'raw' || !file.endsWith('.ftl')) return null;
    const source = readFileSync(file, 'utf8').replaceAll(/^(#.*)?\n/gm, '');
    return `export default ${JSON.stringify(source)};`;
  },
};

/** The one script of the first view. */
const FIRST = 'index';

/**
 * Most of the first script is called at once: Chromium compiles all of it beside the main thread while it arrives,
 * which would else do so function by function before the first answer (V8, "Explicit compile hints"). A comment to others.
 */
const compiledAsItArrives: Plugin = {
  name: 'compiled-as-it-arrives',
  // Nothing may stand before it, and Vite puts its own list of files there at the very end.
  writeBundle({ dir = '' }, bundle) {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type !== 'chunk' || chunk.name !== FIRST) continue;
      const file = join(dir, chunk.fileName);
      writeFileSync(file, `//# allFunctionsCalledOnLoad\n${readFileSync(file, 'utf8')}`);
    }
  },
};

export default defineConfig({
  base: './',
  publicDir: 'public',
  plugins: [withoutComments, compiledAsItArrives],
  // ONNX Runtime without its WebAssembly: that is published once, under generated/ort.
  resolve: { conditions: ['onnxruntime-web-use-extern-wasm', ...defaultClientConditions] },
  build: {
    target: 'es2022',
    outDir: 'dist',
    emptyOutDir: true,
    // The content security policy knows no data: scripts, styles or fonts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    // All that the first view needs is one file: on a slow line each more is a round trip.
    rolldownOptions: {
      output: { codeSplitting: { groups: [{ name: FIRST, tags: ['$initial'] }] } },
    },
  },
  worker: { format: 'es' },
});
