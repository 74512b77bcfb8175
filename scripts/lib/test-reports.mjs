import { existsSync, readFileSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';

/**
 * What a stage of the test run came to. `skipped` names each skipped test, `again` each that failed once and passed when it
 * was run again, `problems` each failed one and whatever else went wrong.
 * @typedef {{ passed: number, failed: number, skipped: string[], again: string[], problems: string[] }} Counts
 */

/** @param {string} problem @returns {Counts} a stage that could not run counts as one failure */
export function crashed(problem) {
  return { passed: 0, failed: 1, skipped: [], again: [], problems: [problem] };
}

/** @param {Counts[]} parts @returns {Counts} */
export function sum(parts) {
  return {
    passed: parts.reduce((total, part) => total + part.passed, 0),
    failed: parts.reduce((total, part) => total + part.failed, 0),
    skipped: parts.flatMap((part) => part.skipped),
    again: parts.flatMap((part) => part.again),
    problems: parts.flatMap((part) => part.problems),
  };
}

const MESSAGE_LINES = 6;

/** What a failure says first, for the end of a log of which only the end may be kept. @param {string} [message] */
function firstLines(message = '') {
  return stripVTControlCharacters(message).split('\n').slice(0, MESSAGE_LINES).join('\n    ');
}

/** @param {any} report vitest's JSON @returns {Counts} */
export function readVitest(report) {
  const tests = report.testResults.flatMap((/** @type {any} */ file) => file.assertionResults);
  // A file that fails while it loads has no tests of its own to fail.
  const brokenFiles = report.testResults.filter(
    (/** @type {any} */ file) =>
      file.status === 'failed' && !file.assertionResults.some((/** @type {any} */ test) => test.status === 'failed'),
  );
  const failed = tests.filter((/** @type {any} */ test) => test.status === 'failed');
  return {
    passed: tests.filter((/** @type {any} */ test) => test.status === 'passed').length,
    failed: failed.length + brokenFiles.length,
    skipped: tests
      .filter((/** @type {any} */ test) => !['passed', 'failed'].includes(test.status))
      .map((/** @type {any} */ test) => test.fullName),
    again: [],
    problems: [
      ...failed.map((/** @type {any} */ test) => `${test.fullName}: ${firstLines(test.failureMessages[0])}`),
      ...brokenFiles.map((/** @type {any} */ file) => `${file.name}: ${file.message}`),
    ],
  };
}

/** @param {any} suite @param {string[]} titles @returns {{ name: string, status: string, says: string }[]} */
function playwrightTests(suite, titles = []) {
  const path = [...titles, suite.title].filter((title) => title);
  return [
    ...(suite.specs ?? []).flatMap((/** @type {any} */ spec) =>
      spec.tests.map((/** @type {any} */ test) => ({
        name: [...path, spec.title].join(' › '),
        status: test.status,
        says: firstLines(test.results.at(-1)?.error?.message),
      })),
    ),
    ...(suite.suites ?? []).flatMap((/** @type {any} */ inner) => playwrightTests(inner, path)),
  ];
}

/** @param {any} report Playwright's JSON @returns {Counts} */
export function readPlaywright(report) {
  const tests = report.suites.flatMap((/** @type {any} */ suite) => playwrightTests(suite));
  const named = (/** @type {string[]} */ ...statuses) =>
    tests
      .filter((/** @type {any} */ test) => statuses.includes(test.status))
      .map((/** @type {any} */ test) => test.name);
  const failed = tests
    .filter((/** @type {any} */ test) => test.status === 'unexpected')
    .map((/** @type {any} */ test) => `${test.name}: ${test.says}`);
  const again = named('flaky');
  return {
    passed: named('expected').length + again.length,
    failed: failed.length + report.errors.length,
    skipped: named('skipped'),
    again,
    problems: [...failed, ...report.errors.map((/** @type {any} */ error) => error.message)],
  };
}

/**
 * The counts of a test tool's run, never better than its exit code: no report, no test, or an error outside the tests is a failure.
 * @param {string} file its JSON report @param {number} code @param {(report: any) => Counts} read
 */
export function readReport(file, code, read) {
  if (!existsSync(file)) return crashed(`ended with code ${code} and left no report`);
  const counts = read(JSON.parse(readFileSync(file, 'utf8')));
  if (counts.failed === 0 && code !== 0)
    return sum([counts, crashed(`ended with code ${code} though no test failed; see above`)]);
  if (counts.passed + counts.failed === 0) return sum([counts, crashed('ran no test')]);
  return counts;
}
