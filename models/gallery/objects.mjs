/**
 * The objects of the gallery, in the order in which the page shows them.
 *
 * Neighbours differ in kind, culture and colour, and the first screenful has something of most kinds:
 * nobody scrolls through all of them.
 */

import { readExhibit } from './exhibit.mjs';
import { GCOMPRIS } from './gcompris.mjs';

const ORDER = `
  great-wave motto-clasp-sithathoryunet utahraptor-skeleton sancai-jar pont-du-gard changfu-robe
  tara-gilt-bronze mona-lisa tanbur amber-ram-head blue-quran-folio krater-youths-horses
  icon-saint-george hokusai-rooster red-lacquer-cabinet coin-arsinoe medusa-mosaic
  shah-jahan-blackbuck cafe-terrace sword-of-goujian jade-snuff-bottle lady-unicorn
  dancing-horse-flask auspicious-cranes great-pyramid cameron-zoe dilmun-bull-head
  ibels-escarmouche ivory-dormition decani-cleansing-temple isfahan-tile durer-lion sundial-beijing
  thoth-ibis-inlay pieta paris-psalter-david golden-temple kamanche miao-sleeve-panels
  coin-athena-owl van-gogh-irises bronze-li-ding arian-baptistery-mosaic utamaro-bridge
  harlequin-table icon-trinity-rublev jade-cranes-clouds arcimboldo-spring nanchan-temple sui-monk
  bosse-summer famen-salt-stand basket-of-flowers sucevita-church arearea
  evans-gloucester-cloisters goya-pepito cup-saucer
`
  .trim()
  .split(/\s+/);

/**
 * What a kiosk shows by itself. Objects picked by hand, one of nearly every kind, out of those that the model `world`
 * is sure of and right about (tests/e2e/kiosk-attract.test.mjs asks it about each); and what can be done with one, as
 * tests/golden/make_recordings.mjs has recorded it: a name without which the model is no longer sure, then the circuit.
 */
export const ATTRACT = `
  great-wave motto-clasp-sithathoryunet utahraptor-skeleton sancai-jar pont-du-gard changfu-robe
  recordings/pieta.jsonl
  tara-gilt-bronze mona-lisa tanbur krater-youths-horses coin-athena-owl medusa-mosaic
  shah-jahan-blackbuck jade-cranes-clouds cameron-zoe golden-temple isfahan-tile van-gogh-irises
`
  .trim()
  .split(/\s+/);

/**
 * [{exhibit: a row of exhibit.json} or {gcompris: a row of gcompris.mjs}], in order. Throws where the
 * order lacks an object, or names one that is not there.
 */
export function orderedObjects() {
  const objects = new Map();
  for (const row of readExhibit()) objects.set(row.id, { exhibit: row });
  for (const row of GCOMPRIS) objects.set(row.id, { gcompris: row });
  const known = ORDER.filter((id) => objects.has(id));
  if (new Set(known).size !== objects.size || known.length !== ORDER.length) {
    throw new Error('the order of models/gallery/objects.mjs does not name every object once');
  }
  return ORDER.map((id) => objects.get(id));
}
