/** The state, what can be done to it, and what can be tried beside it, wired together. */

import { type ReadonlySignal, signal } from '@preact/signals-core';
import { WhatIfs } from './measure/what-ifs';
import { type Actions, VisitorActions } from './state/actions';
import { reduce } from './state/reduce';
import type { Services } from './state/services';
import { type AppState, initialState, type StateAccess } from './state/state';

export interface Store {
  readonly state: ReadonlySignal<AppState>;
  readonly actions: Actions;
  readonly whatIfs: WhatIfs;
}

export function createStore(services: Services): Store {
  const state = signal(initialState);
  const access: StateAccess = {
    get: () => state.value,
    dispatch: (event) => {
      state.value = reduce(state.value, event);
    },
  };
  const whatIfs = new WhatIfs(services, access);
  return { state, actions: new VisitorActions(services, access, whatIfs), whatIfs };
}
