/**
 * The qubits of a state on a ring. Each is a Bloch disc seen from the side (X to the right, Z up)
 * whose arrow is as long as the state of that qubit is pure; the rim fills with its entropy. A thread
 * between two is as wide as the information they share.
 */

import { type SVGTemplateResult, svg } from 'lit';

export interface QubitPicture {
  /** x, y, z of each qubit in turn. */
  readonly bloch: Float32Array;
  /** Bits, in [0, 1], one per qubit. */
  readonly entropies: Float32Array;
  /** Bits, in [0, 2], one per pair (0,1), (0,2), ..., (1,2), ... */
  readonly mutualInformation: Float32Array;
}

const RING = 118;
const DISC = 30;
const RIM = 36;
const EDGE = 58;
/** Width of a thread in pixels per bit. */
const THREAD = 9;
/** Bits of a thread too thin to be seen: the tables beside show it as 0.00. */
const FAINTEST = 0.005;
/** Shares of the rim that are drawn as nothing, and as all of it: an arc has no ends that are the same. */
const LEAST_ARC = 0.002;
const MOST_ARC = 0.9999;

export function qubitPicture(
  { bloch, entropies, mutualInformation }: QubitPicture,
  name: (wire: number) => string,
): SVGTemplateResult {
  const count = entropies.length;
  const side = 2 * (RING + EDGE);
  const wires = Array.from({ length: count }, (_, wire) => wire);
  const place = (wire: number): readonly [number, number] => {
    const turn = (2 * Math.PI * wire) / count - Math.PI / 2;
    return [side / 2 + RING * Math.cos(turn), side / 2 + RING * Math.sin(turn)];
  };
  const pairs = wires.flatMap((a) => wires.slice(a + 1).map((b) => [a, b] as const));
  return svg`<svg class="qubit-picture" viewBox="0 0 ${side} ${side}" width=${side} height=${side} aria-hidden="true">
    ${pairs.map(([a, b], pair) => thread(place(a), place(b), mutualInformation[pair] ?? 0))}
    ${wires.map((wire) => disc(place(wire), bloch.subarray(3 * wire, 3 * wire + 3), entropies[wire] ?? 0, name(wire)))}
  </svg>`;
}

type Point = readonly [number, number];

function thread(a: Point, b: Point, bits: number): SVGTemplateResult | null {
  if (bits < FAINTEST) return null;
  return svg`<line class="thread" x1=${a[0]} y1=${a[1]} x2=${b[0]} y2=${b[1]} stroke-width=${(THREAD * bits).toFixed(2)}></line>`;
}

function disc(
  [x, y]: Point,
  bloch: Float32Array,
  entropy: number,
  name: string,
): SVGTemplateResult {
  const [bx = 0, , bz = 0] = bloch;
  const tip: Point = [x + DISC * bx, y - DISC * bz];
  return svg`
    <circle class="rim" cx=${x} cy=${y} r=${RIM}></circle>
    ${rimArc(x, y, entropy)}
    <circle class="bloch" cx=${x} cy=${y} r=${DISC}></circle>
    <path class="bloch-axes" d="M${x - DISC} ${y}h${2 * DISC}M${x} ${y - DISC}v${2 * DISC}"></path>
    <line class="bloch-arrow" x1=${x} y1=${y} x2=${tip[0].toFixed(2)} y2=${tip[1].toFixed(2)}></line>
    <circle class="bloch-tip" cx=${tip[0].toFixed(2)} cy=${tip[1].toFixed(2)} r="3.5"></circle>
    <text class="wire-name" x=${x} y=${y + RIM + 15} text-anchor="middle">${name}</text>`;
}

/** Clockwise from the top: nothing for a pure qubit, the whole rim for one bit. */
function rimArc(x: number, y: number, entropy: number): SVGTemplateResult | null {
  const share = Math.min(MOST_ARC, Math.max(0, entropy));
  if (share < LEAST_ARC) return null;
  const turn = 2 * Math.PI * share - Math.PI / 2;
  const end = [x + RIM * Math.cos(turn), y + RIM * Math.sin(turn)].map((v) => v.toFixed(2));
  return svg`<path class="rim-filled" d="M${x} ${y - RIM}A${RIM} ${RIM} 0 ${share > 0.5 ? 1 : 0} 1 ${end.join(' ')}"></path>`;
}
