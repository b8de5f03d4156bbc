import { digestOf } from '@alloy-fleet/alloy-advisor';
import type { Report } from '@alloy-fleet/backstage-plugin-alloy-common';

/** A report before it is told what it comes to. */
export type UndigestedReport = Omit<Report, 'digest'>;

/** A report with what its own snapshot and findings come to, and nothing else. */
export function withDigest(report: UndigestedReport): Report {
  return { ...report, digest: digestOf(report) };
}
