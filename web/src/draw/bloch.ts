/**
 * The qubits of a state as Bloch spheres. Each arrow is as long as the state of its qubit is pure; the rim fills,
 * and the sphere colours, with its entropy. A thread between two is as wide as the information they share.
 *
 * Seen from in front and slightly above: X to the right, Z up, Y away from the eye. Amplitudes that are real stay in
 * the plane of X and Z.
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

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface BlochTexts {
  readonly name: (wire: number) => string;
  /** Bits as text. */
  readonly bits: (value: number) => string;
}

/** What the last gate did: on which wires, and what any two shared before it; null: there was none. */
export interface LastGate {
  readonly wires: readonly number[];
  readonly before: Float32Array;
}

type Point = readonly [number, number];

/** The eye: turned about Z, and raised. */
const TURN = (-68 * Math.PI) / 180;
const RAISED = (16 * Math.PI) / 180;
const RIGHT = [-Math.sin(TURN), Math.cos(TURN), 0] as const;
const UP = [
  -Math.sin(RAISED) * Math.cos(TURN),
  -Math.sin(RAISED) * Math.sin(TURN),
  Math.cos(RAISED),
] as const;
const NEAR = [Math.cos(RAISED) * Math.cos(TURN), Math.cos(RAISED) * Math.sin(TURN)] as const;

/** Between a sphere and its rim, and below it for its name. */
const RIM = 5;
const NAME = 17;
const NAME_WIDTH = 32;
const GAP = 10;
const LARGEST = 96;
const LEAST = 8;
/** Points of an outline. */
const FINE = 96;
/** From this radius on there is room for the names of the axes. */
const ROOMY = 52;
/** Width of a thread in pixels per bit, on a sphere of radius 34. */
const THREAD = 9;
/** Bits of a thread too thin to be seen: the tables beside show it as 0.00. */
const FAINTEST = 0.005;
/** Shares of the rim that are drawn as nothing, and as all of it: an arc has no ends that are the same. */
const LEAST_ARC = 0.002;
const MOST_ARC = 0.997;

interface Standing {
  readonly radius: number;
  readonly places: readonly Point[];
}

/** Rings of several forms, from an ellipse to nearly a rectangle, with a sphere or a gap at the top. */
const RINGS = [2, 2.6, 4].flatMap((power) => [0, 0.5].map((turn) => ({ power, turn })));
let known: (Standing & { readonly of: string }) | null = null;

/** Where spheres stand in a picture of that size, and how large they can be. */
export function placeSpheres(count: number, { width, height }: Size): Standing {
  const of = `${count} ${width} ${height}`;
  if (known?.of !== of) known = { ...placed(count, { width, height }), of };
  return known;
}

function placed(count: number, size: Size): Standing {
  const most = Math.min(LARGEST, Math.min(size.width, size.height - NAME) / 2 - RIM - 6);
  const forms = count < 3 ? RINGS.slice(0, 1) : RINGS;
  for (let radius = most; radius > LEAST; radius--) {
    for (const form of forms) {
      const places = standing(count, size, radius, form);
      if (areApart(places, radius)) return { radius, places };
    }
  }
  return { radius: LEAST, places: standing(count, size, LEAST, { power: 2, turn: 0 }) };
}

/** One in the middle, two across the longer side, more on a ring as wide and high as the picture. */
function standing(
  count: number,
  { width, height }: Size,
  radius: number,
  { power, turn }: (typeof RINGS)[number],
): Point[] {
  const edge = radius + RIM + 6;
  const [x, y]: Point = [width / 2, (height - NAME) / 2];
  const across = Math.max(0, Math.min(width / 2 - edge, 6 * radius + 24));
  const down = Math.max(0, Math.min((height - NAME) / 2 - edge, 6 * radius + 24));
  if (count === 1) return [[x, y]];
  if (count === 2) {
    const apart = Math.min(width >= height ? across : down, 1.9 * radius);
    return [-apart, apart].map((way) => (width >= height ? [x + way, y] : [x, y + way]));
  }
  const ring = evenly(outline(across, down, power), count, turn);
  return ring.map(([dx, dy]) => [x + dx, y + dy]);
}

/** |x / a|^power + |y / b|^power = 1, clockwise from the top, as a line of many points. */
function outline(a: number, b: number, power: number): Point[] {
  const bent = (value: number): number => Math.sign(value) * Math.abs(value) ** (2 / power);
  return Array.from({ length: FINE + 1 }, (_, k) => {
    const angle = (2 * Math.PI * k) / FINE;
    return [a * bent(Math.sin(angle)), -b * bent(Math.cos(angle))];
  });
}

/** So many points of a closed line at equal distances along it; `turn`: by which part of a distance they are moved on. */
function evenly(line: readonly Point[], count: number, turn: number): Point[] {
  const lengths = [0];
  line.slice(1).forEach(([x, y], k) => {
    const [u, v] = line[k] ?? [x, y];
    lengths.push((lengths[k] ?? 0) + Math.hypot(x - u, y - v));
  });
  const whole = lengths[lengths.length - 1] ?? 0;
  return Array.from({ length: count }, (_, index) => {
    const wanted = ((index + turn) * whole) / count;
    const after = Math.max(
      1,
      lengths.findIndex((length) => length >= wanted),
    );
    const [from = 0, to = 1] = [lengths[after - 1], lengths[after]];
    const part = (wanted - from) / Math.max(1e-9, to - from);
    const [[x, y] = [0, 0], [u, v] = [0, 0]] = [line[after - 1], line[after]];
    return [tenth(x + part * (u - x)), tenth(y + part * (v - y))];
  });
}

const tenth = (value: number): number => Math.round(10 * value) / 10;

/** No sphere touches another, nor the name below it. */
function areApart(places: readonly Point[], radius: number): boolean {
  const rim = radius + RIM;
  // Of a few, the thread between two is the picture.
  const gap = places.length <= 3 ? Math.max(GAP, 0.8 * radius) : GAP;
  return places.every(([x, y], a) =>
    places.slice(a + 1).every(([u, v]) => {
      const beside = Math.abs(x - u) >= rim + NAME_WIDTH;
      return (
        Math.hypot(x - u, y - v) >= 2 * rim + gap && (beside || Math.abs(y - v) >= 2 * rim + NAME)
      );
    }),
  );
}

/** Where the point of a sphere lies on the picture: from its centre, in radii, y downwards; and whether in front. */
export function projected(x: number, y: number, z: number): readonly [number, number, boolean] {
  const right = RIGHT[0] * x + RIGHT[1] * y;
  const up = UP[0] * x + UP[1] * y + UP[2] * z;
  return [right, -up, NEAR[0] * x + NEAR[1] * y + Math.sin(RAISED) * z >= -1e-6];
}

export function blochPicture(
  { bloch, entropies, mutualInformation }: QubitPicture,
  last: LastGate | null,
  size: Size,
  texts: BlochTexts,
): SVGTemplateResult {
  const { width, height } = size;
  const count = entropies.length;
  const { radius, places } = placeSpheres(count, size);
  const wires = Array.from({ length: count }, (_, wire) => wire);
  const pairs = wires.flatMap((a) => wires.slice(a + 1).map((b) => [a, b] as const));
  const at = (wire: number): Point => places[wire] ?? [0, 0];
  const threads = pairs.map(([a, b], pair) => ({
    from: at(a),
    to: at(b),
    bits: mutualInformation[pair] ?? 0,
    before: last ? (last.before[pair] ?? 0) : null,
  }));
  return svg`<svg class="qubit-picture" viewBox="0 0 ${width} ${height}" width=${width} height=${height} aria-hidden="true">
    ${threads.map((thread) => drawnThread(thread, radius, count <= 3 ? texts.bits : null))}
    ${wires.map((wire) => {
      const sphere = {
        place: at(wire),
        radius,
        vector: bloch.subarray(3 * wire, 3 * wire + 3),
        entropy: entropies[wire] ?? 0,
        acting: last?.wires.includes(wire) ?? false,
      };
      return drawnSphere(sphere, texts.name(wire), texts.bits(sphere.entropy));
    })}
  </svg>`;
}

interface Thread {
  readonly from: Point;
  readonly to: Point;
  readonly bits: number;
  readonly before: number | null;
}

/** What the last gate added or took stands out: the old width as a hollow sheath around, or a core within, the new. */
function drawnThread(
  { from, to, bits, before }: Thread,
  radius: number,
  text: BlochTexts['bits'] | null,
): SVGTemplateResult | null {
  const was = before ?? bits;
  if (Math.max(bits, was) < FAINTEST) return null;
  const scale = (THREAD * Math.min(64, radius)) / 34;
  const line = (kind: string, width: number) =>
    svg`<line class=${kind} x1=${from[0].toFixed(1)} y1=${from[1].toFixed(1)} x2=${to[0].toFixed(1)} y2=${to[1].toFixed(1)} stroke-width=${width.toFixed(2)}></line>`;
  const changed = Math.abs(bits - was) >= FAINTEST;
  const [x, y] = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2];
  return svg`
    ${changed && was > bits ? line('thread-lost', scale * was) : null}
    ${bits < FAINTEST ? null : line(changed && bits > was ? 'thread grown' : 'thread', scale * bits)}
    ${text ? svg`<text class="thread-bits" x=${x} y=${y + 4} text-anchor="middle">${text(bits)}</text>` : null}`;
}

interface Sphere {
  readonly place: Point;
  readonly radius: number;
  readonly vector: Float32Array;
  readonly entropy: number;
  /** The last gate acted on it. */
  readonly acting: boolean;
}

function drawnSphere(sphere: Sphere, name: string, bits: string): SVGTemplateResult {
  const { place, radius, entropy, acting } = sphere;
  const [x, y] = place;
  const rim = radius + RIM;
  const tilt = (radius * Math.sin(RAISED)).toFixed(2);
  return svg`
    <circle class="rim" cx=${x} cy=${y} r=${rim}></circle>
    ${rimArc(place, rim, entropy)}
    <circle class="bloch" cx=${x} cy=${y} r=${radius}></circle>
    <circle class="bloch-mixed" cx=${x} cy=${y} r=${radius} fill-opacity=${(0.75 * Math.min(1, entropy)).toFixed(3)}></circle>
    ${acting ? svg`<circle class="acting" cx=${x} cy=${y} r=${rim + 5}></circle>` : null}
    <path class="bloch-back" d="M${x - radius} ${y}a${radius} ${tilt} 0 0 1 ${2 * radius} 0"></path>
    <path class="bloch-front" d="M${x - radius} ${y}a${radius} ${tilt} 0 0 0 ${2 * radius} 0"></path>
    ${axes(sphere)}${arrow(sphere)}
    <text class="wire-name" x=${x} y=${y + rim + 15} text-anchor="middle">${name}<tspan class="wire-bits" dx="6">${bits}</tspan></text>`;
}

type Vector = readonly [x: number, y: number, z: number];

const AXES: readonly (readonly [name: string, axis: Vector])[] = [
  ['x', [1, 0, 0]],
  ['y', [0, 1, 0]],
  ['z', [0, 0, 1]],
];

function axes({ place: [x, y], radius }: Sphere): SVGTemplateResult {
  const end = (share: number, axis: Vector): string => {
    const [dx, dy] = projected(...axis);
    return `${(x + share * radius * dx).toFixed(1)} ${(y + share * radius * dy).toFixed(1)}`;
  };
  return svg`<path class="bloch-axes" d=${AXES.map(([, axis]) => `M${end(-1, axis)}L${end(1, axis)}`).join('')}></path>
    ${
      radius < ROOMY
        ? null
        : AXES.map(([name, axis]) => {
            const [dx, dy] = projected(...axis);
            return svg`<text class="bloch-axis" x=${(x + 0.8 * radius * dx + 8).toFixed(1)} y=${(y + 0.8 * radius * dy - 5).toFixed(1)}>${name}</text>`;
          })
    }`;
}

/** The vector, with its foot on the plane of X and Y: without it the eye cannot tell how far away it points. */
function arrow({ place: [x, y], radius, vector }: Sphere): SVGTemplateResult {
  const [bx = 0, by = 0, bz = 0] = vector;
  const [tx, ty, front] = projected(bx, by, bz);
  const [fx, fy] = projected(bx, by, 0);
  const point = (dx: number, dy: number): string =>
    `${(x + radius * dx).toFixed(2)} ${(y + radius * dy).toFixed(2)}`;
  const width = Math.min(4, 1.5 + radius / 28);
  return svg`
    <path class="bloch-foot" d="M${x} ${y}L${point(fx, fy)}L${point(tx, ty)}"></path>
    <path class="bloch-arrow" stroke-width=${width.toFixed(2)} d="M${x} ${y}L${point(tx, ty)}"></path>
    <circle class=${front ? 'bloch-tip' : 'bloch-tip behind'} cx=${(x + radius * tx).toFixed(2)} cy=${(y + radius * ty).toFixed(2)} r=${(1.6 * width).toFixed(2)}></circle>`;
}

/** Clockwise from the top: nothing for a pure qubit, the whole rim for one bit. */
function rimArc([x, y]: Point, rim: number, entropy: number): SVGTemplateResult | null {
  const share = Math.max(0, entropy);
  if (share < LEAST_ARC) return null;
  if (share > MOST_ARC) return svg`<circle class="rim-filled" cx=${x} cy=${y} r=${rim}></circle>`;
  const turn = 2 * Math.PI * share - Math.PI / 2;
  const end = [x + rim * Math.cos(turn), y + rim * Math.sin(turn)].map((v) => v.toFixed(2));
  return svg`<path class="rim-filled" d="M${x} ${y - rim}A${rim} ${rim} 0 ${share > 0.5 ? 1 : 0} 1 ${end.join(' ')}"></path>`;
}
