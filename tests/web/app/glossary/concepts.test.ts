/** What the glossary says of states, shots, slopes and noise, computed on circuits of our own. */

import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../../web/src/locales/languages';
import { messagesOf } from '../../support/messages';
import {
  ansatz,
  cnot,
  expectation,
  randomNumbers,
  randomState,
  reduced,
  ry,
  type State,
  traceOfProduct,
  vonNeumann,
} from '../../support/statevector';

const random = randomNumbers(16);
const BELL: State = cnot(ry([1, 0, 0, 0], 0, Math.PI / 2), 0, 1);

function saidEverywhere(term: string, what: RegExp): void {
  const message = new RegExp(`^term-${term}-says =.*\\n(?: .*\\n)*`, 'm');
  for (const language of LANGUAGES)
    expect(message.exec(messagesOf(language))?.[0], language).toMatch(what);
}

it('the standard error of a share is √(p(1 − p)/N), and four times the shots halve it', () => {
  saidEverywhere('shot', /√\(p\(1 − p\)\/N\)/);
  const spread = (p: number, shots: number): number => {
    // The binomial distribution, outcome by outcome.
    let chance = (1 - p) ** shots;
    let [mean, square] = [0, 0];
    for (let k = 0; k <= shots; k++) {
      mean += (chance * k) / shots;
      square += chance * (k / shots) ** 2;
      chance *= ((shots - k) / (k + 1)) * (p / (1 - p));
    }
    return Math.sqrt(square - mean * mean);
  };
  for (const p of [0.1, 0.37, 0.5]) {
    expect(spread(p, 60)).toBeCloseTo(Math.sqrt((p * (1 - p)) / 60), 10);
    expect(spread(p, 240) / spread(p, 60)).toBeCloseTo(0.5, 10);
  }
});

describe('two qubits', () => {
  it('⟨ZZ⟩ is how often they agree less how often they differ; of a product ⟨ZZ⟩ − ⟨Z⟩⟨Z⟩ is 0', () => {
    saidEverywhere('correlation', /⟨ZZ⟩ − ⟨Z⟩⟨Z⟩/);
    const any = randomState(2, random);
    const [p00 = 0, p01 = 0, p10 = 0, p11 = 0] = any.map((a) => a * a);
    expect(expectation(any, 'Z', [0, 1])).toBeCloseTo(p00 + p11 - p01 - p10, 12);
    const product = ry(ry([1, 0, 0, 0], 0, 0.7), 1, 1.9);
    const apart = expectation(product, 'Z', [0]) * expectation(product, 'Z', [1]);
    expect(expectation(product, 'Z', [0, 1])).toBeCloseTo(apart, 12);
  });

  it('of a Bell pair know two bits of each other, and nothing is known of one alone', () => {
    saidEverywhere('mutual-information', /\.physicist = .*(Bell|贝尔)/);
    const [a, b] = [0, 1].map((wire) => vonNeumann(reduced(BELL, [wire])));
    expect([a, b]).toEqual([expect.closeTo(1, 9), expect.closeTo(1, 9)]);
    expect(vonNeumann(reduced(BELL, [0, 1]))).toBeCloseTo(0, 9);
    // Not entangled, two qubits that always agree know one bit of each other.
    const mixed = [
      [0.5, 0, 0, 0],
      [0, 0, 0, 0],
      [0, 0, 0, 0],
      [0, 0, 0, 0.5],
    ];
    expect(1 + 1 - vonNeumann(mixed)).toBeCloseTo(1, 9);
  });

  it('of a Bell pair are entangled as much as can be: Q = 1', () => {
    const impure = [0, 1].map((wire) => {
      const rho = reduced(BELL, [wire]);
      return 1 - traceOfProduct(rho, rho);
    });
    expect((2 / 2) * impure.reduce((sum, x) => sum + x, 0)).toBeCloseTo(1, 12);
  });
});

it('half the difference a quarter turn on and back is the slope', () => {
  saidEverywhere('parameter-shift', /G² = 1/);
  const before = randomState(3, random);
  const angles = Array.from({ length: 9 }, () => 2 * Math.PI * random());
  for (const index of angles.keys()) {
    const value = (by: number): number => {
      const turned = angles.map((angle, i) => (i === index ? angle + by : angle));
      return expectation(ansatz(before, turned).state, 'Z', [1]);
    };
    const shifted = (value(Math.PI / 2) - value(-Math.PI / 2)) / 2;
    const step = 1e-4;
    expect(shifted).toBeCloseTo((value(step) - value(-step)) / (2 * step), 7);
  }
});

it('depolarising shortens the Bloch vector by 1 − p, bits read wrongly ⟨Z⟩ by 1 − 2ε', () => {
  saidEverywhere('depolarising', /ρ → \(1 − p\) ρ \+ p I\/2[\s\S]*1 − p/);
  saidEverywhere('readout-error', /1 − 2ε/);
  saidEverywhere('bloch-vector', /\(1 \+ r·σ\)\/2[\s\S]*\(1 \+ \|r\|²\)\/2/);
  const [p, wrong, r] = [0.13, 0.07, [0.3, 0.5]];
  const rho = (x: number, z: number) => [
    [(1 + z) / 2, x / 2],
    [x / 2, (1 - z) / 2],
  ];
  const [x = 0, z = 0] = r;
  const noisy = rho(x, z).map((row, i) => row.map((a, j) => (1 - p) * a + (i === j ? p / 2 : 0)));
  expect(noisy.flat()).toEqual(
    rho((1 - p) * x, (1 - p) * z)
      .flat()
      .map((a) => expect.closeTo(a, 12)),
  );
  expect(traceOfProduct(rho(x, z), rho(x, z))).toBeCloseTo((1 + x * x + z * z) / 2, 12);
  const zero = (1 + z) / 2;
  const read = (1 - wrong) * zero + wrong * (1 - zero);
  expect(2 * read - 1).toBeCloseTo((1 - 2 * wrong) * z, 12);
});
