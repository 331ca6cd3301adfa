import { describe, expect, it } from 'vitest';
import { describeProgress, totalProgress } from '../../../../web/src/app/say/progress';

const text = { part: 'text', loaded: 2e6, total: 7e6 } as const;
const vision = { part: 'vision', loaded: 1e6, total: 1e6 } as const;

describe('progress', () => {
  it('adds up the bytes of all parts', () => {
    expect(totalProgress({ text, vision })).toEqual({ loaded: 3e6, total: 8e6 });
    expect(totalProgress({})).toEqual({ loaded: 0, total: 0 });
  });

  it('names the part that has most to come', () => {
    expect(describeProgress({ text, vision })).toMatchObject({
      id: 'loading-part',
      fills: { part: { id: 'part-text' }, partLoaded: { bytes: 2e6 }, total: { bytes: 8e6 } },
    });
  });

  it('says so before the first byte and after the last', () => {
    expect(describeProgress({}).id).toBe('loading-first');
    expect(describeProgress({ vision }).id).toBe('loading-starting');
  });
});
