import { type Signal, signal } from '@preact/signals-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { Bench } from '../../../../web/src/app/bench/bench';
import { addWire } from '../../../../web/src/app/bench/edit';
import { Hand } from '../../../../web/src/app/bench/hand';
import { FIRST_PLAN } from '../../../../web/src/app/state/plan';
import { fakeCircuits } from '../../support/fake-circuits';

let bench: Bench;
let hand: Hand;
let step: Signal<number | null>;

beforeEach(() => {
  step = signal<number | null>(null);
  const look = {
    circuit: signal<string | null>(null),
    step,
    goTo: (to: number | null) => {
      step.value = to;
    },
  };
  bench = new Bench({
    answer: signal(null),
    look,
    plan: signal(FIRST_PLAN),
    circuits: signal(fakeCircuits()),
    missing: signal(false),
  });
  hand = new Hand(bench);
  bench.open('one');
  bench.edit(addWire);
});

const gates = () =>
  bench.circuit.value?.gates.map(({ gate, wires }) => gate + wires.join('')).join(' ');

describe('a hand', () => {
  it('builds a Bell state: a gate and its place, then a gate, its control and its target', () => {
    hand.take('H');
    expect(hand.waits.value).toMatchObject({ id: 'build-waits-place', fills: { gate: 'H' } });
    expect(hand.put({ column: 0, wire: 0 })).toBe(true);
    expect(hand.held.value).toBeNull();
    hand.take('CNOT');
    expect(hand.put({ column: 1, wire: 0 })).toBe(false);
    expect(hand.waits.value).toMatchObject({ id: 'build-waits-target', fills: { wire: 0 } });
    expect(hand.put({ column: 0, wire: 1 })).toBe(true);
    expect(gates()).toBe('H0 CNOT01');
    expect(bench.selected.value).toBe(1);
  });

  it('is told that a gate has two wires, and goes on holding it', () => {
    hand.take('SWAP');
    hand.put({ column: 0, wire: 0 });
    expect(hand.waits.value?.id).toBe('build-waits-second');
    expect(hand.put({ column: 0, wire: 0 })).toBe(false);
    expect(bench.problem.value?.id).toBe('build-problem-same-wire');
    expect(hand.put({ column: 0, wire: 1 })).toBe(true);
    expect(bench.problem.value).toBeNull();
  });

  it('takes a gate elsewhere by the wire that it is held at', () => {
    bench.open('ghz');
    hand.carry(0, 0);
    hand.put({ column: 3, wire: 2 });
    expect(gates()).toBe('CNOT01 CNOT12 H2');
    hand.carry(0, 1);
    hand.put({ column: 9, wire: 2 });
    expect(gates()).toBe('CNOT12 H2 CNOT12');
    hand.carry(0, 1);
    expect(hand.put({ column: 0, wire: 2 })).toBe(false);
    expect(bench.problem.value?.id).toBe('build-problem-no-wire');
  });

  it('lets go of what is taken twice, and of all that another circuit would be given', () => {
    hand.take('H');
    hand.take('H');
    expect(hand.held.value).toBeNull();
    hand.take('X');
    bench.openAnswer();
    expect(hand.held.value).toBeNull();
  });
});
