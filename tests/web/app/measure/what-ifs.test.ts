import { beforeEach, describe, expect, it } from 'vitest';
import { ANGLE_SWEEP } from '../../../../web/src/app/measure/angle-sweep';
import { initialState, isAnswered, shownAnswer } from '../../../../web/src/app/state/state';
import { isUnchanged } from '../../../../web/src/app/state/variation';
import { recognition } from '../../support/samples';
import { failed, ok } from '../../support/services-double';
import { StoreBench, wave } from '../../support/store-bench';

const bench = StoreBench.forEachTest();
const noAttention = {
  wordToRegion: null,
  regionToWord: null,
  wordMaps: null,
  wordWeights: null,
  regionWeights: null,
  pooledRegions: null,
};

describe('what-ifs', () => {
  const shown = () => shownAnswer(bench.now())?.recognition;

  beforeEach(() => bench.startToAnswer());

  it('strike a word: the model reads the caption without it, and back again at once', async () => {
    const asked = bench.double.recognitions.all.length;
    bench.store.whatIfs.toggleWord(0);
    expect(bench.now().variation.struck).toEqual([0]);
    expect(bench.double.recognitions.last.input.caption).toBe('vase');
    expect(bench.double.recognitions.last.input.photo).toBe(bench.now().picture?.photo);
    const alone = recognition({ top: 1, attention: noAttention });
    await bench.double.recognitions.last.settle(
      ok({ ...alone, tokens: { ...alone.tokens, words: alone.tokens.words.slice(1) } }),
    );
    expect(shown()?.answer.top).toBe(1);
    expect(isAnswered(bench.now())).toBe(true);

    bench.store.whatIfs.toggleWord(0);
    expect(shown()).toBe(bench.now().answered?.recognition);
    expect(bench.double.recognitions.all).toHaveLength(asked + 1);
  });

  it('are prepared while nothing is asked: the words that may be struck next', async () => {
    const { pauses, preparations, recognitions } = bench.double;
    await pauses.at(-1)?.end();
    const asked = () => preparations.all.map(({ input }) => input.caption);
    expect(asked()).toEqual(['vase']);
    const ahead = preparations.last;
    bench.store.whatIfs.toggleWord(1);
    expect(ahead.signal?.aborted).toBe(true);
    await ahead.settle(ok(null));
    expect(preparations.all).toHaveLength(1);

    const alone = recognition({ attention: noAttention });
    const words = alone.tokens.words.slice(0, 1);
    await recognitions.last.settle(ok({ ...alone, tokens: { ...alone.tokens, words } }));
    await pauses.at(-1)?.end();
    await preparations.last.settle(ok(null));
    expect(asked()).toEqual(['vase', 'blue vase']);
  });

  it('cut the two-qubit gates: turned angles stay behind, struck words do not', async () => {
    bench.store.whatIfs.turnAngle(0, 1);
    await bench.double.recognitions.last.settle(ok(recognition()));
    bench.store.whatIfs.toggleCut();
    expect(bench.double.recognitions.last.input).toMatchObject({ cut: true, angles: null });
    await bench.double.recognitions.last.settle(ok(recognition({ top: 1 })));
    expect(bench.now().varied?.variation).toEqual({
      struck: [],
      blurred: [],
      turned: [],
      cut: true,
    });
    bench.store.whatIfs.turnAngle(1, 2);
    expect(bench.double.recognitions.last.input.cut).toBe(true);
    expect([...(bench.double.recognitions.last.input.angles ?? [])]).toEqual([Number.NaN, 2]);
    await bench.double.recognitions.last.settle(ok(recognition({ top: 1 })));
    bench.store.actions.undo();
    bench.store.actions.undo();
    expect(bench.now().variation).toEqual({
      struck: [],
      blurred: [],
      turned: [{ index: 0, radians: 1 }],
    });
    bench.store.actions.redo();
    expect(bench.now().variation.cut).toBe(true);
    const asked = bench.double.recognitions.all.length;
    bench.store.whatIfs.toggleCut();
    expect(isUnchanged(bench.now().variation)).toBe(true);
    expect(bench.double.recognitions.all).toHaveLength(asked);
  });

  it('whose weights cannot be had leave the answer as it is, and say so', async () => {
    bench.store.whatIfs.toggleCut();
    await bench.double.recognitions.last.settle(failed('download_failed'));
    expect(bench.now().variation.cut ?? false).toBe(false);
    expect(bench.now().problems.measurement?.status).toBe('download_failed');
    expect(shown()?.answer.top).toBe(0);
  });

  it('follow the hand: what is under way is shown, and of what waits only the newest is asked', async () => {
    const asked = bench.double.recognitions.all.length;
    for (const radians of [1, 2, 3]) bench.store.whatIfs.turnAngle(0, radians);
    expect(bench.double.recognitions.all).toHaveLength(asked + 1);
    await bench.double.recognitions.last.settle(ok(recognition({ top: 1 })));
    expect(shown()?.answer.top).toBe(1);
    expect(bench.now().varied?.variation.turned).toEqual([{ index: 0, radians: 1 }]);
    expect(bench.now().variation.turned).toEqual([{ index: 0, radians: 3 }]);
    expect(bench.now().history.past).toHaveLength(0);

    expect(bench.double.recognitions.all).toHaveLength(asked + 2);
    expect([...(bench.double.recognitions.last.input.angles ?? [])]).toEqual([3, Number.NaN]);
    await bench.double.recognitions.last.settle(ok(recognition({ top: 2 })));
    expect(shown()?.answer.top).toBe(2);
    expect(bench.now().varying).toBeNull();
    expect(bench.now().history.past).toHaveLength(1);
  });

  it('are forgotten when everything is put back, whatever was under way or waited', async () => {
    bench.store.whatIfs.turnAngle(0, 1);
    const underWay = bench.double.recognitions.last;
    bench.store.whatIfs.turnAngle(0, 2);
    const asked = bench.double.recognitions.all.length;
    bench.store.whatIfs.putBack();
    expect(underWay.signal?.aborted).toBe(true);
    await underWay.settle(ok(recognition({ top: 1 })));
    expect(shown()?.answer.top).toBe(0);
    expect(bench.double.recognitions.all).toHaveLength(asked);
  });

  it('leave the answer as it was when the model fails, and say so', async () => {
    bench.store.whatIfs.turnAngle(0, 1);
    await bench.double.recognitions.last.settle(failed('worker_failed'));
    expect(isUnchanged(bench.now().variation)).toBe(true);
    expect(bench.now().problems.measurement?.status).toBe('worker_failed');
    expect(shown()).toBe(bench.now().answered?.recognition);
  });

  it('are undone and redone without asking again, and end with a new caption', async () => {
    bench.store.whatIfs.turnAngle(0, 1);
    await bench.double.recognitions.last.settle(ok(recognition({ top: 1 })));
    const asked = bench.double.recognitions.all.length;
    bench.store.actions.undo();
    expect(isUnchanged(bench.now().variation)).toBe(true);
    expect(shown()?.answer.top).toBe(0);
    bench.store.actions.redo();
    expect(bench.now().variation.turned).toEqual([{ index: 0, radians: 1 }]);
    expect(shown()?.answer.top).toBe(1);
    expect(bench.double.recognitions.all).toHaveLength(asked);

    bench.store.actions.editCaption('another');
    await bench.double.pauses.at(-1)?.end();
    await bench.double.recognitions.last.settle(ok(recognition()));
    expect(isUnchanged(bench.now().variation)).toBe(true);
    bench.store.actions.undo();
    expect(bench.now().caption.text).toBe(wave.caption.en);
    expect(shown()?.answer.top).toBe(1);
  });

  it('wait for an answer to change', () => {
    const asked = bench.double.recognitions.all.length;
    bench.store.actions.editCaption('another');
    bench.store.whatIfs.toggleWord(0);
    expect(bench.now().variation.struck).toEqual([]);
    expect(bench.double.recognitions.all).toHaveLength(asked);
  });

  it('stop being measured when something new is asked', async () => {
    bench.store.whatIfs.measureEffects('words');
    expect(bench.store.whatIfs.effects.state.value?.running).toBe(true);
    bench.store.actions.editCaption('another');
    expect(bench.store.whatIfs.effects.state.value?.running).toBe(false);
  });

  it('are forgotten with everything else that the visitor has left', async () => {
    bench.store.whatIfs.turnAngle(0, 1);
    await bench.double.recognitions.last.settle(ok(recognition({ top: 1 })));
    bench.store.whatIfs.measureEffects('all');
    bench.store.whatIfs.openAngle(0);
    bench.store.whatIfs.countShots();
    bench.store.whatIfs.turnAngle(0, 2);
    const underWay = bench.double.recognitions.last;
    const { models, ready, card, version, gallery } = bench.now();
    bench.store.actions.forget();
    await underWay.settle(ok(recognition({ top: 2 })));
    expect(bench.now()).toEqual({ ...initialState, models, ready, card, version, gallery });
    const { whatIfs } = bench.store;
    const kept = [whatIfs.effects, whatIfs.shots, whatIfs.of(ANGLE_SWEEP)];
    expect(kept.map(({ state }) => state.value)).toEqual([null, null, null]);
    expect(bench.double.forgotten).toHaveLength(1);
    bench.store.actions.undo();
    expect(bench.now().answered).toBeNull();
  });
});
