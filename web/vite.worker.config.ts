/** The service worker: one plain script, web/dist/service-worker.js, beside the page that vite.config.ts has built. */

import { defineConfig } from 'vite';

export default defineConfig({
  publicDir: false,
  build: {
    target: 'es2022',
    outDir: 'dist',
    emptyOutDir: false,
    reportCompressedSize: false,
    lib: {
      entry: 'src/offline/worker.ts',
      // Not every browser takes a module for a service worker.
      formats: ['iife'],
      name: 'worker',
      fileName: () => 'service-worker.js',
    },
  },
});
