/** Text in lines of a given width, also where it has no spaces (Chinese) or a word is wider than the line. */

/** Between these a line may end anywhere: Han, kana, and the wide forms and marks that go with them. */
const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u;
/** No line begins with one of these, none ends with one of those (Requirements for Chinese Text Layout, 3.1.3). */
const CLOSING = /^[、。，．：；！？）」』】》〉”’…·]/u;
const OPENING = /[（「『【《〈“‘]$/u;

interface Piece {
  readonly text: string;
  /** A space stands before it where it does not begin a line. */
  readonly spaced: boolean;
}

/** `measure`: the width of a text, in the unit of `width`. No line is empty. */
export function wrapped(text: string, width: number, measure: (text: string) => number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const { text: piece, spaced } of piecesOf(text)) {
    const longer = line === '' ? piece : `${line}${spaced ? ' ' : ''}${piece}`;
    if (measure(longer) <= width) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    const [last = '', ...before] = broken(piece, width, measure).reverse();
    lines.push(...before.reverse());
    line = last;
  }
  return line === '' ? lines : [...lines, line];
}

/** At most so many lines, the last one ended by "…" where something is left out. */
export function shortened(
  lines: readonly string[],
  most: number,
  width: number,
  measure: (text: string) => number,
): string[] {
  if (lines.length <= most) return [...lines];
  const kept = lines.slice(0, most);
  const letters = [...(kept.pop() ?? '')];
  while (letters.length > 0 && measure(`${letters.join('')}…`) > width) letters.pop();
  return [...kept, `${letters.join('').trimEnd()}…`];
}

/** What stays together: words, and single wide characters with the marks that cling to them. */
function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  for (const word of text.trim().split(/\s+/)) {
    let spaced = true;
    for (const part of word.split(new RegExp(`(${WIDE.source})`, 'u'))) {
      if (part === '') continue;
      const before = pieces.at(-1);
      const clings = before && !spaced && (CLOSING.test(part) || OPENING.test(before.text));
      if (clings) pieces[pieces.length - 1] = { ...before, text: before.text + part };
      else pieces.push({ text: part, spaced });
      spaced = false;
    }
  }
  return pieces;
}

/** A piece that no line holds, letter by letter. */
function broken(piece: string, width: number, measure: (text: string) => number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const letter of piece) {
    if (line !== '' && measure(line + letter) > width) {
      lines.push(line);
      line = '';
    }
    line += letter;
  }
  return line === '' ? lines : [...lines, line];
}
