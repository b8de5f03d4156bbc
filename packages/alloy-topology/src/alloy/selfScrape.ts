import { block, comment, ref, Statement } from '@alloy-fleet/alloy-config';
import { keptSelfMetrics } from '../selfMetrics/keptSelfMetrics';
import { Spec } from '../spec';
import { NODE_NAME, POD_NAME, POD_NAMESPACE } from './podEnvironment';
import { relabelTo } from './relabelTo';

const REMOTE_WRITE = ref('prometheus.remote_write.default.receiver');

/** The process's own log. */
export function logging(header: string): Statement {
  return comment(header, block('logging', { level: 'info', format: 'logfmt' }));
}

/** The metrics of the process itself, on Kubernetes under the name of its pod. */
export function podSelfScrape(spec: Spec): readonly Statement[] {
  return selfScrape(
    spec,
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
export function hostSelfScrape(
  spec: Spec,
  instance: string,
): readonly Statement[] {
  return selfScrape(
    spec,
    'this process',
    comment(
      'The name in the catalog, whatever the machine calls itself.',
      relabelTo('instance', instance),
    ),
  );
}

function selfScrape(
  spec: Spec,
  title: string,
  ...rules: readonly Statement[]
): readonly Statement[] {
  const { allSelfMetrics } = spec.cardinality;
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
      forward_to: [
        allSelfMetrics
          ? REMOTE_WRITE
          : ref('prometheus.relabel.alloy.receiver'),
      ],
    }),
    ...(allSelfMetrics ? [] : [onlyWhatIsRead()]),
  ];
}

function onlyWhatIsRead(): Statement {
  return block('prometheus.relabel', 'alloy', [
    { forward_to: [REMOTE_WRITE] },
    comment(
      'An Alloy has 400 to 800 series of its own, more than a node. These are what the portal, the alerts\n' +
        'and the dashboard read, taken from their queries; cardinality.allSelfMetrics keeps the others, too.',
      block('rule', {
        source_labels: ['__name__'],
        regex: keptSelfMetrics().join('|'),
        action: 'keep',
      }),
    ),
  ]);
}
