import { Snapshot, digestOf, known, unknown } from '@alloy-fleet/alloy-advisor';
import {
  Configuration,
  EndedFinding,
  Finding,
  Report,
  Series,
  parseConfiguration,
  parseReport,
  parseSeries,
} from '.';

const MOMENT = '2026-11-22T12:00:00.000Z';
const later = unknown('kubernetes', 'Not yet.');

const snapshot: Snapshot = {
  cluster: 'lab',
  takenAt: MOMENT,
  sources: [{ source: 'kubernetes', status: 'answered', durationMs: 1 }],
  nodes: known('kubernetes', []),
  collectors: later,
  customResources: later,
  hosts: later,
  allHosts: later,
  services: later,
  warnings: later,
  clustering: later,
  cardinality: {
    series: later,
    byJob: later,
    largestMetrics: later,
    largestLabels: later,
  },
  measurements: {},
  logs: later,
  events: later,
  peers: later,
  components: later,
  more: { 'acme/inventory': known('acme/inventory', { owner: 'platform' }) },
};

const finding: Required<Finding> = {
  check: 'instances/pending',
  status: 'failing',
  severity: 'critical',
  area: 'metrics-delivery',
  subject: { kind: 'instance', name: 'alloy-0', namespace: 'monitoring' },
  summary: 'It waits.',
  evidence: [{ kind: 'source', source: 'kubernetes', message: 'It says so.' }],
  remedy: { text: 'Let it in.', docsUrl: 'https://a.example', patch: 'a: b' },
  impact: { samplesPerSecond: 12, nodes: 1 },
  clause: { one: 'one waits', other: '{count} wait', everywhere: true },
  explainedBy: {
    check: 'nodes/not-ready',
    subject: { kind: 'node', name: 'worker-01' },
  },
  since: { firstSeenAt: MOMENT, notFailingAt: MOMENT, steadyFrom: MOMENT },
};

const ended: Required<EndedFinding> = {
  check: 'acme/down',
  severity: 'info',
  subject: { kind: 'target', name: '10.0.3.7:9100', job: 'node' },
  summary: 'It was down.',
  firstSeenAt: MOMENT,
  lastSeenAt: MOMENT,
  endedAt: MOMENT,
};

const report: Required<Report> = {
  entityRef: 'resource:default/lab',
  snapshot,
  findings: [finding],
  digest: digestOf({ snapshot, findings: [finding] }),
  ended: [ended],
  explore: {
    metrics: { grafanaUrl: 'https://grafana.example', datasourceUid: 'mimir' },
  },
  notRemembered: 'The database is away.',
  mayReadConfigurations: true,
};

const configuration: Required<Configuration> = {
  origin: 'configmap/alloy-node',
  hash: 'f00',
  files: [{ name: 'config.alloy', text: 'logging {}' }],
  hidden: 0,
};

const series: Required<Series> = {
  view: 'memory',
  unit: 'bytes',
  query: 'up',
  from: 1,
  to: 2,
  stepSeconds: 1,
  lines: [{ name: 'alloy-0', values: [1, null] }],
  leftOut: 0,
  warnings: [],
};

describe.each<[string, (value: unknown) => object, object]>([
  ['a report', parseReport, report],
  ['a configuration', parseConfiguration, configuration],
  ['series', parseSeries, series],
])('of %s', (what, parse, whole) => {
  it('all that was sent is given', () => {
    expect(parse(JSON.parse(JSON.stringify(whole)))).toEqual(whole);
  });

  it('what a newer backend has of its own is left out', () => {
    expect(parse({ ...whole, moons: 2 })).toEqual(whole);
  });

  it('is said what is missing', () => {
    const [field] = Object.keys(whole);

    expect(() => parse({ ...whole, [field]: undefined })).toThrow(
      new RegExp(`^It is not ${what}. ${field}: `),
    );
  });
});

describe('parseReport', () => {
  it('takes one of an older backend', () => {
    const { explore, mayReadConfigurations, ...before } = report;

    expect(parseReport(before)).toMatchObject({
      explore: {},
      mayReadConfigurations: false,
    });
  });

  it.each<[string, Partial<Record<keyof Report, unknown>>]>([
    [
      'snapshot.nodes.value.0.ready',
      {
        snapshot: {
          ...snapshot,
          nodes: known('kubernetes', [{ name: 'a' }] as any),
        },
      },
    ],
    [
      'findings.1.severity',
      { findings: [finding, { ...finding, severity: 'bad' }] },
    ],
    [
      'findings.0.since.steadyFrom',
      { findings: [{ ...finding, since: { firstSeenAt: MOMENT } }] },
    ],
    [
      'ended.0.subject.job',
      { ended: [{ ...ended, subject: { kind: 'target', name: 'a' } }] },
    ],
  ])('says that it is %s', (field, changes) => {
    expect(() => parseReport({ ...report, ...changes })).toThrow(
      `It is not a report. ${field}: `,
    );
  });
});
