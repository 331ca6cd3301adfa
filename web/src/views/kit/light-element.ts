/** A Lit element in the light DOM, whose nodes may meanwhile have been changed by others. */

import { LitElement } from 'lit';
import { byOwnHand } from './own-nodes';

export abstract class LightElement extends LitElement {
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override performUpdate(): void {
    if (this.isUpdatePending) byOwnHand(this, () => super.performUpdate());
  }
}
