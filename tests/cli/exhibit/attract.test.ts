/** `qurio exhibit check` of recordings that a kiosk is to play: each fault with the file and the line it is on. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, it } from 'vitest';
import { builtFiles } from '../../../web/cli/exhibit/built';
import { checkExhibit } from '../../../web/cli/exhibit/check';
import { shown } from '../../../web/cli/exhibit/findings';
import { parseExhibit } from '../../../web/src/app/exhibit/exhibit';
import { MODEL } from '../../../web/src/app/state/share';
import { exhibitFolder, type Folder, WHOLE } from './folder';

const OURS = fileURLToPath(new URL('../../../models/gallery/recordings/', import.meta.url));

let folder: Folder | null = null;
afterEach(() => {
  folder?.remove();
  folder = null;
});

const saw = { class: 'ceramics', conclusion: 'sure', confidence: 1, probabilities: {} };
const recording = (lines: readonly unknown[], head = MODEL) =>
  [{ recording: 1, page: null, head }, ...lines].map((line) => JSON.stringify(line)).join('\n');
const GOOD = [
  { t: 0, set: { o: 'vase', l: 'en' } },
  { t: 9, saw },
];

async function checked(tour: string | null, settings: object = {}) {
  folder?.remove();
  folder = exhibitFolder({ ...WHOLE, ...settings, attract: ['vase', 'tour.jsonl'] });
  if (tour !== null) folder.write('tour.jsonl', tour);
  const { findings, ready } = await checkExhibit(folder.path);
  return { said: findings.map(shown), ready };
}

it('one that can be played has nothing to say, and lies beside the page', async () => {
  const { said, ready } = await checked(recording(GOOD));
  expect(said).toEqual([]);
  if (!folder || !ready) throw new Error('the exhibit is not whole');
  const files = await builtFiles(folder.path, ready);
  const exhibit = parseExhibit(JSON.parse(String(files.get('exhibit.json'))));
  expect(exhibit.ok && exhibit.value.attract).toEqual(['vase', 'gallery/recording-2.jsonl']);
  expect(String(files.get('gallery/recording-2.jsonl'))).toBe(recording(GOOD));
});

it.each<readonly [string, string | null, RegExp, object]>([
  [
    'that is not there',
    null,
    /^exhibit\.json:\d+: error: the recording is missing: .*"tour\.jsonl"/,
    {},
  ],
  ['that is none', 'id,photo', /^tour\.jsonl:1: error: .* it is not a recording\.$/, {}],
  [
    'that is cut off',
    `${recording(GOOD)}\n{"t":10,"se`,
    /^tour\.jsonl:4: error: the line is not/,
    {},
  ],
  [
    'of an object of elsewhere',
    recording([...GOOD, { t: 10, set: { o: 'jar' } }]),
    /^tour\.jsonl:4: error: there is no object "jar" in this exhibit\.$/,
    {},
  ],
  [
    'of an own photo',
    recording([...GOOD, { t: 10, own: 'photo' }]),
    /^tour\.jsonl:4: error: the photo of this step is not in the recording\.$/,
    {},
  ],
  [
    'that goes where nobody may',
    recording([...GOOD, { t: 10, set: { d: 'study' } }]),
    /^tour\.jsonl:4: error: it goes to "study", which this exhibit does not offer\.$/,
    { depths: ['look', 'play'] },
  ],
])('one %s', async (_, tour, expected, settings) => {
  const { said, ready } = await checked(tour, settings);
  expect(said).toEqual([expect.stringMatching(expected)]);
  expect(ready).toBeNull();
});

it('one of another head keeps nothing from being built: a kiosk leaves it out', async () => {
  const { said, ready } = await checked(recording(GOOD, 'ffffffff'));
  expect(said).toEqual([
    `tour.jsonl:1: warning: it was recorded with the head ffffffff, and here answers ${MODEL}: record it anew.`,
  ]);
  expect(ready).not.toBeNull();
});

it('our own is of the head that answers', () => {
  const [header] = readFileSync(join(OURS, 'pieta.jsonl'), 'utf8').split('\n');
  expect(JSON.parse(header ?? '')).toMatchObject({ recording: 1, head: MODEL });
});
