import { known, unknown } from '@alloy-fleet/alloy-advisor';
import { runChecks } from '@alloy-fleet/alloy-advisor/checks';
import type {
  EndedFinding,
  Finding,
  Host,
  Report,
  Snapshot,
  Subject,
} from '@alloy-fleet/backstage-plugin-alloy-common';
import { withDigest } from '../report/withDigest';

const TAKEN_AT = '2026-11-22T12:00:00.000Z';
const MINUTES_AGO = '2026-11-22T11:50:00.000Z';
const NOT_ASKED = unknown('metrics', 'it was not asked');

/** A report that holds everything, on a cluster of one node, with what a test puts into it. */
export function wholeReport(
  change: {
    readonly snapshot?: Partial<Snapshot>;
    /** What was found in configurations. */
    readonly written?: readonly Finding[];
    readonly ended?: readonly EndedFinding[];
  } = {},
): Report {
  const snapshot = { ...smallSnapshot(), ...change.snapshot };
  return withDigest({
    entityRef: 'resource:default/lab',
    snapshot,
    findings: runChecks(snapshot, { written: change.written }),
    ended: [...(change.ended ?? [])],
    explore: {},
    mayReadConfigurations: true,
  });
}

/** Something that failed until some minutes ago. */
export function endedFinding(
  check: string,
  subject: Subject,
  summary: string,
): EndedFinding {
  return {
    check,
    severity: 'critical',
    subject,
    summary,
    firstSeenAt: MINUTES_AGO,
    lastSeenAt: MINUTES_AGO,
    endedAt: MINUTES_AGO,
  };
}

/** A host outside Kubernetes that the catalog has. */
export function catalogHost(name: string, reports: boolean): Host {
  return {
    name,
    entityRef: `resource:default/${name}`,
    knownBy: reports ? ['catalog', 'metrics'] : ['catalog'],
    lastSeenAt: known('metrics', reports ? TAKEN_AT : null),
    reporting: known('metrics', reports),
    self: {
      version: NOT_ASKED,
      unhealthyComponents: NOT_ASKED,
      configLoad: NOT_ASKED,
      configHash: NOT_ASKED,
      memoryBytes: NOT_ASKED,
      behindSeconds: NOT_ASKED,
      samplesPerSecond: NOT_ASKED,
      linesPerSecond: NOT_ASKED,
      targets: NOT_ASKED,
    },
  };
}

function smallSnapshot(): Snapshot {
  return {
    cluster: 'lab',
    takenAt: TAKEN_AT,
    sources: (
      [
        'kubernetes',
        'metrics',
        'cardinality',
        'catalog',
        'logs',
        'alloy',
      ] as const
    ).map(source => ({ source, status: 'answered', durationMs: 1 })),
    nodes: known('kubernetes', [
      { name: 'worker-01', ready: true, status: 'Ready', roles: [] },
    ]),
    collectors: known('kubernetes', []),
    customResources: known('kubernetes', []),
    hosts: known('catalog', []),
    allHosts: known('catalog', true),
    services: known('kubernetes', []),
    warnings: known('kubernetes', []),
    clustering: known('metrics', []),
    cardinality: {
      series: known('cardinality', 0),
      byJob: known('cardinality', []),
      largestMetrics: known('cardinality', []),
      largestLabels: known('cardinality', []),
    },
    measurements: {},
    logs: known('logs', []),
    events: known('logs', []),
    peers: known('alloy', []),
    components: known('alloy', []),
    more: {},
  };
}
