/** A picture of an answer to take away, 4 : 5: where each part goes, as marks that any canvas can draw. */

import { shortened, wrapped } from './wrap-text';

export const POSTCARD_WIDTH = 1200;
export const POSTCARD_HEIGHT = 1500;

export interface PostcardContent {
  /** Of the picture that is shown; null: there is none, or it is not to be seen. */
  readonly picture: { readonly width: number; readonly height: number } | null;
  /** The object's; null: it has none. */
  readonly title: string | null;
  readonly answer: string;
  /** How likely, in words; empty where nothing is said of it. */
  readonly share: string;
  readonly sentence: string;
  /** The likeliest first. */
  readonly bars: readonly {
    readonly name: string;
    readonly share: number;
    readonly text: string;
  }[];
  /** What is laid over the picture; null: nothing. */
  readonly note: string | null;
  /** Whose picture and under which licence; null: nobody's but the visitor's. Never left out, never shortened. */
  readonly credit: string | null;
  /** The page's name and address. */
  readonly foot: readonly [string, string];
  /** Rows of modules, true is dark; null: no link, or one too long to be read from it. */
  readonly code: readonly (readonly boolean[])[] | null;
}

/** Of the page's style. */
export type PostcardColour =
  | 'surface'
  | 'ink'
  | 'muted'
  | 'both'
  | 'rest'
  | 'track'
  | 'line'
  | 'dark'
  | 'light';

export interface PostcardFont {
  readonly family: 'serif' | 'sans';
  readonly size: number;
  readonly weight: number;
}

export type PostcardMark =
  | ({ readonly kind: 'rect' | 'picture'; readonly colour: PostcardColour } & PostcardBox)
  | {
      readonly kind: 'text';
      readonly x: number;
      /** Of the line that letters stand on. */
      readonly y: number;
      readonly text: string;
      readonly font: PostcardFont;
      readonly colour: PostcardColour;
      readonly end?: true;
    };

export interface PostcardBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export type MeasureText = (text: string, font: PostcardFont) => number;

const MARGIN = 64;
const INNER = POSTCARD_WIDTH - 2 * MARGIN;
const MOST_PICTURE = 780;
const LEAST_PICTURE = 260;
const BAR_ROW = 54;
const LEAST_BARS = 3;
const CODE_SIDE = 168;

const TITLE: PostcardFont = { family: 'serif', size: 34, weight: 400 };
const SENTENCE: PostcardFont = { family: 'sans', size: 32, weight: 400 };
const BAR: PostcardFont = { family: 'sans', size: 32, weight: 400 };
const SMALL: PostcardFont = { family: 'sans', size: 25, weight: 400 };
const NAME: PostcardFont = { family: 'serif', size: 38, weight: 600 };
/** The largest in which the answer takes at most two lines. */
const ANSWERS = [96, 84, 72, 60, 52].map(
  (size): PostcardFont => ({ family: 'serif', size, weight: 500 }),
);

interface Block {
  readonly font: PostcardFont;
  readonly colour: PostcardColour;
  readonly lines: readonly string[];
  /** Above it. */
  readonly gap: number;
  /** At the end of its first line. */
  readonly aside?: { readonly text: string; readonly font: PostcardFont };
}

const LINE = 1.28;
const heightOf = ({ lines, font, gap }: Block): number =>
  lines.length === 0 ? 0 : gap + lines.length * font.size * LINE;

/** From the top: picture, note, title, answer, sentence, bars, credit; the foot stands at the bottom. */
export function layOutPostcard(content: PostcardContent, measure: MeasureText): PostcardMark[] {
  const foot = footOf(content, measure);
  const words = blocksOf(content, measure);
  const credit = block(content.credit, SMALL, 'muted', 24, measure);
  const taken = [...words, credit].reduce((sum, one) => sum + heightOf(one), 0) + foot.height;
  const free = POSTCARD_HEIGHT - 2 * MARGIN - taken - LEAST_PICTURE;
  const bars = content.bars.slice(0, Math.max(LEAST_BARS, Math.floor((free - 32) / BAR_ROW)));
  const room = POSTCARD_HEIGHT - 2 * MARGIN - taken - 32 - bars.length * BAR_ROW;
  const box = pictureBox(content, Math.max(0, Math.min(MOST_PICTURE, room)));

  const marks: PostcardMark[] = [
    { kind: 'rect', x: 0, y: 0, width: POSTCARD_WIDTH, height: POSTCARD_HEIGHT, colour: 'surface' },
    ...(box ? [{ kind: 'picture' as const, ...box, colour: 'track' as const }] : []),
  ];
  let y = box ? box.y + box.height : MARGIN;
  const write = (one: Block): void => {
    marks.push(...written(one, y));
    y += heightOf(one);
  };
  words.forEach(write);
  y += 32;
  for (const [index, bar] of bars.entries()) {
    marks.push(...barMarks(bar, y + index * BAR_ROW, index === 0, measure));
  }
  y += bars.length * BAR_ROW;
  write(credit);
  return [...marks, ...foot.marks];
}

function written({ lines, font, colour, gap, aside }: Block, top: number): PostcardMark[] {
  const x = MARGIN;
  const first = top + gap + font.size;
  const texts = lines.map((text, index): PostcardMark => {
    return { kind: 'text', x, y: first + index * font.size * LINE, text, font, colour };
  });
  if (!aside || aside.text === '') return texts;
  const end = { x: POSTCARD_WIDTH - MARGIN, y: first, end: true } as const;
  return [...texts, { kind: 'text', ...end, ...aside, colour: 'both' }];
}

function block(
  text: string | null,
  font: PostcardFont,
  colour: PostcardColour,
  gap: number,
  measure: MeasureText,
  most = Number.POSITIVE_INFINITY,
): Block {
  const width = (one: string): number => measure(one, font);
  const lines = text === null ? [] : wrapped(text, INNER, width);
  return { font, colour, gap, lines: shortened(lines, most, INNER, width) };
}

/** The answer beside how likely it is, in the largest letters that leave it two lines. */
function answerOf({ answer, share }: PostcardContent, measure: MeasureText): Block {
  const blocks = ANSWERS.map((font): Block => {
    const aside = shareFont(font);
    const width = INNER - (share === '' ? 0 : measure(share, aside) + 32);
    const all = wrapped(answer, width, (one) => measure(one, font));
    const lines = shortened(all, 3, width, (one) => measure(one, font));
    return { font, colour: 'ink', gap: 14, lines, aside: { text: share, font: aside } };
  });
  return blocks.find(({ lines }) => lines.length <= 2) ?? (blocks.at(-1) as Block);
}

const shareFont = ({ size }: PostcardFont): PostcardFont => ({
  family: 'sans',
  size: Math.round(0.7 * size),
  weight: 300,
});

function blocksOf(content: PostcardContent, measure: MeasureText): Block[] {
  const { sentence, title, note } = content;
  return [
    block(note, SMALL, 'muted', 8, measure, 1),
    block(title, TITLE, 'muted', 22, measure, 2),
    answerOf(content, measure),
    block(sentence, SENTENCE, 'ink', 12, measure, 3),
  ];
}

/** As large as it fits, in the middle; where no picture is to be seen, the ground that attention is laid over. */
function pictureBox({ picture, note }: PostcardContent, room: number): PostcardBox | null {
  if (picture === null && note === null) return null;
  const { width, height } = picture ?? { width: 1, height: 1 };
  const scale = Math.min(INNER / width, room / height);
  const [w, h] = [Math.round(width * scale), Math.round(height * scale)];
  return { x: Math.round((POSTCARD_WIDTH - w) / 2), y: MARGIN, width: w, height: h };
}

const BAR_NAMES = 420;
const BAR_TEXT = 150;

function barMarks(
  { name, share, text }: PostcardContent['bars'][number],
  y: number,
  first: boolean,
  measure: MeasureText,
): PostcardMark[] {
  const font = first ? { ...BAR, weight: 600 } : BAR;
  const width = (one: string): number => measure(one, font);
  const [shown = ''] = shortened(wrapped(name, BAR_NAMES, width), 1, BAR_NAMES, width);
  const track = {
    x: MARGIN + BAR_NAMES + 16,
    width: INNER - BAR_NAMES - BAR_TEXT - 32,
    height: 24,
  };
  const line = y + 36;
  const top = line - 23;
  const filled = Math.max(2, Math.round(track.width * share));
  return [
    { kind: 'text', x: MARGIN, y: line, text: shown, font, colour: 'ink' },
    { kind: 'rect', ...track, y: top, colour: 'track' },
    { kind: 'rect', ...track, y: top, width: filled, colour: first ? 'both' : 'rest' },
    { kind: 'text', x: POSTCARD_WIDTH - MARGIN, y: line, text, font, colour: 'ink', end: true },
  ];
}

function footOf(
  { foot: [name, address], code }: PostcardContent,
  measure: MeasureText,
): { readonly height: number; readonly marks: readonly PostcardMark[] } {
  const width = INNER - (code ? CODE_SIDE + 24 : 0);
  const lines = wrapped(address, width, (one) => measure(one, SMALL));
  const text = NAME.size * LINE + lines.length * SMALL.size * LINE;
  const height = Math.max(text, code ? CODE_SIDE : 0);
  const bottom = POSTCARD_HEIGHT - MARGIN;
  const top = bottom - text;
  const marks: PostcardMark[] = [
    { kind: 'rect', x: MARGIN, y: bottom - height - 20, width: INNER, height: 2, colour: 'line' },
    { kind: 'text', x: MARGIN, y: top + NAME.size, text: name, font: NAME, colour: 'both' },
    ...lines.map((line, index): PostcardMark => {
      const y = top + NAME.size * LINE + index * SMALL.size * LINE + SMALL.size;
      return { kind: 'text', x: MARGIN, y, text: line, font: SMALL, colour: 'muted' };
    }),
    ...(code ? codeMarks(code, POSTCARD_WIDTH - MARGIN - CODE_SIDE, bottom - CODE_SIDE) : []),
  ];
  return { height: height + 44, marks };
}

/** Modules of light around the code, as cameras need them. */
const QUIET = 4;

function codeMarks(code: readonly (readonly boolean[])[], x: number, y: number): PostcardMark[] {
  const side = Math.floor(CODE_SIDE / (code.length + 2 * QUIET));
  const inset = (CODE_SIDE - side * code.length) / 2;
  const dark = code.flatMap((row, down) =>
    row.flatMap((is, right): PostcardMark[] => {
      if (!is) return [];
      const [left, top] = [x + inset + right * side, y + inset + down * side];
      return [{ kind: 'rect', x: left, y: top, width: side, height: side, colour: 'dark' }];
    }),
  );
  return [{ kind: 'rect', x, y, width: CODE_SIDE, height: CODE_SIDE, colour: 'light' }, ...dark];
}
