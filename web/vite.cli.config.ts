/** The command line and its worker process: build/cli, for Node. */

import { defineConfig } from 'vite';
import { nodeBundle } from './vite.pipeline.config.ts';

export default defineConfig(nodeBundle('cli', { qurio: 'cli/main.ts', worker: 'cli/worker.ts' }));
