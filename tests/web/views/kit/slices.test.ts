import { describe, expect, it, vi } from 'vitest';

/** The number of the task that runs now. */
let task = 0;

/** Every message is a task of its own, as in browsers; Node hands over several in one. */
class Channel {
  readonly port1: { onmessage: () => void } = { onmessage: () => {} };
  readonly port2 = {
    postMessage: () => {
      setImmediate(() => {
        task += 1;
        this.port1.onmessage();
      });
    },
  };
}
vi.stubGlobal('MessageChannel', Channel);
const { inSlice, lastSlice } = await import('../../../../web/src/views/kit/slices');

/** Keeps the processor busy. */
function spin(milliseconds: number): void {
  const end = performance.now() + milliseconds;
  while (performance.now() < end);
}

describe('work in slices', () => {
  it('small pieces share a task and keep their order', async () => {
    const done: number[] = [];
    const seen = new Set<number>();
    const all = [0, 1, 2, 3].map((piece) =>
      inSlice(() => {
        done.push(piece);
        seen.add(task);
      }),
    );
    expect(done).toEqual([]);
    await Promise.all(all);
    expect(done).toEqual([0, 1, 2, 3]);
    expect(seen.size).toBe(1);
  });

  it('long pieces that were asked for together each have a task, as have those that follow from them', async () => {
    const seen: number[] = [];
    const long = () => {
      seen.push(task);
      spin(15);
    };
    const follower = inSlice(long).then(() => inSlice(long));
    await Promise.all([inSlice(long), inSlice(long), follower]);
    expect(seen).toHaveLength(4);
    expect(new Set(seen).size).toBe(4);
  });

  it('what throws is told, and what comes after is done', async () => {
    const broken = inSlice(() => {
      throw new Error('a fault');
    });
    const next = inSlice(() => {});
    await expect(broken).rejects.toThrow('a fault');
    await next;
  });

  it('the last slice has come when nothing waits', async () => {
    const done: string[] = [];
    void inSlice(() => spin(15)).then(() => inSlice(() => done.push('follower')));
    void inSlice(() => done.push('second'));
    await lastSlice();
    expect(done.sort()).toEqual(['follower', 'second']);
  });
});
