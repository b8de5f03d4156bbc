import { parse, parseAllDocuments } from 'yaml';
import { labSpec } from '../testdata/labSpec';
import { renderKubernetes } from './renderKubernetes';

const files = renderKubernetes(labSpec);

function documentsOf(path: string, spec = labSpec): any[] {
  const text = renderKubernetes(spec).get(`kubernetes/${path}`)!;
  return parseAllDocuments(text).map(document => document.toJS());
}

function documentOf(path: string, kind: string, spec = labSpec): any {
  return documentsOf(path, spec).find(document => document.kind === kind);
}

const workloads = {
  node: documentOf('alloy-node/daemonset.yaml', 'DaemonSet'),
  cluster: documentOf('alloy-cluster/statefulset.yaml', 'StatefulSet'),
  events: documentOf('alloy-kube-events/deployment.yaml', 'Deployment'),
};

const podOf = (workload: any) => workload.spec.template.spec;
const containerOf = (workload: any) => podOf(workload).containers[0];

describe('renderKubernetes', () => {
  it('lists every manifest in the kustomization, and makes the ConfigMaps', () => {
    const kustomization = documentOf('kustomization.yaml', 'Kustomization');
    const manifests = [...files.keys()]
      .map(path => path.replace('kubernetes/', ''))
      .filter(path => path.endsWith('.yaml') && path !== 'kustomization.yaml');
    expect(kustomization.namespace).toBe('monitoring');
    expect(kustomization.resources).toEqual([...manifests, '../alerts']);
    expect(kustomization.configMapGenerator).toEqual([
      { name: 'alloy-node', files: ['alloy-node/config.alloy'] },
      { name: 'alloy-cluster', files: ['alloy-cluster/config.alloy'] },
      { name: 'alloy-kube-events', files: ['alloy-kube-events/config.alloy'] },
    ]);
    for (const { files: paths } of kustomization.configMapGenerator) {
      expect(files.has(`kubernetes/${paths[0]}`)).toBe(true);
    }
  });

  it('writes keys in the customary order, and valid YAML', () => {
    const manifests = [...files].filter(([path]) => path.endsWith('.yaml'));
    for (const document of manifests.flatMap(([, text]) =>
      parseAllDocuments(text),
    )) {
      expect(document.errors).toEqual([]);
      expect(Object.keys(document.toJS()).slice(0, 2)).toEqual([
        'apiVersion',
        'kind',
      ]);
    }
  });

  it.each(Object.entries(workloads))(
    'gives %s the environment, probe and resources that its configuration needs',
    (_, workload) => {
      const container = containerOf(workload);
      expect(container.image).toBe('docker.io/grafana/alloy:v1.18.1');
      expect(
        Object.fromEntries(
          container.env.map((variable: any) => [
            variable.name,
            variable.valueFrom.fieldRef.fieldPath,
          ]),
        ),
      ).toEqual({
        K8S_NODE_NAME: 'spec.nodeName',
        POD_NAME: 'metadata.name',
        POD_NAMESPACE: 'metadata.namespace',
        POD_IP: 'status.podIP',
      });
      expect(container.readinessProbe.httpGet.path).toBe('/-/ready');
      expect(container.resources).toMatchObject({
        requests: { cpu: expect.any(String), memory: expect.any(String) },
        limits: { memory: expect.any(String) },
      });
      expect(container.args).toContain('--stability.level=generally-available');
      expect(podOf(workload).serviceAccountName).toBe(workload.metadata.name);
      expect(podOf(workload).volumes[0].configMap.name).toBe(
        workload.metadata.name,
      );
      expect(workload.spec.template.metadata.labels).toMatchObject(
        workload.spec.selector.matchLabels,
      );
    },
  );

  it('puts alloy-node on every node, on the host network, not clustered', () => {
    const pod = podOf(workloads.node);
    expect(pod).toMatchObject({
      hostNetwork: true,
      dnsPolicy: 'ClusterFirstWithHostNet',
      hostPID: true,
      tolerations: [{ operator: 'Exists' }],
    });
    const container = containerOf(workloads.node);
    expect(container.args.join(' ')).not.toContain('--cluster');
    expect(container.securityContext.privileged).toBeUndefined();
    for (const mount of container.volumeMounts) {
      expect([mount.name, mount.readOnly ?? false]).toEqual([
        mount.name,
        mount.name !== 'storage',
      ]);
      expect(pod.volumes.map((volume: any) => volume.name)).toContain(
        mount.name,
      );
    }
  });

  it('clusters alloy-cluster by name, with its log on a volume', () => {
    const { spec } = workloads.cluster;
    const [peers, otlp] = documentsOf('alloy-cluster/services.yaml');
    expect(spec.replicas).toBe(2);
    expect(containerOf(workloads.cluster).args).toEqual(
      expect.arrayContaining([
        '--cluster.enabled=true',
        `--cluster.join-addresses=${peers.metadata.name}`,
        '--cluster.name=lab-lon1-uk',
        '--storage.path=/var/lib/alloy',
      ]),
    );
    expect(spec.serviceName).toBe(peers.metadata.name);
    expect(spec.volumeClaimTemplates[0]).toMatchObject({
      metadata: { name: 'wal' },
      spec: {
        storageClassName: 'rook-ceph-block',
        resources: { requests: { storage: '1Gi' } },
      },
    });
    expect(containerOf(workloads.cluster).volumeMounts).toContainEqual({
      name: 'wal',
      mountPath: '/var/lib/alloy',
    });
    expect(peers.spec).toMatchObject({
      clusterIP: 'None',
      publishNotReadyAddresses: true,
      selector: spec.selector.matchLabels,
    });
    expect(peers.spec.ports[0].name).not.toMatch(/^http/);
    expect(otlp.spec.ports.map((port: any) => port.port)).toEqual([4317, 4318]);
  });

  it("leaves the storage class to the cluster's default when none is asked for", () => {
    const { storageClass, ...spec } = labSpec;
    const set = documentOf(
      'alloy-cluster/statefulset.yaml',
      'StatefulSet',
      spec,
    );
    expect(set.spec.volumeClaimTemplates[0].spec).not.toHaveProperty(
      'storageClassName',
    );
  });

  it('never runs two alloy-kube-events, not even in a rollout', () => {
    expect(workloads.events.spec).toMatchObject({
      replicas: 1,
      strategy: { type: 'Recreate' },
    });
    const claim = documentOf(
      'alloy-kube-events/volume.yaml',
      'PersistentVolumeClaim',
    );
    expect(podOf(workloads.events).volumes).toContainEqual({
      name: 'data',
      persistentVolumeClaim: { claimName: claim.metadata.name },
    });
    expect(claim.spec.storageClassName).toBe('rook-ceph-block');
    expect(containerOf(workloads.events).args.join(' ')).not.toContain(
      '--cluster',
    );
  });

  it('has a sidecar read again what was changed in place, on a port of no node', () => {
    for (const workload of Object.values(workloads)) {
      const [, reloader] = podOf(workload).containers;
      expect(reloader.args).toEqual([
        '--watched-dir=/etc/alloy',
        '--reload-url=http://127.0.0.1:12345/-/reload',
        '--listen-address=127.0.0.1:12346',
      ]);
      expect(reloader.volumeMounts).toEqual([
        { name: 'config', mountPath: '/etc/alloy', readOnly: true },
      ]);
    }
    const without = { ...labSpec, configReloader: { enabled: false } };
    const set = documentOf(
      'alloy-cluster/statefulset.yaml',
      'StatefulSet',
      without,
    );
    expect(podOf(set).containers).toHaveLength(1);
  });

  it('keeps the port of alloy-node on the loopback address, unless it is opened', () => {
    const { args, readinessProbe } = containerOf(workloads.node);
    expect(args).toContain('--server.http.listen-addr=127.0.0.1:12345');
    expect(readinessProbe.httpGet.host).toBe('127.0.0.1');
    const node = { ...labSpec.collectors.node, openPort: true };
    const opened = containerOf(
      documentOf('alloy-node/daemonset.yaml', 'DaemonSet', {
        ...labSpec,
        collectors: { ...labSpec.collectors, node },
      }),
    );
    expect(opened.args).toContain('--server.http.listen-addr=0.0.0.0:12345');
    expect(opened.readinessProbe.httpGet.host).toBeUndefined();
    expect(containerOf(workloads.cluster).args).toContain(
      '--server.http.listen-addr=0.0.0.0:12345',
    );
  });

  it('gives each collector the least that it needs', () => {
    const resourcesOf = (collector: string, spec = labSpec) =>
      documentOf(`${collector}/rbac.yaml`, 'ClusterRole', spec).rules.flatMap(
        (rule: any) =>
          rule.resources.map(
            (resource: string) => `${resource}: ${rule.verbs.join()}`,
          ),
      );
    expect(resourcesOf('alloy-node')).toEqual([
      'nodes: get,list,watch',
      'nodes/metrics: get',
    ]);
    expect(resourcesOf('alloy-kube-events')).toEqual([
      'events: get,list,watch',
    ]);
    expect(resourcesOf('alloy-cluster')).toContain('secrets: get');
    expect(resourcesOf('alloy-cluster')).toContain(
      'prometheusrules: get,list,watch',
    );
    expect(
      resourcesOf('alloy-cluster', {
        ...labSpec,
        metrics: { ...labSpec.metrics, rulerUrl: undefined },
      }),
    ).not.toContain('prometheusrules: get,list,watch');
  });

  it('binds each role to the ServiceAccount of its collector', () => {
    for (const collector of ['alloy-node', 'alloy-cluster']) {
      const [account, role, binding] = documentsOf(`${collector}/rbac.yaml`);
      expect(binding.roleRef.name).toBe(role.metadata.name);
      expect(binding.subjects).toEqual([
        {
          kind: 'ServiceAccount',
          name: account.metadata.name,
          namespace: 'monitoring',
        },
      ]);
    }
  });

  it('lets the namespace carry pods that read their host', () => {
    expect(parse(files.get('kubernetes/namespace.yaml')!).metadata).toEqual({
      name: 'monitoring',
      labels: { 'pod-security.kubernetes.io/enforce': 'privileged' },
    });
  });
});
