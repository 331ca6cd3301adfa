/**
 * Symmetric integer codes: value ~ scale * code, so that zero stays zero and the error is at most
 * scale / 2.
 *
 * The step is the same for a whole matrix, so many fit small codes and few take large ones: the
 * page downloads entropy-coded bytes, and for a given size of these one even step loses least
 * (Gish and Pierce 1968). Only where a column has a value beyond the largest code is its own step
 * wider.
 */

const LARGEST_CODE = 127;
/** Steps have few digits, so that files of them compress; the widest is less than 1 % too wide. */
const STEP_DIGITS = 256;

/** The root mean square. */
function spread(values) {
  return Math.sqrt(values.reduce((sum, value) => sum + value * value, 0) / values.length);
}

/** At least `step`, in few binary digits. */
function shortened(step) {
  const unit = 2 ** Math.floor(Math.log2(step)) / STEP_DIGITS;
  return Math.ceil(step / unit) * unit;
}

/**
 * A row-major matrix [rows, columns]; `fineness`: steps in the root mean square of all values.
 * { codes: Int8Array [rows, columns], scales: Float32Array [columns] }.
 */
export function quantizeColumns(values, columns, fineness) {
  if (values.length % columns !== 0) {
    throw new Error(`${values.length} values do not fill rows of ${columns}`);
  }
  const largest = new Float64Array(columns);
  values.forEach((value, i) => {
    largest[i % columns] = Math.max(largest[i % columns], Math.abs(value));
  });
  const step = spread(values) / fineness;
  const scales = Float32Array.from(largest, (most) =>
    step === 0 ? 1 : shortened(Math.max(step, most / LARGEST_CODE)),
  );
  const codes = Int8Array.from(values, (value, i) => Math.round(value / scales[i % columns]));
  return { codes, scales };
}
