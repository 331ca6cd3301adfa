/** When a kiosk tests itself: at its time, when nobody is there, once; also on days of other lengths and set clocks. */

import { describe, expect, it } from 'vitest';
import { nextTime, testDaily } from '../../../../web/src/app/kiosk/self-test-time';

const at = (text: string) => new Date(`2026-${text}:00`);

describe('the next time', () => {
  it('is later today, or tomorrow', () => {
    expect(nextTime('08:30', at('11-29T08:29'))).toEqual(at('11-29T08:30'));
    expect(nextTime('08:30', at('11-29T08:30'))).toEqual(at('11-30T08:30'));
    expect(nextTime('00:00', at('12-31T12:00'))).toEqual(new Date('2027-01-01T00:00:00'));
  });
});

/** A kiosk whose clock shows these times, one at each look; stops after the last. */
async function tested(times: string[], isWatched: (time: Date) => boolean = () => false) {
  const stop = new AbortController();
  let time = at(times[0] ?? '');
  let looks = 0;
  const tests: Date[] = [];
  await testDaily(
    '08:30',
    {
      now: () => time,
      pause: async () => {
        const next = times[++looks];
        if (next === undefined) stop.abort();
        else time = at(next);
      },
      isWatched: () => isWatched(time),
      test: () => tests.push(time),
    },
    stop.signal,
  );
  return tests;
}

describe('a daily test', () => {
  it('is made at the first look after its time, once', async () => {
    expect(await tested(['11-29T08:00', '11-29T08:29', '11-29T08:31', '11-29T08:32'])).toEqual([
      at('11-29T08:31'),
    ]);
  });

  it('waits until nobody is there', async () => {
    const isWatched = (time: Date) => time < at('11-29T09:10');
    expect(
      await tested(['11-29T08:20', '11-29T08:40', '11-29T09:00', '11-29T09:15'], isWatched),
    ).toEqual([at('11-29T09:15')]);
  });

  it('is not made when it is opened after that time, until the next day', async () => {
    expect(await tested(['11-29T08:31', '11-29T18:00'])).toEqual([]);
    expect(await tested(['11-29T08:31', '11-30T08:31'])).toEqual([at('11-30T08:31')]);
  });

  it('is made also after a clock was set back by a year, or a computer has slept', async () => {
    expect(await tested(['12-30T12:00', '03-01T08:00', '03-01T08:30'])).toEqual([
      at('03-01T08:30'),
    ]);
    expect(await tested(['03-01T07:00', '03-05T12:00'])).toEqual([at('03-05T12:00')]);
  });
});
