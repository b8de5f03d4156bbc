import { about } from './about';
import { group } from './group';
import { choice, flag, listOf } from './values';

/** Network plugins whose interfaces of pods are known; `none` leaves out no interface. */
export const NETWORK_PLUGINS = ['calico', 'cilium', 'flannel', 'none'] as const;

/** What a pod's log lines can be labelled with, beside their namespace. */
export const POD_LOG_LABELS = ['pod', 'container', 'stream'] as const;

/** What is collected although it costs many series or streams. */
export const cardinalitySchema = group({
  virtualInterfaces: choice(NETWORK_PLUGINS, {
    calico: 'Calico',
    cilium: 'Cilium',
    flannel: 'Flannel',
    none: 'Keep every interface',
  })
    .default('calico')
    .meta(
      about({
        title: 'Network plugin',
        description:
          'Whose interface for each pod is left out of network metrics: series that come and go with every pod',
        form: { pages: ['cardinality'] },
      }),
    ),
  filesystems: flag()
    .default(false)
    .meta(
      about({
        title: 'Filesystems of containers and of the kernel',
        description:
          'Whether mounts are measured that come and go with every pod',
        form: { pages: ['cardinality'] },
      }),
    ),
  ipvs: flag()
    .default(false)
    .meta(
      about({
        title: 'IPVS',
        description:
          'Whether it is measured: a series for each backend of each Service',
        form: { pages: ['cardinality'] },
      }),
    ),
  cadvisorLabels: flag()
    .default(false)
    .meta(
      about({
        title: "The container runtime's labels id and name",
        description:
          'Whether container metrics keep them; they change with every restart',
        form: { pages: ['cardinality'] },
      }),
    ),
  podLogLabels: listOf(choice(POD_LOG_LABELS), POD_LOG_LABELS.length)
    .default([...POD_LOG_LABELS])
    .meta(
      about({
        title: 'Labels of pod logs',
        description:
          'Beside the namespace; what is left out becomes structured metadata, which is searchable without a stream for each value',
        form: {
          pages: ['cardinality'],
          after: 'allSelfMetrics',
          ui: { 'ui:widget': 'checkboxes' },
        },
      }),
    ),
  scrapeSelfMetrics: flag()
    .default(false)
    .meta(
      about({
        title: 'How long each part of the host metrics took',
        description:
          'Whether it is kept: two series for each part on each node',
        form: { pages: ['cardinality'] },
      }),
    ),
  allSelfMetrics: flag()
    .default(false)
    .meta(
      about({
        title: 'All metrics of the collectors themselves',
        description:
          'Whether they are kept; else those that the portal, the alerts and the dashboard read, a fifth of them or less',
        form: { pages: ['cardinality'] },
      }),
    ),
});
