import { areRulesSynced } from '../alerts';
import { Spec } from '../spec';

/**
 * The collectors of a cluster and what they send where, as a Mermaid
 * flowchart. Its texts hold names and numbers alone, which need no escapes.
 */
export function topologyPicture(spec: Spec): string {
  const { replicas } = spec.collectors.cluster;
  const hosts = spec.hosts.length;
  return [
    '```mermaid',
    'flowchart LR',
    `  subgraph kubernetes["Kubernetes cluster ${spec.cluster}"]`,
    '    node["alloy-node<br/>one on every node"]',
    `    cluster["alloy-cluster<br/>${count(replicas, 'replica')}, clustered"]`,
    '    events["alloy-kube-events<br/>1 replica"]',
    '  end',
    ...(hosts > 0
      ? [`  hosts["${count(hosts, 'host')} outside Kubernetes"]`]
      : []),
    `  metrics[("Mimir<br/>tenant ${spec.metrics.tenant}")]`,
    `  logs[("Loki<br/>tenant ${spec.logs.tenant}")]`,
    ...(spec.traces
      ? [`  traces[("Tempo<br/>${tenantOf(spec.traces)}")]`]
      : []),
    '  node -->|metrics of nodes and containers| metrics',
    '  node -->|pod logs, journal| logs',
    `  cluster -->|metrics${areRulesSynced(spec) ? ', rules' : ''}| metrics`,
    ...(spec.otlp.enabled ? ['  cluster -->|OTLP logs| logs'] : []),
    ...(spec.traces ? ['  cluster -->|traces| traces'] : []),
    '  events -->|events| logs',
    ...(hosts > 0
      ? ['  hosts -->|host metrics| metrics', '  hosts -->|journal| logs']
      : []),
    '```',
  ].join('\n');
}

function tenantOf({ tenant }: { readonly tenant?: string }): string {
  return tenant ? `tenant ${tenant}` : 'no tenant';
}

function count(number: number, thing: string): string {
  return `${number} ${thing}${number === 1 ? '' : 's'}`;
}
