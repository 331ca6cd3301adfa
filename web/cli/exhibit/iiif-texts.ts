/** The words of an IIIF resource: labels, descriptions and statements in several languages, with marks of HTML. */

import type { Language } from '../../src/app/state/reader';
import type { LabelledTexts, LanguageMap } from './iiif-resource';

/**
 * The text in a language, of whichever region; '' where there is none. What has no language is taken for
 * the exhibit's first (`first`): nobody has said that it is another.
 */
export function textIn(map: LanguageMap | undefined, language: Language, first: boolean): string {
  if (!map) return '';
  const tag = Object.keys(map).find((key) => key.toLowerCase().split('-')[0] === language);
  const texts =
    tag === undefined ? (first ? (map[UNTOLD] ?? map[`@${UNTOLD}`]) : undefined) : map[tag];
  return (texts ?? []).map(plainText).filter(Boolean).join('; ');
}

const ENGLISH: Language = 'en';
/** The tag of a text whose language nobody says. */
const UNTOLD = 'none';

/** In any language. */
export function anyText(map: LanguageMap | undefined): string {
  const texts = map?.[ENGLISH] ?? map?.[UNTOLD] ?? Object.values(map ?? {})[0] ?? [];
  return texts.map(plainText).filter(Boolean).join('; ');
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

/** Without marks of HTML, which IIIF allows in descriptions. */
export const plainText = (html: string): string =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole)
    .replace(/\s+/g, ' ')
    .replace(/ (?=[.,;:])/g, '')
    .trim();

/** What a row of a resource's metadata has to do with: its label in any language. */
const KINDS = {
  category:
    /^(type|object type|category|classification|genre|work type|tipo|categor[ií]a|clasificaci[oó]n|cat[ée]gorie|d[ée]nomination)$/i,
  described:
    /\b(artist|creator|maker|author|medium|material|technique|date|period|culture|place|artista|autor|material|t[ée]cnica|fecha|artiste|auteur|mat[ée]riau|technique|date)/i,
} as const;

/** The rows of one kind. */
export const rowsOf = (
  rows: readonly LabelledTexts[],
  kind: keyof typeof KINDS,
): readonly LabelledTexts[] =>
  rows.filter(({ label }) =>
    Object.values(label ?? {}).some((texts) =>
      texts?.some((text) => KINDS[kind].test(text.trim())),
    ),
  );

const CREATIVE_COMMONS = /creativecommons\.org\/(licenses|publicdomain)\/([a-z-]+)\/(\d\.\d)/;

/** The name of a licence that is known by its address; the address itself otherwise. */
export function licenceOf(rights: string): string {
  const [, kind, name = '', version] = CREATIVE_COMMONS.exec(rights) ?? [];
  if (kind === 'licenses') return `CC ${name.toUpperCase()} ${version}`;
  if (name === 'zero') return `CC0 ${version}`;
  if (name === 'mark') return 'public domain';
  return rights;
}
