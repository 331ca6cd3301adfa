/** Whether the page's answer is the command line's. */

/** Two runtimes of ONNX round differently; page and command line are held to this elsewhere too. */
const TOLERANCE = 2e-3;

/**
 * In words, what of the page's answer is not what it should be; null: all is. Both have class, conclusion and
 * probabilities by class; `expected.near`: rounding may decide its conclusion.
 */
export function difference(shown, expected) {
  const names = Object.keys(expected.probabilities);
  const missing = names.filter((name) => shown.probabilities[name] === undefined);
  if (missing.length > 0) return `no probability of ${missing.join(', ')}`;
  const [name, off] = names
    .map((one) => [one, shown.probabilities[one] - expected.probabilities[one]])
    .sort(([, a], [, b]) => Math.abs(b) - Math.abs(a))[0];
  if (Math.abs(off) > TOLERANCE) return `${name} is ${off.toExponential(1)} off`;
  const ahead = expected.probabilities[expected.class] - (expected.probabilities[shown.class] ?? 0);
  if (shown.class !== expected.class && ahead > 2 * TOLERANCE) {
    return `"${shown.class}" where "${expected.class}" is the answer`;
  }
  if (shown.conclusion !== expected.conclusion && !expected.near) {
    return `${shown.conclusion} where it is ${expected.conclusion}`;
  }
  return null;
}
