/** The command line, its worker process, and what models/extract takes from both: build/cli, for Node. */

import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

export default defineConfig({
  publicDir: false,
  build: {
    target: 'node20',
    ssr: true,
    outDir: fileURLToPath(new URL('../build/cli', import.meta.url)),
    emptyOutDir: true,
    rollupOptions: {
      input: { qurio: 'cli/main.ts', worker: 'cli/worker.ts', library: 'cli/library.ts' },
      external: ['onnxruntime-node'],
      // All in one folder: web/cli/generated-files.ts finds the page's files from there.
      output: { entryFileNames: '[name].mjs', chunkFileNames: '[name].mjs' },
    },
  },
  // Everything but its only native dependency: it runs from anywhere in the checkout.
  ssr: { noExternal: true, external: ['onnxruntime-node'] },
});
