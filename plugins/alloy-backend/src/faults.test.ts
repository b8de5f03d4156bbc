import { describeWithPrometheus } from '@alloy-fleet/lab';
import type {
  Evidence,
  Finding,
  Report,
  SourceName,
} from '@alloy-fleet/backstage-plugin-alloy-common';
import { mockServices } from '@backstage/backend-test-utils';
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

/** What a proxy may answer instead. */
const SIGN_IN =
  '<!DOCTYPE html><html><head><title>Sign in</title></head></html>';

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
const metrics = fault('metrics', 'mimir/lab');
const measurements = fault('measurements', 'mimir/lab');
const cardinality = fault('cardinality', 'mimir/lab');
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
  of('a connection that breaks', { brokenOff: true }, 'failed', 'broke off'),
  of(
    'wrong types',
    { body: '{"status":"success","data":3}' },
    'failed',
    'shape',
  ),
  of('an empty object', { body: '{}' }, 'failed', 'shape'),
  of('a page to sign in', { body: SIGN_IN }, 'failed', '"Sign in"'),
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
  of('502', { status: 502 }, 'failed', '502'),
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
  of('no JSON', { body: '{"items' }, 'failed', 'not whole JSON'),
  of('a page to sign in', { body: SIGN_IN }, 'failed', '"Sign in"'),
];

const kubernetesDown: Case[] = [
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
  ...['/nodes', '/pods'].map(path =>
    fault('kubernetes', 'kubernetes', path)(
      `401 in mid-list of ${path}`,
      { mostItems: 1, continueStatus: 401 },
      'partial',
      'Renew the token',
    ),
  ),
  kubernetes('silence', { slowMs: SLOW_MS }, 'timed-out', undefined, true),
  // The proxy before it does not hear that the connection broke.
  kubernetes(
    'a truncated answer',
    { truncateBytes: 300 },
    'timed-out',
    'broke off',
    true,
  ),
  ...['/nodes', '/configmaps'].map(path =>
    fault('kubernetes', 'kubernetes', path)(
      `silence on ${path}`,
      { slowMs: SLOW_MS },
      'partial',
      'was not answered in time',
      true,
    ),
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
];

const alloyDown: Case[] = [
  // So the API server says that nothing listens there.
  alloy(
    'a refused connection',
    {
      status: 503,
      message:
        'error trying to reach service: dial tcp 10.244.5.9:12345: connect: connection refused',
    },
    'failed',
    'connection refused',
  ),
  ...kubernetesCases(alloy),
  alloy('silence', { slowMs: SLOW_MS }, 'timed-out', undefined, true),
  alloy(
    'a truncated answer',
    { truncateBytes: 3 },
    'timed-out',
    'broke off',
    true,
  ),
];

const noStore = {
  what: 'a refused connection',
  down: { 'alloy.grafana.com/metrics-instance': 'down' },
  status: 'failed',
  message: 'could not be asked',
};
const tooLarge = ['413', { status: 413 }, 'failed', 'too large'] as const;
const tooMany = [
  '422',
  { errorId: 'max-series-per-query' },
  'failed',
  'maximum number of series',
] as const;

// All three ask one store, and fail with it.
const metricsDown: Case[] = [
  { source: 'metrics', ...noStore },
  ...storeCases(metrics),
  metrics(...tooLarge),
  metrics(...tooMany),
  metrics('warnings', { warnings: ['cut off'] }, 'partial', 'cut off'),
];
const measurementsDown: Case[] = [
  { source: 'measurements', ...noStore },
  ...storeCases(measurements),
  measurements(...tooLarge),
  measurements(...tooMany),
  measurements('warnings', { warnings: ['cut off'] }, 'partial', 'cut off'),
];
const cardinalityDown: Case[] = [
  { source: 'cardinality', ...noStore },
  ...storeCases(cardinality),
  cardinality(...tooLarge),
  cardinality(...tooMany),
];

const tenantDown: Case[] = [
  cardinality(
    'a tenant without it',
    { cardinalityDisabled: true },
    'refused',
    'cardinality_analysis_enabled',
  ),
];

const logsDown: Case[] = [
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
];

const repositoryDown: Case[] = [
  {
    source: 'repository',
    what: 'what its author wrote',
    down: {
      'backstage.io/source-location': 'url:http://127.0.0.1:9/a/b/tree/main/',
    },
    status: 'refused',
    message: 'It is not read',
  },
];

const HOST = { apiVersion: 'backstage.io/v1alpha1', kind: 'Resource' };

const catalogDown: Case[] = [
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
  ...[
    { items: 3 },
    { items: [{ kind: 'Resource' }] },
    { items: [{ ...HOST, metadata: { name: 7 } }] },
    { items: [{ ...HOST, metadata: { name: 'a', annotations: 'none' } }] },
  ].map(
    (answer): Case => ({
      source: 'catalog',
      what: `wrong types: ${JSON.stringify(answer)}`,
      catalog: async () => answer as never,
      status: 'failed',
      message: 'shape',
    }),
  ),
];

/** The first of each list together, then the second of each, and so on. */
function together(...lists: Case[][]): Case[][] {
  const length = Math.max(...lists.map(it => it.length));
  return Array.from({ length }, (_, i) => lists.flatMap(it => it[i] ?? []));
}

/** Each source that no other is asked by, alone. */
const alone: Case[] = [
  alloyDown,
  tenantDown,
  logsDown,
  repositoryDown,
  catalogDown,
].map(([first]) => first);

const isSlow = (it: Case) => it.isSlow ?? false;
const isQuick = (it: Case) => !isSlow(it);
/** Sources that others build on fail alone; the rest do so side by side, which takes less time. */
const asides = [alloyDown, tenantDown, logsDown, repositoryDown, catalogDown];
const rounds = [
  ...kubernetesDown.map(it => [it]),
  ...together(metricsDown, measurementsDown, cardinalityDown),
  ...together(...asides.map(it => it.filter(isQuick))),
  ...together(...asides.map(it => it.filter(isSlow))),
].map((failing, index) => ({
  failing,
  /** Each has a cluster of its own, so that none is given another's report. */
  entity: `round-${index}`,
  what: failing.map(it => `${it.source}: ${it.what}`).join('; '),
}));

function brokenCluster(entity: string, failing: readonly Case[]) {
  return clusterEntity(entity, {
    'alloy.grafana.com/cluster': LAB_CLUSTER,
    'alloy.grafana.com/kubernetes-cluster': 'lab-operator',
    ...Object.assign({}, ...failing.map(it => it.down)),
  });
}

const entities = [
  ...LAB_ENTITIES,
  ...rounds.map(({ entity, failing }) => brokenCluster(entity, failing)),
  ...alone.map((it, index) => brokenCluster(`alone-${index}`, [it])),
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

  // What a round is told must not be what the one before it was.
  beforeEach(() => {
    patient.forget();
    hasty.forget();
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

  it.each(alone.map((it, index) => ({ ...it, entity: `alone-${index}` })))(
    'knows all that does not come from $source when that fails alone ($what)',
    async (round: Case & { entity: string }) => {
      const { source, fault: [door, how] = [], catalog: fail, entity } = round;
      catalog.state.fail = fail;
      if (door) {
        patient.lab.setFault(door, how);
      }

      const report = await patient.report(entity);

      const out = report.snapshot.sources.filter(
        it => it.status !== 'answered',
      );
      expect(out.map(it => it.source)).toEqual([source]);
      expect(lost(report, healthy, source)).toEqual([]);
    },
  );

  it('comes though the cache hangs', async () => {
    const unheard = () => new Promise<never>(() => {});
    const backend = await startLabBackend({
      scenario: 'healthy',
      lab: patient.lab,
      features: [
        mockServices.cache.mock({ get: unheard, set: unheard }).factory,
      ],
    });
    try {
      expect(alarmed(await backend.report('operator'), healthy)).toEqual([]);
    } finally {
      await backend.stop();
    }
  });

  it.each(rounds)('$what', async ({ failing, entity }) => {
    // Counting series takes the lab seconds, and no finding needs it.
    patient.lab.setFault('mimir/lab', { path: '/cardinality/', status: 500 });
    for (const { fault: [door, how] = [], catalog: fail } of failing) {
      catalog.state.fail = fail ?? catalog.state.fail;
      if (door) {
        patient.lab.setFault(door, how);
      }
    }

    const inTime = failing.every(isQuick);
    const report = await (inTime ? patient : hasty).report(entity);

    expect(failing.map(it => stateOf(report, it.source))).toEqual(
      failing.map(({ source, status, message = '' }) => [
        source,
        status,
        expect.stringContaining(message),
      ]),
    );
    expect(unproven(report)).toEqual([]);
    expect(forgotten(report, healthy)).toEqual([]);
    expect(alarmed(report, healthy)).toEqual([]);
  });
});

function stateOf({ snapshot }: Report, name: SourceName) {
  const {
    source,
    status,
    message = '',
  } = snapshot.sources.find(it => it.source === name)!;
  return [source, status, message];
}

/** Findings that pass by what a source gave that gave nothing. */
function unproven({ snapshot, findings }: Report) {
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
        it.evidence.some(proof => !gave.has(sourceOf(proof))),
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

/** What was settled by other sources than one, and is not as it was. */
function lost(report: Report, healthy: Report, source: SourceName) {
  const statusOf = new Map(report.findings.map(it => [nameOf(it), it.status]));
  return healthy.findings
    .filter(it => it.status !== 'unknown')
    .filter(it => it.evidence.every(proof => sourceOf(proof) !== source))
    .filter(it => statusOf.get(nameOf(it)) !== it.status)
    .map(nameOf);
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

function sourceOf(evidence: Evidence): SourceName {
  switch (evidence.kind) {
    case 'query':
      return evidence.store ?? 'metrics';
    case 'object':
      return evidence.field.startsWith('/api/') ? 'alloy' : 'kubernetes';
    case 'config':
      return 'kubernetes';
    default:
      return evidence.source as SourceName;
  }
}
