/** The attention overlay: a smooth field over the photo that moves from one map to the next. */

import { html, type PropertyValues, svg, type TemplateResult } from 'lit';
import { createRef, ref } from 'lit/directives/ref.js';
import { isEven } from '../../app/measure/attention';
import {
  between,
  contourPath,
  evenDots,
  type Field,
  heatField,
  heatPixels,
  type Rgb,
} from '../../draw/heat';
import { REGION_GRID } from '../../engine/types';
import { LightElement } from '../kit/light-element';

/** Twelve pixels for a region: the field between two centres is smooth once the browser has scaled it. */
const SIZE = 12 * REGION_GRID;
/** Long enough to follow where the map goes, short enough not to wait for it. */
const MOVE_MS = 220;
/** What is laid over a map that has no place of its own: it looks even to who sees no colours, too. */
const DOTS = evenDots(REGION_GRID);
/** Lines of half the full strength: they show the map's shape without colour. */
const CONTOUR = 0.5;

export class HeatLayer extends LightElement {
  static override properties = {
    weights: { attribute: false, hasChanged: differ },
    resting: { attribute: false },
  };
  /** A map of 49 weights, or null for none. */
  declare weights: Float32Array | null;
  /** Nothing is pointed at: the map stays in the background. */
  declare resting: boolean;

  #shown: Field | null = null;
  #colours: { readonly veil: Rgb; readonly glow: Rgb } | null = null;
  #frame = 0;
  readonly #canvas = createRef<HTMLCanvasElement>();
  readonly #path = createRef<SVGPathElement>();

  constructor() {
    super();
    this.weights = null;
    this.resting = true;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    cancelAnimationFrame(this.#frame);
  }

  protected override render(): TemplateResult {
    return html`
      <div class=${this.#presence()} aria-hidden="true">
        <canvas ${ref(this.#canvas)} width=${SIZE} height=${SIZE}></canvas>
        <svg viewBox="0 0 100 100" preserveAspectRatio="none"><path ${ref(this.#path)}></path>${this.#dots()}</svg>
      </div>`;
  }

  #dots(): TemplateResult | null {
    if (!this.weights || !isEven(this.weights)) return null;
    return svg`<path class="dots-edge" d=${DOTS}></path><path class="dots" d=${DOTS}></path>`;
  }

  #presence(): string {
    if (!this.weights) return 'heat off';
    return this.resting ? 'heat resting' : 'heat';
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('weights') && this.weights) this.#moveTo(this.weights);
  }

  #moveTo(weights: Float32Array): void {
    cancelAnimationFrame(this.#frame);
    const goal = heatField(weights, REGION_GRID, SIZE);
    const start = this.#shown;
    if (start === null || matchMedia('(prefers-reduced-motion: reduce)').matches) {
      this.#frame = requestAnimationFrame(() => this.#draw(goal));
      return;
    }
    const began = performance.now();
    const step = (now: number): void => {
      const share = Math.min(1, Math.max(0, (now - began) / MOVE_MS));
      this.#draw(share === 1 ? goal : between(start, goal, share * (2 - share)));
      if (share < 1) this.#frame = requestAnimationFrame(step);
    };
    this.#frame = requestAnimationFrame(step);
  }

  #draw(field: Field): void {
    this.#shown = field;
    const context = this.#canvas.value?.getContext('2d');
    if (!context) return;
    this.#colours ??= coloursOf(getComputedStyle(this));
    const pixels = heatPixels(field, this.#colours.veil, this.#colours.glow);
    context.putImageData(new ImageData(pixels, SIZE, SIZE), 0, 0);
    this.#path.value?.setAttribute('d', contourPath(field, CONTOUR));
  }
}

/** Two answers may have looked alike. */
function differ(now: Float32Array | null, before: Float32Array | null | undefined): boolean {
  if (!now || !before || now.length !== before.length) return now !== before;
  return now.some((weight, i) => weight !== before[i]);
}

/** They are the same in light and dark: a photo is as light as it is. */
function coloursOf(style: CSSStyleDeclaration): { veil: Rgb; glow: Rgb } {
  return { veil: rgb(style, '--heat-veil'), glow: rgb(style, '--heat-glow') };
}

/** A custom property of the form "12, 34, 56". */
function rgb(style: CSSStyleDeclaration, name: string): Rgb {
  const [red = 0, green = 0, blue = 0] = style.getPropertyValue(name).split(',').map(Number);
  return [red, green, blue];
}

customElements.define('qurio-heat', HeatLayer);
