import { expect, it } from 'vitest';
import { csvCells } from '../../../../web/pipeline/csv';
import { csvOf, figureFile } from '../../../../web/src/views/export/figure-file';
import { galleryObject, photo, recognition } from '../../support/samples';

const accepted = (line: string) => {
  const cells = csvCells(line);
  return cells.ok ? cells.value : cells.failure.detail;
};

it('numbers as programs read them, names as they are, and no formulas', () => {
  const text = csvOf({
    columns: ['Word', 'Share (of 1)'],
    rows: [
      ['a "great", wave', Math.fround(0.1)],
      ['=SUM(A1)', -0.25],
      ['页', null],
      ['tiny', 1.234567891e-9],
    ],
  });
  const lines = text.split('\r\n');
  expect(lines.pop()).toBe('');
  expect(lines.map(accepted)).toEqual([
    ['Word', 'Share (of 1)'],
    ['a "great", wave', '0.1'],
    ["'=SUM(A1)", '-0.25'],
    ['页', ''],
    ['tiny', '1.234568e-9'],
  ]);
});

const page = (origin: object | null, step: number | null, circuit: string | null) => ({
  now: {
    answered: {
      picture: origin && { origin, photo: photo() },
      caption: '',
      recognition: recognition(),
    },
  },
  look: { step: { peek: () => step }, circuit: { peek: () => circuit } },
});
const name = (
  origin: object | null,
  figure: 'state' | 'forest' | 'split',
  step: number | null = null,
  circuit: string | null = null,
) =>
  figureFile(
    page(origin, step, circuit) as unknown as Parameters<typeof figureFile>[0],
    figure,
    'svg',
  );

it('a file is called by what is in it, and an own photo’s name is not told', () => {
  const object = { kind: 'gallery', object: galleryObject('bridge') };
  expect(name(object, 'state', 14)).toBe('qurio-bridge-state-step-14.svg');
  expect(name(object, 'state')).toBe('qurio-bridge-state.svg');
  expect(name(object, 'state', 1, 'bell')).toBe('qurio-own-circuit-state-step-1.svg');
  expect(name(object, 'split', 1, 'bell')).toBe('qurio-bridge-split.svg');
  expect(name(object, 'split', 14)).toBe('qurio-bridge-split.svg');
  expect(name({ kind: 'own', name: 'grandmother.jpg' }, 'split')).toBe('qurio-own-photo-split.svg');
  expect(name(null, 'split')).toBe('qurio-caption-split.svg');
  expect(name(object, 'forest', 14)).toBe('qurio-results-forest.svg');
});
