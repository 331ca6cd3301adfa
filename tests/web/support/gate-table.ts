/** The gates of core/quantum/gate_table.cpp as its text has them: what is kept in a second place is held against them. */

import { readFileSync } from 'node:fs';

export interface TableGate {
  readonly name: string;
  readonly wires: number;
  readonly angles: number;
}

const FILE = new URL('../../../core/quantum/gate_table.cpp', import.meta.url);

/** In the table's order. */
export function gateTable(): TableGate[] {
  const rows = readFileSync(FILE, 'utf8').split('{.gate = Gate::').slice(1);
  const numberIn = (row: string, field: string, otherwise: number) =>
    Number(new RegExp(`\\.${field} = (\\d)`).exec(row)?.[1] ?? otherwise);
  return rows.map((row) => ({
    name: /\.name = "(\w+)"/.exec(row)?.[1] ?? '',
    wires: numberIn(row, 'wires', 1),
    angles: numberIn(row, 'angles', 0),
  }));
}
