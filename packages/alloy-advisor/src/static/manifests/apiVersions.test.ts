import type { StaticCollector } from '../collector';
import { readManifests } from '.';
import type { KubernetesObject } from './KubernetesObject';

const metadata = { name: 'alloy-x', namespace: 'monitoring' };

const workload: KubernetesObject = {
  apiVersion: 'apps/v1',
  kind: 'StatefulSet',
  metadata,
  spec: {
    template: {
      spec: {
        serviceAccountName: 'alloy-x',
        containers: [
          {
            name: 'alloy',
            image: 'grafana/alloy:v1.19.0',
            args: ['run', '/etc/alloy/config.alloy'],
            volumeMounts: [{ name: 'config', mountPath: '/etc/alloy' }],
          },
        ],
        volumes: [{ name: 'config', configMap: { name: 'alloy-x' } }],
      },
    },
  },
};
const configMap: KubernetesObject = {
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata,
  data: { 'config.alloy': 'logging { }\n' },
};
const role: KubernetesObject = {
  apiVersion: 'rbac.authorization.k8s.io/v1',
  kind: 'ClusterRole',
  metadata: { name: 'alloy-x' },
  rules: [],
};
const binding: KubernetesObject = {
  apiVersion: 'rbac.authorization.k8s.io/v1',
  kind: 'ClusterRoleBinding',
  metadata: { name: 'alloy-x' },
  roleRef: { kind: 'ClusterRole', name: 'alloy-x' },
  subjects: [{ kind: 'ServiceAccount', ...metadata }],
};
const rbac = [role, binding];

function read(...objects: KubernetesObject[]): StaticCollector {
  const [collector, ...others] = readManifests(objects);
  expect(others).toEqual([]);
  return collector;
}

describe('an object of a version that is not known', () => {
  it.each([
    ['services', 'Service', 'v2', 'v1'],
    ['budgets', 'PodDisruptionBudget', 'policy/v2', 'policy/v1'],
    [
      'autoscalers',
      'HorizontalPodAutoscaler',
      'autoscaling/v3',
      'autoscaling/v2',
    ],
    [
      'networkPolicies',
      'NetworkPolicy',
      'networking.k8s.io/v2',
      'networking.k8s.io/v1',
    ],
  ] as const)(
    'leaves %s open, and nothing else',
    (part, kind, apiVersion, known) => {
      const newer = { apiVersion, kind, metadata: { ...metadata, name: 'it' } };
      const collector = read(workload, configMap, newer);
      expect(collector[part]).toEqual({
        known: false,
        source: 'manifests',
        reason: `${kind} it is of ${apiVersion}, of which the fields are not known here; ${known} is known.`,
      });
      expect(collector.workload.known).toBe(true);
      expect(collector.config.known).toBe(true);
      // Of another namespace it is of no concern, and of a known version it is read.
      const away = { ...newer, metadata: { name: 'it', namespace: 'other' } };
      expect(read(workload, away)[part]).toEqual({
        known: true,
        source: 'manifests',
        value: [],
      });
      const { [part]: older } = read(workload, { ...newer, apiVersion: known });
      expect(older.known && older.value).toHaveLength(1);
    },
  );

  it.each(rbac.map(it => [it.kind, it]))(
    'leaves the rules open: %s',
    (kind, object) => {
      const apiVersion = 'rbac.authorization.k8s.io/v2';
      const newer = rbac.map(it =>
        it === object ? { ...it, apiVersion } : it,
      );
      expect(read(workload, ...rbac).rules).toEqual({
        known: true,
        source: 'manifests',
        value: [],
      });
      expect(read(workload, ...newer).rules).toMatchObject({
        known: false,
        source: 'manifests',
        reason: expect.stringContaining(`${kind} alloy-x is of ${apiVersion}`),
      });
    },
  );

  it('leaves the configuration open that a ConfigMap holds', () => {
    const newer = { ...configMap, apiVersion: 'v2' };
    expect(read(workload, newer).config).toMatchObject({
      known: false,
      source: 'manifests',
      reason: expect.stringContaining('ConfigMap alloy-x is of v2'),
    });
  });

  it('leaves all of a workload open, which is still a collector', () => {
    const collector = read({ ...workload, apiVersion: 'apps/v2' }, configMap);
    expect(collector.name).toBe('alloy-x');
    const reason =
      'StatefulSet alloy-x is of apps/v2, of which the fields are not known here; apps/v1 is known.';
    expect(collector.workload).toEqual({
      known: false,
      source: 'manifests',
      reason,
    });
    expect(collector.config).toEqual({
      known: false,
      source: 'manifests',
      reason,
    });
  });

  it("leaves all of the operator's resource open", () => {
    const resource = {
      apiVersion: 'collectors.grafana.com/v2',
      kind: 'Alloy',
      metadata,
      spec: { alloy: { configMap: { content: 'logging { }\n' } } },
    };
    expect(read(resource).config).toMatchObject({
      known: false,
      source: 'manifests',
      reason: expect.stringContaining('is of collectors.grafana.com/v2'),
    });
    const known = {
      ...resource,
      apiVersion: 'collectors.grafana.com/v1alpha1',
    };
    expect(read(known).config.known).toBe(true);
  });
});

describe("another group's kind of the same name", () => {
  it('is none of Kubernetes, and does not take its place', () => {
    const service = { apiVersion: 'v1', kind: 'Service', metadata };
    const knative = { ...service, apiVersion: 'serving.knative.dev/v1' };
    const { services } = read(workload, service, knative);
    expect(services.known && services.value).toHaveLength(1);
    expect(read(workload, knative).services).toEqual({
      known: true,
      source: 'manifests',
      value: [],
    });
  });
});
