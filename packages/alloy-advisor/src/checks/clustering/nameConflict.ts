import { estimated } from '../../metrics/estimated';
import { defineQueryCheck } from '../../check/query/defineQueryCheck';

export const clusteringNameConflict = defineQueryCheck({
  id: 'clustering/name-conflict',
  title: 'Every member has a node name of its own',
  docs: 'Two members of one node name each go on alone and collect the same. Gossip counts such conflicts.',
  severity: 'critical',
  area: 'clustering',
  about: 'group',
  measure: scope =>
    `sum ${scope.by('namespace, cluster_name')} (increase(${scope.select(
      'cluster_node_gossip_received_events_total',
      'event="node_conflict"',
    )}[15m])) or sum ${scope.by('namespace, cluster_name')} (0 * ${scope.select(
      'cluster_node_gossip_health_score',
    )})`,
  threshold: { above: 0 },
  unit: 'count',
  exposedBy: 'clustering',
  failing: ({ amount, labels }) =>
    `Two members of ${
      labels.cluster_name ?? 'the unnamed cluster'
    } go by the same node name: ${estimated(
      amount,
      'conflict',
    )} in 15 minutes.`,
  passing: 'Every member has a node name of its own.',
  remedy: {
    text: 'Leave --cluster.node-name out, so that the host name is taken, or give each replica another: two of one name each go on alone and collect the same.',
    docsUrl: 'https://grafana.com/docs/alloy/latest/get-started/clustering/',
  },
  alert: {
    name: 'AlloyClusterNameConflict',
    for: '5m',
    summary:
      'Two members of {{ $labels.cluster_name }} have the same node name.',
  },
});
