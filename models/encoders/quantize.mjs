/**
 * Symmetric integer codes: value ~ scale * code, so that zero stays zero and the error is at most
 * scale / 2. One scale serves a short run of neighbouring values, so a single large weight makes
 * few others coarse.
 */

/** Values that share a scale. */
export const GROUP = 64;

const LARGEST_CODE = new Map([
  [Int8Array, 127],
  [Int16Array, 32767],
]);

function quantize(values, scaleCount, scaleIndex, Codes) {
  const scales = new Float32Array(scaleCount);
  for (let i = 0; i < values.length; ++i) {
    const index = scaleIndex(i);
    scales[index] = Math.max(scales[index], Math.abs(values[i]));
  }
  const largest = LARGEST_CODE.get(Codes);
  for (let index = 0; index < scaleCount; ++index) scales[index] /= largest;
  const codes = new Codes(values.length);
  for (let i = 0; i < values.length; ++i) {
    const scale = scales[scaleIndex(i)];
    codes[i] = scale === 0 ? 0 : Math.round(values[i] / scale);
  }
  return { codes, scales };
}

function check(values, rows, columns, grouped) {
  if (values.length !== rows * columns || grouped % GROUP !== 0) {
    throw new Error(`${values.length} values, [${rows}, ${columns}], do not split into groups`);
  }
}

/**
 * A row-major matrix [rows, columns], GROUP values of one column sharing a scale.
 * codes [rows, columns], scales [rows / GROUP, columns].
 */
export function quantizeColumns(values, rows, columns, Codes = Int8Array) {
  check(values, rows, columns, rows);
  const band = GROUP * columns;
  const scaleIndex = (i) => Math.floor(i / band) * columns + (i % columns);
  return quantize(values, (rows / GROUP) * columns, scaleIndex, Codes);
}

/**
 * The same with GROUP values of one row sharing a scale.
 * codes [rows, columns / GROUP, GROUP], scales [rows, columns / GROUP, 1].
 */
export function quantizeRows(values, rows, columns, Codes = Int8Array) {
  check(values, rows, columns, columns);
  return quantize(values, values.length / GROUP, (i) => Math.floor(i / GROUP), Codes);
}
