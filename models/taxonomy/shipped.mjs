/**
 * shipped.json: which of the 28 classes of README.md a head of world answers with. A class has earned
 * its place where its F1 is .60 or more on left-out sources, or where it was one of the first 17; the
 * others are told as another class (`merged`) or not at all (`not_known`), each with the reason.
 */

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The file. */
export const SHIPPED_CLASSES = fileURLToPath(new URL('shipped.json', import.meta.url));

const { merged, not_known: notKnown } = JSON.parse(readFileSync(SHIPPED_CLASSES, 'utf8'));

/** The class that is told for an object of class `kind`; `kind` itself where none is told for it. */
export const toldAs = (kind) => (Object.hasOwn(merged, kind) ? merged[kind].into : kind);

/** Whether a head knows what an object of class `kind` is. */
export const isKnown = (kind) => !Object.hasOwn(notKnown, kind);

/** The rows (with `class`) of known classes, each with the class that is told. */
export function ofShippedClasses(rows) {
  return rows
    .filter((row) => isKnown(row.class))
    .map((row) => (toldAs(row.class) === row.class ? row : { ...row, class: toldAs(row.class) }));
}
