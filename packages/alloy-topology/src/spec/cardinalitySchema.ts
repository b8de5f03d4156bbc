import { group } from './group';
import { choice, flag, listOf } from './values';

/** Network plugins whose interfaces of pods are known; `none` leaves out no interface. */
export const NETWORK_PLUGINS = ['calico', 'cilium', 'flannel', 'none'] as const;

/** What a pod's log lines can be labelled with, beside their namespace. */
export const POD_LOG_LABELS = ['pod', 'container', 'stream'] as const;

/** What is collected although it costs many series or streams. */
export const cardinalitySchema = group({
  virtualInterfaces: choice(NETWORK_PLUGINS)
    .default('calico')
    .describe(
      'The network plugin, whose interface for each pod is left out; "none" keeps all interfaces',
    ),
  filesystems: flag()
    .default(false)
    .describe(
      'Whether the mounts of containers and of the kernel are measured',
    ),
  ipvs: flag()
    .default(false)
    .describe('Whether IPVS is measured: a series for each backend'),
  cadvisorLabels: flag()
    .default(false)
    .describe(
      "Whether container metrics keep the runtime's labels id and name, which change with every restart",
    ),
  podLogLabels: listOf(choice(POD_LOG_LABELS), POD_LOG_LABELS.length)
    .default([...POD_LOG_LABELS])
    .describe(
      'Labels of pod logs beside the namespace; the others become structured metadata',
    ),
  scrapeSelfMetrics: flag()
    .default(false)
    .describe('Whether host metrics say how long each part of them took'),
  allSelfMetrics: flag()
    .default(false)
    .describe(
      'Whether collectors keep all metrics of themselves, not only those that views, alerts and the dashboard read',
    ),
});
