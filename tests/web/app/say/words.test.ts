import { expect, it } from 'vitest';
import { languageTag, wordLabel, wordPieces, wordTexts } from '../../../../web/src/app/say/words';
import { recognition } from '../../support/samples';

it('words are quoted without the punctuation around them, and never as nothing', () => {
  const texts = ['“blue”,', 'glazed-ware.', '(18th)', '—', '玉器。'];
  const { tokens } = recognition();
  const words = texts.map((text) => ({
    text,
    begin: 0,
    end: 0,
    firstToken: 0,
    tokenCount: 1,
    functionWord: false,
  }));
  const answered = {
    picture: null,
    caption: '',
    recognition: { ...recognition(), tokens: { ...tokens, words } },
  };
  expect(wordTexts(answered)).toEqual(['blue', 'glazed-ware', '18th', '—', '玉器']);
});

it('a word is cut where the words that speak begin and end', () => {
  const speaking = [
    { begin: 15, end: 16 },
    { begin: 10, end: 13 },
  ];
  expect(
    wordPieces('青花瓷大瓶', 10, [
      { begin: 14, end: 15 },
      { begin: 10, end: 13 },
    ]),
  ).toEqual([
    { text: '青花瓷', speaks: true },
    { text: '大', speaks: false },
    { text: '瓶', speaks: true },
  ]);
  expect(wordPieces('Vasen', 11, speaking)).toEqual([
    { text: 'Va', speaks: true },
    { text: 'se', speaks: false },
    { text: 'n', speaks: true },
  ]);
  expect(wordPieces('oil', 0, [{ begin: 0, end: 13 }])).toEqual([{ text: 'oil', speaks: true }]);
  expect(wordPieces('oil', 0, [])).toEqual([{ text: 'oil', speaks: false }]);
});

it('a word that nothing looks at is called without a share', () => {
  const plain = { struck: false, speaks: false, nowhere: false };
  expect(wordLabel('jarra', null, plain).id).toBe('word-label-alone');
  expect(wordLabel('jarra', null, { ...plain, speaks: true }).id).toBe('word-label-alone-speaks');
  expect(wordLabel('jarra', null, { struck: true, speaks: true, nowhere: true }).id).toBe(
    'word-label-struck',
  );
  expect(wordLabel('jar', 0.25, plain)).toMatchObject({ id: 'word-label', fills: { word: 'jar' } });
  expect(wordLabel('jar', 0.25, { ...plain, speaks: true }).id).toBe('word-label-speaks');
  expect(wordLabel('of', 0.25, { ...plain, nowhere: true }).id).toBe('word-label-nowhere');
  expect(wordLabel('of', 0.25, { struck: false, speaks: true, nowhere: true }).id).toBe(
    'word-label-speaks-nowhere',
  );
  expect([languageTag('zh'), languageTag('other')]).toEqual(['zh', '']);
});
