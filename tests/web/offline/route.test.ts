/** What a request means, wherever the page lies. */

import { describe, expect, it } from 'vitest';
import { routeOf } from '../../../web/src/offline/route';
import { editionOf } from './kept-page';

const EDITION = editionOf({
  'index.html': 'start',
  'assets/a-1.js': 'script',
  'generated/gallery/a b.jpg': 'picture',
});

const ask = (url: string, mode = 'no-cors', method = 'GET') => ({
  url,
  method,
  mode: mode as RequestMode,
});

describe.each(['https://museum.example/', 'https://museum.example/many/exhibits/'])(
  'below %s',
  (folder) => {
    const meant = (path: string, mode?: string, method?: string) => {
      const route = routeOf(ask(`${folder}${path}`, mode, method), folder, EDITION);
      return route.kind === 'file' ? route.file.path : route.kind;
    };

    it.each([
      ['', 'navigate', 'index.html'],
      ['?kiosk&idle=90', 'navigate', 'index.html'],
      ['#v=1', 'navigate', 'index.html'],
      ['index.html?kiosk', 'navigate', 'index.html'],
      ['assets/a-1.js', 'cors', 'assets/a-1.js'],
      ['generated/gallery/a%20b.jpg', 'no-cors', 'generated/gallery/a b.jpg'],
      ['assets/b-2.js', 'cors', 'former'],
      ['assets/a-1.js?other', 'cors', 'elsewhere'],
      ['selftest.json', 'cors', 'elsewhere'],
      ['service-worker.js', 'same-origin', 'elsewhere'],
      ['%ff', 'navigate', 'elsewhere'],
    ])('%s (%s) is %s', (path, mode, expected) => expect(meant(path, mode)).toBe(expected));

    it('nothing is sent there', () => expect(meant('', 'navigate', 'POST')).toBe('elsewhere'));
  },
);

it('what lies beside the folder is not the page’s', () => {
  const folder = 'https://museum.example/exhibit/';
  for (const url of ['https://museum.example/index.html', 'https://other.example/exhibit/'])
    expect(routeOf(ask(url, 'navigate'), folder, EDITION).kind).toBe('elsewhere');
});
