import { describe, expect, it } from 'vitest';
import { type KnownObject, Memory } from '../../../../web/src/app/pipeline/memory';
import type { Prepared } from '../../../../web/src/app/pipeline/recogniser';
import type { EncodedObject } from '../../../../web/src/engine/types';
import { photo } from '../../support/samples';

const features = (text: string) => ({
  tokens: { caption: text, ids: new Int32Array(1), words: [], language: 'en' as const },
  seenWords: 0,
  words: null,
  milliseconds: 1,
});

describe('the memory of what was encoded', () => {
  it('gives back what it keeps: a photo as it was blurred, a caption as it was written', () => {
    const memory = new Memory();
    const own = photo();
    const regions = new Float32Array([1]);
    memory.keepPhoto(own, [3], regions);
    expect(memory.photo(own, [3])).toBe(regions);
    expect(memory.photo(own, [])).toBeUndefined();
    expect(memory.photo(photo(), [3])).toBeUndefined();
    const vase = features('vase');
    memory.keepCaption({ caption: 'vase' }, vase);
    expect(memory.caption({ caption: 'vase' })).toBe(vase);
    expect(memory.caption({ caption: 'Vase' })).toBeUndefined();
    expect(memory.caption({ caption: 'vase', language: 'fr' })).toBeUndefined();
  });

  it('forgets everything when it is told to', () => {
    const memory = new Memory();
    const own = photo();
    memory.keepPhoto(own, [], new Float32Array([1]));
    memory.keepCaption({ caption: 'vase' }, features('vase'));
    memory.forget();
    expect(memory.photo(own, [])).toBeUndefined();
    expect(memory.caption({ caption: 'vase' })).toBeUndefined();
  });

  it('forgets the caption that nobody has asked for longest', () => {
    const memory = new Memory();
    memory.keepCaption({ caption: 'used' }, features('used'));
    memory.keepCaption({ caption: 'unused' }, features('unused'));
    for (let i = 0; i < 126; i++) memory.keepCaption({ caption: String(i) }, features(String(i)));
    expect(memory.caption({ caption: 'used' })).toBeDefined();
    memory.keepCaption({ caption: 'one more' }, features('one more'));
    expect(memory.caption({ caption: 'used' })).toBeDefined();
    expect(memory.caption({ caption: 'unused' })).toBeUndefined();
  });
});

describe('the objects that the engine has', () => {
  const known = (object: number): KnownObject => ({
    encoded: { object } as EncodedObject,
    caption: features('vase'),
  });
  const own = photo();

  it('are found by photo, blurred parts, caption and circuit, whatever the angles', () => {
    const memory = new Memory();
    const input = { photo: own, caption: 'vase' };
    memory.keepObject(input, known(1));
    expect(memory.object({ ...input, angles: new Float32Array(2) })?.encoded.object).toBe(1);
    for (const other of [
      { ...input, photo: photo() },
      { ...input, photo: null },
      { ...input, blurred: [3] },
      { ...input, caption: 'a vase' },
      { ...input, cut: true },
    ]) {
      expect(memory.object(other)).toBeUndefined();
    }
    memory.dropObject(input);
    expect(memory.object(input)).toBeUndefined();
  });

  it('share the photo or the caption with others', () => {
    const memory = new Memory();
    const nothing = { regions: undefined, words: undefined };
    expect(memory.sharing({ photo: own, caption: 'vase' })).toEqual(nothing);
    memory.keepObject({ photo: own, caption: 'vase' }, known(1));
    memory.keepObject({ photo: own, caption: 'vase', cut: true }, known(2));
    memory.keepObject({ photo: null, caption: 'bowl' }, known(3));
    const sharing = (caption: string, blurred: number[] = []) =>
      memory.sharing({ photo: own, blurred, caption });
    expect(sharing('a vase')).toEqual({ regions: 2, words: undefined });
    expect(sharing('vase', [4])).toEqual({ regions: undefined, words: 2 });
    expect(sharing('bowl')).toEqual({ regions: 2, words: 3 });
    expect(sharing('none', [4])).toEqual(nothing);
    memory.forget();
    expect(sharing('vase')).toEqual(nothing);
  });

  it('that were restored share nothing, and are not found where features are needed', () => {
    const memory = new Memory();
    const input = { photo: own, caption: 'vase' };
    memory.keepObject(input, { ...known(1), restored: true });
    expect(memory.object(input)?.encoded.object).toBe(1);
    expect(memory.object(input, true)).toBeUndefined();
    expect(memory.sharing(input)).toEqual({ regions: undefined, words: undefined });
    memory.keepObject(input, known(2));
    expect(memory.object(input, true)?.encoded.object).toBe(2);
  });

  it('go with the head; what was prepared says itself which head it is of', () => {
    const memory = new Memory();
    const input = { photo: own, caption: 'vase' };
    const prepared = { kept: { caption: 'vase' } } as Prepared;
    memory.keepObject(input, known(1));
    memory.keepPrepared(input, prepared);
    memory.forgetHead();
    expect(memory.object(input)).toBeUndefined();
    expect(memory.prepared(input)).toBe(prepared);
    memory.forget();
    expect(memory.prepared(input)).toBeUndefined();
  });
});
