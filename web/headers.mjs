/**
 * The response headers of the page, in one place: the local server sends them, and `_headers` (the
 * file that common static hosts read) is made from them:
 *
 *   node web/headers.mjs     rewrites web/public/_headers
 */

import { writeFileSync } from 'node:fs';
import { readCommandLine, runAsProgram } from './command-line.mjs';

const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' blob: data:",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "font-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  // `app` makes the workers' addresses; Lit makes its templates, which are constants, by `lit-html`.
  'trusted-types app lit-html',
].join('; ');

/** Name -> value, for every response. */
export const HEADERS = Object.freeze({
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  // Isolation: the encoders may use threads.
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy':
    'camera=(self), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
});

/**
 * How long a copy may serve without being asked for again, by folder. Files of `assets` carry the
 * hash of their content in their name; the gallery's pictures and answers are shown more than once in a
 * visit, also when the network has gone.
 */
const CACHE_CONTROL = Object.freeze({
  '/assets/': 'public, max-age=31536000, immutable',
  '/generated/gallery/': 'public, max-age=86400',
  // An answer says itself which head and which picture it is of.
  '/generated/answers/': 'public, max-age=86400',
});

/** The Cache-Control of a path; what stands in no such folder is asked for each time (by its ETag). */
export function cacheControl(path) {
  const folder = Object.keys(CACHE_CONTROL).find((start) => path.startsWith(start));
  return folder ? CACHE_CONTROL[folder] : 'no-cache';
}

/** The text of `_headers`. */
export function headersFile() {
  const lines = Object.entries(HEADERS).map(([name, value]) => `  ${name}: ${value}`);
  return [
    '# Made by `node web/headers.mjs`; the one list of headers is there.',
    '/*',
    ...lines,
    ...Object.entries(CACHE_CONTROL).flatMap(([folder, value]) => [
      `${folder}*`,
      `  Cache-Control: ${value}`,
    ]),
    '',
  ].join('\n');
}

function main(words) {
  readCommandLine(words);
  writeFileSync(new URL('public/_headers', import.meta.url), headersFile());
}

await runAsProgram(import.meta.url, main, 'node web/headers.mjs');
