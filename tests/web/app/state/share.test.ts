import { describe, expect, it } from 'vitest';
import {
  MAX_HASH,
  MODEL,
  readHash,
  START,
  type View,
  writeHash,
} from '../../../../web/src/app/state/share';
import { UNCHANGED } from '../../../../web/src/app/state/variation';

const LANGUAGES = ['en', 'zh'];
const read = (hash: string) => readHash(hash, LANGUAGES);
const exactly = (view: View) => ({ view, adjusted: false });

const everything: View = {
  object: 'great-wave',
  own: false,
  caption: 'A wave, “great” & blue = 50 % #1\nπ',
  variation: {
    struck: [0, 12],
    blurred: [3, 48],
    turned: [
      { index: 2, radians: -2.5001 },
      { index: 17, radians: 0.5 },
    ],
  },
  plan: { shots: 4000, depolarising: 0.02, readout: 0.005, seed: 7 },
  depth: 'study',
  step: 14,
  circuit: 'bell~xx',
  panel: 'state',
  language: 'zh',
  level: 'physicist',
  model: '0123abcd',
};

describe('a link', () => {
  it('that names no model means the one that answers here', () => {
    expect(readHash('v=1&o=vase', LANGUAGES, '01234567')?.view.model).toBe('01234567');
    expect(readHash('v=1&o=vase', LANGUAGES)?.view.model).toBe(MODEL);
    expect(readHash('v=1&m=89abcdef&o=vase', LANGUAGES, '01234567')?.view.model).toBe('89abcdef');
  });

  it('says all that was on the screen', () => {
    expect(read(`#${writeHash(everything)}`)).toEqual(exactly(everything));
    expect(read(String(writeHash(START)))).toEqual(exactly(START));
  });

  it('reads tomorrow what was written today', () => {
    const golden =
      'v=1&m=0123abcd&o=great-wave&x=0.12&b=3.48&a=2%3A-2.5001_17%3A0.5000&n=4000.4.1.7&d=study&s=14&q=bell~xx&f=state&l=zh&r=physicist';
    const view = { ...everything, caption: null };
    expect(writeHash(view)).toBe(golden);
    expect(read(golden)).toEqual(exactly(view));
  });

  it('reads what was written before links led to figures', () => {
    const before = 'v=1&m=0123abcd&o=great-wave&d=study&s=14';
    expect(read(before)?.view).toMatchObject({ object: 'great-wave', step: 14, panel: null });
    expect(read(`${before}&f=cinema`)).toMatchObject({ view: { panel: null }, adjusted: true });
  });

  it("with a circuit of one's own opens where circuits are, whatever the mail program glued to it", () => {
    expect(read('v=1&q=bell')?.view.circuit).toBe('bell');
    expect(read('v=1&q=bell).')).toMatchObject({ view: { circuit: 'bell' }, adjusted: false });
    expect(read('v=1&q=b%20l')).toMatchObject({ view: { circuit: null }, adjusted: true });
    expect(read('v=1&o=vase&d=study&s=14')?.view.circuit).toBeNull();
  });

  it('says that the two-qubit gates are cut, and nothing else about it', () => {
    const cut: View = { ...START, variation: { ...UNCHANGED, cut: true } };
    expect(writeHash(cut)).toBe(`v=1&m=${MODEL}&e=0`);
    expect(read(String(writeHash(cut)))).toEqual(exactly(cut));
    expect(read('v=1&e=1')).toEqual({ view: START, adjusted: true });
  });

  it('is short when little is said, and in plain characters always', () => {
    expect(writeHash(START)).toBe(`v=1&m=${MODEL}`);
    expect(writeHash(everything)).toMatch(/^[\w\-.~!*'()%&=:]+$/);
  });

  it('there is none with a caption that does not fit, or to nothing but an own photo', () => {
    expect(writeHash({ ...everything, caption: '页'.repeat(500) })).toBeNull();
    expect(writeHash({ ...START, own: true, caption: ' ' })).toBeNull();
  });

  it('from an own photo says so', () => {
    const own = { ...START, own: true, caption: 'a bowl' };
    expect(writeHash(own)).toBe(`v=1&m=${MODEL}&p=0&c=a%20bowl`);
    expect(read(String(writeHash(own)))).toEqual(exactly(own));
  });

  it.each([
    ['an empty hash', ''],
    ['another version', 'v=2&o=great-wave'],
    ['no version', 'o=great-wave'],
    ['an object twice', 'v=1&o=a&o=b'],
    ['a caption twice', 'v=1&c=a&c=b'],
    ['no object in its field', 'v=1&o'],
    ['a path', 'v=1&o=..%2F..%2Fsecret'],
    ['a broken escape', 'v=1&c=%E0%A4%A'],
    ['a strange model', 'v=1&m=xyz'],
    ['an endless text', `v=1&c=${'a'.repeat(MAX_HASH)}`],
  ])('that has %s is no link', (_, hash) => {
    expect(read(hash)).toBeNull();
  });

  const { plan } = START;
  const varied = (changes: Partial<View['variation']>) => ({
    variation: { ...UNCHANGED, ...changes },
  });
  const turned = (index: number, radians: number) => varied({ turned: [{ index, radians }] });
  it.each<[string, string, Partial<View>]>([
    ['an unknown field', 'z=1', {}],
    ['a field of the prototype', 'constructor=1', {}],
    ['what a counter of visitors adds', 'fbclid', {}],
    ['a depth twice', 'd=play&d=study', { depth: 'play' }],
    ['a word that is no number', 'x=1.a', {}],
    ['words out of order', 'x=2.1', varied({ struck: [1, 2] })],
    ['a word twice', 'x=1.1', varied({ struck: [1] })],
    ['a region beyond the last', 'b=3.49', varied({ blurred: [3] })],
    ['a negative region', 'b=-1', {}],
    ['an angle that is no number', 'a=1:NaN', {}],
    ['an endless angle', 'a=1:1e99', {}],
    ['more than half a turn', 'a=1:7.0000', turned(1, 0.7168)],
    ['half a turn and more the other way', 'a=1:-4', turned(1, 2.2832)],
    ['one angle twice', 'a=1:0.5_1:0.7', turned(1, 0.5)],
    ['no shots at all', 'n=0.0.0.1', { plan: { ...plan, shots: 1 } }],
    ['more shots than there are', 'n=100001.0.0.1', { plan: { ...plan, shots: 100_000 } }],
    [
      'noise beyond the slider',
      'n=1000.21.99.1',
      { plan: { ...plan, depolarising: 0.1, readout: 0.1 } },
    ],
    ['shots without their seed', 'n=100.1.1', {}],
    ['an unknown depth', 'd=deep', {}],
    ['a step that is no number', 's=last', {}],
    ['a step before the first', 's=-1', {}],
    ['an unknown reader', 'r=expert', {}],
    ['a language that the page does not speak', 'l=de', {}],
    ['a strange language', 'l=%3Cb%3E', {}],
    ['something else in place of an own photo', 'p=1', {}],
  ])('that asks for %s is brought into range, and says so', (_, field, changes) => {
    const view = { ...START, object: 'vase', ...changes };
    expect(read(`v=1&o=vase&${field}`)).toEqual({ view, adjusted: true });
    expect(read(`v=1&${field}&o=vase`)).toEqual({ view, adjusted: true });
  });

  it.each(['.', ',', ')', '>', ']', '"', '”', '。', '）.', '%22', '%3E.', "'", '*', '_'])(
    'with %s glued to it by a mail program is the same link',
    (glued) => {
      const link = `${writeHash(everything)}${glued}`;
      expect(read(link)).toEqual(exactly(everything));
      expect(read(`v=1&o=great-wave${glued}`)).toEqual(exactly({ ...START, object: 'great-wave' }));
    },
  );

  it('with its & written as in HTML is the same link', () => {
    const link = String(writeHash(everything)).replaceAll('&', '&amp;');
    expect(read(link)).toEqual(exactly(everything));
  });

  it('keeps the full stop of a caption that ends it', () => {
    expect(read('v=1&c=A%20vase.')?.view.caption).toBe('A vase.');
    expect(read('v=1&c=A%20vase."')?.view.caption).toBe('A vase.');
  });

  it('keeps an angle to the last digit it shows', () => {
    const turned = [{ index: 0, radians: 1.23456789 }];
    const link = read(String(writeHash({ ...START, variation: { ...UNCHANGED, turned } })));
    expect(link?.view.variation.turned).toEqual([{ index: 0, radians: 1.2346 }]);
  });
});
