#!/usr/bin/env node
/** Starts the command line that web/cli/setup has built; sets it up the first time. */

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const BUNDLE = new URL('../../build/cli/qurio.mjs', import.meta.url);
const RUNTIME = new URL('../node_modules/onnxruntime-node/package.json', import.meta.url);
const SETUP = fileURLToPath(new URL('setup', import.meta.url));

const isSetUp = () => [BUNDLE, RUNTIME].every((file) => existsSync(file));

function setUp() {
  process.stderr.write(`qurio: not set up yet: bash ${SETUP}\n`);
  spawnSync('bash', [SETUP], { stdio: ['inherit', process.stderr, process.stderr] });
}

if (!isSetUp()) setUp();
if (isSetUp()) {
  const { main } = await import(BUNDLE.href);
  process.exitCode = await main(process.argv.slice(2));
} else {
  process.exitCode = 1;
}
