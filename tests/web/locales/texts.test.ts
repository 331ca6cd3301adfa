import { describe, expect, it } from 'vitest';
import { message } from '../../../web/src/app/say/message';
import { chooseLanguage } from '../../../web/src/locales/languages';
import { Texts } from '../../../web/src/locales/texts';

const SOURCE = `
plain = Hello
share = { $x } of it
nested = see: { $inner }
items = { $n ->
    [one] one item
   *[other] { $n } items
}
`;

describe('texts', () => {
  const texts = new Texts('en', SOURCE);

  it('fill in numbers in the language’s own form', () => {
    expect(texts.say('share', { x: { share: 0.1234 } })).toBe('12.3% of it');
    expect(texts.say('share', { x: { bytes: 7_150_000 } })).toBe('7.2 MB of it');
    expect(texts.say('share', { x: { milliseconds: 143.7 } })).toBe('144 ms of it');
    expect(texts.say('share', { x: { milliseconds: 2.44 } })).toBe('2.4 ms of it');
    expect(texts.say('share', { x: { milliseconds: 5555 } })).toBe('5.6 sec of it');
    expect(texts.say('share', { x: { decimal: -0.5, digits: 2 } })).toBe('−0.50 of it');
    expect(texts.show({ share: 0.9999 })).toBe('>99.9%');
    expect(texts.show({ share: 0.9994 })).toBe('99.9%');
    expect(texts.show({ share: 0.0004 })).toBe('<0.1%');
    expect(texts.show({ share: 0.0004, sign: false })).toBe('<0.1');
    expect(texts.show({ share: 0.8985 })).toBe('89.9%');
    expect(texts.show({ share: 0.5075, sign: false })).toBe('50.8');
    expect(texts.show({ share: 0 })).toBe('0.0%');
    expect(texts.show({ share: 1 })).toBe('100.0%');
    expect(texts.show({ percent: 0.5, digits: 0 })).toBe('50%');
    expect(texts.show({ chance: 0.0421 })).toBe('0.042');
    expect(texts.show({ chance: 0.0004 })).toBe('<0.001');
    expect(new Texts('fr', SOURCE).show({ share: 0.99999 })).toMatch(/^>99,9\s%$/);
    expect(new Texts('fr', SOURCE).show({ share: 0.1234 })).toMatch(/^12,3\s%$/);
  });

  it('fill in other messages', () => {
    expect(texts.tell(message('nested', { inner: message('plain') }))).toBe('see: Hello');
  });

  it('put nothing between sentences where the language has no spaces', () => {
    expect(new Texts('en', 'sentences = { $first } { $second }').gap).toBe(' ');
    expect(new Texts('zh', 'sentences = { $first }{ $second }').gap).toBe('');
  });

  it('choose the plural', () => {
    expect(texts.say('items', { n: 1 })).toBe('one item');
    expect(texts.say('items', { n: 3 })).toBe('3 items');
  });

  it('put what visitors type in as it is', () => {
    expect(texts.say('share', { x: '<b>{ $x }</b> -5' })).toBe('<b>{ $x }</b> -5 of it');
  });

  it('take what they lack from another language, and show a gap by its key', () => {
    const partial = new Texts('fr', 'plain = Bonjour\n', texts);
    expect(partial.say('plain')).toBe('Bonjour');
    expect(partial.say('items', { n: 1 })).toBe('one item');
    expect(partial.say('nowhere')).toBe('nowhere');
    expect(partial.has('items')).toBe(true);
    expect(partial.has('nowhere')).toBe(false);
  });

  it('are what an exhibit says in their place, as it says it, for every reader', () => {
    const own = new Texts('en', SOURCE, null, 'adult', { plain: '{ $n } %', new: 'Room 7' });
    expect(own.say('plain')).toBe('{ $n } %');
    expect(own.at('child').say('new')).toBe('Room 7');
    expect([own.has('new'), texts.has('new')]).toEqual([true, false]);
    expect(new Texts('fr', 'a = b\n', own).say('new')).toBe('Room 7');
  });

  it('refuse a file that is not Fluent', () => {
    expect(new Texts('en', 'a = b').has('a')).toBe(true);
    expect(() => new Texts('en', 'a = b\na = c\n')).toThrow('en.ftl');
  });
});

it('the visitor’s first language that the page speaks is chosen, English otherwise', () => {
  expect(chooseLanguage(['xx', 'en-GB'])).toBe('en');
  expect(chooseLanguage(['xx'])).toBe('en');
  expect(chooseLanguage([])).toBe('en');
  expect(chooseLanguage(['en', 'zh-TW'], ['fr', 'zh'])).toBe('zh');
  expect(chooseLanguage(['xx'], ['fr', 'zh'])).toBe('fr');
});
