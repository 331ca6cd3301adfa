import { describe, expect, it } from 'vitest';
import { isBrowserKey } from '../../../../web/src/views/kiosk/no-way-out';

const key = (name: string, ...held: ('ctrlKey' | 'metaKey' | 'altKey')[]) => ({
  key: name,
  ctrlKey: held.includes('ctrlKey'),
  metaKey: held.includes('metaKey'),
  altKey: held.includes('altKey'),
});

describe('keys of the browser', () => {
  it.each([
    ...['o', 'p', 's', 'u', 'f', '+', '-', '0', 'P'].map((name) => key(name, 'ctrlKey')),
    ...[key('o', 'metaKey'), key('F1'), key('F11'), key('ArrowLeft', 'altKey')],
  ])('%o', (pressed) => expect(isBrowserKey(pressed)).toBe(true));
});

describe('keys of whoever writes', () => {
  it.each([
    ...['a', 'Enter', 'Tab', 'Escape', 'ArrowLeft', 'Delete'].map((name) => key(name)),
    ...['a', 'c', 'v', 'x', 'z', 'y', 'ArrowLeft'].map((name) => key(name, 'ctrlKey')),
    ...[key('@', 'ctrlKey', 'altKey'), key('ñ', 'altKey')],
  ])('%o', (pressed) => expect(isBrowserKey(pressed)).toBe(false));
});
