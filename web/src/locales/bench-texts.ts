/** What only the workbench says, in the language of the page: fetched with it. */

import { LANGUAGES, type Language } from '../app/state/reader';
import { Texts } from './texts';

const OF_BENCH: Readonly<Record<Language, () => Promise<{ readonly default: string }>>> = {
  en: () => import('./bench/en.ftl?raw'),
  zh: () => import('./bench/zh.ftl?raw'),
  es: () => import('./bench/es.ftl?raw'),
  fr: () => import('./bench/fr.ftl?raw'),
};

/** The texts with those of the workbench, in the same language and for the same reader. */
export async function withBench(texts: Texts): Promise<Texts> {
  const language = LANGUAGES.find((tongue) => tongue === texts.language) ?? 'en';
  const source = await OF_BENCH[language]();
  return new Texts(language, source.default, texts, texts.level);
}
