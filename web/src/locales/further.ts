/** Texts that not every visitor reads: files of their own, fetched when they are asked for, beside the page's. */

import { LANGUAGES, type Language } from '../app/state/reader';
import { Texts } from './texts';

/** One file a language. */
export type Sources = Readonly<Record<Language, () => Promise<{ readonly default: string }>>>;

/** `texts` with those of the files too, in the same language and for the same reader. */
export async function withFurther(texts: Texts, sources: Sources): Promise<Texts> {
  const language = LANGUAGES.find((tongue) => tongue === texts.language) ?? 'en';
  const source = await sources[language]();
  return new Texts(language, source.default, texts, texts.level);
}

/** What symbols mean. */
export const GLOSSARY: Sources = {
  en: () => import('./glossary/en.ftl?raw'),
  zh: () => import('./glossary/zh.ftl?raw'),
  es: () => import('./glossary/es.ftl?raw'),
  fr: () => import('./glossary/fr.ftl?raw'),
};

/** Recording what is done, and replaying it. */
export const RECORD: Sources = {
  en: () => import('./record/en.ftl?raw'),
  zh: () => import('./record/zh.ftl?raw'),
  es: () => import('./record/es.ftl?raw'),
  fr: () => import('./record/fr.ftl?raw'),
};

/** What only the workbench says. */
export const BENCH: Sources = {
  en: () => import('./bench/en.ftl?raw'),
  zh: () => import('./bench/zh.ftl?raw'),
  es: () => import('./bench/es.ftl?raw'),
  fr: () => import('./bench/fr.ftl?raw'),
};

/** Has what visitors may ask for at hand in those languages, for the time when there is no network. */
export async function fetchFurther(languages: readonly Language[]): Promise<void> {
  const ofVisitors = [GLOSSARY, RECORD, BENCH];
  await Promise.all(ofVisitors.flatMap((sources) => languages.map((tongue) => sources[tongue]())));
}

/** What only the staff reads, whose self-test is opened by its own address. */
export const SELF_TEST: Sources = {
  en: () => import('./self-test/en.ftl?raw'),
  zh: () => import('./self-test/zh.ftl?raw'),
  es: () => import('./self-test/es.ftl?raw'),
  fr: () => import('./self-test/fr.ftl?raw'),
};

/** What a lesson's page says beside the lesson. */
export const LESSON: Sources = {
  en: () => import('./lesson/en.ftl?raw'),
  zh: () => import('./lesson/zh.ftl?raw'),
  es: () => import('./lesson/es.ftl?raw'),
  fr: () => import('./lesson/fr.ftl?raw'),
};
