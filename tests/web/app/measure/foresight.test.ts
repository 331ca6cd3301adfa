import { beforeEach, describe, expect, it } from 'vitest';
import { Foresight } from '../../../../web/src/app/measure/foresight';
import type { Answered } from '../../../../web/src/app/state/answered';
import { UNCHANGED } from '../../../../web/src/app/state/variation';
import { recognition } from '../../support/samples';
import { failed, ok, ServicesDouble, settled } from '../../support/services-double';

/** An answer to a caption of these words, of which the last `ignored` do not reach attention. */
function answeredTo(words: readonly string[], ignored = 0): Answered {
  const base = recognition();
  const all = words.map((text, i) => ({
    text,
    begin: i,
    end: i,
    firstToken: i,
    tokenCount: 1,
    functionWord: false,
  }));
  const tokens = { ...base.tokens, words: all };
  return {
    picture: null,
    caption: words.join(' '),
    recognition: { ...base, tokens, ignoredWords: ignored },
  };
}

describe('foresight', () => {
  let double: ServicesDouble;
  let foresight: Foresight;
  const rested = () => double.pauses.at(-1)?.end();
  const asked = () => double.preparations.all.map(({ input }) => input.caption);

  /** Everything that is prepared, each at once. */
  async function all(): Promise<string[]> {
    await rested();
    for (let count = 0; count < asked().length; count++)
      await double.preparations.all[count]?.settle(ok(null));
    return asked();
  }

  beforeEach(() => {
    double = new ServicesDouble();
    foresight = new Foresight({
      prepare: (caption, signal) => double.preparations.make(caption, signal),
      pause: double.services.pause,
    });
  });

  it('prepares the caption without each word, one after the other, once the hand rests', async () => {
    void foresight.expect(answeredTo(['a', 'blue', 'vase']), UNCHANGED);
    expect(asked()).toEqual([]);
    await rested();
    expect(asked()).toEqual(['blue vase']);
    expect(await all()).toEqual(['blue vase', 'a vase', 'a blue']);
    // As they are asked for: in the language of the whole.
    expect(double.preparations.last.input).toEqual({ caption: 'a blue', language: 'en' });
  });

  it('goes on from the last word that was struck; that one it puts back', async () => {
    const answered = answeredTo(['a', 'blue', 'glass', 'vase']);
    void foresight.expect(answered, { ...UNCHANGED, struck: [1] });
    expect(await all()).toEqual(['a vase', 'a glass', 'glass vase', 'a blue glass vase']);
  });

  it('leaves out the words that the model does not see, and the empty caption', async () => {
    void foresight.expect(answeredTo(['blue', 'vase'], 1), UNCHANGED);
    expect(await all()).toEqual(['vase']);
    double.preparations.all.length = 0;
    void foresight.expect(answeredTo(['vase']), UNCHANGED);
    expect(await all()).toEqual([]);
  });

  it('ends when it is stopped and when something else is expected', async () => {
    void foresight.expect(answeredTo(['a', 'blue', 'vase']), UNCHANGED);
    await rested();
    const first = double.preparations.last;
    void foresight.expect(answeredTo(['one', 'two']), UNCHANGED);
    expect(first.signal?.aborted).toBe(true);
    await first.settle(failed('cancelled'));
    expect(asked()).toEqual(['blue vase']);
    await rested();
    foresight.stop();
    await double.preparations.last.settle(ok(null));
    await settled();
    expect(asked()).toEqual(['blue vase', 'two']);
  });
});
