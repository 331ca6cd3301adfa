/** The trained head through the binding and the engine: the native answers, and what they hold. */

import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  type CircuitShape,
  type Features,
  type HeadCard,
  REGIONS,
  type TracedAnswer,
} from '../../web/src/engine/types';
import { AskedEngine, type Given } from './asked-engine';

const FILE = fileURLToPath(new URL('../../models/heads/world.safetensors', import.meta.url));
const NATIVE = fileURLToPath(new URL('../../build/native/tests/wasm/head_answer', import.meta.url));
const REGION_WIDTH = 512;
const WORDS = 5;
const CAPTION = 'A red-figure krater of bronze';

/** head_answer.cpp has the same numbers. */
function numbers(count: number, offset: number): Float32Array {
  return Float32Array.from({ length: count }, (_, i) => ((i * 7919) % 1024) / 256 + offset);
}

const regions = numbers(REGIONS * REGION_WIDTH, 0);
const words = numbers(WORDS * 512, -2);
const CASES: readonly Features[] = [
  { regions, words, caption: CAPTION },
  { regions, words: null, caption: '' },
  { regions: null, words, caption: CAPTION },
];
const [BOTH] = CASES as [Features];

const file = new Uint8Array(readFileSync(FILE));
let engine: AskedEngine;
let card: HeadCard;

beforeAll(async () => {
  engine = await AskedEngine.create();
  const loaded = engine.loadHead(file);
  if (!loaded.ok) throw new Error('the head of world does not load');
  card = loaded.value;
});

function answered(features: Given): TracedAnswer {
  const outcome = engine.answer(features);
  if (!outcome.ok) throw new Error(outcome.failure.detail);
  return outcome.value;
}

const total = (values: Iterable<number>) => [...values].reduce((sum, value) => sum + value, 0);

function expectRowsSumToOne(values: Float32Array | null, rows: number, columns: number): void {
  expect(values).toHaveLength(rows * columns);
  for (let row = 0; row < rows; row++) {
    expect(total(values?.subarray(row * columns, (row + 1) * columns) ?? [])).toBeCloseTo(1, 5);
  }
}

describe('the card', () => {
  it('names the classes and counts the parameters', () => {
    expect(card.name).toBe('world');
    expect(card.classes).toContain('netsuke_ivory');
    expect(card.parameters).toBeGreaterThan(card.circuitParameters);
  });
});

describe.skipIf(!existsSync(NATIVE))('native answers (build/native)', () => {
  const native = existsSync(NATIVE)
    ? execFileSync(NATIVE, [FILE], { encoding: 'utf8' })
        .trimEnd()
        .split('\n')
        .map((line) => line.trimEnd().split(' ').map(Number))
    : [];

  it.each([
    ['photo and caption', 0],
    ['photo', 1],
    ['caption', 2],
  ])('%s', (_, i) => {
    const { head, probabilities, confidence, trace } = answered(CASES[i] as Features);
    const last = trace.values.subarray(-trace.rowLength);
    const found = [...head.probabilities, head.confidence, ...probabilities, confidence, ...last];
    expect(native[i]).toHaveLength(found.length);
    found.forEach((value, at) => {
      expect(Math.abs(value - (native[i]?.[at] ?? Number.NaN))).toBeLessThan(1e-5);
    });
  });
});

/** The mean of the other regions in the place of one. */
function withoutRegion(all: Float32Array, region: number): Float32Array {
  const others = Float32Array.from(all);
  for (let i = 0; i < REGION_WIDTH; i++) {
    const column = all.filter((_, at) => at % REGION_WIDTH === i);
    const own = all[region * REGION_WIDTH + i] ?? 0;
    others[region * REGION_WIDTH + i] = (total(column) - own) / (REGIONS - 1);
  }
  return others;
}

describe('an answer without a region', () => {
  it('is the answer to the regions with the mean of the others in its place', () => {
    const [first, end] = [11, 13];
    const rows = engine.measure('withoutRegions', BOTH, { first, end });
    if (!rows.ok) throw new Error(rows.failure.detail);
    for (let region = first; region < end; region++) {
      const others = withoutRegion(regions, region);
      const row = (region - first) * card.classes.length;
      const { probabilities } = answered({ ...BOTH, regions: others });
      probabilities.forEach((p, i) => {
        expect(rows.value[row + i]).toBeCloseTo(p, 5);
      });
    }
    expect(rows.value).toHaveLength((end - first) * card.classes.length);
  });

  it('needs a photo', () => {
    const outcome = engine.measure(
      'withoutRegions',
      { regions: null, words, caption: CAPTION },
      { first: 0, end: 1 },
    );
    expect(outcome.ok).toBe(false);
  });
});

describe('the weights of the angles', () => {
  /** Of the logarithm of the head's probability for its own answer, by central differences. */
  function slope(angles: Float32Array, index: number, label: number): number {
    const step = 0.02;
    const at = (turn: number) => {
      const turned = angles.map((angle, i) => (i === index ? angle + turn : angle));
      const { head } = answered({ ...BOTH, angles: turned });
      return Math.log(head.probabilities[label] ?? 0);
    };
    return (at(step) - at(-step)) / (2 * step);
  }

  it('are those of the angles of the answer, turned or not', () => {
    const trained = answered(BOTH);
    const turned = answered({
      ...BOTH,
      angles: trained.angles.map((angle, i) => (i === 8 ? angle + 1.5 : angle)),
    });
    for (const { angles, gradient, head } of [trained, turned]) {
      expect(gradient).toHaveLength(angles.length);
      for (const index of [0, 8, 17]) {
        const expected = slope(angles, index, head.top);
        expect(Math.abs((gradient[index] ?? 0) - expected)).toBeLessThan(
          2e-3 * (1 + Math.abs(expected)),
        );
      }
    }
    expect(turned.gradient).not.toEqual(trained.gradient);
  });
});

describe('shots', () => {
  const plan = { shots: 500, depolarising: 0.01, readout: 0, seed: 3 };

  it('give the same for the same seed, in intervals around a limit', () => {
    const [one, two] = [
      engine.measure('shots', BOTH, { plan }),
      engine.measure('shots', BOTH, { plan }),
    ];
    expect(one).toEqual(two);
    if (!one.ok) throw new Error(one.failure.detail);
    expect(total(one.value.limit)).toBeCloseTo(1, 4);
    one.value.limit.forEach((limit, label) => {
      expect(one.value.low[label]).toBeLessThanOrEqual(limit + 0.05);
      expect(one.value.high[label]).toBeGreaterThanOrEqual(limit - 0.05);
    });
  });

  it('are enough from a number on that does not hang on those of the plan', () => {
    const safe = engine.measure('safeShots', BOTH, { plan });
    if (!safe.ok) throw new Error(safe.failure.detail);
    expect(engine.measure('safeShots', BOTH, { plan: { ...plan, shots: 7 } })).toEqual(safe);
    const { shots } = safe.value;
    if (shots === null) return;
    const counted = engine.measure('shots', BOTH, { plan: { ...plan, shots } });
    expect(counted.ok && counted.value.agreement).toBeGreaterThan(0.9);
  });
});

describe('an answer', () => {
  it.each(CASES)('has probabilities that sum to 1, and a largest one', (features) => {
    const { classes, head, ...whole } = answered(features);
    expect(classes).toEqual(card.classes);
    for (const { probabilities, top } of [whole, head]) {
      expect(probabilities).toHaveLength(classes.length);
      expect(total(probabilities)).toBeCloseTo(1, 5);
      expect(probabilities[top]).toBe(Math.max(...probabilities));
    }
  });

  it('is unsure below the threshold, without support, or where picture and words do not agree', () => {
    for (const features of CASES) {
      const said = answered(features);
      const { confidence, threshold, support, abstain, probabilities, top, agreement } = said;
      expect(confidence).toBe(probabilities[top]);
      expect(support.missing).toBe(support.value < support.threshold);
      expect(abstain).toBe(said.conclusion !== 'sure');
      expect(agreement !== null).toBe(features.regions !== null && features.words !== null);
      const apart = agreement !== null && agreement.value < agreement.threshold;
      const withheld = support.missing || confidence < threshold || apart;
      // Eyes that are sure of another class may still be sure of its group.
      const seen = agreement?.photo.sure === true && agreement.photo.top !== top;
      if (withheld || !seen) expect(abstain).toBe(withheld);
    }
  });

  it.each(CASES)('is the sum of its parts', (features) => {
    const { probabilities, head, words: spoken, similarity, settings } = answered(features);
    const sums = Array.from(
      probabilities,
      (_, k) =>
        settings.head * Math.log(head.probabilities[k] ?? 0) +
        settings.words * (spoken?.evidence[k] ?? 0) +
        settings.photo * (similarity?.[k] ?? 0),
    );
    // Log-odds against the first class.
    const odds = Array.from(probabilities, (p) => Math.log(p / (probabilities[0] ?? 0)));
    odds.forEach((odd, k) => {
      expect(odd).toBeCloseTo((sums[k] ?? 0) - (sums[0] ?? 0), 3);
    });
  });

  it('says which words speak for what', () => {
    const { words: spoken, classes } = answered(BOTH);
    const texts = spoken?.hits.map(({ begin, end }) => CAPTION.slice(begin, end));
    expect(texts).toContain('bronze');
    const bronze = spoken?.hits.find(({ begin }) => CAPTION.startsWith('bronze', begin));
    expect(bronze?.weights.map(({ label }) => classes[label])).toContain('bronze');
    const sums = new Float32Array(classes.length);
    for (const { weights } of spoken?.hits ?? []) {
      for (const { label, weight } of weights) sums[label] = (sums[label] ?? 0) + weight;
    }
    sums.forEach((sum, k) => {
      expect(spoken?.evidence[k]).toBeCloseTo(sum, 5);
    });
  });

  it('counts offsets as JavaScript does', () => {
    const typed = '\u{1F3FA} Gef\u00E4\u00DF: krater';
    const spoken = answered({ regions: null, words, caption: typed }).words;
    expect(spoken?.hits.map(({ begin, end }) => typed.slice(begin, end))).toContain('krater');
  });

  it('compares the photo with every class, if there is one', () => {
    const { similarity, classes } = answered(BOTH);
    expect(similarity).toHaveLength(classes.length);
    for (const value of similarity ?? []) expect(Math.abs(value)).toBeLessThanOrEqual(1.0001);
    expect(answered(CASES[2] as Features).similarity).toBeNull();
    expect(answered(CASES[1] as Features).words).toBeNull();
  });

  it('has attention in both directions', () => {
    const { attention } = answered(BOTH);
    expectRowsSumToOne(attention.wordToRegion, WORDS, REGIONS);
    expectRowsSumToOne(attention.wordMaps, WORDS, REGIONS);
    expectRowsSumToOne(attention.regionToWord, REGIONS, WORDS);
    expectRowsSumToOne(attention.wordWeights, 1, WORDS);
    expectRowsSumToOne(attention.regionWeights, 1, REGIONS);
    expectRowsSumToOne(attention.pooledRegions, 1, REGIONS);
  });

  it('has none of a modality that is missing', () => {
    const photo = answered(CASES[1] as Features).attention;
    expect([photo.wordToRegion, photo.regionToWord, photo.wordWeights]).toEqual([null, null, null]);
    expectRowsSumToOne(photo.regionWeights, 1, REGIONS);
    const caption = answered(CASES[2] as Features).attention;
    expect([caption.wordToRegion, caption.regionWeights]).toEqual([null, null]);
    expectRowsSumToOne(caption.wordWeights, 1, WORDS);
  });

  it('has normalised amplitudes, and angles for every operation', () => {
    const { amplitudes, angles, circuit } = answered(BOTH);
    expect(amplitudes).toHaveLength(2 ** circuit.qubits);
    expect(total(amplitudes.map((a) => a * a))).toBeCloseTo(1, 5);
    for (const operation of circuit.operations) expectFits(operation, circuit, angles);
    expect(angles).toHaveLength(card.circuitParameters);
  });

  it('has a trace whose first row is the encoded state and whose last gives the answer', () => {
    const { amplitudes, head, circuit, trace } = answered(BOTH);
    const { qubits: n, classes, rows, rowLength, values } = trace;
    expect([n, classes, rows]).toEqual([
      circuit.qubits,
      card.classes.length,
      circuit.operations.length + 1,
    ]);
    expect(rowLength).toBe(2 * 2 ** n + 3 * n + n + (n * (n - 1)) / 2 + classes);
    expect(values).toHaveLength(rows * rowLength);
    amplitudes.forEach((a, i) => {
      expect(values[i]).toBeCloseTo(a, 5);
    });
    const last = values.subarray(-classes);
    head.probabilities.forEach((p, i) => {
      expect(last[i]).toBeCloseTo(p, 4);
    });
  });

  it('is the same every time', () => {
    expect(answered(BOTH)).toEqual(answered(BOTH));
  });
});

function expectFits(
  { gate, wires, angles: used }: CircuitShape['operations'][number],
  { qubits }: CircuitShape,
  angles: Float32Array,
): void {
  expect(gate).toMatch(/^(RY|CNOT)$/);
  expect(wires).toHaveLength(gate === 'CNOT' ? 2 : 1);
  for (const wire of wires) expect(wire >= 0 && wire < qubits).toBe(true);
  for (const angle of used) expect(Number.isFinite(angles[angle])).toBe(true);
}
