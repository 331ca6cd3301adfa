/** How far two sets of numbers are apart. */

/** The largest absolute difference. */
export function largestDifference(left, right) {
  if (left.length !== right.length) return Number.POSITIVE_INFINITY;
  return left.reduce((largest, value, i) => Math.max(largest, Math.abs(value - right[i])), 0);
}

export const largest = (values) =>
  values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);

/** The cosine of each pair of rows. */
export function cosines(left, right, width) {
  const result = [];
  for (let begin = 0; begin < left.length; begin += width) {
    let dot = 0;
    let leftSquared = 0;
    let rightSquared = 0;
    for (let i = begin; i < begin + width; ++i) {
      dot += left[i] * right[i];
      leftSquared += left[i] ** 2;
      rightSquared += right[i] ** 2;
    }
    result.push(dot / Math.sqrt(leftSquared * rightSquared));
  }
  return result;
}
