#!/usr/bin/env node
/** Starts the command line that `node web/build.mjs` has bundled. */

import { existsSync } from 'node:fs';

const bundle = new URL('../../build/cli/qurio.mjs', import.meta.url);

if (existsSync(bundle)) {
  const { main } = await import(bundle.href);
  process.exitCode = await main(process.argv.slice(2));
} else {
  process.stderr.write('qurio: not built yet; run `node web/build.mjs` in the checkout first\n');
  process.exitCode = 1;
}
