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

/** "CC-BY-SA 4.0" -> "CC BY-SA 4.0", "CC0-1.0" -> "CC0 1.0". */
const licenceName = (name) =>
  name
    .replace(/^CC-BY/, 'CC BY')
    .replace(/^CC0-/, 'CC0 ')
    .replace(/^Public Domain$/i, 'public domain');

function photoCredit({ author, licence, source }) {
  return { credit: author, licence: licenceName(licence), source };
}

/** A reworked picture names the original in its comment. */
function detailsCredit({ licence, comment }) {
  const photo =
    /^based on an? (?:photo|original image) by (.+?), license (.+?), source at (\S+)$/.exec(
      comment,
    );
  if (photo !== null) {
    const [, author, original, source] = photo;
    const credit = `${author} (${licenceName(original)}); GCompris, Bruno Coudoin and others`;
    return { credit, licence: licenceName(licence), source };
  }
  if (licence !== 'Public domain') throw new Error(`GCompris credits nobody for "${comment}"`);
  return {
    credit: 'GCompris, Bruno Coudoin and others',
    licence: 'public domain',
    source: PACKAGE,
  };
}

/**
 * {credit, licence, source} of the picture `file`.
 * @param {import('./activity.mjs').Activity} activity
 * @param {string} name of the activity
 */
export function creditOf(activity, name, file) {
  if (TOGETHER[name] !== undefined) return { ...TOGETHER[name], source: PACKAGE };
  const block = activity.credit(README[name], file);
  return name === 'details' ? detailsCredit(block) : photoCredit(block);
}
