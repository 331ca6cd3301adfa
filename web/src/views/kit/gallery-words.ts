/** What the gallery's list says in English, in the reader's language: titles, licences, credits. */

import type { GalleryObject } from '../../app/state/gallery';
import type { Texts } from '../../locales/texts';

/** The title that the object has in the reader's language; as the list has it where nobody has translated it. */
export function objectTitle(
  texts: Texts,
  { id, title }: Pick<GalleryObject, 'id' | 'title'>,
): string {
  const key = `object-${id}`;
  return texts.has(key) ? texts.say(key) : title;
}

const REPRODUCTION = /^work in the public domain; reproduction (.+)$/;
const OTHERS = /^(.+) and others$/;
const DEBIAN = /^Debian package (\S+)$/;

/** Names of licences stay as they are; the words between them are translated. */
export function licenceWords(texts: Texts, licence: string): string {
  if (licence === 'public domain') return texts.say('licence-public-domain');
  const [, reproduction] = REPRODUCTION.exec(licence) ?? [];
  if (reproduction === undefined) return licence;
  return texts.say('licence-reproduction', { licence: reproduction });
}

/** Whom the picture is from; several names are joined by semicolons. */
export function creditWords(texts: Texts, credit: string): string {
  const [, names] = OTHERS.exec(credit) ?? [];
  return names === undefined ? credit : texts.say('credit-others', { names });
}

export function sourceWords(texts: Texts, source: string): string {
  const [, name] = DEBIAN.exec(source) ?? [];
  return name === undefined ? source : texts.say('source-debian', { name });
}
