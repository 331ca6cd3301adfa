/**
 * How many tests passed, failed and were skipped, read from what each runner reports. A test that
 * cannot be carried out here prints a line `SKIPPED: why`.
 */

export const NONE = Object.freeze({ passed: 0, failed: 0, skipped: 0 });

export function sum(counts) {
  return counts.reduce(
    (total, { passed, failed, skipped }) => ({
      passed: total.passed + passed,
      failed: total.failed + failed,
      skipped: total.skipped + skipped,
    }),
    NONE,
  );
}

/** "3 passed, 0 failed", with the skipped if there are any. */
export function sentence({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/** The reasons of the lines `SKIPPED: why`. */
export function skippedLines(text) {
  return [...text.matchAll(/^\s*SKIPPED: (.+)$/gm)].map((match) => match[1].trim());
}

/** What ctest makes of a colour: Catch2 uses them under Node, which hides that nobody looks. */
const COLOUR = /\[NON-XML-CHAR-0x1B\]\[[\d;]*m/g;

/** The summary that Catch2 2.13 ends with, or null: it was another kind of program, or it died. */
export function catchCounts(output) {
  const text = output.replace(COLOUR, '');
  const all = /^All tests passed \(.* in (\d+) test cases?\)$/m.exec(text);
  if (all) return { passed: Number(all[1]), failed: 0, skipped: 0 };
  const some = /^test cases: +\d+(.*)$/m.exec(text);
  if (!some) return null;
  const of = (word) => Number(new RegExp(`\\| +(\\d+) ${word}`).exec(some[1])?.[1] ?? 0);
  return {
    passed: of('passed') + of('failed as expected'),
    failed: of('failed(?! as)'),
    skipped: 0,
  };
}

function unescapeXml(text) {
  const named = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
  return text
    .replace(/&#(x?)([0-9a-fA-F]+);/g, (_, hex, digits) =>
      String.fromCodePoint(Number.parseInt(digits, hex ? 16 : 10)),
    )
    .replace(/&(lt|gt|quot|apos|amp);/g, (_, name) => named[name]);
}

/** One program of ctest: its test cases if Catch2 counted them and ctest agrees, else itself. */
function programCounts(status, output) {
  if (status === 'notrun' || status === 'disabled') return { passed: 0, failed: 0, skipped: 1 };
  const passed = status === 'run';
  const cases = catchCounts(output) ?? { passed: Number(passed), failed: 0, skipped: 0 };
  const skipped = Math.min(skippedLines(output).length, cases.passed);
  const counts = { ...cases, passed: cases.passed - skipped, skipped };
  // It died after its summary, or before it had one.
  if (!passed && counts.failed === 0) counts.failed = 1;
  return counts;
}

/** The file of `ctest --output-junit`. */
export function ctestCounts(junit) {
  const programs = [...junit.matchAll(/<testcase\b([^>]*)>([\s\S]*?)<\/testcase>/g)];
  return sum(
    programs.map(([, attributes, body]) => {
      const status = /\bstatus="([^"]*)"/.exec(attributes)?.[1] ?? 'fail';
      const output = /<system-out>([\s\S]*?)<\/system-out>/.exec(body)?.[1] ?? '';
      return programCounts(status, unescapeXml(output));
    }),
  );
}

/** The file of Vitest's JSON reporter. A file that could not even be loaded counts as a failure. */
export function vitestCounts(json) {
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } =
    JSON.parse(json);
  const unloaded = testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && assertionResults.every((test) => test.status !== 'failed'),
  ).length;
  return {
    passed: numPassedTests,
    failed: numFailedTests + unloaded,
    skipped: numPendingTests + numTodoTests,
  };
}

/** The closing lines of Node's test runner, TAP or spec. */
export function nodeTestCounts(text) {
  const of = (word) => Number(new RegExp(`^(?:#|ℹ) ${word} (\\d+)$`, 'm').exec(text)?.[1] ?? 0);
  return {
    passed: of('pass'),
    failed: of('fail') + of('cancelled'),
    skipped: of('skipped') + of('todo'),
  };
}

/** How long each suite took, [name, seconds] each; a line each, the longest first. */
export const slowestFirst = (took) =>
  [...took]
    .sort(([, a], [, b]) => b - a)
    .map(([name, seconds]) => `${seconds.toFixed(0).padStart(5)} s  ${name}`)
    .join('\n');
