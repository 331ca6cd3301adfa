import { describe, expect, it } from 'vitest';
import {
  layOutPostcard,
  type MeasureText,
  POSTCARD_HEIGHT,
  POSTCARD_WIDTH,
  type PostcardContent,
  type PostcardMark,
} from '../../../web/src/draw/postcard-layout';

const measure: MeasureText = (text, { size }) =>
  [...text].reduce((sum, letter) => sum + size * (/[\u2e80-\uffef]/u.test(letter) ? 1 : 0.5), 0);

const content = (changes: Partial<PostcardContent> = {}): PostcardContent => ({
  picture: { width: 736, height: 500 },
  title: 'The Great Wave off Kanagawa',
  answer: 'Woodblock print',
  share: '99.9%',
  sentence: 'The model is sure.',
  bars: ['Woodblock print', 'Painting', 'Photograph', 'Textile', 'Miniature'].map((name, i) => ({
    name,
    share: 0.5 ** i,
    text: `${i}%`,
  })),
  note: 'Lit: where the model looked',
  credit: 'Photograph: somebody, CC BY-SA 4.0',
  foot: ['Qurio', 'museum.example/qurio'],
  code: null,
  ...changes,
});

const LONG = '富嶽三十六景神奈川冲浪里'.repeat(12);
const CASES: Readonly<Record<string, Partial<PostcardContent>>> = {
  'as usual': {},
  'with a code': {
    code: Array.from({ length: 41 }, (_, y) =>
      Array.from({ length: 41 }, (_, x) => (x + y) % 2 === 0),
    ),
  },
  'a tall picture': { picture: { width: 300, height: 900 } },
  'a wide picture': { picture: { width: 900, height: 300 } },
  'long texts': {
    title: LONG,
    answer:
      'Something that is known by its group alone, and that is a vessel of one kind or another',
    sentence: 'It could be this, or that, or something else. '.repeat(9),
    credit:
      'Photograph: a person with a very long name and all of the titles that there are; '.repeat(5),
    foot: ['Qurio', `museum.example/${'a-long-path/'.repeat(12)}`],
  },
  'an own photo that is not to be seen': { picture: null, credit: null },
  'a caption alone': { picture: null, credit: null, note: null },
};

const textsOf = (marks: readonly PostcardMark[]) =>
  marks.flatMap((mark) => (mark.kind === 'text' ? [mark] : []));

describe.each(Object.entries(CASES))('a postcard, %s', (_, changes) => {
  const given = content(changes);
  const marks = layOutPostcard(given, measure);

  it('stays within its edges', () => {
    for (const mark of marks) {
      if (mark.kind === 'text') {
        const width = measure(mark.text, mark.font);
        const left = mark.end ? mark.x - width : mark.x;
        expect(left).toBeGreaterThanOrEqual(60);
        expect(left + width).toBeLessThanOrEqual(POSTCARD_WIDTH - 60);
        expect(mark.y).toBeLessThanOrEqual(POSTCARD_HEIGHT - 40);
        expect(mark.y - mark.font.size).toBeGreaterThanOrEqual(40);
      } else {
        expect(mark.x).toBeGreaterThanOrEqual(0);
        expect(mark.x + mark.width).toBeLessThanOrEqual(POSTCARD_WIDTH);
        expect(mark.y + mark.height).toBeLessThanOrEqual(POSTCARD_HEIGHT);
      }
    }
  });

  it('has its credit, whole, and the name and address of the page', () => {
    const said = textsOf(marks)
      .map(({ text }) => text)
      .join('')
      .replace(/\s/g, '');
    expect(said).toContain((given.credit ?? '').replace(/\s/g, ''));
    expect(said).toContain(given.foot.join('').replace(/\s/g, ''));
  });

  it('writes no line over another, and nothing over the picture', () => {
    const lines = textsOf(marks)
      .filter(({ end }) => !end)
      .map(({ y, font }) => [y - font.size * 0.8, y] as const);
    const sorted = [...lines].sort((a, b) => a[0] - b[0]);
    for (let i = 1; i < sorted.length; i++) {
      expect(sorted[i]?.[0] ?? 0).toBeGreaterThanOrEqual((sorted[i - 1]?.[1] ?? 0) - 0.5);
    }
    const [picture] = marks.filter(({ kind }) => kind === 'picture');
    if (picture && picture.kind === 'picture') {
      expect(sorted[0]?.[0] ?? 0).toBeGreaterThanOrEqual(picture.y + picture.height);
    }
  });

  it('shows at least three of the likeliest, the first with its bar as long as it is likely', () => {
    const bars = marks.filter((mark) => mark.kind === 'rect' && mark.height === 24);
    expect(bars.length).toBeGreaterThanOrEqual(6);
    const [track, fill] = bars as { width: number }[];
    expect(fill?.width).toBe(track?.width);
  });
});

it('a picture keeps its shape', () => {
  for (const picture of [
    { width: 300, height: 900 },
    { width: 900, height: 300 },
  ]) {
    const [box] = layOutPostcard(content({ picture }), measure).filter(
      ({ kind }) => kind === 'picture',
    );
    if (box?.kind !== 'picture') throw new Error('no picture');
    expect(box.width / box.height).toBeCloseTo(picture.width / picture.height, 1);
  }
});

it('a caption alone has no empty frame', () => {
  const marks = layOutPostcard(content({ picture: null, note: null }), measure);
  expect(marks.filter(({ kind }) => kind === 'picture')).toEqual([]);
});
