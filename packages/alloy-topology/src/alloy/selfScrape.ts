import { block, comment, ref, Statement } from '@alloy-fleet/alloy-config';
import { NODE_NAME, POD_NAME, POD_NAMESPACE } from './podEnvironment';
import { relabelTo } from './relabelTo';

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
      relabelTo('instance', POD_NAME),
    ),
    relabelTo('namespace', POD_NAMESPACE),
    relabelTo('pod', POD_NAME),
    relabelTo('node', NODE_NAME),
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

function selfScrape(
  title: string,
  ...rules: readonly Statement[]
): readonly Statement[] {
  return [
    comment(`---- ${title} ----`, block('prometheus.exporter.self', 'alloy')),
    block('discovery.relabel', 'alloy', [
      { targets: ref('prometheus.exporter.self.alloy.targets') },
      relabelTo('job', 'integrations/alloy'),
      ...rules,
    ]),
    block('prometheus.scrape', 'alloy', {
      targets: ref('discovery.relabel.alloy.output'),
      scrape_interval: '30s',
      forward_to: [REMOTE_WRITE],
    }),
  ];
}
