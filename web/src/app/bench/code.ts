/**
 * A circuit as the text that a link carries: letters, digits, "-" and "_" alone.
 *
 * The version; one character for the count of wires and whether amplitudes follow; two for each amplitude;
 * then every gate: one character for its name and one for its wires where it has no angle, four for wires and
 * angle, seven for wires and three angles; last a check character, so that a link which lost its end is none.
 * Forty gates on eight wires are at most 323 characters, with one angle each 203.
 */

import {
  type BuiltCircuit,
  MOST_GATES,
  MOST_WIRES,
  type PlacedGate,
} from '../../engine/circuit-values';
import { HUNDREDTHS, MOST_HUNDREDTHS } from './amplitudes';
import { mostUnits, radiansOf, unitsOf } from './angles';

const VERSION = '1';
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const BASE = ALPHABET.length;
/** A link never ends with "-" or "_", which mail programs leave out. */
const CHECKS = 61;
const AMPLITUDE_LENGTH = 2;
/** Characters that wires and angles need together, by the count of angles. */
const BODY_LENGTHS: Readonly<Record<number, number>> = { 0: 1, 1: 4, 3: 7 };

interface Coded {
  readonly name: string;
  readonly wires: number;
  readonly angles: number;
}

const bodyLength = ({ angles }: Coded): number => BODY_LENGTHS[angles] ?? 0;

const coded = (wires: number, angles: number, ...names: string[]): Coded[] =>
  names.map((name) => ({ name, wires, angles }));

/** A gate's place is its character: append only, or links of yesterday become other circuits. */
export const CODED_GATES: readonly Coded[] = [
  ...coded(1, 0, 'X', 'Y', 'Z', 'H', 'S', 'T'),
  ...coded(1, 1, 'RX', 'RY', 'RZ', 'PHASE'),
  ...coded(1, 3, 'ROT'),
  ...coded(2, 0, 'CNOT', 'CZ', 'SWAP'),
  ...coded(2, 1, 'CRX', 'CRY', 'CRZ', 'RXX', 'RYY', 'RZZ'),
];

/** Angles and amplitudes are written as the bench rounds them. Precondition: `circuit` is one that edit.ts lets be. */
export function writeCode({ qubits, amplitudes, gates }: BuiltCircuit): string {
  const head = written(qubits - 1 + (amplitudes ? MOST_WIRES : 0), 1);
  const numbers = (amplitudes ?? []).map((value) =>
    written(Math.round(value * HUNDREDTHS) + MOST_HUNDREDTHS, AMPLITUDE_LENGTH),
  );
  const text = [VERSION, head, ...numbers, ...gates.map(writeGate)].join('');
  return text + checkOf(text);
}

/** Null: no code of ours, or a damaged one. */
export function readCode(text: string): BuiltCircuit | null {
  const body = text.slice(0, -1);
  if (!body.startsWith(VERSION) || checkOf(body) !== text.slice(-1)) return null;
  const head = numberOf(body.slice(1, 2));
  if (head === null || head >= 2 * MOST_WIRES) return null;
  const qubits = (head % MOST_WIRES) + 1;
  const first = 2 + (head < MOST_WIRES ? 0 : AMPLITUDE_LENGTH * 2 ** qubits);
  const amplitudes = head < MOST_WIRES ? null : readAmplitudes(body.slice(2, first), 2 ** qubits);
  const gates = readGates(body.slice(first), qubits);
  if (amplitudes === 'damaged' || gates === null) return null;
  return { qubits, amplitudes, gates };
}

function writeGate({ gate, wires, angles }: PlacedGate): string {
  const index = CODED_GATES.findIndex(({ name }) => name === gate);
  const row = CODED_GATES[index];
  if (!row) throw new Error(`code.ts has no character for the gate "${gate}"`);
  const most = mostUnits(row.angles);
  const digits = [
    ...wires.map((wire) => ({ digit: wire, base: MOST_WIRES })),
    ...angles.map((angle) => ({ digit: unitsOf(angle, row.angles) + most, base: 2 * most + 1 })),
  ];
  const number = digits.reduceRight((sum, { digit, base }) => sum * base + digit, 0);
  return written(index, 1) + written(number, bodyLength(row));
}

function readGates(text: string, qubits: number): PlacedGate[] | null {
  const gates: PlacedGate[] = [];
  let at = 0;
  while (at < text.length) {
    const row = CODED_GATES[numberOf(text.charAt(at)) ?? BASE];
    if (!row || gates.length === MOST_GATES) return null;
    const end = at + 1 + bodyLength(row);
    const number = end > text.length ? null : numberOf(text.slice(at + 1, end));
    const gate = number === null ? null : readGate(row, number, qubits);
    if (gate === null) return null;
    gates.push(gate);
    at = end;
  }
  return gates;
}

function readGate(row: Coded, number: number, qubits: number): PlacedGate | null {
  let rest = number;
  const next = (base: number): number => {
    const digit = rest % base;
    rest = Math.floor(rest / base);
    return digit;
  };
  const most = mostUnits(row.angles);
  const wires = Array.from({ length: row.wires }, () => next(MOST_WIRES));
  const angles = Array.from({ length: row.angles }, () =>
    radiansOf(next(2 * most + 1) - most, row.angles),
  );
  const fits = wires.every((wire) => wire < qubits) && new Set(wires).size === wires.length;
  return fits && rest === 0 ? { gate: row.name, wires, angles } : null;
}

function readAmplitudes(text: string, count: number): number[] | 'damaged' {
  const values = Array.from({ length: count }, (_, index) => {
    const at = AMPLITUDE_LENGTH * index;
    const number = numberOf(text.slice(at, at + AMPLITUDE_LENGTH));
    return number === null ? Number.NaN : (number - MOST_HUNDREDTHS) / HUNDREDTHS;
  });
  const whole = text.length === AMPLITUDE_LENGTH * count && values.every(Number.isFinite);
  return whole && values.some((value) => value !== 0) ? values : 'damaged';
}

function written(number: number, length: number): string {
  let rest = number;
  let text = '';
  for (let place = 0; place < length; place++) {
    text = ALPHABET.charAt(rest % BASE) + text;
    rest = Math.floor(rest / BASE);
  }
  return text;
}

/** Null: something else than characters of the alphabet, or none. */
function numberOf(text: string): number | null {
  const digits = [...text].map((character) => ALPHABET.indexOf(character));
  if (digits.length === 0 || digits.includes(-1)) return null;
  return digits.reduce((sum, digit) => sum * BASE + digit, 0);
}

/** Tells a cut end, and nearly always another character or two that changed places. */
function checkOf(text: string): string {
  const sum = [...text].reduce(
    (all, character) => (all * 3 + ALPHABET.indexOf(character) + 1) % CHECKS,
    0,
  );
  return ALPHABET.charAt(sum);
}
