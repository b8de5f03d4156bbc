/* eslint-disable jest/valid-title, jest/valid-describe-callback, jest/no-disabled-tests --
 * the one place where tests are skipped, for want of a program */
import { findOnPath } from './findOnPath';

/**
 * `describe` for tests that need a real Prometheus. Where it is not on PATH
 * they are skipped, and their title says why.
 */
export function describeWithPrometheus(title: string, tests: () => void): void {
  const missing = ['prometheus', 'promtool'].filter(it => !findOnPath(it));
  if (missing.length === 0) {
    describe(title, tests);
  } else {
    describe.skip(
      `${title} (skipped: ${missing.join(' and ')} not on PATH)`,
      tests,
    );
  }
}
