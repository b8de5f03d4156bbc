import { known, unknown } from '@alloy-fleet/alloy-advisor';
import type { KubernetesObject } from '@alloy-fleet/alloy-advisor/static';
import { followedServices } from '../sources/kubernetes/followedServices';
import type { KubernetesClient } from '../sources/kubernetes/KubernetesClient';
import { readEndpoints } from '../sources/kubernetes/readEndpoints';
import { toServices } from './toServices';

type Facts = Parameters<typeof toServices>[0];

const labels = (instance: string) => ({
  'app.kubernetes.io/name': 'alloy',
  'app.kubernetes.io/instance': instance,
});

function workload(kind: string, name: string): KubernetesObject {
  const args = ['run', '/etc/alloy', '--cluster.enabled=true'];
  return {
    kind,
    metadata: { name, namespace: 'monitoring' },
    spec: {
      replicas: 2,
      template: {
        metadata: { labels: labels(name) },
        spec: {
          containers: [
            {
              name: 'alloy',
              image: 'docker.io/grafana/alloy:v1.19.0',
              args: [...args, '--cluster.join-addresses=alloy-cluster-peers'],
              ports: [
                { name: 'http-metrics', containerPort: 12345 },
                { name: 'otlp', containerPort: 4317 },
              ],
            },
          ],
        },
      },
    },
  };
}

function service(
  name: string,
  ports: object[],
  selector: object = labels('alloy-cluster'),
): KubernetesObject {
  const metadata = { name, namespace: 'monitoring' };
  return { kind: 'Service', metadata, spec: { selector, ports } };
}

const http = { name: 'http', port: 80, targetPort: 'http-metrics' };
const otlp = { name: 'grpc', port: 4317, targetPort: 'otlp' };
const SERVICES = [
  service('alloy-cluster', [http]),
  service('alloy-cluster-peers', [{ name: 'http', port: 12345 }]),
  service('alloy-otlp', [otlp]),
  service('alloy-node-otlp', [otlp], labels('alloy-node')),
  service('elsewhere', [otlp], { app: 'other' }),
];
const MANIFESTS = [
  workload('StatefulSet', 'alloy-cluster'),
  workload('DaemonSet', 'alloy-node'),
];

/** An endpoint as the API gives it. */
function endpoint(name: string, conditions?: object) {
  return { conditions, targetRef: { kind: 'Pod', name } };
}

/** Where a Service leads, by the slices of its. */
async function lead(
  serviceName: string,
  ...slices: { ports?: object[] | null; endpoints?: object[] | null }[]
) {
  const asked: string[] = [];
  const client = {
    list: async (
      path: string,
      query: Record<string, string>,
      keep: (it: unknown) => unknown,
    ) => {
      asked.push(`${path} ${query.labelSelector}`);
      return slices.map(it =>
        keep({
          ...it,
          metadata: { labels: { 'kubernetes.io/service-name': serviceName } },
        }),
      );
    },
  } as Partial<KubernetesClient> as KubernetesClient;
  const workloads = MANIFESTS.map(manifest => ({
    workload: {
      name: manifest.metadata!.name!,
      namespace: 'monitoring',
      manifest,
    },
    pods: known('kubernetes', [
      { name: 'alloy-cluster-0', node: 'a', containersReady: true },
      { name: 'alloy-cluster-1', node: 'b', containersReady: true },
    ]),
  })) as unknown as Facts['workloads'];
  const endpoints = await readEndpoints(
    client,
    followedServices(
      workloads.map(it => it.workload),
      SERVICES,
    ),
    () => {},
  );
  const facts: Facts = {
    workloads,
    nodes: known('kubernetes', [
      { name: 'a', ready: true, status: 'Ready', roles: [] },
      { name: 'b', ready: false, status: 'NotReady', roles: [] },
    ]),
    surroundings: { services: known('kubernetes', SERVICES), endpoints },
  };
  const services = toServices(facts);
  return {
    asked,
    facts,
    found: services.known
      ? services.value.find(it => it.name === serviceName)
      : undefined,
  };
}

describe('toServices', () => {
  it('asks for what peers join by and what is pushed to, and not for the fleet of a DaemonSet', async () => {
    const { asked } = await lead('alloy-otlp');
    expect(asked).toEqual([
      '/apis/discovery.k8s.io/v1/namespaces/monitoring/endpointslices kubernetes.io/service-name in (alloy-cluster-peers,alloy-otlp)',
    ]);
  });

  it('counts a pod that serves once, by whatever family of addresses', async () => {
    const slice = {
      ports: [{ name: 'grpc', port: 4317 }],
      endpoints: [endpoint('alloy-cluster-0', { ready: true })],
    };
    expect((await lead('alloy-otlp', slice, slice)).found).toMatchObject({
      leadsTo: 1,
      deadPorts: [],
    });
  });

  it('does not count one that is published before it serves, but for peers', async () => {
    const early = {
      ports: [{ name: 'grpc' }],
      endpoints: [endpoint('alloy-cluster-0', { ready: true, serving: false })],
    };
    expect((await lead('alloy-otlp', early)).found?.leadsTo).toBe(0);
    expect((await lead('alloy-cluster-peers', early)).found).toMatchObject({
      joinsPeers: true,
      leadsTo: 1,
    });
  });

  it('takes what is not said for true, as the API does', async () => {
    const found = await lead('alloy-otlp', {
      ports: [{ name: 'grpc' }],
      endpoints: [endpoint('alloy-cluster-0')],
    });
    expect(found.found?.leadsTo).toBe(1);
  });

  it('sees that no container has the port by that name', async () => {
    const { found } = await lead('alloy-otlp', {
      ports: null,
      endpoints: [endpoint('alloy-cluster-0', { ready: true })],
    });
    expect(found).toMatchObject({ leadsTo: 1, deadPorts: ['grpc'] });
  });

  it('leads nowhere without slices, or with empty ones', async () => {
    expect((await lead('alloy-otlp')).found?.leadsTo).toBe(0);
    expect(
      (await lead('alloy-otlp', { ports: null, endpoints: null })).found,
    ).toMatchObject({ leadsTo: 0, deadPorts: [] });
  });

  it('names strangers, and the ready pods that are left out', async () => {
    const { found } = await lead('alloy-cluster-peers', {
      endpoints: [endpoint('alloy-other-0', { ready: true })],
    });
    expect(found).toMatchObject({
      leadsTo: 0,
      strangers: ['alloy-other-0'],
      // The other one's node is not ready.
      missing: ['alloy-cluster-0'],
    });
  });

  it('follows what is pushed to where the flags can not be read', () => {
    const [cluster] = MANIFESTS;
    const script = { command: ['/start.sh'], args: undefined };
    const { template } = cluster.spec as ReturnType<typeof workload>['spec'] & {
      template: { spec: { containers: object[] } };
    };
    const manifest = {
      ...cluster,
      spec: {
        template: {
          ...template,
          spec: {
            containers: template.spec.containers.map(it => ({
              ...it,
              ...script,
            })),
          },
        },
      },
    };
    expect(
      followedServices([{ namespace: 'monitoring', manifest }], SERVICES),
    ).toEqual([{ namespace: 'monitoring', name: 'alloy-otlp' }]);
  });

  it('does not know what was not read', async () => {
    const { facts } = await lead('alloy-otlp');
    const refused = unknown('kubernetes', 'It is forbidden.');
    const { surroundings, workloads } = facts;
    const without: Facts[] = [
      { ...facts, surroundings: { ...surroundings, endpoints: refused } },
      { ...facts, surroundings: { ...surroundings, services: refused } },
      { ...facts, nodes: refused },
      { ...facts, workloads: workloads.map(it => ({ ...it, pods: refused })) },
    ];
    expect(without.map(it => toServices(it))).toEqual(
      without.map(() => refused),
    );
  });

  it('does not take another shape for no pods', async () => {
    const { facts } = await lead('alloy-otlp', {
      endpoints: 'none' as unknown as object[],
    });
    expect(toServices(facts).known).toBe(false);
  });
});
