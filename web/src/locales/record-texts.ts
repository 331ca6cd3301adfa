/** The texts of recording and replaying, which come when they are asked for. */

import { LANGUAGES, type Language } from '../app/state/reader';
import { Texts } from './texts';

const SOURCES: Readonly<Record<Language, () => Promise<{ readonly default: string }>>> = {
  en: () => import('./record/en.ftl?raw'),
  zh: () => import('./record/zh.ftl?raw'),
  es: () => import('./record/es.ftl?raw'),
  fr: () => import('./record/fr.ftl?raw'),
};

/** The texts with those of recording and replaying, in the same language. */
export async function withRecord(texts: Texts): Promise<Texts> {
  const language = LANGUAGES.find((tongue) => tongue === texts.language) ?? 'en';
  const source = await SOURCES[language]();
  return new Texts(language, source.default, texts, texts.level);
}
