/** When a page tells its kiosk's server that it is alive, and what it says. */

import { describe, expect, it } from 'vitest';
import { beat, reportOf } from '../../../../web/src/app/kiosk/heartbeat';
import { green, red, resultOf } from '../../../../web/src/app/self-test/row';

const turn = () => new Promise((resolve) => setImmediate(resolve));

/** A page whose frames and pauses end when the test says so; `answers`: what the server says, one after the other. */
function page(answers: (number | null | undefined)[]) {
  const sent: string[] = [];
  const pauses: number[] = [];
  const waiting: (() => void)[] = [];
  const frames: (() => void)[] = [];
  let wanted = 0;
  const done = beat(
    'kiosk',
    {
      wanted: async () => answers.shift(),
      nextFrame: () => new Promise((resolve) => frames.push(resolve)),
      pause: (milliseconds) => {
        pauses.push(milliseconds);
        return new Promise((resolve) => waiting.push(resolve));
      },
      send: async (view) => void sent.push(view),
    },
    () => wanted++,
  );
  const draw = async () => {
    frames.shift()?.();
    await turn();
  };
  const wait = async () => {
    waiting.shift()?.();
    await turn();
  };
  return { sent, pauses, draw, wait, done, wanted: () => wanted };
}

describe('a heartbeat', () => {
  it('follows every pause, and a frame that was drawn', async () => {
    const { sent, pauses, draw, wait, wanted } = page([2000]);
    await turn();
    expect([wanted(), sent]).toEqual([1, []]);
    await draw();
    expect([sent, pauses]).toEqual([['kiosk'], [2000]]);
    await wait();
    // A page that draws nothing says nothing.
    expect(sent).toHaveLength(1);
    await draw();
    expect(sent).toHaveLength(2);
  });

  it('is never sent where nobody wants it', async () => {
    const { sent, done, wanted } = page([null]);
    await done;
    expect([sent, wanted()]).toEqual([[], 0]);
  });

  it('waits for a server that does not answer yet', async () => {
    const { sent, draw, wait } = page([undefined, undefined, 2000]);
    await turn();
    await wait();
    await wait();
    await draw();
    expect(sent).toEqual(['kiosk']);
  });
});

it('a report has the sentences in words, and nothing else', () => {
  const rows = [green('models', 'a', { count: 2 }), red('frames', 'b', {}, 'c')];
  const report = reportOf(resultOf(rows), ({ id }) => `said ${id}`);
  expect(report).toEqual({
    state: 'red',
    rows: [
      { name: 'models', state: 'green', found: 'said a', todo: null },
      { name: 'frames', state: 'red', found: 'said b', todo: 'said c' },
    ],
  });
});
