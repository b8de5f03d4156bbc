import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Lab, describeWithPrometheus, startLab } from '@alloy-fleet/lab';
import {
  Report,
  reportSchema,
} from '@alloy-fleet/backstage-plugin-alloy-common';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import kubernetesPlugin from '@backstage/plugin-kubernetes-backend';
import request from 'supertest';
import { alloyPlugin } from './plugin';

function cluster(name: string, annotations: Record<string, string>): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: { namespace: 'default', name, annotations },
    spec: { type: 'kubernetes-cluster', owner: 'platform' },
  };
}

function host(name: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: { namespace: 'default', name },
    spec: { type: 'host', owner: 'platform' },
    relations: [
      { type: 'dependencyOf', targetRef: 'resource:default/lab-lon1-uk' },
    ],
  };
}

const ANNOTATED = { 'alloy.grafana.com/cluster': 'lab-lon1-uk' };
const entities = [
  cluster('lab-lon1-uk', {
    ...ANNOTATED,
    'alloy.grafana.com/kubernetes-cluster': 'lab',
  }),
  cluster('elsewhere', {
    ...ANNOTATED,
    'alloy.grafana.com/kubernetes-cluster': 'no-such-cluster',
    'alloy.grafana.com/metrics-instance': 'no-such-instance',
  }),
  cluster('store-is-down', {
    ...ANNOTATED,
    'alloy.grafana.com/kubernetes-cluster': 'lab',
    'alloy.grafana.com/metrics-instance': 'down',
  }),
  cluster('plain', {}),
  host('pve-01'),
  host('rpi-01'),
  host('vyos-01'),
];

describeWithPrometheus('the alloy backend over the lab', () => {
  let lab: Lab;
  let workDir: string;
  let server: Awaited<ReturnType<typeof startTestBackend>>['server'];
  let stop: () => Promise<void>;

  beforeAll(async () => {
    workDir = await mkdtemp(path.join(tmpdir(), 'alloy-backend-test-'));
    const ports = { control: 0, kubernetes: 0, mimir: 0, loki: 0, forge: 0 };
    lab = await startLab({
      scenario: 'degraded',
      ports,
      workDir,
      log: () => {},
    });
    await lab.telemetryReady();
    const backend = await startTestBackend({
      features: [
        alloyPlugin,
        kubernetesPlugin,
        catalogServiceMock.factory({ entities }),
        mockServices.rootConfig.factory({
          data: {
            kubernetes: {
              serviceLocatorMethod: { type: 'multiTenant' },
              clusterLocatorMethods: [
                {
                  type: 'config',
                  clusters: [
                    {
                      name: 'lab',
                      url: lab.url('kubernetes'),
                      authProvider: 'serviceAccount',
                      serviceAccountToken: 'lab-reader',
                      skipMetricsLookup: true,
                    },
                  ],
                },
              ],
            },
            alloy: {
              metrics: {
                instances: [
                  {
                    name: 'default',
                    baseUrl: `${lab.url('mimir')}/prometheus`,
                    tenant: 'lab',
                  },
                  // Port 9 discards: nobody listens there.
                  { name: 'down', baseUrl: 'http://127.0.0.1:9' },
                ],
              },
              logs: {
                instances: [
                  {
                    name: 'default',
                    baseUrl: lab.url('loki'),
                    tenant: 'lab',
                  },
                ],
              },
            },
          },
        }),
      ],
    });
    server = backend.server;
    stop = () => backend.stop();
    // The kubernetes plugin loads its client with the first request, which on
    // a busy machine takes longer than a source may.
    await request(server).get(
      '/api/alloy/entities/resource/default/lab-lon1-uk/report',
    );
  }, 120_000);

  afterAll(async () => {
    await stop?.();
    await lab?.close();
    await rm(workDir, { recursive: true, force: true });
  });

  async function report(name: string): Promise<Report> {
    const response = await request(server).get(
      `/api/alloy/entities/resource/default/${name}/report`,
    );
    expect(response.body.error).toBeUndefined();
    return reportSchema.parse(response.body);
  }

  it('joins what Kubernetes, the store and the catalog know', async () => {
    const { snapshot, findings } = await report('lab-lon1-uk');

    expect(snapshot.sources.map(it => [it.source, it.status])).toEqual([
      ['kubernetes', 'answered'],
      ['metrics', 'answered'],
      ['cardinality', 'answered'],
      ['logs', 'answered'],
      ['catalog', 'answered'],
    ]);
    const collectors = snapshot.collectors.known
      ? snapshot.collectors.value
      : [];
    expect(
      collectors.map(it => [
        it.name,
        it.kind,
        it.clustering.enabled,
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

  it('counts the series of the cluster and of nothing else', async () => {
    const { cardinality } = (await report('lab-lon1-uk')).snapshot;

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
    const { logs } = (await report('lab-lon1-uk')).snapshot;

    expect(logs).toMatchObject({ known: true, source: 'logs' });
    expect(logs.known && logs.value).toContainEqual({
      job: expect.stringContaining('integrations/'),
      entries: expect.any(Number),
      entriesBefore: expect.any(Number),
    });
  });

  it('says what is not configured, and by which key to mend it', async () => {
    const { snapshot, findings } = await report('elsewhere');

    const [kubernetes, metrics] = snapshot.sources;
    expect(kubernetes).toMatchObject({ status: 'not-configured' });
    expect(kubernetes.message).toContain('no-such-cluster');
    expect(metrics).toMatchObject({ status: 'not-configured' });
    expect(metrics.message).toContain('alloy.metrics.instances');
    // The log store is another one, and was asked.
    const others = findings.filter(it => it.check !== 'logs/not-arriving');
    expect(new Set(others.map(it => it.status))).toEqual(new Set(['unknown']));
  });

  it('leaves the rest when one source is down', async () => {
    const { snapshot } = await report('store-is-down');

    expect(snapshot.collectors.known).toBe(true);
    expect(snapshot.clustering).toMatchObject({
      known: false,
      source: 'metrics',
    });
    expect(snapshot.sources[1].status).toBe('failed');
  });

  it('names a cluster that is not in the catalog', async () => {
    const response = await request(server).get(
      '/api/alloy/entities/resource/default/nowhere/report',
    );

    expect(response.status).toBe(404);
    expect(response.body.error.message).toContain('resource:default/nowhere');
  });

  it('names the annotation that is missing', async () => {
    const response = await request(server).get(
      '/api/alloy/entities/resource/default/plain/report',
    );

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
});
