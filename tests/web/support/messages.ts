/** What stands in the files of a language: the page's, the self-test's, the glossary's, the lessons' and those of recording. */

import { readFileSync } from 'node:fs';

const LOCALES = new URL('../../../web/src/locales/', import.meta.url);

/** The sources of all its messages, one behind the other. */
export function messagesOf(language: string): string {
  return ['', 'self-test/', 'glossary/', 'lesson/', 'record/']
    .map((folder) => readFileSync(new URL(`${folder}${language}.ftl`, LOCALES), 'utf8'))
    .join('\n');
}
