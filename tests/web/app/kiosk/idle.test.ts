import { beforeEach, describe, expect, it } from 'vitest';
import { IDLE_TIMES, Idle, idleTimes } from '../../../../web/src/app/kiosk/idle';
import { ServicesDouble, settled } from '../../support/services-double';

const TIMES = { idle: 60, ask: 2, show: 12 };

describe('a screen in a public place', () => {
  let double: ServicesDouble;
  let did: string[];
  let idle: Idle;
  const waits = () => (double.pauses.at(-1)?.milliseconds ?? 0) / 1000;
  /** The last pause runs out. */
  const passes = () => double.pauses.at(-1)?.end();

  beforeEach(() => {
    double = new ServicesDouble();
    did = [];
    idle = new Idle(
      {
        pause: double.services.pause,
        forget: () => did.push('forget'),
        showNext: () => {
          did.push('show');
        },
      },
      TIMES,
    );
    idle.start();
  });

  it('asks the visitor who has gone, counts down, forgets, and shows one object after the other', async () => {
    idle.touched();
    await settled();
    expect(waits()).toBe(60);
    await passes();
    expect(idle.phase.value).toEqual({ kind: 'asking', seconds: 2 });
    expect(waits()).toBe(1);
    await passes();
    expect(idle.phase.value).toEqual({ kind: 'asking', seconds: 1 });
    expect(did).toEqual([]);
    await passes();
    expect(idle.phase.value).toEqual({ kind: 'showing' });
    expect(did).toEqual(['forget', 'show']);
    expect(waits()).toBe(12);
    await passes();
    expect(did).toEqual(['forget', 'show', 'show']);
  });

  it('asks nobody where nobody has been', async () => {
    await passes();
    expect(idle.phase.value).toEqual({ kind: 'showing' });
  });

  it('a touch begins the time anew, answers the question, and ends the show', async () => {
    idle.touched();
    await settled();
    const before = double.pauses.length;
    idle.touched();
    await settled();
    expect(double.pauses).toHaveLength(before + 1);
    await passes();
    expect(idle.phase.value.kind).toBe('asking');
    idle.touched();
    await settled();
    expect(idle.phase.value.kind).toBe('used');
    expect(did).toEqual([]);
    await passes();
    await passes();
    await passes();
    expect(did).toEqual(['forget', 'show']);
    idle.touched();
    await settled();
    expect(idle.phase.value.kind).toBe('used');
    expect(did).toEqual(['forget', 'show']);
    expect(waits()).toBe(60);
  });

  it('waits for the end of what is played, and then as long as for an object; a touch ends that too', async () => {
    let end = () => {};
    const aborts: AbortSignal[] = [];
    const showNext = (abort: AbortSignal) => {
      aborts.push(abort);
      return new Promise<void>((resolve) => {
        end = resolve;
      });
    };
    const { pause } = double.services;
    idle.stop();
    idle = new Idle({ pause, forget: () => {}, showNext }, TIMES);
    idle.start();
    await passes();
    expect(aborts).toHaveLength(1);
    const before = double.pauses.length;
    await settled();
    expect(double.pauses).toHaveLength(before);
    end();
    await settled();
    expect(waits()).toBe(12);
    await passes();
    expect(aborts).toHaveLength(2);
    idle.touched();
    await settled();
    expect(aborts[1]?.aborted).toBe(true);
    expect(waits()).toBe(60);
    end();
    await settled();
    expect(aborts).toHaveLength(2);
  });

  it('nothing goes on once it is stopped', async () => {
    idle.touched();
    idle.stop();
    await settled();
    expect(idle.phase.value.kind).toBe('used');
    expect(did).toEqual([]);
  });
});

describe('the times of an address', () => {
  const of = (query: string) => idleTimes(new URLSearchParams(query));

  it('are as usual where nothing good is said', () => {
    expect(of('kiosk')).toEqual(IDLE_TIMES);
    expect(of('kiosk&idle=&ask=soon&show=-3')).toEqual(IDLE_TIMES);
  });

  it('are those of the exhibit where the address says none', () => {
    const usual = { idle: 90, ask: 10, show: 5 };
    expect(idleTimes(new URLSearchParams('kiosk&show=7'), usual)).toEqual({ ...usual, show: 7 });
  });

  it('are what is said, within reason', () => {
    expect(of('idle=90&ask=30&show=20')).toEqual({ idle: 90, ask: 30, show: 20 });
    expect(of('idle=1&ask=0&show=99999')).toEqual({ idle: 5, ask: 5, show: 600 });
  });
});
