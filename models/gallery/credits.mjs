/** Who made a picture and under which licence it may be shown, as the package says it. */

/** README files of the activities, relative to their resources; babyshapes has none. */
const README = {
  explore_monuments: 'README',
  details: 'image/README',
  categorization: 'images/others/README',
};

const PACKAGE = 'Debian package gcompris-qt-data';
const OLD_MASTER = 'work in the public domain; reproduction ';

/** Pictures that the package credits together. */
const TOGETHER = {
  // resource/image/README of the activity.
  paintings: {
    credit: 'WebMuseum, Nicolas Pioch; GCompris, Bruno Coudoin',
    licence: `${OLD_MASTER}GPL-3.0-or-later`,
  },
  // The package's copyright file: src/activities/babyshapes/resource/*.
  babyshapes: {
    credit: 'GCompris, Bruno Coudoin and others',
    licence: `${OLD_MASTER}GPL-3.0`,
  },
};

const LICENCE_PAGES = [
  [/^CC0 1\.0$/, 'https://creativecommons.org/publicdomain/zero/1.0/'],
  [/GPL-3\.0/, 'https://www.gnu.org/licenses/gpl-3.0.html'],
];

/** "CC-BY-SA-4.0" or "CC-BY-SA 4.0" -> "CC BY-SA 4.0", "CC0-1.0" -> "CC0 1.0". */
export const licenceName = (name) =>
  name
    .replace(/^CC-(BY(?:-SA)?)[- ]/, 'CC $1 ')
    .replace(/^CC0-/, 'CC0 ')
    .replace(/^Public Domain$/i, 'public domain');

/** Where the licence of a name can be read; null for what is under none. */
const licenceUrl = (name) => LICENCE_PAGES.find(([pattern]) => pattern.test(name))?.[1] ?? null;

function photoCredit({ author, licence, source }) {
  return { credit: author, licence: licenceName(licence), source };
}

/** A reworked picture is shown only where nobody needs to be named beside those who reworked it. */
function detailsCredit({ licence, comment }) {
  if (licence !== 'Public domain') throw new Error(`GCompris credits nobody for "${comment}"`);
  return {
    credit: 'GCompris, Bruno Coudoin and others',
    licence: 'public domain',
    source: PACKAGE,
  };
}

/**
 * {credit, licence, licenceUrl, source} of the picture `file`.
 * @param {import('./activity.mjs').Activity} activity
 * @param {string} name of the activity
 */
export function creditOf(activity, name, file) {
  const credit = creditInPackage(activity, name, file);
  return { ...credit, licenceUrl: licenceUrl(credit.licence) };
}

function creditInPackage(activity, name, file) {
  if (TOGETHER[name] !== undefined) return { ...TOGETHER[name], source: PACKAGE };
  const block = activity.credit(README[name], file);
  return name === 'details' ? detailsCredit(block) : photoCredit(block);
}
