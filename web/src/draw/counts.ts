/**
 * How often each outcome came, as bars; a mark on each where infinitely many shots would end it. The likeliest
 * outcomes are shown, as many as there is room for, in their order.
 */

import { type SVGTemplateResult, svg } from 'lit';
import type { Size } from './bloch';

export interface Outcomes {
  /** How often each came, and what infinitely many shots would give: 2^qubits each. */
  readonly counts: ArrayLike<number>;
  readonly limit: ArrayLike<number>;
  readonly shots: number;
}

export interface OutcomeTexts {
  /** An outcome as it is read: bits, or signs where a wire is read along X. */
  readonly name: (index: number) => string;
  readonly count: (index: number) => string;
  /** Of outcomes that there is no room for. */
  readonly others: (count: number) => string;
}

const LEAST_ROW = 22;
const MOST_ROW = 46;
const MOST_ROOM = 560;
const LETTER = 8;
const COUNT = 54;

/** The outcomes that there is room for, in their order; the likeliest of the limit, and of what came. */
function shownOutcomes({ counts, limit, shots }: Outcomes, rows: number): number[] {
  const weight = (index: number): number =>
    Math.max(limit[index] ?? 0, (counts[index] ?? 0) / shots);
  return Array.from({ length: counts.length }, (_, index) => index)
    .sort((a, b) => weight(b) - weight(a) || a - b)
    .slice(0, rows)
    .sort((a, b) => a - b);
}

export function countsPicture(
  outcomes: Outcomes,
  size: Size,
  texts: OutcomeTexts,
): SVGTemplateResult {
  const { counts, limit, shots } = outcomes;
  const { width, height } = size;
  const most = Math.max(1, Math.floor(height / LEAST_ROW));
  const all = counts.length <= most;
  const shown = shownOutcomes(outcomes, all ? counts.length : most - 1);
  const row = Math.min(MOST_ROW, height / (shown.length + (all ? 0 : 1)));
  const from = (Math.log2(counts.length) + 2) * LETTER + 6;
  const room = Math.min(MOST_ROOM, width - from - COUNT);
  return svg`<svg class="counts-picture" viewBox="0 0 ${width} ${height}" width=${width} height=${height} aria-hidden="true">
    ${shown.map((index, at) => {
      const y = (at + 0.5) * row;
      const share = (counts[index] ?? 0) / shots;
      const mark = from + (limit[index] ?? 0) * room;
      return svg`
        <text class="ket" x="0" y=${y + 4.5}>${texts.name(index)}</text>
        <rect class="bar-room" x=${from} y=${y - 6} width=${room} height="12" rx="2"></rect>
        <rect class="count-bar" x=${from} y=${y - 6} width=${(share * room).toFixed(2)} height="12" rx="2"></rect>
        <path class="count-limit" d="M${mark.toFixed(2)} ${y - 9}v18"></path>
        <text class="value" x=${from + room + COUNT - 4} y=${y + 4.5} text-anchor="end">${texts.count(index)}</text>`;
    })}
    ${all ? null : svg`<text class="bits" x="0" y=${height - 6}>${texts.others(counts.length - shown.length)}</text>`}
  </svg>`;
}
