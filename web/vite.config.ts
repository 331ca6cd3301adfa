/** The page: web/index.html and its two workers to web/dist, for any path of any static server. */

import { readFileSync } from 'node:fs';
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

export default defineConfig({
  base: './',
  publicDir: 'public',
  plugins: [withoutComments],
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
      output: { codeSplitting: { groups: [{ name: 'index', tags: ['$initial'] }] } },
    },
  },
  worker: { format: 'es' },
});
