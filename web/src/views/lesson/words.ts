/** Texts of a lesson's file in the reader's language, with their values and terms. */

import { html, type TemplateResult } from 'lit';
import type { Values } from '../../app/lessons/conditions';
import { type ShownNumber, shownValue } from '../../app/lessons/form';
import type { LessonText, Step } from '../../app/lessons/schema';
import { paragraphsOf, type TextPart } from '../../app/lessons/text';
import type { Language } from '../../app/state/reader';
import type { Texts } from '../../locales/texts';
import type { Page } from '../kit/page';

/** Every lesson is in all of the page's languages. */
export const inLanguage = (texts: Texts, text: LessonText): string =>
  text[texts.language as Language] ?? text.en;

/** `step`, `values`: what braces speak of; null: nothing, or not computed yet. */
export function told(
  page: Page,
  text: LessonText,
  step: Step | null = null,
  values: Values | null = null,
): TemplateResult {
  const paragraphs = paragraphsOf(inLanguage(page.texts, text));
  return html`${paragraphs.map(
    (parts) => html`<p>${parts.map((part) => partOf(page, part, step, values))}</p>`,
  )}`;
}

/** The same without a paragraph around it: for buttons, headings and lists. */
export function toldInLine(
  page: Page,
  text: LessonText,
  step: Step | null = null,
  values: Values | null = null,
): TemplateResult {
  const [parts = []] = paragraphsOf(inLanguage(page.texts, text));
  return html`${parts.map((part) => partOf(page, part, step, values))}`;
}

function partOf(page: Page, part: TextPart, step: Step | null, values: Values | null) {
  if (part.kind === 'words') return part.words;
  if (part.kind === 'term')
    return html`<qurio-term term=${part.term} .page=${page}>${part.words}</qurio-term>`;
  const value = values?.[part.name];
  const shown = step && value !== undefined ? shownValue(step, part.name, value) : null;
  if (shown === null) return html`<span class="lesson-value waits">…</span>`;
  return html`<span class="lesson-value" data-value=${part.name}>${numberText(page.texts, shown)}</span>`;
}

export const numberText = (texts: Texts, { quantity, unit }: ShownNumber): string =>
  `${texts.show(quantity)}${unit}`;
