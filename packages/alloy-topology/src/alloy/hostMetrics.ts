import {
  attribute,
  block,
  comment,
  Expression,
  ref,
  Statement,
} from '@alloy-fleet/alloy-config';
import { Spec } from '../spec';
import { HOST_EXPORTER } from './hostPaths';
import { relabelTo } from './relabelTo';

const REMOTE_WRITE = ref('prometheus.remote_write.default.receiver');

export interface HostMetricsOptions {
  /** The name that the host's series carry. */
  readonly instance: string | Expression;
  /** Where the host's files are by the exporter's arguments, when Alloy runs in a container. */
  readonly paths?: Readonly<Record<string, string>>;
  readonly cardinality: Pick<Spec['cardinality'], 'ipvs' | 'scrapeSelfMetrics'>;
  /** Network interfaces to leave out, as a regular expression, and why. */
  readonly ignoredInterfaces?: {
    readonly pattern: string;
    readonly reason: string;
  };
  /** Settings of the exporter beside the network's. */
  readonly settings?: readonly Statement[];
}

/** The metrics of the machine, as node_exporter names them. */
export function hostMetrics(options: HostMetricsOptions): readonly Statement[] {
  const { instance, cardinality, settings = [] } = options;
  const { scrapeSelfMetrics } = cardinality;
  return [
    comment(
      '---- host metrics ----',
      block(HOST_EXPORTER, 'node', [
        { ...options.paths },
        ...disabledCollectors(options),
        ...networkSettings(options),
        ...settings,
      ]),
    ),
    block('discovery.relabel', 'node', [
      { targets: ref('prometheus.exporter.unix.node.targets') },
      relabelTo('job', 'integrations/node_exporter'),
      relabelTo('instance', instance),
    ]),
    block('prometheus.scrape', 'node', {
      targets: ref('discovery.relabel.node.output'),
      scrape_interval: '30s',
      forward_to: [
        scrapeSelfMetrics
          ? REMOTE_WRITE
          : ref('prometheus.relabel.node.receiver'),
      ],
    }),
    ...(scrapeSelfMetrics ? [] : [withoutSelfMetrics()]),
  ];
}

function disabledCollectors({
  cardinality,
}: HostMetricsOptions): readonly Statement[] {
  return cardinality.ipvs
    ? []
    : [
        comment(
          'A series for each backend of each Service, where kube-proxy runs on IPVS.',
          attribute('disable_collectors', ['ipvs']),
        ),
      ];
}

function networkSettings({
  ignoredInterfaces,
}: HostMetricsOptions): readonly Statement[] {
  return ignoredInterfaces
    ? [
        comment(
          ignoredInterfaces.reason,
          block('netclass', { ignored_devices: ignoredInterfaces.pattern }),
        ),
        block('netdev', { device_exclude: ignoredInterfaces.pattern }),
      ]
    : [];
}

function withoutSelfMetrics(): Statement {
  return block('prometheus.relabel', 'node', [
    { forward_to: [REMOTE_WRITE] },
    comment(
      'How long each part of the exporter took: two series a part, and nobody looks at them.',
      block('rule', {
        source_labels: ['__name__'],
        regex: 'node_scrape_collector_.+',
        action: 'drop',
      }),
    ),
  ]);
}
