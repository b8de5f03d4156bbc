import {
  block,
  comment,
  Expression,
  raw,
  ref,
  Statement,
} from '@alloy-fleet/alloy-config';
import { Spec } from '../spec';
import { relabelTo } from './relabelTo';
import { virtualInterfaces } from './virtualInterfaces';

const TOKEN_FILE = '/var/run/secrets/kubernetes.io/serviceaccount/token';

/** Kubelet and cAdvisor of the pod's own node, which the API server selects by its name. */
export function kubelet(spec: Spec): readonly Statement[] {
  return [
    comment(
      '---- kubelet and cAdvisor of this node only ----\n' +
        'Selected by the API server: with a keep rule instead, each pod would watch every node of the cluster.',
      block('discovery.kubernetes', 'node', [
        { role: 'node' },
        block('selectors', {
          role: 'node',
          field: raw('"metadata.name=" + sys.env("K8S_NODE_NAME")'),
        }),
      ]),
    ),
    block('discovery.relabel', 'cadvisor', [
      { targets: ref('discovery.kubernetes.node.targets') },
      relabelTo('__metrics_path__', '/metrics/cadvisor'),
    ]),
    kubeletScrape('cadvisor', {
      targets: ref('discovery.relabel.cadvisor.output'),
      interval: '30s',
      receiver: ref('prometheus.relabel.cadvisor.receiver'),
    }),
    cadvisorRules(spec),
    kubeletScrape('kubelet', {
      targets: ref('discovery.kubernetes.node.targets'),
      interval: '60s',
      receiver: ref('prometheus.remote_write.default.receiver'),
    }),
  ];
}

function kubeletScrape(
  name: string,
  options: { targets: Expression; interval: string; receiver: Expression },
): Statement {
  return block('prometheus.scrape', name, [
    {
      targets: options.targets,
      job_name: `integrations/kubernetes/${name}`,
      scheme: 'https',
      bearer_token_file: TOKEN_FILE,
      scrape_interval: options.interval,
      forward_to: [options.receiver],
    },
    comment(
      "A kubelet's certificate is signed by itself, unless the cluster was set up otherwise.",
      block('tls_config', { insecure_skip_verify: true }),
    ),
  ]);
}

function cadvisorRules(spec: Spec): Statement {
  const interfaces = virtualInterfaces(spec);
  const { cadvisorLabels } = spec.cardinality;
  return block('prometheus.relabel', 'cadvisor', [
    { forward_to: [ref('prometheus.remote_write.default.receiver')] },
    comment(
      'Slices and sandboxes have no container. Without id and name they would be the same series many times over.',
      drop(['__name__', 'container'], 'container_[^n][^;]*;'),
    ),
    drop(['__name__', 'pod'], 'container_network_[^;]*;'),
    ...(interfaces
      ? [
          comment(
            'A pod on the host network shows every interface of its node.',
            drop(
              ['__name__', 'interface'],
              `container_network_[^;]*;(${interfaces.pattern})`,
            ),
          ),
        ]
      : []),
    ...(cadvisorLabels
      ? []
      : [
          comment(
            "The runtime's ids change with every restart; pod and container name the same thing.",
            block('rule', { action: 'labeldrop', regex: 'id|name' }),
          ),
        ]),
  ]);
}

function drop(labels: readonly string[], regex: string): Statement {
  return block('rule', { source_labels: labels, regex, action: 'drop' });
}
