/** What holds of every view, since one that does not would be wrong only on a page that somebody translates. */

import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const SOURCE = fileURLToPath(new URL('../../web/src/', import.meta.url));
const CODE = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => ({ path, text: readFileSync(SOURCE + path, 'utf8') }));

const filesWith = (pattern: RegExp) =>
  CODE.filter(({ text }) => pattern.test(text)).map(({ path }) => path);

it('no element changes its nodes but as LightElement does (views/kit/own-nodes.ts)', () => {
  expect(filesWith(/\bLitElement\b/)).toEqual(['views/kit/light-element.ts']);
  expect(filesWith(/extends HTMLElement\b/)).toEqual([]);
});

it('nothing is written into the page beside its elements', () => {
  const writes =
    /\.(innerHTML|outerHTML|textContent|innerText)\s*=[^=]|\.(append|prepend|replaceChildren)\(/;
  expect(filesWith(writes)).toEqual(['main.ts']);
  expect(filesWith(/from 'lit'.*\brender\b|\bimport \{[^}]*\brender\b[^}]*\} from 'lit'/)).toEqual(
    [],
  );
});
