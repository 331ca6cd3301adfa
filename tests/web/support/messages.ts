/** What stands in the files of a language: the page's and those that are fetched when they are asked for. */

import { readFileSync } from 'node:fs';

const LOCALES = new URL('../../../web/src/locales/', import.meta.url);

/** The sources of all its messages, one behind the other. */
export function messagesOf(language: string): string {
  return ['', 'self-test/', 'glossary/', 'lesson/', 'record/', 'bench/']
    .map((folder) => readFileSync(new URL(`${folder}${language}.ftl`, LOCALES), 'utf8'))
    .join('\n');
}
