import { describe, expect, it } from 'vitest';
import { shortened, wrapped } from '../../../web/src/draw/wrap-text';

/** Every letter is one wide, but Han letters and their marks two. */
const measure = (text: string): number =>
  [...text].reduce((sum, letter) => sum + (/[\u2e80-\uffef]/u.test(letter) ? 2 : 1), 0);

const lines = (text: string, width: number) => wrapped(text, width, measure);

describe('text in lines', () => {
  it('breaks at spaces', () => {
    expect(lines('The Great Wave off  Kanagawa', 14)).toEqual(['The Great Wave', 'off Kanagawa']);
    expect(lines('short', 20)).toEqual(['short']);
    expect(lines('   ', 20)).toEqual([]);
  });

  it('breaks Chinese between any two letters', () => {
    expect(lines('富嶽三十六景神奈川冲浪里', 10)).toEqual(['富嶽三十六', '景神奈川冲', '浪里']);
  });

  it('begins no line with a closing mark, and ends none with an opening one', () => {
    expect(lines('一二三四，五六', 8)).toEqual(['一二三', '四，五六']);
    expect(lines('一二三（四五）', 8)).toEqual(['一二三', '（四五）']);
  });

  it('puts no space where there was none, and keeps those that there were', () => {
    expect(lines('葛饰北斋 Hokusai 作', 40)).toEqual(['葛饰北斋 Hokusai 作']);
    expect(lines('约1831年', 40)).toEqual(['约1831年']);
  });

  it('breaks a word that no line holds', () => {
    expect(lines('a Donaudampfschiff', 8)).toEqual(['a', 'Donaudam', 'pfschiff']);
  });

  it('loses nothing, and no line is too wide', () => {
    const text =
      'Katsushika Hokusai, 葛飾北斎「神奈川沖浪裏」（1831年頃）, Donaudampfschifffahrtsgesellschaft!';
    for (let width = 4; width < 60; width++) {
      const all = lines(text, width);
      expect(all.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      // A mark that clings may stand out by itself.
      if (width > 8) expect(Math.max(...all.map(measure))).toBeLessThanOrEqual(width);
    }
  });
});

describe('lines that are too many', () => {
  it('end with an ellipsis that fits', () => {
    expect(shortened(['one two', 'three four', 'five'], 2, 10, measure)).toEqual([
      'one two',
      'three fou…',
    ]);
    expect(shortened(['one', 'two'], 2, 10, measure)).toEqual(['one', 'two']);
  });
});
