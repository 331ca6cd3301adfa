/** Downloads over a fake network: progress, lengths, failures as values. */

import { afterEach, describe, expect, it, vi } from 'vitest';
import { download } from '../../../web/src/encoders/download';

const URL_ = '/generated/models/a.onnx';

/** Answers every request with these chunks and headers. */
function serve(
  chunks: readonly string[],
  headers: Record<string, string> = {},
  status = 200,
): void {
  vi.stubGlobal('fetch', async () => {
    const body = new ReadableStream({
      start(controller) {
        for (const chunk of chunks) controller.enqueue(new TextEncoder().encode(chunk));
        controller.close();
      },
    });
    return new Response(body, { status, headers });
  });
}

afterEach(() => vi.unstubAllGlobals());

async function progressOf(): Promise<(number | null)[][]> {
  const news: (number | null)[][] = [];
  await download(URL_, { onProgress: (...numbers) => news.push(numbers) });
  return news;
}

describe('a download', () => {
  it('is put together from its pieces', async () => {
    serve(['abc', 'd', 'efg']);
    const file = await download(URL_);
    expect(file.ok && new TextDecoder().decode(file.value)).toBe('abcdefg');
  });

  it('tells how far it is, against the length that the server gives', async () => {
    serve(['abc', 'd'], { 'Content-Length': '4' });
    expect(await progressOf()).toEqual([[4, 4]]);
  });

  it('does not take the length of a compressed transfer for that of the content', async () => {
    serve(['abcabcabc'], { 'Content-Length': '4', 'Content-Encoding': 'br' });
    expect(await progressOf()).toEqual([[9, null]]);
  });

  it('does not know a length that the server does not give', async () => {
    serve(['abc']);
    expect(await progressOf()).toEqual([[3, null]]);
  });
});

describe('a failure', () => {
  it('of the server names the file and the answer', async () => {
    serve(['no'], {}, 404);
    const file = await download(URL_);
    expect(file).toEqual({
      ok: false,
      failure: { status: 'download_failed', detail: `${URL_}: the server answers 404` },
    });
  });

  it('of the network is a value', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
    const file = await download(URL_);
    expect(!file.ok && file.failure.status).toBe('download_failed');
  });

  it('in the middle of a file is one', async () => {
    vi.stubGlobal('fetch', async () => {
      let pulls = 0;
      const body = new ReadableStream({
        pull(controller) {
          if (pulls++ === 0) controller.enqueue(new Uint8Array(3));
          else controller.error(new TypeError('network changed'));
        },
      });
      return new Response(body);
    });
    const file = await download(URL_);
    expect(!file.ok && file.failure.status).toBe('download_failed');
  });

  it('that the caller wanted is told apart', async () => {
    vi.stubGlobal('fetch', (_: string, { signal }: RequestInit) =>
      Promise.reject(signal?.aborted ? new DOMException('aborted', 'AbortError') : null),
    );
    const file = await download(URL_, { signal: AbortSignal.abort() });
    expect(!file.ok && file.failure.status).toBe('cancelled');
  });
});
