/** What the sources of an exhibit have in common: objects as they are found, languages, names. */

import type { ExhibitObject } from '../../src/app/exhibit/schema';
import type { Language } from '../../src/app/state/reader';

/** What a source says of an object; what it does not say is empty, and `exhibit check` asks for it. */
export interface FoundObject extends Omit<ExhibitObject, 'photo'> {
  /** Null: there is none; why, has been said. */
  readonly photo: Buffer | null;
}

export interface Found {
  readonly objects: readonly FoundObject[];
  /** What the operator should know, a sentence each. */
  readonly notes: readonly string[];
}

/** Texts of some languages, without those that are empty. */
export function inLanguages(
  languages: readonly Language[],
  textIn: (language: Language, index: number) => string,
): ExhibitObject['title'] {
  const texts = languages.map((language, index) => [language, textIn(language, index)] as const);
  return Object.fromEntries(texts.filter(([, text]) => text !== ''));
}

/** A name for links and files, made of words; `taken`: those there are, to which it is added. */
export function nameFrom(words: string, taken: Set<string>): string {
  const plain = words
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+/, '')
    .slice(0, LONGEST)
    .replace(/-+$/, '');
  const base = plain === '' ? 'object' : plain;
  let name = base;
  for (let count = 2; taken.has(name); count++) name = `${base}-${count}`;
  taken.add(name);
  return name;
}

const LONGEST = 48;
