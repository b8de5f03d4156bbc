import assert from 'node:assert/strict';
import { test } from 'node:test';
import { jestTotals, nodeTestTotals, playwrightTotals } from './totals.mjs';

const jest = {
  numPassedTests: 3,
  numFailedTests: 0,
  numRuntimeErrorTestSuites: 0,
  testResults: [
    {
      assertionResults: [
        { status: 'passed', fullName: 'a' },
        { status: 'pending', fullName: 'b (skipped: prometheus not on PATH)' },
      ],
    },
  ],
};

test('names the tests that Jest skipped', () => {
  assert.deepEqual(jestTotals(jest, 0), {
    passed: 3,
    failed: 0,
    skipped: ['b (skipped: prometheus not on PATH)'],
  });
});

test('counts a suite that did not even load', () => {
  const report = { ...jest, numRuntimeErrorTestSuites: 2 };

  assert.equal(jestTotals(report, 1).failed, 2);
});

test('takes a bad end for a failure, whatever the report says', () => {
  assert.equal(jestTotals(jest, 1).failed, 1);
  assert.equal(jestTotals(undefined, 0).failed, 1);
  assert.equal(playwrightTotals(undefined, 0).failed, 1);
  assert.equal(nodeTestTotals('', 0).failed, 1);
});

test('finds what Playwright skipped in the nested suites', () => {
  const skipped = { title: 'c', tests: [{ status: 'skipped' }] };
  const report = {
    stats: { expected: 2, flaky: 1, unexpected: 1 },
    errors: [],
    suites: [{ suites: [{ specs: [skipped] }] }],
  };

  assert.deepEqual(playwrightTotals(report, 1), {
    passed: 3,
    failed: 1,
    skipped: ['c'],
  });
});

test("reads Node's own totals", () => {
  assert.deepEqual(nodeTestTotals('# pass 4\n# fail 1\n# skipped 0\n', 1), {
    passed: 4,
    failed: 1,
  });
});
