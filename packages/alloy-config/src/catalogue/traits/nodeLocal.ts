import { blocksIn, textsIn, valueOf } from './literals';
import { readsTextFilesOnly } from './textFiles';
import type { Trait } from './Trait';

const POD_LOGS = /^\/var\/log\/(?:pods|containers)(?:\/|$)/;

/** Components that belong on every node, for that node alone. */
export const NODE_LOCAL: Readonly<Record<string, Trait>> = {
  'prometheus.exporter.unix': {
    kind: 'node-local',
    reason: 'It measures the host it runs on.',
    holdsFor: block => !readsTextFilesOnly(block),
  },
  'loki.source.journal': {
    kind: 'node-local',
    reason: 'It reads the journal of the host it runs on.',
  },
  'discovery.kubelet': {
    kind: 'node-local',
    reason: 'It asks the kubelet of its own node.',
  },
  'loki.source.file': {
    kind: 'node-local',
    reason: 'Pod logs under /var/log lie on the node that runs the pod.',
    holdsFor: block =>
      textsIn(valueOf(block, 'targets')).some(text => POD_LOGS.test(text)),
  },
  'local.file_match': {
    kind: 'node-local',
    reason: 'Pod logs under /var/log lie on the node that runs the pod.',
    holdsFor: block =>
      textsIn(valueOf(block, 'path_targets')).some(text => POD_LOGS.test(text)),
  },
  'discovery.kubernetes': {
    kind: 'node-local',
    reason: 'Its selector asks for what is on one node.',
    holdsFor: block =>
      blocksIn(block, 'selectors').some(selector =>
        textsIn(valueOf(selector, 'field')).some(text =>
          /spec\.nodeName=|metadata\.name=/.test(text),
        ),
      ),
  },
  'loki.source.podlogs': {
    kind: 'node-local',
    reason: 'Its node filter keeps the pods of one node.',
    holdsFor: block =>
      blocksIn(block, 'node_filter').some(filter => {
        const value = valueOf(filter, 'enabled');
        return value?.type === 'literal' && value.raw === 'true';
      }),
  },
};
