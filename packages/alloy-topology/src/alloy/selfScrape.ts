import { block, comment, env, Expression, ref, Statement } from './syntax';

const REMOTE_WRITE = ref('prometheus.remote_write.default.receiver');

/** The process's own log. */
export function logging(header: string): Statement {
  return comment(header, block('logging', { level: 'info', format: 'logfmt' }));
}

/** The metrics of the process itself, on Kubernetes under the name of its pod. */
export function podSelfScrape(): readonly Statement[] {
  return selfScrape(
    'this process: what the portal reads about health and clustering',
    comment(
      'The default is HOSTNAME, which is the name of the node for some collectors and of the pod for others.',
      relabelTo('instance', env('POD_NAME')),
    ),
    relabelTo('namespace', env('POD_NAMESPACE')),
    relabelTo('pod', env('POD_NAME')),
    relabelTo('node', env('K8S_NODE_NAME')),
  );
}

/** The metrics of the process itself on a host, under the host's name. */
export function hostSelfScrape(instance: string): readonly Statement[] {
  return selfScrape(
    'this process',
    comment(
      'The name in the catalog, whatever the machine calls itself.',
      relabelTo('instance', instance),
    ),
  );
}

/** A rule that sets a label. */
export function relabelTo(label: string, value: string | Expression) {
  return block('rule', { target_label: label, replacement: value });
}

function selfScrape(
  title: string,
  ...rules: readonly Statement[]
): readonly Statement[] {
  return [
    comment(`---- ${title} ----`, block(['prometheus.exporter.self', 'alloy'])),
    block(
      ['discovery.relabel', 'alloy'],
      { targets: ref('prometheus.exporter.self.alloy.targets') },
      relabelTo('job', 'integrations/alloy'),
      ...rules,
    ),
    block(['prometheus.scrape', 'alloy'], {
      targets: ref('discovery.relabel.alloy.output'),
      scrape_interval: '30s',
      forward_to: [REMOTE_WRITE],
    }),
  ];
}
