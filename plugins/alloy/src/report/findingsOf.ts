import type {
  Finding,
  Severity,
} from '@alloy-fleet/backstage-plugin-alloy-common';

/** What is found about a collector: itself, its instances, its nodes. */
export function findingsOfCollector(
  findings: readonly Finding[],
  collector: { readonly namespace: string; readonly name: string },
): Finding[] {
  const { namespace, name } = collector;
  return findings.filter(({ subject }) => {
    const isIts =
      subject.kind === 'collector'
        ? subject.name === name
        : subject.collector === name;
    // A node has no namespace.
    return isIts && (subject.namespace ?? namespace) === namespace;
  });
}

/** What fails among findings, in a number. */
export interface FailingCount {
  /** Checks that fail, whatever the number of places. */
  readonly checks: number;
  readonly worst?: Severity;
  /** Checks that could not be made. */
  readonly unknown: number;
}

const SEVERITIES = ['critical', 'warning', 'info'] as const;

/** How many checks fail, how bad the worst is, and how many are not known. */
export function countFailing(findings: readonly Finding[]): FailingCount {
  const ids = (status: Finding['status']) =>
    new Set(findings.filter(it => it.status === status).map(it => it.check));
  const failing = findings.filter(it => it.status === 'failing');
  return {
    checks: ids('failing').size,
    worst: SEVERITIES.find(it => failing.some(one => one.severity === it)),
    unknown: ids('unknown').size,
  };
}
