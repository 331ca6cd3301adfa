/**
 * node tests/core/quantum_size.mjs FILE.wasm LIMIT: fails if the module, compressed with Brotli as
 * servers send it, has more than LIMIT bytes.
 */

import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';

const [file, limit] = process.argv.slice(2);
const size = brotliCompressSync(readFileSync(file)).length;
console.log(`the circuit engine, float and double: ${size} bytes of ${limit} after Brotli`);
process.exitCode = size <= Number(limit) ? 0 : 1;
