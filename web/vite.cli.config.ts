/** The command line: web/cli/main.ts and all it shares with the page to build/cli/qurio.mjs, for Node. */

import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

export default defineConfig({
  publicDir: false,
  build: {
    target: 'node20',
    ssr: 'cli/main.ts',
    outDir: fileURLToPath(new URL('../build/cli', import.meta.url)),
    emptyOutDir: true,
    rollupOptions: {
      external: ['onnxruntime-node'],
      output: { entryFileNames: 'qurio.mjs', chunkFileNames: '[name].mjs' },
    },
  },
  // One file beside its only native dependency: it runs from anywhere in the checkout.
  ssr: { noExternal: true, external: ['onnxruntime-node'] },
});
