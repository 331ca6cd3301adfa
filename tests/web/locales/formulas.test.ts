/** Every formula of the texts is computed: on states and circuits of our own, and on the figures of models/results.json. */

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import results from '../../../models/results.json';
import { globalEntanglement } from '../../../web/src/app/measure/trace';
import { describeAmplitudes } from '../../../web/src/app/say/describe-circuit';
import { MAX_WORDS, REGION_GRID, REGIONS } from '../../../web/src/engine/types';
import { LANGUAGES } from '../../../web/src/locales/languages';
import { messagesOf } from '../support/messages';
import {
  ansatz,
  cnot,
  expectation,
  type Matrix,
  randomNumbers,
  randomState,
  reduced,
  ry,
  type State,
  traceOfProduct,
  vonNeumann,
} from '../support/statevector';

const QUBITS = 6;
const at = (path: string) => fileURLToPath(new URL(`../../../${path}`, import.meta.url));
const read = (path: string): string => readFileSync(at(path), 'utf8');
const SOURCES = LANGUAGES.map((language) => messagesOf(language));

/** A message with all its readers' texts, in every language. */
function textsOf(key: string): string[] {
  const message = new RegExp(`^${key} =.*\\n(?: .*\\n)*`, 'm');
  return SOURCES.map((source) => message.exec(source)?.[0] ?? '');
}

function saidEverywhere(key: string, formula: RegExp): void {
  for (const [i, text] of textsOf(key).entries()) expect(text, LANGUAGES[i]).toMatch(formula);
}

const random = randomNumbers(12);
const angles = Array.from({ length: 18 }, () => 2 * Math.PI * random());
const withAngle = (index: number, theta: number): number[] =>
  angles.map((angle, i) => (i === index ? theta : angle));
const states = Array.from({ length: 5 }, () => ansatz(randomState(QUBITS, random), angles).state);
const wires = Array.from({ length: QUBITS }, (_, wire) => wire);

/** Of the real states: y vanishes. */
function bloch(state: State, wire: number): readonly [number, number] {
  return [expectation(state, 'X', [wire]), expectation(state, 'Z', [wire])];
}
const length = (r: readonly number[]): number => Math.hypot(...r);

/** Where each formula is computed. A formula in any other text has no test. */
const COMPUTED = [
  'abstain-support',
  'amplitudes-complex',
  'amplitudes-sentence',
  'amplitudes-alike',
  'angle-lead',
  // The greatest of a curve and where: tests/web/app/say/sentences.test.ts.
  'angle-never',
  'angle-turns',
  // The number of shots, as it is given: the same test.
  'shots-times',
  'bench-circuit-sentence',
  'bench-entanglement',
  'bench-entanglement-changes',
  'circuit-sentence',
  'readout-sentence',
  'noise-sentence',
  'qubits-apart',
  'qubits-legend',
  'qubits-no-pair',
  'qubits-sentence',
  'readout-lead',
  'shots-lead',
  'shots-preparation',
  // The glossary's: tests/web/app/glossary.
  ...`qubit state shot correlation bloch-vector parameter-shift depolarising readout-error
  gate-h gate-s gate-rx gate-ry gate-rz gate-phase gate-crx gate-cry gate-crz gate-rxx gate-ryy
  gate-rzz`
    .split(/\s+/)
    .map((term) => `term-${term}-says`),
];
const FORMULA = /[²√⁶θ]|ρ →|\bcos\b|I\/2|Q =|⟨[XZ]|\(1 [+−]|max \||\bN = /;

it('no text has a formula that is not computed here', () => {
  const found = SOURCES.flatMap((source) => {
    const messages = [...source.matchAll(/^([a-z][\w-]*) =.*\n(?: .*\n)*/gm)];
    return messages.filter(([text]) => FORMULA.test(text)).map(([, key = '']) => key);
  });
  const names = ['value-z', 'table-x', 'table-y', 'table-z'];
  const unknown = found.filter((key) => !COMPUTED.includes(key) && !names.includes(key));
  expect([...new Set(unknown)]).toEqual([]);
});

describe('one qubit of a pure state', () => {
  it('has the purity (1 + |r|²)/2', () => {
    saidEverywhere('qubits-legend', /\(1 \+ \|r\|²\)\/2/);
    for (const state of states) {
      for (const wire of wires) {
        const rho = reduced(state, [wire]);
        const r = length(bloch(state, wire));
        expect(traceOfProduct(rho, rho)).toBeCloseTo((1 + r * r) / 2, 12);
        // It is not |r|, which the page once said.
        expect(Math.abs(traceOfProduct(rho, rho) - r)).toBeGreaterThan(1e-3);
      }
    }
  });

  it('has the entropy of (1 ± |r|)/2, and a full arrow none', () => {
    const term = (p: number): number => (p > 1e-15 ? -p * Math.log2(p) : 0);
    for (const state of states) {
      const r = length(bloch(state, 2));
      const entropy = term((1 + r) / 2) + term((1 - r) / 2);
      expect(vonNeumann(reduced(state, [2]))).toBeCloseTo(entropy, 9);
    }
    expect(
      vonNeumann([
        [1, 0],
        [0, 0],
      ]),
    ).toBe(0);
  });

  it('shares nothing in a product state, and two bits with the other of a Bell pair', () => {
    const shared = (state: State): number =>
      vonNeumann(reduced(state, [0])) +
      vonNeumann(reduced(state, [1])) -
      vonNeumann(reduced(state, [0, 1]));
    expect(shared(ry(ry([1, 0, 0, 0], 0, 0.7), 1, 1.9))).toBeCloseTo(0, 9);
    expect(shared(cnot(ry([1, 0, 0, 0], 0, Math.PI / 2), 0, 1))).toBeCloseTo(2, 9);
  });
});

it('global entanglement is twice the mean linear entropy (Meyer and Wallach), Q', () => {
  for (const key of ['qubits-sentence', 'qubits-apart', 'qubits-no-pair'])
    saidEverywhere(key, /Q =/);
  for (const state of states) {
    const row = {
      bloch: Float32Array.from(
        wires.flatMap((wire) => {
          const [x, z] = bloch(state, wire);
          return [x, 0, z];
        }),
      ),
      entropies: new Float32Array(QUBITS),
    };
    const impure = wires.reduce((sum, wire) => {
      const rho = reduced(state, [wire]);
      return sum + 2 * (1 - traceOfProduct(rho, rho));
    }, 0);
    const empty = new Float32Array(0);
    const rest = { real: empty, imaginary: empty, mutualInformation: empty, probabilities: empty };
    expect(globalEntanglement({ ...row, ...rest })).toBeCloseTo(impure / QUBITS, 6);
  }
});

it('every expectation value is a + b cos θ + c sin θ in every angle, known from three runs', () => {
  saidEverywhere('angle-lead', /a \+ b cos θ \+ c sin θ/);
  const before = randomState(QUBITS, random);
  const third = (2 * Math.PI) / 3;
  for (let index = 0; index < angles.length; index++) {
    const value = (theta: number): number =>
      expectation(ansatz(before, withAngle(index, theta)).state, index % 2 ? 'X' : 'Z', [1, 4]);
    const [f0, f1, f2] = [value(0), value(third), value(2 * third)];
    const a = (f0 + f1 + f2) / 3;
    const b = (2 * f0 - f1 - f2) / 3;
    const c = (f1 - f2) / Math.sqrt(3);
    const theta = 2 * Math.PI * random();
    expect(value(theta)).toBeCloseTo(a + b * Math.cos(theta) + c * Math.sin(theta), 10);
  }
});

it('the read-out has 42 values: ⟨Z⟩, ⟨ZZ⟩, ⟨X⟩, ⟨XX⟩ of six qubits', () => {
  saidEverywhere('readout-lead', /⟨Z⟩.*⟨ZZ⟩.*⟨X⟩.*⟨XX⟩/);
  const pairs = (QUBITS * (QUBITS - 1)) / 2;
  expect(2 * (QUBITS + pairs)).toBe(42);
  saidEverywhere('amplitudes-lead', new RegExp(`${2 ** QUBITS}`));
});

it('max |ψ|² and how many basis states hold half are those of the state', () => {
  saidEverywhere('amplitudes-sentence', /max \|ψ\|²/);
  saidEverywhere('amplitudes-complex', /max \|ψ\|²/);
  saidEverywhere('amplitudes-alike', /max \|ψ\|²/);
  for (const state of states) {
    const {
      share: largest,
      half: count,
      positive,
    } = describeAmplitudes({
      real: Float32Array.from(state),
      imaginary: new Float32Array(state.length),
    }).fills;
    // A phase common to all changes none of it.
    const turned = {
      real: Float32Array.from(state, (a) => 0.6 * a),
      imaginary: Float32Array.from(state, (a) => 0.8 * a),
    };
    expect(describeAmplitudes(turned)).toMatchObject({
      id: 'amplitudes-complex',
      fills: {
        share: { share: expect.closeTo((largest as { share: number }).share, 6) },
        half: count,
      },
    });
    const shares = state.map((a) => a * a).sort((a, b) => b - a);
    expect(largest).toEqual({ share: expect.closeTo(shares[0] ?? 0, 6) });
    const half = Number(count);
    const held = (most: number) => shares.slice(0, most).reduce((sum, share) => sum + share, 0);
    expect(held(half)).toBeGreaterThanOrEqual(0.5 - 1e-6);
    expect(held(half - 1)).toBeLessThan(0.5);
    expect(positive).toBe(state.filter((a) => a > 0).length);
  }
});

describe('depolarising', () => {
  const p = 0.13;
  /** ρ → (1 − p) ρ + p I/2 on one of two qubits: I/2 times what is left of the other. */
  const onOne = (rho: Matrix, wire: 0 | 1): Matrix =>
    rho.map((row, i) =>
      row.map((x, j) => {
        const mask = wire === 0 ? 2 : 1;
        const other = (i & ~mask) === (j & ~mask) || (i & mask) === (j & mask);
        const left = (rho[i & ~mask]?.[j & ~mask] ?? 0) + (rho[i | mask]?.[j | mask] ?? 0);
        const mixed = other && (i & mask) === (j & mask) ? left / 2 : 0;
        return (1 - p) * x + p * mixed;
      }),
    );

  it('is said as the engine does it: on each qubit of a gate by itself', () => {
    saidEverywhere('shots-lead', /ρ → \(1 − p\) ρ \+ p I\/2[\s\S]*p I\/4/);
    saidEverywhere('noise-sentence', /ρ → \(1 − p\) ρ \+ p I\/2/);
    expect(read('core/quantum/noise.h')).toContain('rho -> (1-p) rho + p 1/2 (on that wire)');
  });

  it('shrinks ⟨Z⟩ by 1 − p and ⟨ZZ⟩ by its square, which p I/4 on the pair would not', () => {
    const [state] = states;
    const rho = reduced(state ?? [], [0, 3]);
    const noisy = onOne(onOne(rho, 0), 1);
    const zz = [1, -1, -1, 1];
    const z = [1, 1, -1, -1];
    const mean = (of: Matrix, signs: readonly number[]): number =>
      signs.reduce((sum, sign, i) => sum + sign * (of[i]?.[i] ?? 0), 0);
    expect(mean(noisy, [1, 1, 1, 1])).toBeCloseTo(1, 12);
    expect(mean(noisy, z)).toBeCloseTo((1 - p) * mean(rho, z), 12);
    expect(mean(noisy, zz)).toBeCloseTo((1 - p) ** 2 * mean(rho, zz), 12);
    const pair = rho.map((row, i) => row.map((x, j) => (1 - p) * x + (i === j ? p / 4 : 0)));
    expect(mean(pair, zz)).toBeCloseTo((1 - p) * mean(rho, zz), 12);
  });
});

/**
 * RY by an angle for each setting of the controls, by Gray code (Möttönen and others, Phys. Rev. Lett. 93, 2004):
 * 2^k turns and, for k > 0, 2^k CNOTs.
 */
function controlledTurns(state: State, controls: number[], target: number, thetas: number[]) {
  const size = 2 ** controls.length;
  const gray = (i: number): number => i ^ (i >> 1);
  const parity = (i: number): number => i.toString(2).replaceAll('0', '').length % 2;
  let now = state;
  for (let j = 0; j < size; j++) {
    const turn = thetas.reduce((sum, theta, i) => sum + (parity(i & gray(j)) ? -theta : theta), 0);
    now = ry(now, target, turn / size);
    const changed = Math.log2(gray(j) ^ gray((j + 1) % size));
    if (size > 1) now = cnot(now, controls[controls.length - 1 - changed] ?? 0, target);
  }
  return { state: now, cnots: size > 1 ? size : 0 };
}

it('64 real amplitudes take 2⁶ − 2 = 62 CNOTs, the ansatz has 12', () => {
  saidEverywhere('shots-preparation', /2⁶ − 2 = 62[\s\S]*12/);
  const wanted = randomState(QUBITS, random);
  let state: State = [1, ...new Array<number>(2 ** QUBITS - 1).fill(0)];
  let cnots = 0;
  for (let wire = 0; wire < QUBITS; wire++) {
    const blocks = 2 ** wire;
    const width = wanted.length / blocks;
    const norm = (from: number, to: number) => length(wanted.slice(from, to));
    const thetas = Array.from({ length: blocks }, (_, block) => {
      const [from, middle, to] = [block * width, (block + 0.5) * width, (block + 1) * width];
      if (wire < QUBITS - 1) return 2 * Math.atan2(norm(middle, to), norm(from, middle));
      return 2 * Math.atan2(wanted[middle] ?? 0, wanted[from] ?? 0);
    });
    const turned = controlledTurns(state, wires.slice(0, wire), wire, thetas);
    state = turned.state;
    cnots += turned.cnots;
  }
  for (const [i, amplitude] of state.entries()) expect(amplitude).toBeCloseTo(wanted[i] ?? 0, 10);
  expect(cnots).toBe(62);
  expect(ansatz(wanted, angles).cnots).toBe(12);
});

it('the numbers inside the texts are those of the code', () => {
  const pool = read('core/model/answer/log_linear_pool.h');
  expect(pool).toMatch(/kSupportOfWords = 0\.25F/);
  expect(pool).toMatch(/kSupportOfHead = 0\.15F/);
  saidEverywhere('abstain-support', /√[^ ]+ \/ 4 \+ 0[.,]15/);
  expect(read('core/model/answer/shots.h')).toContain('10, 20, 50, 100');
  saidEverywhere('shots-safe', /10, 20, 50, 100 …/);
  expect(REGIONS).toBe(REGION_GRID ** 2);
  saidEverywhere('where-spread', new RegExp(`${REGIONS}`));
  saidEverywhere('word-looks', new RegExp(`${REGIONS}`));
  expect(read('core/text/function_words.h')).toContain('kFunctionWordBits = 10;');
  saidEverywhere('word-joins', /\.physicist = .* 10 (bits|比特)/);
  saidEverywhere('effects-lead', new RegExp(`${REGIONS - 1}`));
  saidEverywhere('caption-too-long', new RegExp(`${MAX_WORDS}`));
});

describe('the statistics of the results', () => {
  const protocols = Object.values(results).filter((one) => 'models' in one);

  it('McNemar’s p is the exact two-sided one', () => {
    const logFactorial = (n: number): number => (n < 2 ? 0 : logFactorial(n - 1) + Math.log(n));
    for (const { pairs } of protocols) {
      for (const { only_a_right: a, only_b_right: b, mcnemar_p: p } of pairs) {
        const n = a + b;
        const log = (k: number): number => logFactorial(n) - logFactorial(k) - logFactorial(n - k);
        let tail = 0;
        for (let k = 0; k <= Math.min(a, b); k++) tail += Math.exp(log(k) - n * Math.log(2));
        expect(Math.abs(p - Math.min(1, 2 * tail))).toBeLessThan(6e-5);
      }
    }
  });

  it('the interval of an accuracy is Wilson’s', () => {
    const z = 1.959964;
    for (const { models } of protocols) {
      for (const { head } of models) {
        for (const { items: n, accuracy, accuracy_interval } of Object.values(head.conditions)) {
          const [share = 0] = accuracy;
          const middle = (share + (z * z) / (2 * n)) / (1 + (z * z) / n);
          const half =
            (z / (1 + (z * z) / n)) * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n));
          expect(accuracy_interval[0]).toBeCloseTo(middle - half, 3);
          expect(accuracy_interval[1]).toBeCloseTo(middle + half, 3);
        }
      }
    }
  });

  it('a difference is that of the accuracies, where both have the same seeds', () => {
    for (const { models, pairs } of protocols) {
      for (const pair of pairs.filter(({ of }) => of === 'head')) {
        const [a, b] = [pair.a, pair.b].map((name) => models.find((model) => model.name === name));
        if (!a || !b || a.seeds !== b.seeds) continue;
        const accuracy = (model: typeof a): number => {
          const given: Record<string, { accuracy: number[] } | undefined> = model.head.conditions;
          return given[pair.condition]?.accuracy[0] ?? Number.NaN;
        };
        const points = 100 * (accuracy(a) - accuracy(b));
        expect(Math.abs(points - pair.difference_in_points), JSON.stringify(pair)).toBeLessThan(
          0.016,
        );
      }
    }
  });
});
