import { describe, expect, it } from 'vitest';
import { Lru } from '../../../web/src/base/lru';

describe('the last few of many', () => {
  it('forget what nobody has asked for longest, and tell of it', () => {
    const left: string[] = [];
    const lru = new Lru<number, string>(2, (value) => left.push(value));
    lru.set(1, 'one');
    lru.set(2, 'two');
    expect(lru.get(1)).toBe('one');
    lru.set(3, 'three');
    expect(left).toEqual(['two']);
    expect([lru.get(1), lru.get(2), lru.get(3)]).toEqual(['one', undefined, 'three']);
    expect([...lru.values()]).toEqual(['one', 'three']);
  });

  it('tell of what is replaced, deleted and cleared', () => {
    const left: string[] = [];
    const lru = new Lru<number, string>(3, (value) => left.push(value));
    lru.set(1, 'one');
    lru.set(1, 'another one');
    lru.set(2, 'two');
    lru.delete(2);
    lru.delete(2);
    lru.set(3, 'three');
    lru.clear();
    expect(left).toEqual(['one', 'two', 'another one', 'three']);
    expect([...lru.values()]).toEqual([]);
  });
});
