/** Texts of a lesson: paragraphs of words, values in braces and terms of the glossary in double brackets. */

import type { Lesson, LessonText, Step } from './schema';

export type TextPart =
  | { readonly kind: 'words'; readonly words: string }
  | { readonly kind: 'value'; readonly name: string }
  | { readonly kind: 'term'; readonly term: string; readonly words: string };

const MARK = /\{([a-z][A-Za-z0-9]*)\}|\[\[([a-z][a-z0-9-]*)\|([^\]]+)\]\]/g;

/** Paragraphs have an empty line between them. */
export function paragraphsOf(text: string): readonly (readonly TextPart[])[] {
  return text.split(/\n\s*\n/).map((paragraph) => partsOf(paragraph.trim()));
}

function partsOf(text: string): TextPart[] {
  const parts: TextPart[] = [];
  let end = 0;
  const say = (words: string) => words && parts.push({ kind: 'words', words });
  for (const match of text.matchAll(MARK)) {
    say(text.slice(end, match.index));
    const [whole, name, term, words] = match;
    if (name !== undefined) parts.push({ kind: 'value', name });
    else if (term !== undefined && words !== undefined) parts.push({ kind: 'term', term, words });
    end = match.index + whole.length;
  }
  say(text.slice(end));
  return parts;
}

/** Every text of a step, in the order in which it is read. */
export function textsOf({ title, text, ask, teacher }: Step): LessonText[] {
  const choices = ask && 'choices' in ask ? ask.choices.map((choice) => choice.text) : [];
  const asked = ask ? [ask.text, ...choices, ask.reveal] : [];
  const note = teacher?.note ? [teacher.note] : [];
  return [title, text, ...asked, ...(teacher?.misconceptions ?? []), ...note];
}

/** The texts of a lesson that are of no step. */
export function textsAround({ title, about, teacher }: Lesson): LessonText[] {
  return [title, about, ...teacher.aims, teacher.before];
}
