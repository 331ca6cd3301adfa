import { signal } from '@preact/signals-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { Look } from '../../../../web/src/app/state/look';
import { type AppState, initialState } from '../../../../web/src/app/state/state';
import { photo, recognition } from '../../support/samples';

const picture = { origin: { kind: 'own', name: 'a' }, photo: photo() } as const;
const answeredState = (): AppState => ({
  ...initialState,
  picture,
  caption: { text: 'blue vase', author: 'visitor', carried: false },
  answered: { picture, caption: 'blue vase', recognition: recognition() },
});
const word = { kind: 'word', index: 1 } as const;
const region = { kind: 'region', index: 7 } as const;

describe('looking at an answer', () => {
  const state = signal(initialState);
  let look: Look;

  beforeEach(() => {
    state.value = answeredState();
    look = new Look(state);
  });

  it('what passes goes before what is pinned, and gives it back', () => {
    look.togglePin(word);
    look.pass(region);
    expect(look.target.value).toEqual(region);
    look.pass(null);
    expect(look.target.value).toEqual(word);
  });

  it('pinning the same again lets go', () => {
    look.togglePin(word);
    look.togglePin({ kind: 'region', index: word.index });
    expect(look.target.value).toEqual({ kind: 'region', index: word.index });
    look.togglePin({ kind: 'region', index: word.index });
    expect(look.target.value).toBeNull();
  });

  it('a new answer is looked at afresh', () => {
    look.togglePin(word);
    look.goTo(3);
    state.value = answeredState();
    expect(look.target.value).toBeNull();
    expect(look.step.value).toBeNull();
  });

  it('no step lies beyond the last of the circuit that is shown', () => {
    const { length } = recognition().answer.circuit.operations;
    look.goTo(length + 7);
    expect(look.step.value).toBe(length);
    look.goTo(-1);
    expect(look.step.value).toBe(0);

    state.value = initialState;
    look.openAt('study', 99);
    state.value = answeredState();
    expect(look.step.value).toBe(length);
  });

  it("a circuit of one's own keeps its step, whatever is answered and however long the answer's circuit is", () => {
    look.openAt('study', 60, 'bell');
    expect(look.step.value).toBe(60);
    state.value = answeredState();
    expect(look.step.value).toBe(60);
    look.goTo(null);
    expect(look.step.value).toBeNull();
    look.openAt('look', null);
    expect(look.circuit.value).toBeNull();
  });

  it('other changes of the state leave it alone', () => {
    look.togglePin(word);
    state.value = { ...state.value, gallery: [] };
    expect(look.target.value).toEqual(word);
  });
});
