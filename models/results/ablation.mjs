/** The section of models/RESULTS.md on what the pooled answer hangs on, in Markdown. */

import { CONDITIONS, percent } from './tables.mjs';

const KINDS = { folds: 'known collections', sources: 'never seen' };
const COLUMNS = {
  all: 'as shipped',
  without_head: 'without the head',
  without_words: 'without the words',
  without_likeness: 'without likeness',
  random_angles: 'angles at random',
  head: 'head alone',
  head_random_angles: 'head alone, angles at random',
};

export function ablationSection(results) {
  const rows = Object.entries(KINDS).flatMap(([protocol, kind]) =>
    Object.entries(results[protocol].ablation ?? {}).map(([condition, figures]) => {
      const cells = Object.keys(COLUMNS).map((column) =>
        figures[column] === undefined ? '–' : percent(figures[column]),
      );
      return `| ${kind}, ${CONDITIONS[condition]} | ${cells.join(' | ')} |`;
    }),
  );
  if (rows.length === 0) return '';
  return [
    '## What the answer hangs on',
    '',
    'The pooled answer of J6E without one of its parts, nothing fitted anew, and with the angles of the circuit drawn from the whole circle, which says what share of the answer the circuit has. Without the photo and without the caption are the rows of the other modality. Accuracy %, means over seeds:',
    '',
    `| given | ${Object.values(COLUMNS).join(' | ')} |`,
    `|---|${Object.keys(COLUMNS)
      .map(() => '---|')
      .join('')}`,
    ...rows,
    '',
    '',
  ].join('\n');
}
