/**
 * The list of what our encoders reach of ONNX Runtime, reached.txt, made by tests/runtime/find-reached.mjs:
 *
 *   sha256 HASH          of the file that it was made for
 *   17 0-3 5             of the 18th function: the stretches (instructions.mjs) 0 to 3, and 5
 *   20-41 *              functions of which every stretch is reached
 */

import { stretchesOf } from './instructions.mjs';

const EVERY = '*';

/** Numbers in ascending order as '0-3 5'. */
function rangesOf(numbers) {
  const ranges = [];
  for (const number of numbers) {
    const last = ranges.at(-1);
    if (last !== undefined && last[1] === number - 1) last[1] = number;
    else ranges.push([number, number]);
  }
  return ranges.map(([first, end]) => (first === end ? `${first}` : `${first}-${end}`));
}

function numbersOf(range) {
  const [first, last = first] = range.split('-').map(Number);
  if (!(Number.isInteger(first) && Number.isInteger(last))) {
    throw new Error(`web/runtime/reached.txt: '${range}' is no range of numbers`);
  }
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

/** `reached[b]`: the Set of the stretches of `bodies[b]` that were reached; `sha256`: of the file. */
export function writeReached(reached, bodies, sha256) {
  const whole = [];
  const parts = [];
  for (const [b, own] of reached.entries()) {
    if (own.size === 0) continue;
    if (own.size === stretchesOf(bodies[b]).length) whole.push(b);
    else parts.push(`${b} ${rangesOf([...own].sort((x, y) => x - y)).join(' ')}`);
  }
  const lines = [...rangesOf(whole).map((range) => `${range} ${EVERY}`), ...parts];
  return `sha256 ${sha256}\n${lines.join('\n')}\n`;
}

/** The Sets of writeReached(); a function of which everything is reached has its stretches all the same. */
export function readReached(list, bodies, sha256) {
  const [first, ...lines] = list.trimEnd().split('\n');
  if (first !== `sha256 ${sha256}`) {
    throw new Error(
      `web/runtime/reached.txt was made for another onnxruntime-web than the installed one (${first}, and not ${sha256}): ` +
        'node tests/runtime/find-reached.mjs makes it anew.',
    );
  }
  const reached = bodies.map(() => new Set());
  for (const line of lines) {
    const [functions, ...ranges] = line.split(' ');
    for (const b of numbersOf(functions)) {
      const all = ranges[0] === EVERY ? stretchesOf(bodies[b]).keys() : ranges.flatMap(numbersOf);
      for (const stretch of all) reached[b].add(stretch);
    }
  }
  return reached;
}
