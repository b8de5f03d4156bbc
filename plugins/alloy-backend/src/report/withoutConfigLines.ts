import type {
  Evidence,
  Finding,
  Report,
} from '@alloy-fleet/backstage-plugin-alloy-common';

/**
 * A report for a viewer who may not read configurations: where in a file
 * something is wrong stays, what stands there and what should does not.
 */
export function withoutConfigLines(report: Report): Report {
  return {
    ...report,
    findings: report.findings.map(withoutLines),
    mayReadConfigurations: false,
  };
}

function withoutLines(finding: Finding): Finding {
  if (!finding.evidence.some(it => it.kind === 'config')) {
    return finding;
  }
  const { remedy } = finding;
  return {
    ...finding,
    evidence: finding.evidence.map(withoutText),
    // A snippet may be the configuration's own, changed.
    remedy: remedy && { ...remedy, alloy: undefined, patch: undefined },
  };
}

function withoutText(evidence: Evidence): Evidence {
  return evidence.kind === 'config'
    ? { ...evidence, text: '(needs the permission alloy.config.read)' }
    : evidence;
}
