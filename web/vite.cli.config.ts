/** The command line, its worker process, and what makes exhibits for other programs: build/cli, for Node. */

import { defineConfig } from 'vite';
import { nodeBundle } from './vite.pipeline.config.ts';

export default defineConfig(
  nodeBundle('cli', {
    qurio: 'cli/main.ts',
    worker: 'cli/worker.ts',
    exhibit: 'cli/exhibit/index.ts',
  }),
);
