/**
 * What a run of Jest came to. A suite that did not even run counts as one
 * failure, and so does a run that ended badly without naming one.
 */
export function jestTotals(report, exitCode) {
  if (!report) {
    return { passed: 0, failed: 1 };
  }
  const failed = report.numFailedTests + report.numRuntimeErrorTestSuites;
  return {
    passed: report.numPassedTests,
    failed: failed === 0 && exitCode !== 0 ? 1 : failed,
    skipped: report.testResults.flatMap(suite =>
      suite.assertionResults
        .filter(it => it.status === 'pending' || it.status === 'todo')
        .map(it => it.fullName),
    ),
  };
}

/** What a run of Playwright came to; a flaky test passed in the end. */
export function playwrightTotals(report, exitCode) {
  if (!report) {
    return { passed: 0, failed: 1 };
  }
  const { expected, flaky, unexpected } = report.stats;
  const failed = unexpected + report.errors.length;
  return {
    passed: expected + flaky,
    failed: failed === 0 && exitCode !== 0 ? 1 : failed,
    skipped: specsOf(report)
      .filter(it => it.tests.some(test => test.status === 'skipped'))
      .map(it => it.title),
  };
}

/** What a run of Node's own test runner, reporting as TAP, came to. */
export function nodeTestTotals(tap, exitCode) {
  const count = name =>
    Number(new RegExp(`^# ${name} (\\d+)$`, 'm').exec(tap)?.[1] ?? 0);
  const passed = count('pass');
  const failed = count('fail');
  const isBad = exitCode !== 0 || passed === 0;
  return { passed, failed: failed === 0 && isBad ? 1 : failed };
}

function specsOf({ suites = [], specs = [] }) {
  return [...specs, ...suites.flatMap(specsOf)];
}
