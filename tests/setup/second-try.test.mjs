/** tests/second-try.mjs: what failed beside others is told from what is broken. */

import { describe, expect, it } from 'vitest';
import { withSecondTry } from '../second-try.mjs';

const passes = {
  counts: { passed: 2, failed: 0, skipped: 1 },
  output: 'SKIPPED: no shared folder',
};
const fails = { counts: { passed: 1, failed: 1, skipped: 1 }, output: 'it is broken' };

/** Files that fail as often as it is said of them, and what was asked of them. */
function files(failures) {
  const asked = [];
  let running = 0;
  const most = { together: 0, again: 0 };
  const left = { ...failures };
  const runFile = async (file, again) => {
    asked.push(again ? `${file} again` : file);
    running++;
    const kind = again ? 'again' : 'together';
    most[kind] = Math.max(most[kind], running);
    await new Promise((resolve) => setTimeout(resolve, 1));
    running--;
    return left[file]-- > 0 ? fails : passes;
  };
  return { asked, most, run: (atOnce) => withSecondTry(Object.keys(failures), atOnce, runFile) };
}

describe('a second try', () => {
  it('is not needed where all pass; so many run side by side', async () => {
    const { asked, most, run } = files({ a: 0, b: 0, c: 0 });
    expect(await run(2)).toEqual({
      counts: { passed: 6, failed: 0, skipped: 3 },
      output: '',
      skips: Array(3).fill('no shared folder'),
      unsteady: [],
    });
    expect(asked).toEqual(['a', 'b', 'c']);
    expect(most.together).toBe(2);
  });

  it('is had by those that failed, one after the other; what they printed is not lost', async () => {
    const { asked, most, run } = files({ a: 1, b: 0, c: 1 });
    const { counts, output, unsteady } = await run(3);
    expect(counts).toEqual({ passed: 6, failed: 0, skipped: 3 });
    expect(output).toBe('it is broken\nit is broken');
    expect(unsteady).toEqual(['a', 'c']);
    expect(asked.slice(3)).toEqual(['a again', 'c again']);
    expect(most.again).toBe(1);
  });

  it('does not hide what is broken', async () => {
    const { counts, unsteady } = await files({ a: 2, b: 1 }).run(1);
    expect(counts).toEqual({ passed: 3, failed: 1, skipped: 2 });
    expect(unsteady).toEqual(['b']);
  });

  it('is not had where many fail', async () => {
    const { asked, run } = files({ a: 1, b: 1, c: 1, d: 1, e: 1 });
    const { counts, unsteady } = await run(3);
    expect([counts.failed, unsteady, asked.length]).toEqual([5, [], 5]);
  });
});
