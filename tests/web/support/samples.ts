/** Small, exact inputs for the tests of the page: nothing here is ever shipped. */

import type { Recognition } from '../../../web/src/app/pipeline/recogniser';
import type { GalleryObject } from '../../../web/src/app/state/gallery';
import type {
  Agreement,
  Answer,
  CircuitShape,
  HeadCard,
  Photo,
  Reading,
  SaidGroup,
  Trace,
  TracedAnswer,
  WordsRead,
} from '../../../web/src/engine/types';
import { boxes, cnot } from './circuits';

export function photo(mark = 0): Photo {
  return {
    tensor: new Float32Array([mark]),
    width: 4,
    height: 2,
    preview: { width: 4, height: 2, rgba: new Uint8ClampedArray(32) },
  };
}

export function galleryObject(id: string): GalleryObject {
  return {
    id,
    file: `${id}.jpg`,
    thumbnail: `${id}.small.jpg`,
    hash: '0123456789abcdef',
    width: 640,
    height: 480,
    title: { en: `The ${id}`, es: `El ${id}` },
    caption: { en: `caption of ${id}`, es: `leyenda de ${id}` },
    class: 'coin',
    credit: 'somebody',
    licence: 'CC0',
    licenceUrl: 'https://licence.example/0',
    source: 'a package',
  };
}

/** Two qubits: RY on each, then a CNOT. */
export const smallCircuit: CircuitShape = {
  qubits: 2,
  operations: [boxes('RY', [0], [0]), boxes('RY', [1], [1]), cnot(0, 1)],
};

export const card: HeadCard = {
  name: 'world',
  title: 'World',
  classes: ['coin', 'jade', 'mosaic'],
  parameters: 15343,
  circuitParameters: 18,
  lexicon: 'class coin\nstrong: drachm\n',
  regionWidth: 512,
  circuit: smallCircuit,
  trained: new Float32Array([0.5, -1.25]),
};

/** 49 weights of which the first holds `heaviest` and the others share the rest. */
export function peakedMap(region: number, heaviest: number): Float32Array {
  const weights = new Float32Array(49).fill((1 - heaviest) / 48);
  weights[region] = heaviest;
  return weights;
}

/** Row: 4 + 4 amplitudes, 6 Bloch components, 2 entropies, 1 pair, 3 classes = 20 numbers, each its own index. */
export function smallTrace(): Trace {
  const rowLength = 20;
  const rows = 4;
  const values = Float32Array.from({ length: rows * rowLength }, (_, index) => index);
  return { qubits: 2, classes: 3, rows, rowLength, values };
}

/** What each part adds to every class: the formula of core/model/answer/log_linear_pool.h, unscaled. */
export function termsOf({ head, words, similarity, settings }: Omit<Answer, 'terms'>) {
  const times = (weight: number, values: Float32Array | null) =>
    values && Float64Array.from(values, (value) => weight * value);
  return {
    head: Float64Array.from(head.probabilities, (p) => settings.head * Math.log(Math.max(1e-9, p))),
    words: times(settings.words, words?.evidence ?? null),
    photo: times(settings.photo, similarity),
  };
}

/** What an English caption says, without a word that is shown for it. */
export function spoken(evidence: Float32Array): WordsRead {
  return { language: 'en', alone: false, evidence, unknown: 0, hits: [] };
}

export function answer(changes: Partial<TracedAnswer> = {}): TracedAnswer {
  const parts = {
    classes: card.classes,
    probabilities: new Float32Array([0.7, 0.2, 0.1]),
    top: 0,
    confidence: 0.7,
    threshold: 0.5,
    abstain: false,
    support: { value: 0.9, threshold: 0.6, missing: false },
    conclusion: conclusionOf(changes),
    agreement: agreement(),
    group: null,
    head: {
      probabilities: new Float32Array([0.5, 0.3, 0.2]),
      top: 0,
      confidence: 0.9,
      threshold: 0.4,
      abstain: false,
    },
    words: {
      ...spoken(new Float32Array([2, 0, 0.5])),
      hits: [{ begin: 5, end: 9, weights: [{ label: 0, weight: 2 }] }],
    },
    similarity: new Float32Array([0.6, -0.1, 0.2]),
    settings: { head: 0.3, words: 0.5, photo: 2 },
    attention: {
      wordToRegion: new Float32Array([...peakedMap(0, 0.76), ...peakedMap(48, 0.76)]),
      wordMaps: new Float32Array([...peakedMap(3, 0.76), ...peakedMap(45, 0.76)]),
      regionToWord: Float32Array.from({ length: 98 }, (_, i) => (i % 2 === 0 ? 0.25 : 0.75)),
      wordWeights: new Float32Array([0.4, 0.6]),
      regionWeights: peakedMap(24, 0.76),
      pooledRegions: peakedMap(24, 0.76),
    },
    amplitudes: new Float32Array([0.8, -0.6, 0, 0]),
    expectations: new Float32Array([0.1, -0.9, 0.3, 0.4, 0.5, 0.6]),
    angles: new Float32Array([0.5, -1.25]),
    trained: card.trained,
    gradient: new Float32Array([1, -2]),
    circuit: card.circuit,
    trace: smallTrace(),
    ...changes,
  };
  return { terms: termsOf(parts), ...parts };
}

/** As the engine concludes where picture and words agree. */
function conclusionOf({ abstain, support }: Partial<Answer>): Answer['conclusion'] {
  if (support?.missing) return 'unknown';
  return abstain ? 'unsure' : 'sure';
}

/** Picture and words both say coin. */
export function agreement(changes: Partial<Agreement> = {}): Agreement {
  return { value: 0.9, threshold: 0.5, photo: reading(), caption: reading(), ...changes };
}

export function reading(changes: Partial<Reading> = {}): Reading {
  return { top: 0, confidence: 0.6, sure: true, silent: false, ...changes };
}

/** The eyes say coin, the words say mosaic. */
export const disagreeing: Partial<TracedAnswer> = {
  abstain: true,
  conclusion: 'disagree',
  agreement: agreement({ value: 0.04, caption: reading({ top: 2, confidence: 0.8 }) }),
};

/** Coin and jade as one group of the sample's classes. */
export function group(changes: Partial<SaidGroup> = {}): SaidGroup {
  const classes = Int32Array.of(0, 1);
  return { name: 'carving', classes, probability: 0.9, threshold: 0.85, ...changes };
}

export function recognition({
  trace = smallTrace(),
  ...changes
}: Partial<Answer> = {}): Recognition {
  return {
    answer: { ...answer(changes), trace },
    tokens: {
      caption: 'blue vase',
      ids: new Int32Array([1, 2]),
      words: [
        { text: 'blue', begin: 0, end: 4, firstToken: 0, tokenCount: 1, functionWord: false },
        { text: 'vase', begin: 5, end: 9, firstToken: 1, tokenCount: 1, functionWord: false },
      ],
      language: 'en',
    },
    ignoredWords: 0,
    timing: { vision: 90, text: 20, head: 2 },
  };
}
