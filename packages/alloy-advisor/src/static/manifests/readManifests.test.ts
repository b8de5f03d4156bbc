import { readManifests } from '.';
import { isFor, runningRelease } from '../collector';
import type { KubernetesObject } from './KubernetesObject';

const metadata = { name: 'alloy-x', namespace: 'monitoring' };

function deployment(change: object = {}): KubernetesObject {
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata,
    spec: {
      replicas: 2,
      template: {
        metadata: { labels: { app: 'alloy-x' } },
        spec: {
          serviceAccountName: 'alloy-x',
          containers: [
            { name: 'sidecar', image: 'example.org/sidecar:v1' },
            {
              name: 'alloy',
              image: 'docker.io/grafana/alloy:v1.18.1',
              args: ['run', '/etc/alloy/config.alloy', '--cluster.enabled'],
              volumeMounts: [{ name: 'config', mountPath: '/etc/alloy' }],
            },
          ],
          volumes: [{ name: 'config', configMap: { name: 'alloy-x' } }],
          ...change,
        },
      },
    },
  };
}

const configMap: KubernetesObject = {
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata,
  data: { 'config.alloy': 'logging { }\n', 'other.alloy': '' },
};

describe('readManifests', () => {
  it('takes the appVersion of the chart for a release where the image names none', () => {
    const containers = [{ name: 'alloy', image: 'grafana/alloy@sha256:0123' }];
    const labels = {
      'app.kubernetes.io/name': 'alloy',
      'app.kubernetes.io/version': 'v1.21.2',
    };
    const read = (change: object, own: Record<string, string> = labels) =>
      runningRelease(
        readManifests([
          { ...deployment(change), metadata: { ...metadata, labels: own } },
        ])[0],
      );
    expect(read({ containers })).toBe('v1.21.2');
    expect(read({})).toBe('v1.18.1');
    // Another workload of a release has a version that is not Alloy's.
    expect(
      read({ containers }, { ...labels, 'app.kubernetes.io/name': 'other' }),
    ).toBeUndefined();
  });

  it('finds Alloy among the containers, with its version and flags', () => {
    const [{ workload }] = readManifests([deployment()]);
    expect(workload).toMatchObject({
      known: true,
      source: 'manifests',
      value: {
        kind: 'Deployment',
        replicas: 2,
        process: {
          container: { field: 'containers[1]' },
          version: [1, 18, 1],
        },
      },
    });
    expect(workload.known && workload.value.process.flags).toEqual(
      new Map([['--cluster.enabled', 'true']]),
    );
  });

  it('finds an Alloy that is a sidecar among the init containers', () => {
    const alloy = { name: 'alloy', image: 'grafana/alloy:v1.18.1' };
    const found = (init: object) =>
      readManifests([
        {
          kind: 'DaemonSet',
          metadata: { name: 'a' },
          spec: {
            template: {
              spec: {
                initContainers: [{ name: 'first' }, { ...alloy, ...init }],
                containers: [{ name: 'main', image: 'busybox:1' }],
              },
            },
          },
        },
      ]);

    expect(found({ restartPolicy: 'Always' })).toMatchObject([
      {
        workload: {
          value: { process: { container: { field: 'initContainers[1]' } } },
        },
      },
    ]);
    // It has run before the pod does.
    expect(found({})).toEqual([]);
  });

  it('leaves out workloads that run no Alloy', () => {
    const other = deployment({
      containers: [{ name: 'x', image: 'docker.io/grafana/grafana:13' }],
    });
    expect(readManifests([other])).toEqual([]);
  });

  it('reads the file that is run from its ConfigMap', () => {
    const [{ config }] = readManifests([deployment(), configMap]);
    expect(config.known && config.value.files).toEqual([
      { name: 'config.alloy', text: 'logging { }\n' },
    ]);
  });

  it('does not know a configuration whose ConfigMap is not there', () => {
    const [{ config }] = readManifests([deployment()]);
    expect(config).toEqual({
      known: false,
      source: 'manifests',
      reason: 'ConfigMap alloy-x was not given.',
    });
  });

  it('follows bindings from the ServiceAccount to its rules', () => {
    const [{ rules }] = readManifests([
      deployment(),
      {
        kind: 'ClusterRole',
        metadata: { name: 'reader' },
        rules: [{ apiGroups: [''], resources: ['pods'], verbs: ['get'] }],
      },
      {
        kind: 'ClusterRoleBinding',
        metadata: { name: 'reader' },
        roleRef: { kind: 'ClusterRole', name: 'reader' },
        subjects: [{ kind: 'ServiceAccount', ...metadata }],
      },
    ]);
    expect(rules).toMatchObject({
      known: true,
      source: 'manifests',
      value: [{ role: 'clusterrole/reader', resources: ['pods'] }],
    });
  });

  it('follows bindings of groups, and says in which namespace they hold', () => {
    const role = { kind: 'Role', metadata: { name: 'r', namespace: 'other' } };
    const bound = (subject: object) =>
      readManifests([
        deployment(),
        { ...role, rules: [{ apiGroups: [''], resources: ['pods'] }] },
        {
          ...role,
          kind: 'RoleBinding',
          roleRef: { kind: 'Role', name: 'r' },
          subjects: [subject],
        },
      ])[0].rules;
    expect(
      bound({ kind: 'Group', name: 'system:serviceaccounts:monitoring' }),
    ).toMatchObject({
      known: true,
      source: 'manifests',
      value: [{ namespace: 'other' }],
    });
    expect(
      bound({ kind: 'Group', name: 'system:serviceaccounts:other' }).known,
    ).toBe(false);
  });

  it('does not know what a role is put together of', () => {
    const role = { kind: 'ClusterRole', metadata: { name: 'r' } };
    const [{ rules }] = readManifests([
      deployment(),
      { ...role, aggregationRule: { clusterRoleSelectors: [] }, rules: [] },
      {
        kind: 'ClusterRoleBinding',
        metadata: { name: 'r' },
        roleRef: { kind: 'ClusterRole', name: 'r' },
        subjects: [{ kind: 'ServiceAccount', ...metadata }],
      },
    ]);
    expect(rules).toEqual({
      known: false,
      source: 'manifests',
      reason: 'What ClusterRole r is put together of was not given.',
    });
  });

  it('opens lists, whose items do not say what they are', () => {
    const { kind, apiVersion, ...item } = configMap;
    const [{ config }] = readManifests([
      deployment(),
      { kind: `${kind}List`, apiVersion, items: [item] },
    ]);
    expect(config.known).toBe(true);
  });

  it('takes what was not read for unknown, and what is not there for absent', () => {
    const [collector] = readManifests([deployment()], {
      notRead: ['NetworkPolicy', 'Role'],
      whyNotRead: { Role: 'Roles are forbidden (403).' },
    });
    expect(collector.networkPolicies.known).toBe(false);
    expect(collector.rules).toEqual({
      known: false,
      source: 'manifests',
      reason: 'Roles are forbidden (403).',
    });
    expect(collector.services).toEqual({
      known: true,
      source: 'manifests',
      value: [],
    });
  });

  it('takes an object that is given twice once', () => {
    const list = { kind: 'DeploymentList', items: [deployment()] };
    expect(readManifests([deployment(), list])).toHaveLength(1);
  });

  it('counts the replicas that an autoscaler may make', () => {
    const [{ workload }] = readManifests([
      deployment(),
      {
        kind: 'HorizontalPodAutoscaler',
        metadata,
        spec: {
          scaleTargetRef: { kind: 'deployment', name: 'alloy-x' },
          minReplicas: 3,
          maxReplicas: 9,
          behavior: { scaleDown: { selectPolicy: 'Disabled' } },
        },
      },
    ]);
    expect(workload).toMatchObject({
      known: true,
      source: 'manifests',
      value: { replicas: 3, mostReplicas: 9 },
    });
  });

  it('reads selectors of labels with their expressions, and what is for no pod', () => {
    const app = { key: 'app', operator: 'In', values: ['alloy-x'] };
    const budgetOf = (selector?: object) => {
      const [{ budgets }] = readManifests([
        deployment(),
        { kind: 'PodDisruptionBudget', metadata, spec: { selector } },
      ]);
      return (
        budgets.known && isFor(budgets.value[0].selector, { app: 'alloy-x' })
      );
    };
    expect(budgetOf({ matchExpressions: [app] })).toBe(true);
    expect(budgetOf({ matchExpressions: [{ ...app, values: ['y'] }] })).toBe(
      false,
    );
    expect(
      budgetOf({ matchExpressions: [{ ...app, operator: 'NotIn' }] }),
    ).toBe(false);
    expect(
      budgetOf({ matchExpressions: [{ key: 'b', operator: 'Exists' }] }),
    ).toBe(false);
    expect(
      budgetOf({ matchExpressions: [{ key: 'b', operator: 'DoesNotExist' }] }),
    ).toBe(true);
    expect(budgetOf({})).toBe(true);
    expect(budgetOf()).toBe(false);
  });

  it('does not know a workload whose flags it can not read', () => {
    const [{ workload }] = readManifests([
      deployment({
        containers: [
          { name: 'alloy', image: 'grafana/alloy', command: ['/start.sh'] },
        ],
      }),
    ]);
    expect(workload).toEqual({
      known: false,
      source: 'manifests',
      reason: 'How "/start.sh" starts Alloy is not known.',
    });
  });

  describe('of the Alloy operator', () => {
    interface Spec {
      alloy?: { configMap: { name?: string; key?: string } };
      nameOverride?: string;
      fullnameOverride?: string;
    }
    const resource = (content?: string): KubernetesObject => ({
      apiVersion: 'collectors.grafana.com/v1alpha1',
      kind: 'Alloy',
      metadata,
      spec: { alloy: { configMap: { content } } },
    });

    /** As the k8s-monitoring chart writes them: the configuration stands beside. */
    const withoutConfigMap = (spec: Spec) => ({
      ...spec,
      alloy: { configMap: { create: false, ...spec.alloy?.configMap } },
    });

    it('reads the configuration that is written into a custom resource', () => {
      const [{ name, config, workload }] = readManifests([
        resource('logging { }\n'),
      ]);
      expect(name).toBe('alloy-x');
      expect(config.known && config.value.files).toEqual([
        { name: 'alloy/alloy-x', text: 'logging { }\n' },
      ]);
      expect(workload.known).toBe(false);
    });

    it('does not know templates, and what is not there', () => {
      const knows = (content?: string) =>
        readManifests([resource(content)])[0].config.known;
      expect(knows('{{ .Values.a }}')).toBe(false);
      expect(knows()).toBe(false);
    });

    it.each<[string, Spec, string]>([
      ['of its own name', {}, 'alloy-x'],
      ['that it names', { alloy: { configMap: { name: 'mine' } } }, 'mine'],
      ['after the name of the chart', { nameOverride: 'logs' }, 'alloy-x-logs'],
      ['of a name that holds it', { nameOverride: 'oy-x' }, 'alloy-x'],
      ['under a name of its own', { fullnameOverride: 'all' }, 'all'],
    ])('reads it from the ConfigMap %s', (_, spec, called) => {
      const asked: KubernetesObject = {
        ...resource(),
        spec: withoutConfigMap(spec),
      };
      const [{ config }] = readManifests([
        asked,
        {
          kind: 'ConfigMap',
          metadata: { ...metadata, name: called },
          data: { 'config.alloy': 'logging { }\n' },
        },
      ]);
      expect(config.known && config.value.files).toEqual([
        { name: 'config.alloy', text: 'logging { }\n' },
      ]);
    });

    it.each<[Spec, KubernetesObject[], string]>([
      [{}, [], 'ConfigMap alloy-x was not given.'],
      [
        { alloy: { configMap: { key: 'b.alloy' } } },
        [{ kind: 'ConfigMap', metadata, data: { 'config.alloy': '' } }],
        'ConfigMap alloy-x has no b.alloy.',
      ],
      [
        {},
        [
          {
            kind: 'ConfigMap',
            metadata: { ...metadata, namespace: 'elsewhere' },
            data: { 'config.alloy': '' },
          },
        ],
        'ConfigMap alloy-x was not given.',
      ],
    ])('says which ConfigMap it lacks: %#', (spec, given, reason) => {
      const [{ config }] = readManifests([
        { ...resource(), spec: withoutConfigMap(spec) },
        ...given,
      ]);
      expect(config).toMatchObject({
        known: false,
        source: 'manifests',
        reason,
      });
    });

    it('goes by the workload where that is given, too', () => {
      const [collector, ...others] = readManifests([resource(), deployment()]);
      expect(collector.workload.known).toBe(true);
      expect(others).toEqual([]);
    });
  });

  it('survives objects that are nothing like what they should be', () => {
    const odd = { kind: 'DaemonSet', spec: { template: { spec: 7 } } };
    expect(readManifests([odd, { kind: 'List', items: [{}] }, {}])).toEqual([]);
  });
});
