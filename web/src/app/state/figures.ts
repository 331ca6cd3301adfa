/** The figures that can be taken away, and that a link can lead to, by the names that links and files have for them. */

export const FIGURES = [
  'probabilities',
  'split',
  'effects',
  'circuit',
  'cut',
  'angle',
  'shots',
  'counterparts',
  'qubits',
  'along',
  'state',
  'readout',
  'counts',
  'attention',
  'forest',
  'curve',
  'few-shot',
  'noise',
] as const;

export type FigureName = (typeof FIGURES)[number];
