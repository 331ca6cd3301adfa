import { describe, expect, it } from 'vitest';
import { readoutAt } from '../../../../web/src/app/measure/readout';
import { traceRow } from '../../../../web/src/app/measure/trace';
import {
  describeAnswer,
  describeAttention,
  describeMap,
  describeTiming,
} from '../../../../web/src/app/say/describe';
import {
  describeAmplitudes,
  describeCircuit,
  describeCounts,
  describeHeaviest,
  describeOwnStep,
  describeReadout,
  describeStep,
} from '../../../../web/src/app/say/describe-circuit';
import type { Target } from '../../../../web/src/app/state/look';
import type { Attention } from '../../../../web/src/engine/types';
import { answer, group, peakedMap, recognition, smallTrace, spoken } from '../../support/samples';

/** One row: (|00> + |11>) / sqrt(2), whose qubits alone show nothing. */
function bellTrace() {
  const trace = { ...smallTrace(), rows: 1 };
  trace.values.fill(0);
  trace.values.set([Math.SQRT1_2, 0, 0, Math.SQRT1_2]);
  return trace;
}

const probabilities = (...probabilities: number[]) =>
  answer({ probabilities: new Float32Array(probabilities) });

describe('the answer in a sentence', () => {
  it.each([
    ['answer-sure', probabilities(0.95, 0.03, 0.02)],
    ['answer-likely', probabilities(0.7, 0.2, 0.1)],
    ['answer-torn', probabilities(0.5, 0.4, 0.1)],
    ['answer-unsure', answer({ abstain: true })],
  ])('%s', (id, given) => {
    const sentence = describeAnswer(given);
    expect(sentence.id).toBe(id);
    expect(sentence.fills).toMatchObject({
      first: { id: 'class-coin' },
      second: { id: 'class-jade' },
    });
  });

  it('says the group before what comes closest, where only that is known', () => {
    const { id, fills } = describeAnswer(answer({ abstain: true, group: group() }));
    expect(id).toBe('sentences');
    expect(fills).toEqual({
      first: {
        id: 'group-carving-only',
        fills: { share: { share: 0.9 }, needed: { share: 0.85 } },
      },
      second: describeAnswer(answer({ abstain: true })),
    });
  });
});

describe('a map in a sentence', () => {
  it('says where a concentrated one lies', () => {
    expect(describeMap(peakedMap(0, 0.8))).toEqual({
      id: 'where-focused',
      fills: { regions: 1, zone: { id: 'zone-top-left', fills: {} } },
    });
  });

  it('names the place of the strongest region, which is the one that is outlined', () => {
    const map = new Float32Array(49).fill(0.002);
    for (const middle of [16, 17, 18, 23, 24, 25, 30, 31, 32]) map[middle] = 0.06;
    map[0] = 0.38;
    expect(describeMap(map).fills).toMatchObject({ zone: { id: 'zone-top-left' } });
  });

  it('says so when there is no one place', () => {
    const even = new Float32Array(49).fill(1 / 49);
    expect(describeMap(even)).toEqual({ id: 'where-spread', fills: { regions: 25 } });
  });
});

describe('what is pointed at in a sentence', () => {
  const words = ['blue', 'vase'];
  const nothing = { wordToRegion: null, regionToWord: null, wordMaps: null };
  /** What is said of `target` when attention has these parts. */
  function said(target: Target | null, parts: Partial<Attention>, quoted = words) {
    const { attention } = answer();
    return describeAttention(
      recognition({ attention: { ...attention, ...parts } }),
      quoted,
      target,
    );
  }

  it('is where the answer looked when it is nothing', () => {
    expect(said(null, nothing)?.id).toBe('answer-looks');
  });

  it('is where a word looked more than every word', () => {
    const wordMaps = new Float32Array([...peakedMap(0, 0.9), ...peakedMap(48, 0.8)]);
    expect(said({ kind: 'word', index: 1 }, { wordMaps })).toEqual({
      id: 'word-looks',
      fills: { word: 'vase', regions: 1, zone: { id: 'zone-bottom-right', fills: {} } },
    });
  });

  it('is nowhere in particular for a word that adds nothing, and for a function word', () => {
    const wordMaps = new Float32Array([...peakedMap(0, 0.9), ...new Array(49).fill(1 / 49)]);
    const target = { kind: 'word', index: 1 } as const;
    expect(said(target, { wordMaps })).toEqual({ id: 'word-nowhere', fills: { word: 'vase' } });
    const { answer, tokens } = recognition({
      attention: { ...recognition().answer.attention, wordMaps },
    });
    const joins = tokens.words.map((word) => ({ ...word, functionWord: true }));
    const read = { answer, tokens: { ...tokens, words: joins } };
    expect(describeAttention(read, words, target)).toEqual({
      id: 'word-joins',
      fills: { word: 'vase' },
    });
  });

  it('is which words a region listened to', () => {
    const target = { kind: 'region', index: 8 } as const;
    const both = Float32Array.from({ length: 98 }, (_, i) => (i % 2 === 0 ? 0.25 : 0.75));
    expect(said(target, { regionToWord: both })).toMatchObject({
      id: 'region-looks',
      fills: { row: 2, column: 2, first: 'vase', weight: { share: 0.75 }, second: 'blue' },
    });
    const one = { regionToWord: new Float32Array(49).fill(1), wordWeights: new Float32Array([1]) };
    expect(said(target, one, ['vase'])?.id).toBe('region-one-word');
    expect(said(target, nothing, [])?.id).toBe('region-alone');
  });

  it('is nothing without a photo', () => {
    const blind = { ...nothing, pooledRegions: null };
    expect(said(null, blind)).toBeNull();
    expect(said({ kind: 'word', index: 0 }, blind)).toBeNull();
    const alone = recognition({
      words: { ...spoken(new Float32Array(3)), language: 'fr', alone: true },
    });
    const unseen = describeAttention(alone, words, { kind: 'word', index: 0 });
    expect(unseen?.id).toBe('attention-words-alone');
  });
});

describe('the inside in sentences', () => {
  it('amplitudes: the largest, its share, how many hold half, how many are positive', () => {
    const real = new Float32Array([0.1, -0.7, 0.5, -0.5]);
    const imaginary = new Float32Array(4);
    const told = describeAmplitudes({ real, imaginary });
    expect(told.id).toBe('amplitudes-sentence');
    expect(told.fills).toMatchObject({ count: 4, state: '01', half: 2, positive: 2 });
  });

  it('amplitudes of one size: none of them is called the likeliest', () => {
    const half = Math.SQRT1_2;
    const row = { real: Float32Array.of(half, 0, 0, 0), imaginary: Float32Array.of(0, 0, 0, half) };
    const fills = { alike: 2, count: 4, share: { share: expect.closeTo(0.5) } };
    expect(describeAmplitudes(row)).toMatchObject({ id: 'amplitudes-alike', fills });
    expect(describeHeaviest(row).id).toBe('bench-state-alike');
    const alone = { real: Float32Array.of(0.6, 0.8), imaginary: new Float32Array(2) };
    expect(describeHeaviest(alone)).toMatchObject({
      id: 'bench-state-reading',
      fills: { state: '1' },
    });
  });

  it('amplitudes with phases: an imaginary part counts, and none is called positive', () => {
    const real = new Float32Array([0.6, 0]);
    const told = describeAmplitudes({ real, imaginary: new Float32Array([0, -0.8]) });
    expect(told.id).toBe('amplitudes-complex');
    expect(told.fills).toMatchObject({ state: '1', share: { share: expect.closeTo(0.64) } });
  });

  it('circuit: counts of what it is made of', () => {
    expect(describeCircuit(answer().circuit, new Float32Array([0.1, -0.9])).fills).toMatchObject({
      qubits: 2,
      operations: 3,
      turned: 2,
      linking: 1,
      wire: 1,
      value: { decimal: expect.closeTo(-0.9) },
    });
  });

  it('a step: what was done, and what would be answered', () => {
    const given = answer();
    const at = (step: number) => describeStep(given, traceRow(given.trace, step), step);
    expect(at(0).id).toBe('step-encoded');
    expect(at(1)).toMatchObject({ id: 'step-one-wire', fills: { gate: 'RY', wire: 0, last: 3 } });
    expect(at(3)).toMatchObject({ id: 'step-two-wires', fills: { gate: 'CNOT', other: 1 } });
    expect(at(1).fills).toMatchObject({ class: { id: 'class-mosaic' } });
  });

  it('a step of an own circuit: which gate, and whether it entangles', () => {
    const { circuit } = answer();
    const at = (step: number, before: number, now: number) =>
      describeOwnStep(circuit, step, { before, now });
    expect(at(0, 0, 0).id).toBe('bench-step-start');
    expect(at(1, 0, 0)).toMatchObject({ id: 'bench-step-one', fills: { gate: 'RY', wire: 0 } });
    expect(at(3, 0, 1)).toMatchObject({ id: 'bench-step-entangles', fills: { other: 1 } });
    expect(at(3, 1, 0).id).toBe('bench-step-parts');
    expect(at(3, 0.5, 0.5).id).toBe('bench-step-two');
  });

  it('shots: what came most often, beside what it would come to', () => {
    const counts = {
      counts: Uint32Array.of(52, 0, 1, 47),
      limit: Float32Array.of(0.5, 0, 0, 0.5),
    };
    expect(describeCounts(counts, ['z', 'z'], 100).fills).toMatchObject({
      shots: 100,
      seen: 3,
      outcome: '|00⟩',
      count: 52,
      limit: { share: 0.5 },
    });
    // As it was read: along X by its signs, wire 0 first.
    expect(describeCounts(counts, ['x', 'z'], 100).fills).toMatchObject({ outcome: '|+0⟩' });
  });

  it('read-out: names and order of the observables, and the strongest', () => {
    const readout = readoutAt(traceRow(bellTrace(), 0));
    expect(readout.values.map(({ name }) => name)).toEqual([
      ...['Z0', 'Z1', 'Z0 Z1'],
      ...['X0', 'X1', 'X0 X1'],
    ]);
    expect([...readout.zz, ...readout.xx]).toEqual([expect.closeTo(1), expect.closeTo(1)]);
    expect([...readout.z, ...readout.x]).toEqual([0, 0, 0, 0]);
    expect(describeReadout(readout).fills).toMatchObject({ name: 'Z0 Z1' });
  });

  it('timing: the total is the sum of the parts', () => {
    const { fills } = describeTiming({ timing: { vision: 90, text: 20, head: 2 } });
    expect(fills).toMatchObject({ total: { milliseconds: 112 } });
  });

  it.each([
    ['timing-both', 90, 20],
    ['timing-looking', 90, 0],
    ['timing-reading', 0, 20],
    ['timing-deciding', 0, 0],
  ])('%s: names only the parts that took time', (id, vision, text) => {
    const timing = { vision, text, head: 2 };
    expect(describeTiming({ timing }).id).toBe(id);
    expect(describeTiming({ timing, prepared: true }).id).toBe('timing-prepared');
  });
});
