/** A file of our own origin, as a stream, with its progress in bytes of content. */

import { fail, type Outcome } from '../rpc/outcome';

export interface DownloadOptions {
  readonly signal?: AbortSignal | undefined;
  /** Bytes of content so far, and the whole length where the server tells it. */
  readonly onProgress?: (loaded: number, total: number | null) => void;
}

/** Chunks come by the hundred: nobody can read as many news. */
const NEWS_MS = 80;

export async function download(
  url: string,
  { signal, onProgress }: DownloadOptions = {},
): Promise<Outcome<Uint8Array<ArrayBuffer>>> {
  try {
    const response = await fetch(url, { signal: signal ?? null, credentials: 'omit' });
    if (!response.ok || response.body === null) {
      return fail('download_failed', `${url}: the server answers ${response.status}`);
    }
    const total = contentLength(response.headers);
    const chunks: Uint8Array[] = [];
    let loaded = 0;
    let told = performance.now();
    const reader = response.body.getReader();
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      chunks.push(next.value);
      loaded += next.value.byteLength;
      const now = performance.now();
      if (now - told < NEWS_MS) continue;
      told = now;
      onProgress?.(loaded, total);
    }
    onProgress?.(loaded, total);
    return { ok: true, value: joined(chunks, loaded) };
  } catch (error) {
    return fail(signal?.aborted ? 'cancelled' : 'download_failed', `${url}: ${String(error)}`);
  }
}

/** Of the content: a compressed transfer has another length than what comes out of it. */
function contentLength(headers: Headers): number | null {
  const encoding = headers.get('Content-Encoding');
  const length = Number(headers.get('Content-Length') ?? Number.NaN);
  return Number.isFinite(length) && (encoding === null || encoding === 'identity') ? length : null;
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.byteLength;
  }
  return whole;
}
