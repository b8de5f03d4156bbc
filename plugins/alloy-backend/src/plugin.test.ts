import { setTimeout as sleep } from 'node:timers/promises';
import { isTrue } from '@alloy-fleet/alloy-advisor';
import { describeWithPrometheus } from '@alloy-fleet/lab';
import {
  parseConfiguration,
  parseSeries,
} from '@alloy-fleet/backstage-plugin-alloy-common';
import { createBackendModule } from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  LAB_CLUSTER,
  LAB_ENTITIES,
  LabBackend,
  clusterEntity,
  startLabBackend,
} from './__testUtils__/startLabBackend';
import { REFRESHED_MS } from './cache/SharedAnswers';
import { keptAnswersExtensionPoint } from './extensions';
import { alloyPlugin } from './plugin';

const ANNOTATED = { 'alloy.grafana.com/cluster': LAB_CLUSTER };
const entities = [
  ...LAB_ENTITIES,
  clusterEntity('elsewhere', {
    ...ANNOTATED,
    'alloy.grafana.com/kubernetes-cluster': 'no-such-cluster',
    'alloy.grafana.com/metrics-instance': 'no-such-instance',
  }),
  clusterEntity('store-is-down', {
    ...ANNOTATED,
    'alloy.grafana.com/kubernetes-cluster': 'lab',
    'alloy.grafana.com/metrics-instance': 'down',
  }),
  clusterEntity('other-namespace', {
    ...ANNOTATED,
    'alloy.grafana.com/kubernetes-cluster': 'lab',
    'alloy.grafana.com/namespace': 'other',
  }),
  clusterEntity('plain', {}),
];

describeWithPrometheus('the alloy backend over the lab', () => {
  let backend: LabBackend;

  beforeAll(async () => {
    backend = await startLabBackend({ scenario: 'degraded', entities });
  }, 120_000);

  afterAll(() => backend?.stop());

  it('joins what Kubernetes, the store and the catalog know', async () => {
    const { snapshot, findings } = await backend.report('lab-lon1-uk');

    expect(snapshot.sources.map(it => [it.source, it.status])).toEqual([
      ['kubernetes', 'answered'],
      ['metrics', 'answered'],
      ['measurements', 'answered'],
      ['cardinality', 'answered'],
      ['logs', 'answered'],
      ['alloy', 'not-configured'],
      ['catalog', 'answered'],
    ]);
    const collectors = snapshot.collectors.known
      ? snapshot.collectors.value
      : [];
    expect(
      collectors.map(it => [
        it.name,
        it.kind,
        isTrue(it.clustering.enabled),
        it.desired,
        it.instances.known && it.instances.value.filter(i => i.ready).length,
      ]),
    ).toEqual([
      ['alloy-node', 'DaemonSet', false, 7, 5],
      ['alloy-cluster', 'StatefulSet', true, 2, 1],
      ['alloy-kube-events', 'Deployment', false, 1, 1],
    ]);
    const failing = findings
      .filter(it => it.status === 'failing')
      .map(it => [it.check, it.subject.name]);
    expect(failing).toEqual(
      expect.arrayContaining([
        ['coverage/node-without-collector', 'k8s-worker-02'],
        ['coverage/node-without-collector', 'k8s-worker-03'],
        ['instances/oom-killed', 'alloy-node-pzd79'],
        ['instances/pending', 'alloy-cluster-1'],
        ['hosts/silent', 'rpi-01'],
      ]),
    );
  });

  it('remembers since when something fails', async () => {
    const before = await backend.report();
    const { findings } = await backend.report();

    const failing = findings.filter(it => it.status === 'failing');
    expect(failing.length).toBeGreaterThan(10);
    for (const { since } of failing) {
      expect(since).toBeDefined();
      expect(since!.firstSeenAt <= before.snapshot.takenAt).toBe(true);
    }
    expect(findings.filter(it => it.since)).toHaveLength(failing.length);
  });

  it('counts the series of the cluster and of nothing else', async () => {
    const { cardinality } = (await backend.report('lab-lon1-uk')).snapshot;

    const series = cardinality.series.known ? cardinality.series.value : 0;
    const jobs = cardinality.byJob.known ? cardinality.byJob.value : [];
    expect(series).toBeGreaterThan(5_000);
    expect(jobs[0].name).toBe('integrations/alloy');
    expect(
      cardinality.largestMetrics.known &&
        cardinality.largestMetrics.value.length,
    ).toBe(10);
  });

  it('knows what arrives in the log store, and what did an hour ago', async () => {
    const { logs } = (await backend.report('lab-lon1-uk')).snapshot;

    expect(logs).toMatchObject({ known: true, source: 'logs' });
    expect(logs.known && logs.value).toContainEqual({
      job: expect.stringContaining('integrations/'),
      entries: expect.any(Number),
      entriesBefore: expect.any(Number),
      entriesLately: expect.any(Number),
    });
  });

  it('shows the configuration of a collector as the cluster holds it', async () => {
    const { body } = await backend.get(
      `${LAB_CLUSTER}/collectors/monitoring/alloy-node/configuration`,
    );

    const { origin, hash, files } = parseConfiguration(body);
    expect(origin).toBe('configmap/alloy-node');
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect(files.map(it => it.name)).toEqual(['config.alloy']);
    expect(files[0].text).toContain('prometheus.remote_write');
  });

  it.each([
    [`${LAB_CLUSTER}/collectors/monitoring/alloy-nod`, 404, 'no collector'],
    [`${LAB_CLUSTER}/collectors/default/alloy-node`, 404, 'no collector'],
    [
      'other-namespace/collectors/monitoring/alloy-node',
      404,
      'in the namespace other, not in monitoring',
    ],
    [`${LAB_CLUSTER}/collectors/monitoring/..%2Falloy`, 400, 'collector: '],
    [
      'elsewhere/collectors/monitoring/alloy-node',
      404,
      'knows no cluster "no-such-cluster"',
    ],
  ])('has no configuration of %s', async (path, status, message) => {
    const response = await backend.get(`${path}/configuration`);

    expect(response.body.error?.message).toContain(message);
    expect(response.status).toBe(status);
  });

  it.each(['memory', 'behind', 'samples', 'peers', 'targets'])(
    'shows %s of every Alloy over time',
    async view => {
      const { body } = await backend.get(
        `${LAB_CLUSTER}/series?view=${view}&range=1h`,
      );

      const series = parseSeries(body);
      expect(series.to - series.from).toBe(3_600);
      expect(series.to % series.stepSeconds).toBe(0);
      const length = 3_600 / series.stepSeconds + 1;
      expect(series.lines.length).toBeGreaterThan(0);
      for (const { values } of series.lines) {
        expect(values).toHaveLength(length);
        expect(values.some(it => it !== null)).toBe(true);
      }
      expect(series.leftOut).toBe(0);
      expect(series.warnings).toEqual([]);
    },
  );

  it('asks the store anew for one who wants to know how it is now', async () => {
    const series = () =>
      backend.get(`${LAB_CLUSTER}/series?view=memory&range=24h`);
    const asked = () =>
      Object.entries(backend.lab.requests().mimir)
        .filter(([path]) => path.endsWith('/query_range'))
        .reduce((sum, [, count]) => sum + count, 0);
    await series();
    // For so long what was just asked is as of now.
    await sleep(REFRESHED_MS + 100);
    const before = asked();
    await series().set('Cache-Control', 'no-cache');
    expect(asked()).toBeGreaterThan(before);
  });

  it('shows those of one collector alone', async () => {
    const { body } = await backend.get(
      `${LAB_CLUSTER}/series?view=memory&range=6h&collectorNamespace=monitoring&collector=alloy-node`,
    );

    const names = parseSeries(body).lines.map(it => it.name);
    expect(names.length).toBeGreaterThan(1);
    names.forEach(it => expect(it).toMatch(/^alloy-node-/));
  });

  it.each([
    ['range=1h', 'view: '],
    ['view=memory&range=1w', 'range: '],
    ['view=memory&view=peers&range=1h', 'view: '],
    ['view=memory&range=1h&collector=alloy', 'collectorNamespace: '],
    [
      'view=memory&range=1h&collectorNamespace=a&collector=b"%7D',
      'collector: expected a name of Kubernetes',
    ],
    ['view=memory&range=1h&query=up', 'query: there is no such parameter'],
  ])('names the parameter that is wrong in %s', async (query, message) => {
    const response = await backend.get(`${LAB_CLUSTER}/series?${query}`);

    expect(response.status).toBe(400);
    expect(response.body.error.message).toContain(message);
  });

  it('says why there is nothing to see over time', async () => {
    const response = await backend.get(
      'store-is-down/series?view=memory&range=1h',
    );

    expect(response.status).toBe(503);
    expect(response.body.error.message).toContain('metrics (down)');
  });

  it('says what is not configured, and by which key to mend it', async () => {
    const { snapshot, findings } = await backend.report('elsewhere');

    const [kubernetes, metrics] = snapshot.sources;
    expect(kubernetes).toMatchObject({ status: 'not-configured' });
    expect(kubernetes.message).toContain('no-such-cluster');
    // An annotation names it, so it is meant to be there.
    expect(metrics).toMatchObject({ status: 'failed' });
    expect(metrics.message).toContain('alloy.metrics.instances');
    // The log store is another one, and was asked.
    const others = findings.filter(it => it.check !== 'logs/not-arriving');
    expect(new Set(others.map(it => it.status))).toEqual(new Set(['unknown']));
  });

  it('leaves the rest when one source is down', async () => {
    const { snapshot } = await backend.report('store-is-down');

    expect(snapshot.collectors.known).toBe(true);
    expect(snapshot.clustering).toMatchObject({
      known: false,
      source: 'metrics',
    });
    expect(snapshot.sources[1].status).toBe('failed');
  });

  it('names a cluster that is not in the catalog', async () => {
    const response = await backend.get('nowhere/report');

    expect(response.status).toBe(404);
    expect(response.body.error.message).toContain('resource:default/nowhere');
  });

  it('names the annotation that is missing', async () => {
    const response = await backend.get('plain/report');

    expect(response.status).toBe(400);
    expect(response.body.error.message).toContain('alloy.grafana.com/cluster');
  });
});

describe('the alloy backend', () => {
  it('does not start with a wrong key in its configuration', async () => {
    await expect(
      startTestBackend({
        features: [
          alloyPlugin,
          catalogServiceMock.factory({ entities }),
          mockServices.rootConfig.factory({
            data: { alloy: { metrics: { instances: [{ nam: 'default' }] } } },
          }),
        ],
      }),
    ).rejects.toThrow('alloy.metrics.instances[0].nam: unknown key');
  });

  it('keeps a report until a module says that all has become another', async () => {
    let changedAt = new Date(0);
    const backend = await startLabBackend({
      scenario: 'healthy',
      withTelemetry: false,
      features: [
        createBackendModule({
          pluginId: 'alloy',
          moduleId: 'changes',
          register(env) {
            env.registerInit({
              deps: { kept: keptAnswersExtensionPoint },
              init: async ({ kept }) => kept.forgetBefore(() => changedAt),
            });
          },
        }),
      ],
    });
    try {
      const takenAt = async () =>
        (await backend.get(`${LAB_CLUSTER}/report`)).body.snapshot.takenAt;
      const first = await takenAt();
      expect(await takenAt()).toBe(first);
      changedAt = new Date();
      expect(new Date(await takenAt()).getTime()).toBeGreaterThanOrEqual(
        changedAt.getTime(),
      );
    } finally {
      await backend.stop();
    }
  });
});
