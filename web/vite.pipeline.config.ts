/** The pipeline of photo and caption for Node, as a library: build/pipeline. */

import { fileURLToPath } from 'node:url';
import { defineConfig, type UserConfig } from 'vite';

const NATIVE = ['onnxruntime-node', 'sharp'];

/** A bundle for Node in build/`folder`: an entry each in one folder, two below the root (web/pipeline/generated-files.ts). */
export function nodeBundle(folder: string, input: Record<string, string>): UserConfig {
  return {
    publicDir: false,
    build: {
      target: 'node20',
      ssr: true,
      outDir: fileURLToPath(new URL(`../build/${folder}`, import.meta.url)),
      emptyOutDir: true,
      rollupOptions: {
        input,
        external: NATIVE,
        output: { entryFileNames: '[name].mjs', chunkFileNames: '[name].mjs' },
      },
    },
    // Everything but its native dependencies: it runs from anywhere in the checkout.
    ssr: { noExternal: true, external: NATIVE },
  };
}

export default defineConfig(nodeBundle('pipeline', { pipeline: 'pipeline/pipeline.ts' }));
