/** What an object can really be: every kind that the page has a name for. */

import english from '../../src/locales/en.ftl?raw';

export const CATEGORIES: readonly string[] = [...english.matchAll(/^class-([a-z0-9_-]+) =/gm)]
  .map(([, name = '']) => name)
  .sort();
