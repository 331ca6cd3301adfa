/** What was tried to make the hybrid win, and how it ended. */

import { interval, modelOf, signed } from './tables.mjs';

/** Model -> in one sentence. */
const IDEAS = {
  born: 'All 64 outcomes of two bases are read out instead of 42 expectation values.',
  'brick-wall': 'A brick wall of RY, RXX, RYY and RZZ: 66 angles, complex amplitudes.',
  ensemble: 'Four circuits of four qubits, each with an encoding of its own.',
  natural: 'Quantum natural gradient (Fubini–Study metric, exact) moves the angles.',
  reupload: 'Data re-uploading: the angles behind the first ring depend on the object too.',
  fidelity: 'A quantum kernel: the fidelity with 24 trained landmark states.',
  j7: 'A larger register without an encoder, next to trained reference amplitudes.',
  j8: 'Eight qubits: four times the amplitudes, with the encoder that this takes (beyond the budget).',
  t10: 'Two registers of five qubits, for picture and words, entangled by the circuit alone.',
  deep: 'Six layers instead of two.',
  m6: 'The first qubit says picture or words, so that the two interfere.',
};

/** Beyond this, a head that wins may owe it to its size. */
const LEVEL_SIZE = 1.15;

/** What was tried, and whether it won or lost against J6E and against the best classical head. */
export function ideasTable({ folds }) {
  const pair = (list, test) => list.find((p) => p.condition === 'photo_caption' && test(p));
  const turned = ([low, high]) => [-high, -low];
  const against = (model, other, points, range) => {
    const [low, high] = range;
    const size = model.parameters / other.parameters;
    const larger = size > LEVEL_SIZE ? `, with ${size.toFixed(1)} times as many numbers` : '';
    const word = low > 0 ? `won${larger}` : high < 0 ? 'lost' : 'level';
    return `${signed(points)} (${interval(range)}): ${word}`;
  };
  const rows = Object.entries(IDEAS)
    .filter(([name]) => modelOf(folds, name))
    .map(([name, idea]) => {
      const model = modelOf(folds, name);
      const own = pair(folds.pairs, (p) => p.of === 'head' && p.b === name);
      const best = pair(folds.against_best_classical, (p) => p.a === name);
      const others = [
        against(model, modelOf(folds, own.a), -own.difference_in_points, turned(own.interval)),
        against(model, modelOf(folds, best.b), best.difference_in_points, best.interval),
      ];
      return `| ${model.title} (\`${name}\`) | ${idea} | ${model.parameters.toLocaleString('en')} / ${model.circuit_parameters} | ${others.join(' | ')} |`;
    });
  return [
    '| idea | what it is | trained numbers / in the circuit | against J6E | against the best classical head |',
    '|---|---|---|---|---|',
    ...rows,
  ].join('\n');
}
