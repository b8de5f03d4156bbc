import { describeWithPrometheus } from '@alloy-fleet/lab';
import type {
  Evidence,
  Finding,
  Report,
  SourceName,
} from '@alloy-fleet/backstage-plugin-alloy-common';
import { NotAllowedError } from '@backstage/errors';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  LAB_CLUSTER,
  LAB_ENTITIES,
  LabBackend,
  clusterEntity,
  startLabBackend,
} from './__testUtils__/startLabBackend';

/** Longer than any budget here. */
const SLOW_MS = 15_000;

/** One way of failing, and what becomes of the source. */
interface Case {
  readonly source: SourceName;
  readonly what: string;
  /** The lab's fault, at its door. */
  readonly fault?: readonly [door: string, fault: object];
  /** Annotations that name something where nobody listens. */
  readonly down?: Readonly<Record<string, string>>;
  /** What the catalog does when it is asked for hosts. */
  readonly catalog?: () => Promise<never>;
  readonly status: string;
  readonly message?: string;
  /** Only the end of the time budget ends it. */
  readonly isSlow?: boolean;
}

const fault =
  (source: SourceName, door: string, path?: string) =>
  (
    what: string,
    how: object,
    status: string,
    message?: string,
    isSlow?: boolean,
  ): Case => ({
    source,
    what,
    fault: [door, { ...how, path }],
    status,
    message,
    isSlow,
  });

const kubernetes = fault('kubernetes', 'kubernetes');
const alloy = fault('alloy', 'kubernetes', '/proxy/api/v0/web/');
const metrics = fault('metrics', 'mimir/lab', '/api/v1/query');
const cardinality = fault('cardinality', 'mimir/lab', '/cardinality/');
const logs = fault('logs', 'loki/lab');

const storeCases = (of: ReturnType<typeof fault>): Case[] => [
  of('401', { status: 401 }, 'refused', 'no org id'),
  of('403', { status: 403 }, 'refused', 'access denied'),
  of('429', { status: 429 }, 'failed', 'too many outstanding requests'),
  of('500', { status: 500 }, 'failed', '500'),
  of('502', { status: 502 }, 'failed', '502'),
  of('503', { status: 503 }, 'failed', 'not ready'),
  of('504', { status: 504 }, 'failed', 'took too long'),
  of('a truncated answer', { truncated: true }, 'failed', 'not whole JSON'),
  of(
    'wrong types',
    { body: '{"status":"success","data":3}' },
    'failed',
    'shape',
  ),
  of('an empty object', { body: '{}' }, 'failed', 'shape'),
  of(
    'an error within a 200',
    { embeddedError: 'shard 3 broke' },
    'failed',
    'shard 3 broke',
  ),
  of('silence', { slowMs: SLOW_MS }, 'timed-out', undefined, true),
];

const kubernetesCases = (of: ReturnType<typeof fault>): Case[] => [
  of('401', { status: 401 }, 'refused', 'Unauthorized'),
  of('403', { status: 403 }, 'refused', 'Forbidden'),
  of('429', { status: 429 }, 'failed', 'TooManyRequests'),
  of('500', { status: 500 }, 'failed', 'InternalError'),
  of('503', { status: 503 }, 'failed', 'ServiceUnavailable'),
  of('504', { status: 504 }, 'failed', 'Timeout'),
  of('wrong types', { body: '{"items":{"a":1}}' }, 'failed', 'shape'),
  of('an empty object', { body: '{}' }, 'failed', 'shape'),
  of(
    'an error within a 200',
    { body: '{"kind":"Status","status":"Failure","message":"etcd"}' },
    'failed',
    'shape',
  ),
  of('no JSON', { body: '<html>' }, 'failed', 'not whole JSON'),
];

const cases: Case[] = [
  {
    source: 'kubernetes',
    what: 'a refused connection',
    down: { 'alloy.grafana.com/kubernetes-cluster': 'down' },
    status: 'failed',
    message: 'could not ask the cluster',
  },
  ...kubernetesCases(kubernetes),
  kubernetes(
    '410 in mid-list',
    { mostItems: 2, expireContinue: true },
    'partial',
    'too old',
  ),
  kubernetes('silence', { slowMs: SLOW_MS }, 'timed-out', undefined, true),
  // The proxy before it does not hear that the connection broke.
  kubernetes(
    'a truncated answer',
    { truncateBytes: 300 },
    'timed-out',
    undefined,
    true,
  ),
  ...['/nodes', '/pods', '/configmaps', '/services', '/endpointslices'].map(
    path =>
      fault('kubernetes', 'kubernetes', path)(
        `403 on ${path}`,
        { status: 403 },
        'partial',
        'Forbidden',
      ),
  ),
  ...kubernetesCases(alloy),
  alloy('silence', { slowMs: SLOW_MS }, 'timed-out', undefined, true),
  alloy(
    'a truncated answer',
    { truncateBytes: 3 },
    'timed-out',
    undefined,
    true,
  ),
  {
    source: 'metrics',
    what: 'a refused connection',
    down: { 'alloy.grafana.com/metrics-instance': 'down' },
    status: 'failed',
    message: 'could not be asked',
  },
  ...storeCases(metrics),
  metrics('413', { status: 413 }, 'failed', 'too large'),
  metrics(
    '422',
    { errorId: 'max-series-per-query' },
    'failed',
    'maximum number of series',
  ),
  metrics('warnings', { warnings: ['cut off'] }, 'partial', 'cut off'),
  {
    source: 'cardinality',
    what: 'a refused connection',
    down: { 'alloy.grafana.com/metrics-instance': 'down' },
    status: 'failed',
    message: 'could not be asked',
  },
  ...storeCases(cardinality),
  cardinality('413', { status: 413 }, 'failed', 'too large'),
  cardinality(
    'a tenant without it',
    { cardinalityDisabled: true },
    'refused',
    'cardinality_analysis_enabled',
  ),
  {
    source: 'logs',
    what: 'a refused connection',
    down: { 'alloy.grafana.com/logs-instance': 'down' },
    status: 'failed',
    message: 'could not be asked',
  },
  ...storeCases(logs),
  logs('400', { status: 400 }, 'failed', 'maximum number of series'),
  logs('warnings', { warnings: ['cut off'] }, 'partial', 'cut off'),
  {
    source: 'catalog',
    what: 'an error',
    catalog: async () => {
      throw new Error('no connection to the database');
    },
    status: 'failed',
    message: 'no connection to the database',
  },
  {
    source: 'catalog',
    what: 'a refusal',
    catalog: async () => {
      throw new NotAllowedError('not yours');
    },
    status: 'refused',
    message: 'not yours',
  },
  {
    source: 'catalog',
    what: 'silence',
    catalog: () => new Promise(() => {}),
    status: 'timed-out',
    isSlow: true,
  },
];

/** Each case has a cluster of its own, so that none is given another's report. */
const entityName = (index: number) => `case-${index}`;
const entities = [
  ...LAB_ENTITIES,
  ...cases.map(({ down }, index) =>
    clusterEntity(entityName(index), {
      'alloy.grafana.com/cluster': LAB_CLUSTER,
      'alloy.grafana.com/kubernetes-cluster': 'lab-operator',
      ...down,
    }),
  ),
];

/** A catalog that can be made to fail when it is asked for hosts. */
function breakableCatalog() {
  const whole = catalogServiceMock({ entities });
  const state: { fail?: () => Promise<never> } = {};
  const { factory } = catalogServiceMock.mock({
    getEntityByRef: (...all) => whole.getEntityByRef(...all),
    getEntities: (...all) => state.fail?.() ?? whole.getEntities(...all),
  });
  return { state, factory };
}

describeWithPrometheus('a report under faults', () => {
  const catalog = breakableCatalog();
  let patient: LabBackend;
  let hasty: LabBackend;
  let healthy: Report;

  beforeAll(async () => {
    const alloyConfig = { collectors: { podProxy: true } };
    patient = await startLabBackend({
      scenario: 'healthy',
      catalog: catalog.factory,
      alloy: () => alloyConfig,
    });
    hasty = await startLabBackend({
      scenario: 'healthy',
      lab: patient.lab,
      catalog: catalog.factory,
      alloy: () => ({
        ...alloyConfig,
        gathering: { sourceTimeout: { seconds: 3 } },
      }),
    });
    healthy = await patient.report('operator');
  }, 120_000);

  afterAll(async () => {
    await hasty?.stop();
    await patient?.stop();
  });

  afterEach(() => {
    catalog.state.fail = undefined;
    for (const door of ['kubernetes', 'mimir/lab', 'loki/lab']) {
      patient.lab.setFault(door, {});
    }
  });

  it('has all sources to compare with', () => {
    expect(healthy.snapshot.sources.map(it => it.status)).toEqual(
      healthy.snapshot.sources.map(() => 'answered'),
    );
  });

  const numbered = cases.map((it, index) => ({ ...it, index }));
  it.each(numbered)('$source: $what', async failing => {
    catalog.state.fail = failing.catalog;
    if (failing.fault) {
      patient.lab.setFault(...failing.fault);
    }

    const backend = failing.isSlow ? hasty : patient;
    const report = await backend.report(entityName(failing.index));

    const state = stateOf(report, failing.source);
    expect([state.status, state.message ?? '']).toEqual([
      failing.status,
      expect.stringContaining(failing.message ?? ''),
    ]);
    expect(unproven(report, failing.source)).toEqual([]);
    expect(forgotten(report, healthy)).toEqual([]);
    if (!failing.isSlow) {
      expect(alarmed(report, healthy)).toEqual([]);
    }
  });
});

function stateOf(report: Report, source: SourceName) {
  return report.snapshot.sources.find(it => it.source === source)!;
}

/** Findings that pass by what a source gave that gave nothing. */
function unproven({ snapshot, findings }: Report, _failed: SourceName) {
  const gave = new Set(
    snapshot.sources
      .filter(it => ['answered', 'partial'].includes(it.status))
      .map(it => it.source),
  );
  return findings
    .filter(it => it.status === 'passing')
    .filter(
      it =>
        it.evidence.length === 0 ||
        it.evidence.some(proof => !gave.has(sourceOf(proof, it))),
    )
    .map(nameOf);
}

/** Checks that say something of the healthy cluster and nothing at all now. */
function forgotten(report: Report, healthy: Report) {
  const said = new Set(report.findings.map(it => it.check));
  return [...new Set(healthy.findings.map(it => it.check))].filter(
    it => !said.has(it),
  );
}

/** What fails that did not: nothing in the world has changed. */
function alarmed(report: Report, healthy: Report) {
  const failing = ({ findings }: Report) =>
    findings.filter(it => it.status === 'failing').map(nameOf);
  const before = new Set(failing(healthy));
  return failing(report).filter(it => !before.has(it));
}

function nameOf({ check, subject }: Finding): string {
  return `${check} of ${subject.name}`;
}

function sourceOf(evidence: Evidence, { check }: Finding): SourceName {
  switch (evidence.kind) {
    case 'query':
      return check.startsWith('logs/') ? 'logs' : 'metrics';
    case 'object':
      return evidence.field.startsWith('/api/') ? 'alloy' : 'kubernetes';
    case 'config':
      return 'kubernetes';
    default:
      return evidence.source as SourceName;
  }
}
