import { Spec } from '../spec';
import { YamlDocument } from '../yaml/renderYaml';
import { ALLOY_PORT } from './alloyContainer';
import { objectLabels, selectorLabels } from './labels';

export interface NetworkPolicyOptions {
  readonly collector: string;
  /** Whether its replicas talk to each other. */
  readonly isClustered: boolean;
  /** Ports that anyone may reach. */
  readonly openPorts: readonly number[];
}

/**
 * What may reach a collector's pods; nothing when the spec asks for none. Only
 * for pods with a network of their own: policies do not apply to those on the
 * network of their host. The kubelet's probes come from the node, which
 * network plugins let through.
 */
export function networkPolicy(
  spec: Spec,
  { collector, isClustered, openPorts }: NetworkPolicyOptions,
): readonly YamlDocument[] {
  if (!spec.networkPolicy.enabled) {
    return [];
  }
  const sources = [
    ...(isClustered ? [podsOf(collector)] : []),
    ...knownSources(spec),
  ];
  const ingress = [
    // Without a source, a rule would let everyone in.
    ...(sources.length > 0
      ? [{ from: sources, ports: [tcp(ALLOY_PORT)] }]
      : []),
    ...(openPorts.length > 0 ? [{ ports: openPorts.map(tcp) }] : []),
  ];
  return [
    {
      comment:
        'Port 12345 answers without authentication: it is for those that scrape it, for peers,\n' +
        'and for the API servers, through which the portal looks at it.',
      value: {
        apiVersion: 'networking.k8s.io/v1',
        kind: 'NetworkPolicy',
        metadata: {
          name: collector,
          namespace: spec.namespace,
          labels: objectLabels(collector),
        },
        spec: {
          podSelector: { matchLabels: selectorLabels(collector) },
          policyTypes: ['Ingress'],
          ingress,
        },
      },
    },
  ];
}

function podsOf(collector: string) {
  return { podSelector: { matchLabels: selectorLabels(collector) } };
}

function knownSources({
  networkPolicy: { scrapeNamespaces, apiServers },
}: Spec) {
  return [
    ...scrapeNamespaces.map(name => ({
      namespaceSelector: {
        matchLabels: { 'kubernetes.io/metadata.name': name },
      },
    })),
    ...apiServers.map(cidr => ({ ipBlock: { cidr } })),
  ];
}

function tcp(port: number) {
  return { protocol: 'TCP', port };
}
