/** `qurio exhibit` as a person starts it: the model is asked about every object, exit codes say how it went. */

import { cpSync, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { PATIENCE, programIn } from '../program';
import { exhibitFolder, OBJECT, written } from './folder';

const gallery = fileURLToPath(new URL('../../../web/public/generated/gallery/', import.meta.url));
const place = exhibitFolder();
afterAll(place.remove);
const qurio = programIn(place.path);

function folderOf(name: string, objects: readonly object[]): void {
  mkdirSync(join(place.path, name, 'photos'), { recursive: true });
  for (const photo of ['coin-athena-owl.jpg', 'sancai-jar.jpg']) {
    if (existsSync(gallery + photo))
      cpSync(gallery + photo, join(place.path, name, 'photos', photo));
  }
  place.write(`${name}/exhibit.json`, written({ languages: ['en'], objects }));
}

const coin = {
  ...OBJECT,
  id: 'owl',
  photo: 'photos/coin-athena-owl.jpg',
  title: { en: 'Owl' },
  caption: { en: 'Silver tetradrachm with the owl of Athena' },
  category: 'coin',
};

describe('check', () => {
  it('says what the model says of an object, where that is not what it is', {
    timeout: PATIENCE,
  }, async () => {
    const jar = { ...coin, id: 'jar', photo: 'photos/sancai-jar.jpg', category: 'jade' };
    const caption = { en: 'Glazed earthenware jar, Tang dynasty' };
    folderOf('good', [coin, { ...jar, caption }]);
    const { code, out, complaints } = await qurio(['exhibit', 'check', 'good']);
    expect(complaints).toBe('');
    expect(out).toMatch(
      /^exhibit\.json:\d+: warning: object "jar": the model says "ceramics" \(\d+\.\d %\); it is "jade"\.\n0 errors, 1 warning; the model was asked about 2 objects\n$/,
    );
    expect(code).toBe(0);
  });

  it('ends with 1 where something is wrong', { timeout: PATIENCE }, async () => {
    folderOf('bad', [{ ...coin, credit: '' }]);
    const { code, out } = await qurio(['exhibit', 'check', 'bad']);
    expect(out).toMatch(/error: object "owl": "credit" is a text/);
    expect(out).toMatch(/\n1 error, 0 warnings; the model is asked once there are no errors\n$/);
    expect(code).toBe(1);
  });
});

it('build refuses what check finds wrong, and names it', { timeout: PATIENCE }, async () => {
  folderOf('worse', [{ ...coin, photo: 'photos/none.jpg' }]);
  const { code, complaints } = await qurio(['exhibit', 'build', 'worse', '--out', 'page']);
  expect(complaints).toMatch(/qurio: exhibit\.json:\d+: error: object "owl": its photo is missing/);
  expect(code).toBe(1);
  expect(existsSync(join(place.path, 'page'))).toBe(false);
});

it('a folder that is not there is named', { timeout: PATIENCE }, async () => {
  const { code, complaints } = await qurio(['exhibit', 'serve', 'nowhere']);
  expect(complaints).toBe('qurio: there is no file or folder "nowhere"\n');
  expect(code).toBe(1);
});
