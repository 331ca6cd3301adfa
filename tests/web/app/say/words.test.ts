import { expect, it } from 'vitest';
import { wordTexts } from '../../../../web/src/app/say/words';
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
