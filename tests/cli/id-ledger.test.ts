import { expect, it } from 'vitest';
import { IdLedger } from '../../web/cli/id-ledger';

it('a double id is found, with the line in which it stood first', () => {
  const ledger = new IdLedger();
  for (let line = 1; line <= 50_000; line++) expect(ledger.lineOf(`id ${line}`, line)).toBeNull();
  expect(ledger.lineOf('id 1', 50_001)).toBe(1);
  expect(ledger.lineOf('id 49999', 50_002)).toBe(49_999);
  expect(ledger.lineOf('id 49999', 50_003)).toBe(49_999);
  expect(ledger.lineOf('id 0', 50_004)).toBeNull();
});

it('ids differ by every character', () => {
  const ledger = new IdLedger();
  const ids = ['1', '01', '1 ', '', '9007199254740992', '9007199254740993', 'é', 'e\u0301'];
  expect(ids.map((id, i) => ledger.lineOf(id, i + 1))).toEqual(ids.map(() => null));
});
