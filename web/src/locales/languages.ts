/** The page's languages: one .ftl file each. English is always there and fills every gap. */

import { type Language, LANGUAGES as TONGUES } from '../app/state/reader';
import english from './en.ftl?raw';
import { type OwnTexts, Texts } from './texts';

type Source = () => Promise<{ readonly default: string }>;

/** Sources of the languages beside English, fetched when chosen. */
const OTHERS: Readonly<Record<Exclude<Language, 'en'>, Source>> = {
  zh: () => import('./zh.ftl?raw'),
  es: () => import('./es.ftl?raw'),
  fr: () => import('./fr.ftl?raw'),
};

export const LANGUAGES: readonly string[] = TONGUES;

/** The first of the visitor's languages that is offered; otherwise English or, where that is not, the first. */
export function chooseLanguage(
  wanted: readonly string[],
  offered: readonly Language[] = TONGUES,
): Language {
  const primary = wanted.map((tag) => tag.toLowerCase().split('-')[0] ?? '');
  const chosen = primary.flatMap((tag) => offered.filter((language) => language === tag));
  return chosen[0] ?? offered.find((language) => language === 'en') ?? offered[0] ?? 'en';
}

/** Has those languages at hand, for the time when there is no network. */
export async function fetchLanguages(languages: readonly Language[]): Promise<void> {
  await Promise.all(languages.map(sourceOf));
}

/** `own`: what somebody says in place of the page's own texts, for a language. */
export async function loadTexts(
  language: string,
  own: (language: Language) => OwnTexts = () => ({}),
): Promise<Texts> {
  const spoken = TONGUES.find((tongue) => tongue === language) ?? 'en';
  const inEnglish = new Texts('en', english, null, 'adult', own('en'));
  const source = await sourceOf(spoken);
  return source === null ? inEnglish : new Texts(spoken, source, inEnglish, 'adult', own(spoken));
}

/** Null: English, which is always there. */
async function sourceOf(language: Language): Promise<string | null> {
  return language === 'en' ? null : (await OTHERS[language]()).default;
}
