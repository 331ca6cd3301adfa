/**
 * Symmetric 8-bit codes: value ~ scale * code, code in [-127, 127], so that zero stays zero and
 * the error is at most scale / 2.
 */

const LARGEST_CODE = 127;

function quantize(values, scales, scaleIndex) {
  const codes = new Int8Array(values.length);
  for (let i = 0; i < values.length; ++i) {
    const scale = scales[scaleIndex(i)];
    // Math.round's bias towards +infinity at .5 does not matter: no code is moved by more than 1/2.
    codes[i] = scale === 0 ? 0 : Math.round(values[i] / scale);
  }
  return codes;
}

function scalesOf(values, count, scaleIndex) {
  const scales = new Float32Array(count);
  for (let i = 0; i < values.length; ++i) {
    const index = scaleIndex(i);
    scales[index] = Math.max(scales[index], Math.abs(values[i]));
  }
  return scales.map((largest) => largest / LARGEST_CODE);
}

/** One scale per column of a row-major matrix. */
export function quantizeColumns(values, rows, columns) {
  if (values.length !== rows * columns) throw new Error('quantizeColumns: wrong number of values');
  const scaleIndex = (i) => i % columns;
  const scales = scalesOf(values, columns, scaleIndex);
  return { codes: quantize(values, scales, scaleIndex), scales };
}

/** One scale per row of a row-major matrix. */
export function quantizeRows(values, rows, columns) {
  if (values.length !== rows * columns) throw new Error('quantizeRows: wrong number of values');
  const scaleIndex = (i) => Math.floor(i / columns);
  const scales = scalesOf(values, rows, scaleIndex);
  return { codes: quantize(values, scales, scaleIndex), scales };
}
