/** The table of core/quantum/README.md, made from the lines of the benchmarks. */

const BEGIN = '<!-- written by tests/bench/run --write -->\n';
const END = '<!-- end -->\n';

/** Workload, build, what the table calls them. */
const LINES = [
  ['W1', 'wasm-f32', 'W1 wasm f32'],
  ['W1', 'native-f32', 'W1 native f32'],
  ['W1', 'wasm-f64', 'W1 wasm f64'],
  ['W1-lanes', 'wasm-f32', 'W1 wasm f32, per sample in lanes'],
  ['W2', 'wasm-f32', 'W2 wasm f32'],
  ['W2', 'native-f32', 'W2 native f32'],
  ['W2-lanes', 'wasm-f32', 'W2 wasm f32, per sample in lanes'],
  ['W3', 'wasm-f64', 'W3 wasm f64'],
  ['W1', 'jsqubits', 'W1 npm jsqubits'],
  ['W1', 'quantum-circuit', 'W1 npm quantum-circuit'],
];

/** Three figures, never as a power of ten. */
function figure(median) {
  return median < 1000 ? Number(median.toPrecision(3)) : Math.round(Number(median.toPrecision(3)));
}

/** `rows`: {workload, qubits, build, median in microseconds}. */
function table(rows, qubits) {
  const find = (workload, build, n) =>
    rows.find((row) => row.workload === workload && row.build === build && row.qubits === n);
  const lines = LINES.map(([workload, build, name]) => {
    const cells = qubits.map((n) => {
      const row = find(workload, build, n);
      return row ? figure(row.median) : '';
    });
    return `| ${name} | ${cells.join(' | ')} |`;
  });
  const head = `| workload, build | ${qubits.map((n) => `n=${n}`).join(' | ')} |`;
  return [head, `|${'---|'.repeat(qubits.length + 1)}`, ...lines].join('\n');
}

/** The text with the table between its two marks replaced. */
export function withTable(text, rows, qubits, where) {
  const begin = text.indexOf(BEGIN);
  const end = text.indexOf(END);
  if (begin < 0 || end < begin) throw new Error('the README has no place for the table');
  const kept = text.slice(0, begin + BEGIN.length);
  return `${kept}Measured on ${where}.\n\n${table(rows, qubits)}\n${text.slice(end)}`;
}
