/** Do the words of a caption differ in where they look? Of maps over REGIONS regions, sum 1. */

import { REGIONS } from './measures.mjs';

/**
 * English words of closed classes (articles, prepositions, conjunctions, pronouns, auxiliaries, quantifiers), by which
 * the engine's own function words are judged: it tells them by how little they say.
 */
const CLOSED_CLASSES = new Set(
  `a about above across after against all along also although among an and any are around as at be
  because been before behind being below beneath between both but by can could did do does down during
  each either every few for from had has have he her here hers him his how i if in into is it its many
  may me might more most much my near neither no nor not of off on one onto or other our out over own
  per perhaps possibly probably shall she should so some such than that the their them then there these
  they this those through to toward towards two under until up upon via was we were what when where
  which while who whom whose will with within without would you your`.split(/\s+/),
);

/** A word as it is looked up: small, without the signs around it. */
export const plain = (word) => word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

export const isClosedClass = (word) => CLOSED_CLASSES.has(plain(word));

/** A content word has letters and is of no closed class. */
export const isContent = (word) => /\p{L}/u.test(word) && !isClosedClass(word);

/** Total variation distance of a map and the even one: 0 to 1 - 1 / REGIONS. */
export const distanceFromEven = (map) =>
  map.reduce((sum, value) => sum + Math.abs(value - 1 / REGIONS), 0) / 2;

/** Its word looks nowhere in particular: no region is the strongest. */
export const isEven = (map) => map.every((value) => value === map[0]);

/** Of several maps the share whose strongest region is the one that most of them have. */
export function sharedStrongest(maps) {
  const counts = new Map();
  for (const map of maps.filter((one) => !isEven(one))) {
    const strongest = map.indexOf(Math.max(...map));
    counts.set(strongest, (counts.get(strongest) ?? 0) + 1);
  }
  return Math.max(0, ...counts.values()) / maps.length;
}

/** The value in the middle; of an even number of them the mean of the two there. */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const [low, high] = [(sorted.length - 1) >> 1, sorted.length >> 1];
  return (sorted[low] + sorted[high]) / 2;
}
