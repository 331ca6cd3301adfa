import { describe, expect, it } from 'vitest';
import type { DownloadProgress } from '../../web/src/app/pipeline/recogniser';
import { Arrivals } from '../../web/src/page-arrivals';

const SIZES = {
  'engine/qurio.wasm': { content: 400, travels: 100 },
  'engine/decoder.wasm': { content: 200, travels: 50 },
};

function listened(sizes: ConstructorParameters<typeof Arrivals>[0]) {
  const arrivals = new Arrivals(sizes);
  const news: DownloadProgress[] = [];
  return { arrivals, news, listen: () => arrivals.listen((item) => news.push(item)) };
}

describe('what arrives', () => {
  it('is told in bytes as they travel, of a total that is known before the first', () => {
    const { arrivals, news, listen } = listened(SIZES);
    arrivals.expect('engine', 'engine/qurio.wasm');
    arrivals.expect('engine', 'engine/decoder.wasm');
    arrivals.expect('text', 'models/text.onnx', 7000);
    listen();
    expect(news).toEqual([
      { part: 'engine', loaded: 0, total: 150 },
      { part: 'text', loaded: 0, total: 7000 },
    ]);
    arrivals.report('engine/qurio.wasm', 200);
    arrivals.report('engine/decoder.wasm', 200);
    arrivals.report('engine/qurio.wasm', 400);
    expect(news.slice(2)).toEqual([
      { part: 'engine', loaded: 50, total: 150 },
      { part: 'engine', loaded: 100, total: 150 },
      { part: 'engine', loaded: 150, total: 150 },
    ]);
  });

  it('of unknown size is what the server says', () => {
    const { arrivals, news, listen } = listened({});
    arrivals.expect('engine', 'engine/qurio.wasm');
    listen();
    arrivals.report('engine/qurio.wasm', 100, 400);
    arrivals.report('engine/qurio.wasm', 400, 400);
    expect(news.map(({ loaded, total }) => [loaded, total])).toEqual([
      [0, 0],
      [100, 400],
      [400, 400],
    ]);
  });

  it('without having been expected is nobody’s news', () => {
    const { arrivals, news, listen } = listened(SIZES);
    listen();
    arrivals.report('engine/qurio.wasm', 1);
    expect(news).toEqual([]);
  });
});
