import { attributeOf, blocksIn } from '../../reading';
import { lists, listsOfCluster } from '../apiReads';
import { PODS_ARE_SHARED } from '../clustering';
import { isEnabled } from '../isEnabled';
import type { ComponentFacts } from '../ComponentFacts';

export const lokiSourcePodlogs: ComponentFacts = {
  name: 'loki.source.podlogs',
  traits: [
    PODS_ARE_SHARED,
    {
      kind: 'node-local',
      reason: 'Its node filter keeps the pods of one node.',
      holdsFor: block => isEnabled(block, 'node_filter'),
    },
  ],
  collects: 'finds',
  reads: [
    lists('monitoring.grafana.com', 'podlogs'),
    listsOfCluster('namespaces'),
    lists('', 'pods'),
    lists('', 'pods/log'),
  ],
  nodeSelections: block =>
    blocksIn(block, 'node_filter').flatMap(
      filter => attributeOf(filter, 'node_name') ?? [],
    ),
  keeps: "how far the pods' logs were read",
};
