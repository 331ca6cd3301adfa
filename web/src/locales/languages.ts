/** The page's languages: one .ftl file each. English is always there and fills every gap. */

import { type Language, LANGUAGES as TONGUES } from '../app/state/reader';
import english from './en.ftl?raw';
import { Texts } from './texts';

type Source = () => Promise<{ readonly default: string }>;

/** Sources of the languages beside English, fetched when chosen. */
const OTHERS: Readonly<Record<Exclude<Language, 'en'>, Source>> = {
  zh: () => import('./zh.ftl?raw'),
  es: () => import('./es.ftl?raw'),
  fr: () => import('./fr.ftl?raw'),
};

export const LANGUAGES: readonly string[] = TONGUES;

/** The first of the visitor's languages that the page speaks; English otherwise. */
export function chooseLanguage(wanted: readonly string[]): string {
  const primary = wanted.map((tag) => tag.toLowerCase().split('-')[0] ?? '');
  return primary.find((language) => LANGUAGES.includes(language)) ?? 'en';
}

/** Has every language at hand, for the time when there is no network. */
export async function fetchLanguages(): Promise<void> {
  await Promise.all(Object.values(OTHERS).map((fetchSource) => fetchSource()));
}

export async function loadTexts(language: string): Promise<Texts> {
  const inEnglish = new Texts('en', english);
  const source = await OTHERS[language]?.();
  return source ? new Texts(language, source.default, inEnglish) : inEnglish;
}
