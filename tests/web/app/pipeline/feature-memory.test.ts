import { describe, expect, it } from 'vitest';
import { FeatureMemory } from '../../../../web/src/app/pipeline/feature-memory';
import { photo } from '../../support/samples';

const features = (text: string) => ({
  tokens: { caption: text, ids: new Int32Array(1), words: [] },
  seenWords: 0,
  words: null,
  milliseconds: 1,
});

describe('the memory of features', () => {
  it('gives back what it keeps: a photo as it was blurred, a caption as it was written', () => {
    const memory = new FeatureMemory();
    const own = photo();
    const regions = new Float32Array([1]);
    memory.keepPhoto(own, [3], regions);
    expect(memory.photo(own, [3])).toBe(regions);
    expect(memory.photo(own, [])).toBeUndefined();
    expect(memory.photo(photo(), [3])).toBeUndefined();
    const vase = features('vase');
    memory.keepCaption('vase', vase);
    expect(memory.caption('vase')).toBe(vase);
    expect(memory.caption('Vase')).toBeUndefined();
  });

  it('forgets everything when it is told to', () => {
    const memory = new FeatureMemory();
    const own = photo();
    memory.keepPhoto(own, [], new Float32Array([1]));
    memory.keepCaption('vase', features('vase'));
    memory.forget();
    expect(memory.photo(own, [])).toBeUndefined();
    expect(memory.caption('vase')).toBeUndefined();
  });

  it('forgets the caption that nobody has asked for longest', () => {
    const memory = new FeatureMemory();
    memory.keepCaption('used', features('used'));
    memory.keepCaption('unused', features('unused'));
    for (let i = 0; i < 126; i++) memory.keepCaption(String(i), features(String(i)));
    expect(memory.caption('used')).toBeDefined();
    memory.keepCaption('one more', features('one more'));
    expect(memory.caption('used')).toBeDefined();
    expect(memory.caption('unused')).toBeUndefined();
  });
});
