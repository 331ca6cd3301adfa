import { describe, expect, it } from 'vitest';
import { counterpartRows, givenTo } from '../../../../web/src/app/lab/counterpart-rows';
import { one, said, two } from '../../support/counterpart-answers';
import { pair, sampleResults } from '../../support/results-sample';
import { answer } from '../../support/samples';

describe('rows', () => {
  const { folds } = sampleResults([pair('mlp', -0.5, -1.6, 0.7)]);

  it('say who agrees with the head, how often each is right, and how the head compares', () => {
    const rows = counterpartRows(
      said(['mlp', two], ['linear', one], ['photo-only', null]),
      folds,
      'photo_caption',
    );
    expect(rows.map(({ agrees, top }) => [agrees, top])).toEqual([
      [true, 0],
      [false, 1],
      [true, 0],
      [false, null],
    ]);
    expect(rows[1]?.right).toMatchObject({ value: 0.93, items: 400 });
    expect(rows[1]?.pair?.mcnemar_p).toBe(0.42);
    expect([rows[0]?.pair, rows[2]?.pair, rows[3]?.right]).toEqual([null, null, null]);
  });

  it('have no figures where nothing was measured', () => {
    const [row] = counterpartRows(said(), folds, 'photo');
    expect(row?.right).toBeNull();
    expect(counterpartRows(said(), null, 'photo_caption')[0]?.right).toBeNull();
  });

  it('what is given follows from what was looked at', () => {
    const { attention } = answer();
    expect(givenTo(answer())).toBe('photo_caption');
    expect(givenTo(answer({ attention: { ...attention, wordWeights: null } }))).toBe('photo');
    expect(givenTo(answer({ attention: { ...attention, regionWeights: null } }))).toBe('caption');
  });
});
