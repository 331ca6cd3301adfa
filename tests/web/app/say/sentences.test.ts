/** Thousands of random states, told in every language to every reader: no class, sureness, direction or number that is not theirs. */

import { describe, expect, it } from 'vitest';
import taxonomy from '../../../../models/taxonomy/world.json';
import { largest } from '../../../../web/src/app/measure/attention';
import { splitOdds } from '../../../../web/src/app/measure/log-linear-pool';
import { describeAnswer } from '../../../../web/src/app/say/describe';
import { describeAngleSweep } from '../../../../web/src/app/say/describe-angle';
import { describeStep } from '../../../../web/src/app/say/describe-circuit';
import { describeGroupSum } from '../../../../web/src/app/say/describe-group';
import { describeAbstention, describeSplit } from '../../../../web/src/app/say/describe-parts';
import { describeQubits } from '../../../../web/src/app/say/describe-qubits';
import { describeShots } from '../../../../web/src/app/say/describe-shots';
import {
  describeChange,
  describeEffects,
  describeTruth,
} from '../../../../web/src/app/say/describe-variation';
import { asAngle, asOdds, asPoints, asShare, asValue } from '../../../../web/src/app/say/numbers';
import { SURE } from '../../../../web/src/app/say/thresholds';
import type { Answer } from '../../../../web/src/engine/types';
import { answer, spoken, termsOf } from '../../support/samples';
import { randomNumbers } from '../../support/statevector';
import { CLASSES, expectTrue, numbersIn, VOICES } from '../../support/voices';

const GROUPS = taxonomy.groups;
const STATES = 1500;
const random = randomNumbers(2026);
const below = (n: number): number => Math.floor(n * random());

/** A distribution from nearly even to nearly certain, with ties now and then. */
function distribution(): Float32Array {
  const spread = 12 * random() ** 2;
  const scores = CLASSES.map(() => spread * (random() < 0.1 ? 0.5 : 2 * random() - 1));
  const sum = scores.reduce((total, score) => total + Math.exp(score), 0);
  return Float32Array.from(scores, (score) => Math.exp(score) / sum);
}

const argmax = (values: ArrayLike<number>): number =>
  Array.from(values).reduce((best, value, i) => (value > (values[best] ?? 0) ? i : best), 0);

/** An answer as the engine makes one: its top, its confidence and its two reasons not to answer. */
function randomAnswer(like?: Answer): Answer {
  const near = like && random() < 0.4;
  const raw = near
    ? like.probabilities.map((p) => Math.max(1e-9, p * (1 + 0.002 * (random() - 0.5))))
    : distribution();
  const sum = raw.reduce((total, p) => total + p, 0);
  const probabilities = raw.map((p) => p / sum);
  const top = argmax(probabilities);
  const confidence = probabilities[top] ?? 0;
  const threshold = random() < 0.2 ? confidence + 0.001 * (random() - 0.5) : 0.3 + 0.4 * random();
  const value = random();
  const missing = value < 0.2;
  const head = distribution();
  const parts = {
    classes: CLASSES,
    probabilities,
    top,
    confidence,
    threshold,
    abstain: missing || confidence < threshold,
    support: { value, threshold: 0.2, missing },
    head: { ...answer().head, probabilities: head, top: argmax(head), abstain: random() < 0.2 },
    words: random() < 0.3 ? null : spoken(distribution()),
    similarity: random() < 0.3 ? null : distribution(),
  };
  return answer(parts);
}

const many = Array.from({ length: STATES }, () => randomAnswer());

it('how sure an answer is', () => {
  for (const one of many) {
    const order = [...one.probabilities.keys()].sort(
      (a, b) => (one.probabilities[b] ?? 0) - (one.probabilities[a] ?? 0) || a - b,
    );
    const [first = 0, second = 0] = order;
    const sure = !one.abstain && (one.probabilities[first] ?? 0) >= SURE;
    expectTrue(
      describeAnswer(one),
      {
        classes: [first, second],
        numbers: [
          asShare(one.probabilities[first]),
          asShare(one.probabilities[second]),
          asShare(0.001),
        ],
        holds: [
          ...(sure ? (['sure'] as const) : []),
          ...(one.abstain ? (['refuses'] as const) : []),
        ],
        never: [
          ...(sure ? [] : (['sure'] as const)),
          ...(one.abstain ? [] : (['refuses'] as const)),
        ],
      },
      one.probabilities,
    );
  }
});

it('what a change did: from an answer or none to an answer or none', () => {
  const kinds = new Set<string>();
  for (const before of many) {
    const after = randomAnswer(before);
    const message = describeChange(before, after);
    kinds.add(message.id);
    const same = before.top === after.top;
    const unknown = before.abstain || after.abstain;
    const numbers = [
      before.probabilities[before.top],
      after.probabilities[before.top],
      after.probabilities[after.top],
    ];
    // Whoever did not know and now does has gained an answer, be it the old guess.
    const toAnswer = before.abstain && !after.abstain;
    expectTrue(
      message,
      {
        classes: [before.top, after.top],
        numbers: numbers.map((share) => asShare(share)),
        holds: [...(unknown ? (['unknown'] as const) : []), same && !toAnswer ? 'stays' : 'turns'],
        never: [...(unknown ? [] : (['unknown'] as const)), ...(same ? [] : (['stays'] as const))],
      },
      [before.probabilities, before.abstain, after.probabilities, after.abstain],
    );
    for (const texts of VOICES) {
      const told = numbersIn(texts.tell(message));
      const shown = numbers.map((share) => numbersIn(texts.show(asShare(share)))[0]);
      // Before, then after; and two numbers that look alike are not told as a change.
      if (told.length > 0) expect(told[0]).toBe(shown[0]);
      if (told.length > 1) expect(told[1]).toBe(shown[1]);
      if (same && before.abstain === after.abstain && told.length > 1)
        expect(told[0]).not.toBe(told[1]);
      if (told.length === 0) expect(shown[0]).toBe(shown[1]);
    }
  }
  expect([...kinds].sort()).toEqual(
    'known-none known-other known-same lost-same lost-other found-same found-other unknown-none unknown-same unknown-other'
      .split(' ')
      .map((kind) => `change-${kind}`)
      .sort(),
  );
});

it('which group it can still say', () => {
  const names = GROUPS.map(({ name }) => name);
  for (const one of many.filter(({ abstain, support }) => abstain && !support.missing)) {
    const [threshold, probability] = [random(), random()].sort() as [number, number];
    const name = names[below(names.length)] ?? '';
    const group = { name, classes: Int32Array.of(0, 1), probability, threshold };
    const told = { ...one, group };
    const closest = largest(one.probabilities, 2);
    expectTrue(
      describeAnswer(told),
      {
        classes: closest,
        numbers: [
          ...closest.map((label) => asShare(one.probabilities[label])),
          asShare(probability),
          asShare(threshold),
        ],
        holds: ['refuses', 'group'],
        never: ['sure'],
      },
      group,
    );
    expectTrue(
      describeGroupSum(group),
      { numbers: [asShare(probability), asShare(threshold)] },
      group,
    );
    const change = describeChange(one, told);
    expectTrue(
      change,
      {
        classes: [one.top],
        numbers: [asShare(probability), asShare(threshold)],
        holds: ['unknown', 'group'],
      },
      group,
    );
  }
});

it('why it does not answer', () => {
  for (const one of many.filter(({ abstain }) => abstain)) {
    const { support, confidence, threshold } = one;
    const message = describeAbstention(one);
    expectTrue(
      message,
      {
        classes: CLASSES.map((_, label) => label),
        numbers: [support.value, support.threshold]
          .map(asValue)
          .concat([confidence, threshold].map(asShare)),
      },
      [confidence, threshold, support],
    );
    if (support.missing) continue;
    for (const texts of VOICES) {
      const [first, second] = numbersIn(texts.tell(message));
      // What it has is never told as what it needs.
      if (second !== undefined) expect(first).not.toBe(second);
    }
  }
});

it('which part carries the answer', () => {
  for (const one of many) {
    const split = splitOdds({ ...one, terms: termsOf(one) }) ?? {
      label: one.top,
      runnerUp: (one.top + 1) % CLASSES.length,
      logOdds: 1.2,
      parts: { head: 0.8 - random(), words: random(), photo: null },
    };
    const { parts } = split;
    const message = describeSplit(one, split);
    const { carrier } = message.fills;
    const most =
      typeof carrier === 'object' && 'id' in carrier ? carrier.id.replace('carrier-', '') : '';
    const values = Object.values(parts).filter((value) => value !== null);
    expect(parts[most as keyof typeof parts]).toBe(Math.max(...values));
    expect(message.id === 'split-contested').toBe(Math.min(...values) < -0.1);
    expectTrue(
      message,
      { classes: [split.label, split.runnerUp], numbers: [asOdds(split.logOdds)] },
      split,
    );
  }
});

it('what a word or a region does: the greatest effect, for or against', () => {
  for (const one of many) {
    const words = random() < 0.5;
    const scale = random() < 0.3 ? 0.0006 : 0.3;
    const list = Array.from({ length: 5 }, () => scale * (2 * random() - 1));
    const answered = { recognition: { answer: one } } as Parameters<
      typeof describeEffects
    >[0]['answered'];
    const message = describeEffects(
      {
        answered,
        label: one.top,
        words: words ? list : [],
        regions: words ? [] : list,
        running: false,
        failure: null,
      },
      ['red', 'green', 'blue', 'black', 'white'],
    );
    if (!message) throw new Error('nothing is said');
    const most = list.reduce(
      (best, effect) => (Math.abs(effect) > Math.abs(best) ? effect : best),
      0,
    );
    const seen = Math.abs(most) >= 0.0005;
    expectTrue(
      message,
      {
        classes: [one.top],
        numbers: [asPoints(100 * Math.abs(most)), 1, list.indexOf(most) + 1],
        holds: seen ? [most > 0 ? 'loses' : 'gains'] : [],
        never: [
          ...(seen && most > 0 ? [] : (['loses'] as const)),
          ...(seen && most < 0 ? [] : (['gains'] as const)),
        ],
      },
      list,
    );
  }
});

it('whether attention tells the truth: what is said goes with both numbers that are shown', () => {
  for (let i = 0; i < STATES; i++) {
    const [rho, shared, of] = [2 * random() - 1, below(11), 10];
    const message = describeTruth({ rho, shared, of }, 'regions');
    if (message.id.endsWith('strong'))
      expect(rho >= 0.5 && shared >= 5, `${rho} ${shared}`).toBe(true);
    if (message.id.endsWith('weak')) expect(rho < 0.3 && shared < 5, `${rho} ${shared}`).toBe(true);
    expectTrue(message, { numbers: [asValue(rho), shared, of] }, { rho, shared });
  }
});

describe('the quantum head', () => {
  it('under shots', () => {
    for (const one of many.slice(0, 500)) {
      const times = below(101);
      const counted = {
        plan: { shots: 10 + below(100_000), depolarising: 0, readout: 0, seed: 1 },
        agreement: times / 100,
        experiments: 100,
        probabilities: one.probabilities,
        low: one.probabilities,
        high: one.probabilities,
        limit: one.probabilities,
      };
      const safe = random() < 0.3 ? null : { shots: random() < 0.3 ? null : 10 + below(1000) };
      expectTrue(
        describeShots(one, counted, safe),
        {
          classes: [one.head.top],
          numbers: [counted.plan.shots, times, 100, safe?.shots ?? 100_000],
        },
        counted.plan,
      );
    }
  });

  it('at a step, and over an angle', () => {
    for (const one of many.slice(0, 500)) {
      const probabilities = distribution();
      const empty = new Float32Array(0);
      const row = {
        real: empty,
        imaginary: empty,
        bloch: empty,
        entropies: empty,
        mutualInformation: empty,
        probabilities,
      };
      const top = argmax(probabilities);
      expectTrue(
        describeStep(one, row, 1),
        { classes: [top], numbers: [0, 1, 2, 3, asShare(probabilities[top])] },
        probabilities,
      );
      const rows = Array.from({ length: 9 }, () =>
        random() < 0.5 ? one.head.probabilities : distribution(),
      );
      const curve = {
        samples: 9,
        probabilities: Float32Array.from(rows.flatMap((all) => [...all])),
      };
      const own = rows.map((all) => all[one.head.top] ?? 0);
      const best = argmax(own);
      const leaders = rows.map(argmax);
      const message = describeAngleSweep(one, curve);
      expect(message.id === 'angle-never').toBe(leaders.every((label) => label === one.head.top));
      expectTrue(
        message,
        {
          classes: [one.head.top, ...(message.id === 'angle-never' ? [] : leaders)],
          numbers: [asShare(own[best]), asAngle(-Math.PI + (best * Math.PI) / 4)],
        },
        own,
      );
    }
  });

  it('qubit by qubit: none is on its own while it is entangled', () => {
    for (let i = 0; i < STATES; i++) {
      const alone = random() < 0.3;
      const empty = new Float32Array(0);
      const bloch = Float32Array.from({ length: 9 }, (_, k) =>
        k % 3 === 2 ? (random() < 0.3 ? 1 : random()) : 0,
      );
      const row = {
        real: empty,
        imaginary: empty,
        probabilities: empty,
        bloch,
        entropies: Float32Array.from({ length: 3 }, random),
        mutualInformation: Float32Array.from({ length: 3 }, () =>
          alone ? 0.004 * random() : random(),
        ),
      };
      const message = describeQubits(row);
      const entangled = Math.max(0, 1 - bloch.reduce((sum, r) => sum + r * r, 0) / 3);
      if (message.id === 'qubits-apart') expect(entangled).toBeLessThan(0.005);
      const shared = Math.max(...row.mutualInformation);
      expect(message.id === 'qubits-sentence').toBe(shared >= 0.005);
      expectTrue(
        message,
        {
          numbers: [
            0,
            1,
            2,
            asValue(entangled),
            asValue(shared),
            asValue(Math.max(...row.entropies)),
          ],
        },
        bloch,
      );
    }
  });
});
