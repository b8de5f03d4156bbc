import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { parseSpec, renderRepository } from '@alloy-fleet/alloy-topology';
import {
  Report,
  parseReport,
} from '@alloy-fleet/backstage-plugin-alloy-common';
import { Lab, describeWithPrometheus, startLab } from '@alloy-fleet/lab';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import kubernetesPlugin from '@backstage/plugin-kubernetes-backend';
import request from 'supertest';
import { parseAllDocuments } from 'yaml';
import { databaseInMemory } from './__testUtils__/databaseInMemory';
import { alloyPlugin } from './plugin';

const run = promisify(execFile);

const SPEC = {
  cluster: 'prod-fra1',
  datacentre: 'fra1',
  namespace: 'collectors',
  metrics: {
    remoteWriteUrl: 'https://mimir.example.net/api/v1/push',
    rulerUrl: 'https://mimir.example.net',
    tenant: 'lab',
  },
  logs: { url: 'https://loki.example.net/loki/api/v1/push', tenant: 'lab' },
  collectors: { cluster: { replicas: 3 } },
  hosts: [{ name: 'pve-11', kind: 'proxmox' as const }],
};

describeWithPrometheus('a cluster whose repository was just made', () => {
  let lab: Lab;
  let workDir: string;
  let server: Awaited<ReturnType<typeof startTestBackend>>['server'];
  let stop: () => Promise<void>;
  const files = renderRepository(parseSpec(SPEC));

  async function push(repository: ReadonlyMap<string, string>) {
    const dir = path.join(workDir, 'clone');
    for (const [file, text] of repository) {
      await mkdir(path.dirname(path.join(dir, file)), { recursive: true });
      await writeFile(path.join(dir, file), text);
    }
    const address = lab.url('forge').replace('//', '//lab:lab-password@');
    const git = (...args: string[]) =>
      run('git', [
        '-C',
        dir,
        '-c',
        'user.name=Platform',
        '-c',
        'user.email=platform@example.net',
        ...args,
      ]);
    await git('init', '--quiet', '--initial-branch=main');
    await git('add', '--all');
    await git('commit', '--quiet', '--message', 'Make what the spec asks for');
    await git('push', '--quiet', `${address}/platform/prod-fra1.git`, 'main');
  }

  async function makeRepository() {
    const forge = lab.url('forge');
    const { status } = await fetch(`${forge}/api/v1/orgs/platform/repos`, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        Authorization: `Basic ${btoa('lab:lab-password')}`,
      },
      body: JSON.stringify({ name: SPEC.cluster }),
    });
    expect(status).toBe(201);
    await push(files);
  }

  async function clusterServed() {
    for (;;) {
      const [served] = lab.clusters();
      if (served) {
        return served;
      }
      await sleep(100);
    }
  }

  beforeAll(async () => {
    workDir = await mkdtemp(path.join(tmpdir(), 'alloy-new-cluster-test-'));
    lab = await startLab({
      scenario: 'healthy',
      ports: { control: 0, kubernetes: 0, mimir: 0, loki: 0, forge: 0 },
      workDir,
      log: () => {},
    });
    await lab.telemetryReady();
    await makeRepository();
    const served = await clusterServed();
    const store = { name: 'default', tenant: 'lab' };
    const backend = await startTestBackend({
      features: [
        alloyPlugin,
        kubernetesPlugin,
        databaseInMemory,
        catalogServiceMock.factory({ entities: entitiesOf(files) }),
        mockServices.rootConfig.factory({
          data: {
            kubernetes: {
              serviceLocatorMethod: { type: 'multiTenant' },
              clusterLocatorMethods: [
                {
                  type: 'config',
                  clusters: [
                    {
                      ...served,
                      authProvider: 'serviceAccount',
                      serviceAccountToken: 'lab-operator',
                      skipMetricsLookup: true,
                    },
                  ],
                },
              ],
            },
            alloy: {
              // A busy machine takes its time.
              gathering: { timeout: '60s', sourceTimeout: '60s' },
              metrics: {
                instances: [
                  { ...store, baseUrl: `${lab.url('mimir')}/prometheus` },
                ],
              },
              logs: { instances: [{ ...store, baseUrl: lab.url('loki') }] },
            },
          },
        }),
      ],
    });
    server = backend.server;
    stop = () => backend.stop();
    // The kubernetes plugin loads its client with the first request.
    await report();
  }, 240_000);

  afterAll(async () => {
    await stop?.();
    await lab?.close();
    await rm(workDir, { recursive: true, force: true });
  });

  async function report(): Promise<Report> {
    const response = await request(server)
      .get('/api/alloy/entities/resource/default/prod-fra1/report')
      .set('Cache-Control', 'no-cache');
    expect(response.body.error).toBeUndefined();
    return parseReport(response.body);
  }

  it('is seen running as its repository asks', async () => {
    await sleep(3_100);
    const { snapshot } = await report();

    expect(snapshot.sources.map(it => [it.source, it.status])).toEqual(
      expect.arrayContaining([
        ['kubernetes', 'answered'],
        ['metrics', 'answered'],
        ['logs', 'answered'],
        ['catalog', 'answered'],
      ]),
    );
    const collectors = snapshot.collectors.known
      ? snapshot.collectors.value
      : [];
    expect(
      collectors.map(it => [
        it.name,
        it.namespace,
        it.desired,
        it.instances.known && it.instances.value.filter(i => i.ready).length,
      ]),
    ).toEqual([
      ['alloy-node', 'collectors', 7, 7],
      ['alloy-cluster', 'collectors', 3, 3],
      ['alloy-kube-events', 'collectors', 1, 1],
    ]);
    const hosts = snapshot.hosts.known ? snapshot.hosts.value : [];
    expect(hosts.map(it => it.name)).toEqual(['pve-11']);
  });

  it('has no failing finding of warning or worse', async () => {
    const { findings } = await report();

    const bad = findings.filter(
      it => it.status === 'failing' && it.severity !== 'info',
    );
    expect(bad.map(it => [it.check, it.summary])).toEqual([]);
    expect(findings.some(it => it.status === 'passing')).toBe(true);
    const unknown = findings.filter(it => it.status === 'unknown');
    expect(new Set(unknown.map(it => it.check))).toEqual(
      new Set([
        // The processes are asked only where alloy.collectors.podProxy is on.
        'clustering/peers-apart',
        // The entity of this test has no source location.
        'config/differs-from-git',
        // The lab's Loki holds no lines.
        'events/arrive-twice',
        // Its API has no Alloy operator.
        'instances/custom-resource-unmet',
        // Nobody pushed anything, and no rule was there to be synced.
        'otlp/refused',
        'rules/sync-failing',
        // It is younger than the five hours that this takes.
        'wal/growing',
      ]),
    );
  });

  it('follows its repository', async () => {
    const hosts = [...SPEC.hosts, { name: 'pve-12', kind: 'proxmox' as const }];
    const collectors = { cluster: { replicas: 2 } };
    await push(renderRepository(parseSpec({ ...SPEC, collectors, hosts })));

    const seen = async () => {
      const { snapshot } = await report();
      const found = snapshot.hosts.known ? snapshot.hosts.value : [];
      const clustered =
        snapshot.collectors.known &&
        snapshot.collectors.value.find(it => it.name === 'alloy-cluster');
      return {
        hosts: found.map(it => it.name),
        replicas: clustered ? clustered.desired : undefined,
      };
    };
    const asked = { hosts: ['pve-11', 'pve-12'], replicas: 2 };
    let now = await seen();
    while (JSON.stringify(now) !== JSON.stringify(asked)) {
      await sleep(1_000);
      now = await seen();
    }
    expect(now).toEqual(asked);
  });
});

function entitiesOf(files: ReadonlyMap<string, string>): Entity[] {
  return parseAllDocuments(files.get('catalog-info.yaml')!).map(document => {
    const entity = document.toJS();
    return {
      ...entity,
      metadata: { namespace: 'default', ...entity.metadata },
      relations: (entity.spec.dependencyOf ?? []).map((targetRef: string) => ({
        type: 'dependencyOf',
        targetRef,
      })),
    };
  });
}
