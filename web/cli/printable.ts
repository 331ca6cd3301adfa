/** Text from outside on a terminal: what could steer it is shown as an escape. */

/** Control characters (C0, C1, DEL), line and paragraph separators, and those that turn the writing direction. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const STEERING = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;

export function printable(text: string): string {
  return text.replace(
    STEERING,
    (character) => `\\u{${character.charCodeAt(0).toString(16).padStart(2, '0')}}`,
  );
}
