/** The tests of web/src and of the built engine; they lie under tests/, beside those of the C++ library. */

import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));

export default defineConfig({
  root,
  test: {
    include: ['tests/{web,wasm,pipeline,cli,fuzz,architecture,setup,lessons}/**/*.test.{ts,mjs}'],
    environment: 'node',
    testTimeout: 30_000,
    passWithNoTests: true,
  },
});
