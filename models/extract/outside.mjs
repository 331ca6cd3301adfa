/**
 * Photographs of what no museum shows: animals, hands, tools, things of the house, water and power
 * stations, as GCompris has them (the page's gallery needs that Debian package anyway). A head learns
 * from them what is none of its classes (core/model/answer/exemplars.h). The test photographs of the
 * set `wild` come from elsewhere.
 */

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readQtResource } from '../gallery/qt-resource.mjs';

/**
 * Activity -> which of its pictures show none of the classes: no drawing, painting or building, and
 * neither the cup nor the plate, which are ceramics.
 */
const ACTIVITIES = {
  categorization:
    /\/(fishes\/|others\/(?!cup|plate)|renewable\/(dam|geothermal|solar)|tools\/)\w+\.webp$/,
  erase: /\/\w+\.webp$/,
  explore_farm_animals: /\/animals\/\w+\.webp$/,
  explore_world_animals: /\/animals\/\w+\.webp$/,
  leftright: /\/(main|poing)_\w+\.webp$/,
};
/** Less than a photograph takes: symbols. */
const SYMBOL_BYTES = 4000;

/**
 * [[name, content]] of every photograph, in the order of the names: what stands in the .rcc files of
 * `folder`. Throws where a file is missing.
 */
export function outsidePhotos(folder) {
  return Object.entries(ACTIVITIES).flatMap(([activity, shown]) =>
    [...readQtResource(join(folder, `${activity}.rcc`))]
      .filter(([path]) => shown.test(path))
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([path, content]) => [nameOf(activity, path), content()])
      .filter(([, content]) => content.length >= SYMBOL_BYTES),
  );
}

const nameOf = (activity, path) =>
  `${activity}-${path.replace(/^.*\/resource\//, '').replace(/\//g, '-')}`;

/** Writes the photographs and their list (lists.mjs) into a folder; gives the list's path. */
export function unpackOutside(folder, into) {
  mkdirSync(into, { recursive: true });
  const rows = outsidePhotos(folder).map(([file, content]) => {
    writeFileSync(join(into, file), content);
    const [id] = file.split('.');
    return { id, file, class: 'outside', source: `GCompris: ${id.split('-')[0]}`, object: id };
  });
  const list = join(into, 'outside.jsonl');
  writeFileSync(list, rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
  return list;
}
