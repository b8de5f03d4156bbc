import { parse, parseAllDocuments } from 'yaml';
import { renderRepository } from '../renderRepository';
import { parseSpec } from '../spec';
import { configurationsOf } from '../testdata/configurationsOf';
import { labSpec } from '../testdata/labSpec';

const filesOf = (method: string, part: object = {}) =>
  renderRepository(parseSpec({ ...labSpec, ...part, delivery: { method } }));

const manifests = filesOf('kustomize');
const charts = filesOf('helm-values');

const COLLECTORS = ['alloy-node', 'alloy-cluster', 'alloy-kube-events'];
const WORKLOADS: Record<string, string> = {
  'alloy-node': 'daemonset',
  'alloy-cluster': 'statefulset',
  'alloy-kube-events': 'deployment',
};

const valuesOf = (collector: string) =>
  parse(charts.get(`delivery/helm/${collector}.yaml`)!);

const podOf = (collector: string) =>
  parseAllDocuments(
    manifests.get(`kubernetes/${collector}/${WORKLOADS[collector]}.yaml`)!,
  )[0].toJS().spec.template.spec;

describe('the values for the chart grafana/alloy', () => {
  it.each(COLLECTORS)('have %s run as its manifest does', collector => {
    const values = valuesOf(collector);
    const pod = podOf(collector);
    const [container] = pod.containers;
    const others = (things: any[]) =>
      things.filter(({ name }) => name !== 'config');
    expect(values.controller.type).toBe(WORKLOADS[collector]);
    expect(values.controller.volumes?.extra ?? []).toEqual(others(pod.volumes));
    expect(values.alloy.mounts.extra).toEqual(others(container.volumeMounts));
    expect(values.alloy.extraEnv).toEqual(container.env);
    expect(values.alloy.resources).toEqual(container.resources);
    expect(values.alloy.securityContext).toEqual(container.securityContext);
    expect(container.args).toContain(
      `--storage.path=${values.alloy.storagePath}`,
    );
    expect(container.args).toContain(
      `--stability.level=${values.alloy.stabilityLevel}`,
    );
    expect(values.serviceAccount.name).toBe(pod.serviceAccountName);
  });

  it('hold the configurations that the manifests mount', () => {
    const held = new Map(configurationsOf(charts));
    for (const collector of COLLECTORS) {
      expect(held.get(`delivery/helm/${collector}.yaml`)).toBe(
        manifests.get(`kubernetes/${collector}/config.alloy`),
      );
    }
  });

  it('cluster alloy-cluster alone, under the name of the cluster', () => {
    expect(valuesOf('alloy-cluster').alloy.clustering).toEqual({
      enabled: true,
      name: 'lab-lon1-uk',
      portName: 'tcp-peers',
    });
    expect(valuesOf('alloy-node').alloy.clustering).toBeUndefined();
  });

  it('leave to the manifests what the chart cannot make, and nothing twice', () => {
    const kinds = [...charts]
      .filter(([path]) => /^kubernetes\/.*\.yaml$/.test(path))
      .flatMap(([, text]) => parseAllDocuments(text))
      .map(document => document.get('kind'));
    expect(kinds).toEqual(
      expect.arrayContaining(['ClusterRole', 'NetworkPolicy', 'Service']),
    );
    for (const kind of ['DaemonSet', 'StatefulSet', 'Deployment']) {
      expect(kinds).not.toContain(kind);
    }
    expect(
      parse(charts.get('kubernetes/kustomization.yaml')!),
    ).not.toHaveProperty('configMapGenerator');
    expect(charts.get('delivery/helm/README.md')).toMatch(
      /cannot carry[^]*hosts/,
    );
    expect(charts.get('README.md')).toContain(
      'helm upgrade --install alloy-node grafana/alloy',
    );
  });

  it.each(['{{', '{{ .Values.x }}', '{{{{', '{{ "{{" }}', 'a{{b}}'])(
    'do not let the text %j be a template',
    label => {
      const files = filesOf('helm-values', { externalLabels: { team: label } });
      const { content } = parse(files.get('delivery/helm/alloy-node.yaml')!)
        .alloy.configMap;
      // Every action prints the beginning of one.
      const actions = content.match(/\{\{(?:(?!\}\}).)*\}\}/g);
      expect(new Set(actions)).toEqual(new Set(['{{ "{{" }}']));
      expect(content.replaceAll('{{ "{{" }}', '\0')).not.toContain('{{');
    },
  );
});

describe('the values for the chart k8s-monitoring', () => {
  const files = filesOf('k8s-monitoring', {
    metrics: {
      ...labSpec.metrics,
      basicAuth: { username: 'fra1', secret: 'mimir' },
    },
  });
  const values = parse(files.get('delivery/k8s-monitoring/values.yaml')!);

  it('give each feature to a collector that there is', () => {
    const assigned = Object.values<any>(values)
      .map(feature => feature?.collector)
      .filter(Boolean);
    expect(new Set(assigned)).toEqual(new Set(Object.keys(values.collectors)));
    expect(values.collectors['alloy-cluster'].presets).toContain('clustered');
    expect(values.collectors['alloy-node'].presets).toContain('daemonset');
  });

  it('send to the stores of the spec, with Secrets that are there', () => {
    expect(values.destinations.metrics).toEqual({
      type: 'prometheus',
      url: labSpec.metrics.remoteWriteUrl,
      tenantId: '1',
      extraLabels: { datacentre: 'lon1' },
      auth: { type: 'basic', username: 'fra1', passwordKey: 'password' },
      secret: { create: false, name: 'mimir', namespace: 'monitoring' },
    });
    expect(values.cluster.name).toBe('lab-lon1-uk');
  });

  it('say what the chart cannot carry: the rules and the hosts', () => {
    expect(files.get('delivery/k8s-monitoring/README.md')).toMatch(
      /cannot carry[^]*PrometheusRules[^]*hosts/,
    );
    expect(files.get('README.md')).toContain('the chart knows no rules');
    expect(
      parse(files.get('kubernetes/kustomization.yaml')!).resources,
    ).toEqual(['namespace.yaml']);
    expect(files.has('hosts/pve-01/config.alloy')).toBe(true);
  });
});
