import { platformOf } from '../hosts/hostKinds';
import { Host, Spec } from '../spec';
import { TOPOLOGY_FILE } from '../topologyFile/topologyFile';
import { renderYaml } from '../yaml/renderYaml';

/**
 * The catalog's file: the cluster as a Resource of type `kubernetes-cluster`,
 * then each host as a Resource of type `host` that the cluster depends on.
 */
export function renderCatalogInfo(spec: Spec): string {
  return renderYaml(
    { value: clusterEntity(spec) },
    ...spec.hosts.map(host => ({ value: hostEntity(spec, host) })),
  );
}

/** The reference of the cluster's entity in the catalog's default namespace. */
export function clusterEntityRef(spec: Pick<Spec, 'cluster'>): string {
  return `resource:default/${spec.cluster}`;
}

function clusterEntity(spec: Spec) {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: {
      name: spec.cluster,
      description: `Kubernetes cluster in datacentre ${spec.datacentre}`,
      annotations: {
        'alloy.grafana.com/cluster': spec.cluster,
        'alloy.grafana.com/kubernetes-cluster': spec.cluster,
        'alloy.grafana.com/namespace': spec.namespace,
        'alloy.grafana.com/metrics-instance': spec.catalog.metricsInstance,
        'alloy.grafana.com/logs-instance': spec.catalog.logsInstance,
        'alloy.grafana.com/tenant': spec.metrics.tenant,
        // What templates choose clusters by that can be upgraded.
        'alloy.grafana.com/topology': TOPOLOGY_FILE,
      },
    },
    spec: {
      type: 'kubernetes-cluster',
      ...ownership(spec),
    },
  };
}

function hostEntity(spec: Spec, host: Host) {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: {
      name: host.name,
      description: `${platformOf(host.kind).title} host in datacentre ${
        spec.datacentre
      }`,
      annotations: { 'alloy.grafana.com/instance': host.name },
    },
    spec: {
      type: 'host',
      ...ownership(spec),
      dependencyOf: [clusterEntityRef(spec)],
    },
  };
}

function ownership({ catalog }: Spec) {
  return {
    owner: catalog.owner,
    ...(catalog.system && { system: catalog.system }),
  };
}
