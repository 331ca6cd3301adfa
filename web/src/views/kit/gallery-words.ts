/** What the gallery's list says, in the reader's language: titles, captions, licences, credits. */

import { html, type TemplateResult } from 'lit';
import type { GalleryObject, InLanguages } from '../../app/state/gallery';
import type { Texts } from '../../locales/texts';

const inLanguage = (texts: Texts, words: InLanguages): string => words[texts.language] ?? words.en;

export const objectTitle = (texts: Texts, { title }: Pick<GalleryObject, 'title'>): string =>
  inLanguage(texts, title);

/** The caption in the reader's language; null where that is the English one, which the model reads. */
export function captionTranslation(
  texts: Texts,
  { caption }: Pick<GalleryObject, 'caption'>,
): string | null {
  const translation = inLanguage(texts, caption);
  return translation === caption.en ? null : translation;
}

const REPRODUCTION = /^work in the public domain; reproduction (.+)$/;
const DEBIAN = /^Debian package (\S+)$/;

/** Names of licences stay as they are; the words between them are translated. */
export function licenceWords(texts: Texts, licence: string): string {
  if (licence === 'public domain') return texts.say('licence-public-domain');
  const [, reproduction] = REPRODUCTION.exec(licence) ?? [];
  if (reproduction === undefined) return licence;
  return texts.say('licence-reproduction', { licence: reproduction });
}

/** The forms of a credit and the texts that say the same; what is between stays as its owner wrote it. */
const CREDITS: readonly (readonly [RegExp, string])[] = [
  [/^Photograph: (?<names>.+)\. Object: (?<object>.+)$/, 'credit-photograph-object'],
  [/^Photograph: (?<names>.+)$/, 'credit-photograph'],
  [/^(?<names>.+); reproduction via (?<place>.+)$/, 'credit-reproduction'],
  [/^(?<names>.+); (?<project>.+) reproduction via (?<place>.+)$/, 'credit-reproduction-of'],
  [/^(?<names>.+), via (?<place>.+)$/, 'credit-via'],
  [/^(?<names>.+\))\. From (?<work>.+)$/, 'credit-from'],
  [/^(?<names>.+) and others$/, 'credit-others'],
];

/** Whom the picture is from; several names are joined by semicolons. */
export function creditWords(texts: Texts, credit: string): string {
  for (const [form, key] of CREDITS) {
    const { names, ...others } = form.exec(credit)?.groups ?? {};
    if (names !== undefined) return texts.say(key, { names: creditWords(texts, names), ...others });
  }
  return credit.replace('(public domain)', `(${texts.say('licence-public-domain')})`);
}

function sourceWords(texts: Texts, source: string): string {
  const [, name] = DEBIAN.exec(source) ?? [];
  return name === undefined ? source : texts.say('source-debian', { name });
}

/** Where credit and licence of an object can be read, each with the key of what it is. */
export function creditLinks({
  licenceUrl,
  source,
}: GalleryObject): readonly { readonly what: string; readonly address: string }[] {
  const links = [
    { what: 'code-source', address: source },
    { what: 'code-licence', address: licenceUrl },
  ];
  return links.flatMap(({ what, address }) =>
    address !== null && /^https?:/.test(address) ? [{ what, address }] : [],
  );
}

/**
 * Credit and licence, each a link to where it can be read; plain text on a `kiosk`, from which nothing
 * leads away.
 */
export function creditLine(texts: Texts, object: GalleryObject, kiosk: boolean): TemplateResult {
  const { credit, licence, licenceUrl, source } = object;
  const page = source !== null && /^https?:/.test(source) ? source : null;
  return between(texts, 'photo-credit', {
    credit: linked(creditWords(texts, credit), kiosk ? null : page),
    licence: linked(licenceWords(texts, licence), kiosk ? null : licenceUrl),
  });
}

/** The same with the source in words where it is no page. */
export function fullCreditLine(
  texts: Texts,
  object: GalleryObject,
  kiosk: boolean,
): TemplateResult {
  const line = creditLine(texts, object, kiosk);
  const { source } = object;
  if (source === null || (!kiosk && /^https?:/.test(source))) return line;
  return between(texts, 'photo-credit', { credit: line, licence: sourceWords(texts, source) });
}

function linked(words: string, address: string | null): TemplateResult | string {
  if (address === null) return words;
  return html`<a href=${address} target="_blank" rel="noopener noreferrer">${words}</a>`;
}

/** Marks of the private use area: no text and no name has them. */
const CREDIT = '\u{E000}';
const LICENCE = '\u{E001}';

/** A text of a credit and a licence that are more than text. */
function between(
  texts: Texts,
  key: string,
  { credit, licence }: Record<'credit' | 'licence', TemplateResult | string>,
): TemplateResult {
  const said = texts.say(key, { credit: CREDIT, licence: LICENCE });
  const parts = said.split(new RegExp(`([${CREDIT}${LICENCE}])`, 'u')).map((part) => {
    if (part === CREDIT) return credit;
    return part === LICENCE ? licence : part;
  });
  return html`${parts}`;
}
