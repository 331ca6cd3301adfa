import { describe, expect, it } from 'vitest';
import { Latest } from '../../../../web/src/app/measure/latest';
import { settled } from '../../support/services-double';

/** Work that the test ends. */
function piece(begun: string[], name: string) {
  let end: () => void = () => {};
  let fail: (error: Error) => void = () => {};
  const work = (): Promise<void> => {
    begun.push(name);
    return new Promise((resolve, reject) => {
      end = resolve;
      fail = reject;
    });
  };
  return { work, end: () => end(), fail: (error: Error) => fail(error) };
}

describe('the latest of what waits', () => {
  it('begins when what is under way has ended; what it overtook never begins', async () => {
    const begun: string[] = [];
    const latest = new Latest();
    const first = piece(begun, 'first');
    const third = piece(begun, 'third');
    void latest.run(first.work);
    void latest.run(piece(begun, 'second').work);
    void latest.run(third.work);
    expect(begun).toEqual(['first']);
    first.end();
    await settled();
    expect(begun).toEqual(['first', 'third']);
    third.end();
    await settled();
    void latest.run(piece(begun, 'fourth').work);
    expect(begun).toEqual(['first', 'third', 'fourth']);
  });

  it('begins though what was under way threw, whose caller is told', async () => {
    const begun: string[] = [];
    const latest = new Latest();
    const first = piece(begun, 'first');
    const second = piece(begun, 'second');
    const told = expect(latest.run(first.work)).rejects.toThrow('a fault');
    void latest.run(second.work);
    first.fail(new Error('a fault'));
    await told;
    expect(begun).toEqual(['first', 'second']);
    second.end();
    await settled();
    void latest.run(piece(begun, 'third').work);
    expect(begun).toEqual(['first', 'second', 'third']);
  });

  it('begins after work that threw before it could wait, with nothing else waiting', async () => {
    const begun: string[] = [];
    const latest = new Latest();
    const fault = (): Promise<void> => {
      throw new Error('a fault');
    };
    await expect(latest.run(fault)).rejects.toThrow('a fault');
    void latest.run(piece(begun, 'next').work);
    expect(begun).toEqual(['next']);
  });

  it('is nothing once it has been cleared', async () => {
    const begun: string[] = [];
    const latest = new Latest();
    const first = piece(begun, 'first');
    void latest.run(first.work);
    void latest.run(piece(begun, 'second').work);
    latest.clear();
    first.end();
    await settled();
    expect(begun).toEqual(['first']);
  });
});
