import { describe, expect, it } from 'vitest';
import {
  describeArriving,
  describeProgress,
  describeWaiting,
  partsUntil,
  totalProgress,
} from '../../../../web/src/app/say/progress';

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

  it('is about what is waited for, and its total stays the same while that comes', () => {
    const part = <P extends string>(name: P, loaded: number, total: number) => ({
      part: name,
      loaded,
      total,
    });
    const progress = (engine: number, vision: number) => ({
      engine: part('engine', engine, 2e5),
      head: part('head', engine, 8e5),
      runtime: part('runtime', vision, 2e6),
      vision: part('vision', vision, 1e6),
      text,
    });
    const totals = [progress(0, 0), progress(2e5, 0), progress(2e5, 1e6)].map(
      (now) => totalProgress(partsUntil(now, 'vision')).total,
    );
    expect(totals).toEqual([4e6, 4e6, 4e6]);
    expect(describeWaiting('vision', progress(2e5, 1e6))).toMatchObject({
      id: 'waits-vision',
      fills: { progress: { id: 'loading-part', fills: { total: { bytes: 4e6 } } } },
    });
    expect(describeArriving('engine', progress(1e5, 0))).toMatchObject({
      id: 'arriving-engine',
      fills: { loaded: { bytes: 2e5 }, total: { bytes: 1e6 } },
    });
  });

  it('says so before the first byte and after the last', () => {
    expect(describeProgress({}).id).toBe('loading-first');
    expect(describeProgress({ vision }).id).toBe('loading-starting');
  });
});
